"""Whatever a file holds, reading it gives a report or says what is wrong with it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.errors import DataErrors
from tests.library import read_report

if TYPE_CHECKING:
    from ataskaita.declared.report import Report

PROJECT = Path(__file__).parents[2]
DATA = PROJECT / "fixtures/lazdijai-2020/ataskaita.yaml"
LINES = DATA.read_text("utf-8").splitlines(keepends=True)
SIGNS = st.sampled_from(
    list("\n\n    ::--#|>{{}}[]()*_\"'&!%@`\\,.;?~=<ąŠ„“–\u00a0\u2028\x85\x00\x7f0129ae")
)
LINE_NUMBERS = st.integers(min_value=0, max_value=len(LINES) - 1)


@st.composite
def changed_files(draw: st.DrawFn) -> str:
    """The report of 2020 with lines deleted, doubled, changed, moved in or out."""
    lines = list(LINES)
    for _ in range(draw(st.integers(min_value=1, max_value=4))):
        number = draw(LINE_NUMBERS) % len(lines)
        lines[number : number + 1] = draw(_changes(lines[number]))
    return "".join(lines)


def _changes(line: str) -> st.SearchStrategy[list[str]]:
    cut = st.integers(min_value=0, max_value=len(line))
    return st.one_of(
        st.just([]),
        st.just([line, line]),
        st.just([f"  {line}"]),
        st.just([line.removeprefix("  ")]),
        cut.map(lambda at: [line[:at]]),
        st.builds(lambda at, text: [line[:at] + text + line[at:]], cut, st.text(SIGNS, max_size=9)),
        st.builds(lambda key: [line.partition(":")[0], key], st.sampled_from([":\n", ": x\n"])),
    )


@pytest.mark.repeats
class DescribeReading:
    @settings(max_examples=200)
    @given(st.binary() | st.text().map(str.encode) | st.text(SIGNS).map(str.encode))
    def it_gives_a_report_or_errors_of_any_file(self, content: bytes) -> None:
        _read(content)

    @settings(max_examples=200)
    @given(st.text(), st.sampled_from(["|\n  ", ">\n  ", ""]))
    def it_gives_a_report_or_errors_of_any_prose(self, text: str, style: str) -> None:
        head = "metai: 2024\nbiblioteka: {pavadinimas: A, kilmininkas: A}\npreambule: "

        _read(f"{head}{style}{text}\n".encode())

    @settings(max_examples=200)
    @given(changed_files())
    def it_gives_a_report_or_errors_of_a_changed_report(self, text: str) -> None:
        _read(text.encode())


def _read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "duomenys.yaml")
        path.write_bytes(content)
        assert _outcome(path)


def _outcome(path: Path) -> Report | str:
    """Return the report, or what is said of the file."""
    try:
        return read_report(path)
    except DataErrors as errors:
        return str(errors)
