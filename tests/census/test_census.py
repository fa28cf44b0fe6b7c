"""Whatever comes in, the program raises its own errors, and makes only what is sound.

Guards: errors.
"""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages import Message
from tests.census import running
from tests.census.__main__ import cases_of
from tests.census.cases import MEGABYTES, Case, LostError, Made, Outcome
from tests.census.kinds import WEIGHTS
from tests.census.kinds.data import data
from tests.census.known import KNOWN
from tests.census.lively import BODY, lively_parts
from tests.census.packages import zipped
from tests.census.running import run_cases
from tests.census.tables import causes_of, lines_of
from tests.census.trying import try_case
from tests.draws import WHOLE
from tests.template.making import paragraph

SEED, SHARE = 2026, 1_000 if WHOLE else 500
"""About a minute of a processor; `python -m tests.census --cases 20000` tries more."""

Plant = Callable[[Callable[[], Sequence[Made]]], Outcome]


@pytest.fixture(scope="module")
def census() -> list[Outcome]:
    return list(run_cases(cases_of(SHARE, SEED), workers=2))


@pytest.mark.slow
class DescribeTheCensus:
    def it_finds_no_foreign_error_and_nothing_unsound_promise_12(
        self, census: list[Outcome]
    ) -> None:
        causes = causes_of(census)

        new = {cause: list(map(str, cases[:3])) for cause, cases in causes.items()}

        assert {cause: new[cause] for cause in new.keys() - KNOWN.keys()} == {}

    def it_knows_no_failure_that_is_mended(self, census: list[Outcome]) -> None:
        assert KNOWN.keys() - causes_of(census).keys() == set()

    def it_tries_every_kind_and_makes_documents_of_most(self, census: list[Outcome]) -> None:
        made = dict.fromkeys(WEIGHTS, 0)
        for one in census:
            made[one.case.kind] += one.documents

        assert len(census) == sum(1 for _ in cases_of(SHARE, SEED))
        assert all(made[kind] > 0 for kind in WEIGHTS if kind != "drafts")
        assert made["tags"] > SHARE / 15


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Return what tries a step as if it were a case."""

    def tried(step: Callable[[], Sequence[Made]]) -> Outcome:
        monkeypatch.setattr("tests.census.trying.KINDS", {"tags": lambda *_: step})
        return try_case(Case("tags", 1, 1))

    return tried


def made_of(body: str, **more: object) -> Callable[[], Sequence[Made]]:
    """Return a step that makes a document with this body."""
    data = zipped(lively_parts({BODY: body}))
    return lambda: [Made(data, **more)]  # type: ignore[arg-type]


def failures_of_a_big_step() -> Sequence[tuple[str, str]]:
    """Return what is found of a step that holds more than a case may."""
    with pytest.MonkeyPatch.context() as patch:
        step = {"tags": lambda *_: lambda: [Made(b"x" * (MEGABYTES + 200) * 2**20)][:0]}
        patch.setattr("tests.census.trying.KINDS", step)
        return try_case(Case("tags", 1, 1)).failures


class DescribeItsVerdict:
    def it_passes_a_sound_document(self, plant: Plant) -> None:
        outcome = plant(made_of(paragraph("a b"), texts=("a b",)))

        assert outcome.failures == ()
        assert outcome.documents == 1

    def it_catches_a_foreign_error_promise_12(self, plant: Plant) -> None:
        outcome = plant(lambda: [Made(b"")] * int(os.environ["NERA"]))

        assert outcome.causes == {"foreign: KeyError outside"}

    def it_names_the_place_of_ours_that_a_foreign_error_came_from(
        self, plant: Plant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.hall.template.open_template", lambda *_, **__: 1 // 0)

        outcome = plant(lambda: [Made(at.Template.of_bytes(b"").render({}))])

        assert outcome.causes == {"foreign: ZeroDivisionError in hall/template._open"}

    def it_passes_an_error_of_ours(self, plant: Plant) -> None:
        outcome = plant(lambda: [Made(at.Template.of_bytes(b"").render({}))])

        assert outcome.own_errors == ("S318",)
        assert outcome.failures == ()

    def it_catches_an_error_that_cant_be_said(self, plant: Plant) -> None:
        def step() -> Sequence[Made]:
            message = Message("S999", "a", "{lacking}", "b", "error")
            raise TemplateErrors([Fault(message, Place("a"))])

        assert plant(step).causes == {"foreign: S999 can't be said: KeyError"}

    @pytest.mark.parametrize(
        ("body", "cause"),
        [
            (paragraph("\x07"), "no XML (not wellformed invalid token line  colum)"),
            ("<x:p/>", "no XML (unbound prefix line  column )"),
            ("<w:p><w:r><w:t><w:p/></w:t></w:r></w:p>", "p in t"),
            ("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "a cell without a paragraph at its end"),
            ("<w:tbl><w:tr/></w:tbl>", "tr without tc"),
            ('<w:p><w:hyperlink r:id="rIdx"/></w:p>', "refers to no relationship"),
            ('<w:bookmarkStart w:id="1" w:name="a"/>' * 2, "two bookmarks of one name"),
            ('<w:bookmarkStart w:id="1" w:name="a"/>' * 2, "two bookmarkStart of one id"),
            ('<w:p><w:r><w:pict><v:shape id="s1"/></w:pict></w:r></w:p>', "two shapes of one id"),
        ],
    )
    def it_catches_what_is_unsound_in_a_part(self, body: str, cause: str, plant: Plant) -> None:
        outcome = plant(made_of(body))

        assert f"unsound: word/document.xml: {cause}" in outcome.causes

    def it_catches_two_drawings_of_one_id(self, plant: Plant) -> None:
        drawing = '<w:p><w:r><w:drawing><wp:docPr id="71"/></w:drawing></w:r></w:p>'

        assert plant(made_of(drawing)).causes == {"unsound: two drawings of one id"}

    @pytest.mark.parametrize(
        ("part", "cause"),
        [
            ("word/footnotes.xml", "word/_rels/document.xml.rels: leads to no part"),
            ("word/footnotes.xml", "word/footnotes.xml: a type, no part"),
            ("[Content_Types].xml", "docprops/custom.xml: no content type"),
        ],
    )
    def it_catches_a_part_that_is_lost(self, part: str, cause: str, plant: Plant) -> None:
        parts = lively_parts({})
        parts[part] = b"<a/>"
        if part != "[Content_Types].xml":
            del parts[part]

        assert f"unsound: {cause}" in plant(lambda: [Made(zipped(parts))]).causes

    def it_forgives_what_was_unsound_in_the_template(self, plant: Plant) -> None:
        parts = lively_parts({BODY: "<w:tbl><w:tr/></w:tbl>"})

        assert plant(lambda: [Made(zipped(parts), parts)]).failures == ()

    def it_catches_a_lost_text(self, plant: Plant) -> None:
        outcome = plant(made_of(paragraph("a"), texts=("b",)))

        assert outcome.causes == {"lost: 'b'"}

    def it_catches_a_tag_that_is_left_unless_it_was_told(self, plant: Plant) -> None:
        body = paragraph("{{ me", "tai }}")

        assert plant(made_of(body)).causes == {"leftover: word/document.xml"}
        assert plant(made_of(body, told=("word/document.xml",))).failures == ()

    def it_passes_a_tag_of_the_data_over_lines(self, plant: Plant) -> None:
        body = "<w:p><w:r><w:t>{{ nelie</w:t><w:br/><w:t>sti }}</w:t></w:r></w:p>"

        assert plant(made_of(body)).failures == ()
        assert plant(made_of(body.replace("nelie", "lie"))).failures != ()

    def it_catches_a_file_that_is_overwritten(self, plant: Plant) -> None:
        def step() -> Sequence[Made]:
            raise LostError("a changed draft")

        assert plant(step).causes == {"overwritten: a changed draft"}

    def it_catches_what_is_slow(self, plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tests.census.trying.SECONDS", 0.02)

        def step() -> Sequence[Made]:
            end = time.process_time() + 0.6
            while time.process_time() < end:
                pass
            return []

        assert [sort for sort, _ in plant(step).failures] == ["slow"]

    @pytest.mark.slow
    @pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="only Linux tells")
    def it_catches_what_is_big(self) -> None:
        # In a process of its own: what other tests have left behind may make room for it unseen.
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            failures = pool.submit(failures_of_a_big_step).result()

        assert [sort for sort, _ in failures] == ["big"]


class DescribeACase:
    def it_is_the_same_each_time(self) -> None:
        one, again = (try_case(Case.named("tags:7:3")) for _ in range(2))

        assert (one.own_errors, one.failures, one.documents) == (
            *(again.own_errors, again.failures, again.documents),
        )
        assert str(one.case) == "tags:7:3"

    def it_is_the_same_whatever_was_made_before(self, tmp_path: Path) -> None:
        made = []
        for number in (3_178, 1_314, 2_342, 2_747, 2_807, 2_875, 3_177, 3_178):
            data(Case("data", 7, number).random, tmp_path)
            made.append({one.name: one.read_bytes() for one in tmp_path.iterdir()})

        assert made[0].items() <= made[-1].items()


class DescribeTheRunner:
    @pytest.mark.slow
    def it_tells_of_a_process_that_died_and_goes_on(self) -> None:
        cases = [Case("nera", 1, 1), Case("contexts", 1, 1)]

        outcomes = {one.case: one for one in run_cases(cases, workers=1)}

        assert outcomes[cases[0]].causes == {"foreign: the process died"}
        assert cases[1] in outcomes

    def it_gives_up_a_case_that_hangs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(running, "GIVEN_UP", 0)
        monkeypatch.setattr(running, "wait", lambda *_, **__: None)

        (outcome,) = run_cases([Case("contexts", 1, 1)], workers=1)

        assert outcome.causes == {"slow: given up"}


class DescribeTheTable:
    def it_names_each_cause_with_a_case_to_try_again(self) -> None:
        outcome = Outcome(Case("tags", 7, 12), failures=(("foreign", "KeyError in a.b"),))

        *_, cause = lines_of([outcome])

        assert cause == "1 × foreign: KeyError in a.b – tags:7:12"


class DescribeWhatItFound:
    """Causes that no other test names, each by the case that showed it first."""

    @pytest.mark.parametrize(
        "name",
        [
            "templates:9:126",
            "templates:9:421",
            "templates:2026:413",
            "workbooks:2026:24",
            "templates:7:34",
            "tags:11:913",
        ],
    )
    def it_is_mended_promise_12(self, name: str) -> None:
        assert try_case(Case.named(name)).failures == ()
