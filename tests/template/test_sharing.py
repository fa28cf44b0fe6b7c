"""A compiled template never changes: threads share it, and the same data gives the same bytes."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from attrs.exceptions import FrozenInstanceError

import ataskaita as at
from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.view import Paragraph, Prose, TextRun
from ataskaita.word.package import write_package
from tests.template.making import FILE, cell, compiled, paragraph, part, row, table, word_parts

BODY = (
    paragraph("Metai {{ metai }}")
    + paragraph("{{p tekstas }}")
    + table(row("Iš viso", "{%tc for one in grupes %}", "{{ one }}", "{%tc endfor %}"))
    + table(row(cell("{%p if metai is odd %}", "nelyginiai", "{%p endif %}")))
)
HEADER = part(paragraph("{{p tekstas }}"), "hdr")
RENDER = """
import hashlib, ataskaita
data = ataskaita.render(ataskaita.load("fixtures/maziausia/ataskaita.yaml"))
data += ataskaita.render(ataskaita.load("fixtures/kita-biblioteka/ataskaita.yaml"))
print(hashlib.sha256(data).hexdigest())
"""
FIXTURES = "maziausia", "kita-biblioteka"


def names(number: int) -> dict[str, object]:
    runs = TextRun(f"a{number}", link=f"https://{number}.example"), TextRun("b")
    items = tuple(Paragraph(runs, numbered=True, list_number=1) for _ in range(number % 5))
    return {
        "metai": number,
        "tekstas": Prose(items),
        "grupes": [f"g{number}"] * (number % 7),
    }


@pytest.fixture(scope="module")
def template() -> CompiledTemplate:
    return compiled(BODY, header1=HEADER)


def digest() -> str:
    reports = (at.load(f"fixtures/{one}/ataskaita.yaml") for one in FIXTURES)
    return sha256(b"".join(map(at.render, reports))).hexdigest()


class DescribeACompiledTemplate:
    def it_is_shared_by_eight_threads(self, template: CompiledTemplate) -> None:
        alone = [template.render_parts(names(number)) for number in range(400)]

        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(template.render_parts, map(names, range(400))))

        assert together == alone
        assert len({one["word/document.xml"] for one in alone}) == 400

    def its_failures_are_each_thread_s_own(self, template: CompiledTemplate) -> None:
        def outcome(number: int) -> str:
            try:
                template.render_parts({**names(number), "grupes": [f"\x01{number}"] * (number % 2)})
            except at.DataErrors as error:
                return str(error.faults[0].facts["path"])
            return "gerai"

        with ThreadPoolExecutor(8) as pool:
            outcomes = list(pool.map(outcome, range(100)))

        assert outcomes == ["gerai", "grupes[1]"] * 50

    def it_is_not_changed_by_rendering(self, template: CompiledTemplate) -> None:
        static = dict(template.static)
        sources = {name: one.source for name, one in template.tagged.items()}

        template.render_parts(names(4))

        assert template.static == static
        assert {name: one.source for name, one in template.tagged.items()} == sources
        with pytest.raises(FrozenInstanceError):
            template.file = "kitas.docx"  # type: ignore[misc]  # what it must refuse

    def it_doesn_t_change_the_parts_that_it_was_made_from(self) -> None:
        parts = word_parts("{{p x }}")
        before = dict(parts)

        compile_template(parts, FILE).render_parts({"x": names(4)["tekstas"]})

        assert parts == before

    def it_doesn_t_change_the_names_that_it_is_given(self, template: CompiledTemplate) -> None:
        given = names(3)

        template.render_parts(given)

        assert given == names(3)


class DescribeTheSameData:
    def it_gives_the_same_bytes_promise_15(self, template: CompiledTemplate) -> None:
        first, second = (write_package(template.render_parts(names(9))) for _ in range(2))

        assert first == second

    def it_gives_the_same_bytes_from_a_template_compiled_again_promise_15(self) -> None:
        first, second = (
            write_package(compiled(BODY, header1=HEADER).render_parts(names(9))) for _ in range(2)
        )

        assert first == second

    @pytest.mark.slow
    def it_gives_the_same_bytes_two_seconds_later_promise_15(self) -> None:
        before = digest()

        time.sleep(2.1)  # a zip counts time in steps of two seconds

        assert digest() == before

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "settings",
        [
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LANG": "C", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "lt_LT.UTF-8"},
        ],
        ids=["Tokyo", "New York"],
    )
    def it_gives_the_same_bytes_on_another_machine_promise_15(
        self, settings: dict[str, str]
    ) -> None:
        done = subprocess.run(
            [sys.executable, "-c", RENDER],
            env={**os.environ, **settings},
            check=True,
            capture_output=True,
            text=True,
        )

        assert done.stdout.strip() == digest()
