"""Any draft is looked through, or refused with a reason, by its size alone (promise 6)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.inspection import inspect_document
from tests.border.test_ceilings import STATUS, noisy
from tests.pace import process_of
from tests.packages import MAIN, Parts, part, word_package, zipped

MEASURE = """
import re, sys, time
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.inspecting import inspect
inspect(sys.argv[1])
started = time.process_time()
try:
    inspect(sys.argv[2])
except AtaskaitaError:
    pass
seconds = time.process_time() - started
print(seconds, re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""
NOTE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
TAG = "<w:p><w:r><w:t>{{{{ {text} }}}}</w:t></w:r></w:p>"
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Skyrius $</w:t></w:r></w:p>'


def draft(xml: str) -> Parts:
    return word_package() | {MAIN: part("document", f"<w:body>{xml}</w:body>")}


def nested(tag: str, times: int, xml: str) -> str:
    return f"<w:{tag}>" * times + xml + f"</w:{tag}>" * times


def codes_of(xml: str) -> list[str]:
    return [one.message.code for one in inspect_document(draft(xml), "a.docx")]


DRAFTS: dict[str, Callable[[], str]] = {
    "600,000 empty paragraphs": lambda: noisy("<w:p/>" * 60 + "<w:p>$</w:p>", 9_800, 9),
    "headings up to the bounds": lambda: noisy(HEADING, 39_000, 6),
    "tables up to the bounds": lambda: noisy(NOTE.format(text="$"), 39_000, 6),
    "tables within tables": lambda: noisy(nested("tbl", 60, "<w:p>$</w:p>"), 3_000, 20),
    "text within paragraphs within paragraphs": lambda: nested(
        "p", 200, noisy("<w:r><w:t>$</w:t></w:r>", 1_000, 900)
    ),
}
TOO_MUCH: dict[str, tuple[Callable[[], str], str]] = {
    "paragraphs": (lambda: "<w:p/>" * 40_001, "it has more paragraphs than can be looked through"),
    "runs": (
        lambda: f"<w:p>{'<w:r/>' * 400_000}</w:p>",
        "it has more paragraphs than can be looked through",
    ),
    "text": (
        lambda: nested("p", 240, f"<w:r><w:t>{'a' * 300_000}</w:t></w:r>"),
        "it has more text than can be looked through",
    ),
}


@pytest.mark.slow
@pytest.mark.skipif(not STATUS.exists(), reason="this system doesn't tell a process's memory")
class DescribeADraftOfAnyShape:
    @pytest.mark.parametrize("kind", DRAFTS)
    def it_keeps_promise_6_in_memory_and_time(self, tmp_path: Path, kind: str) -> None:
        (tmp_path / "small.docx").write_bytes(zipped(draft("<w:p/>")))
        (tmp_path / "a.docx").write_bytes(zipped(draft(DRAFTS[kind]())))

        seconds, kilobytes = process_of(
            MEASURE, tmp_path / "small.docx", tmp_path / "a.docx", enough=2
        )

        assert seconds <= 2
        assert kilobytes < 300 * 1024


class DescribeADraftWithTooMuch:
    @pytest.mark.slow
    @pytest.mark.parametrize("what", TOO_MUCH)
    def it_is_refused_with_the_reason_promise_6(self, what: str) -> None:
        made, reason = TOO_MUCH[what]

        with pytest.raises(TemplateErrors) as caught:
            codes_of(made())

        (fault,) = caught.value.faults
        assert (fault.message.code, fault.facts["reason"]) == ("S311", reason)
        assert fault.place.within == MAIN

    def it_is_refused_wherever_its_parts_have_it_promise_6(self) -> None:
        paragraphs = "<w:p/>" * 2_000
        headers = {f"word/header{n}.xml": part("hdr", paragraphs) for n in range(21)}

        with pytest.raises(TemplateErrors):
            inspect_document(draft("<w:p/>") | headers, "a.docx")


class DescribeTheSameFoundAgainAndAgain:
    def it_is_told_a_thousand_times_and_that_there_is_more(self) -> None:
        found = codes_of("".join(TAG.format(text=f"a{n}") for n in range(1_001)))

        assert (found.count("W570"), found.count("W506")) == (1_000, 1)

    def it_is_told_to_the_last_where_there_is_no_more(self) -> None:
        found = codes_of("".join(TAG.format(text=f"a{n}") for n in range(1_000)))

        assert (found.count("W570"), found.count("W506")) == (1_000, 0)
