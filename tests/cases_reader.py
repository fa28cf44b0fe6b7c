"""Reads the language tables in `tests/cases`, which anyone who knows Lithuanian can extend."""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Final

from attrs import frozen

_FOLDER: Final = Path(__file__).parent / "cases"
_CODE_POINT: Final = re.compile(r"<U\+([0-9A-F]{4,6})>")


@frozen
class Case:
    """One entry of a table: what it shows, what is given, and what must come of it."""

    title: str
    given: str
    expected: str

    def __str__(self) -> str:
        return self.title


def read_cases(name: str) -> list[Case]:
    """Return the cases of the table `name`.

    A case is a title line, then what is given and what is expected, with a line `.` before,
    between and after them. `~` stands for a no-break space and `<U+2009>` for the character with
    that code. Between cases, empty lines and lines that open with `#` say nothing.
    """
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return list(_cases(iter(text.split("\n"))))


def read_table(name: str) -> list[tuple[str, ...]]:
    """Return the rows of the table `name`, one for each line: its cells between the signs `|`.

    `~` and `<U+2009>` mean what they mean in cases; empty lines and lines that open with `#` say
    nothing.
    """
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines if line.strip() and not line.startswith("#"))
    return [tuple(_characters(cell.strip()) for cell in row.split("|")) for row in rows]


def _cases(lines: Iterator[str]) -> Iterator[Case]:
    for title in lines:
        if title and not title.startswith("#"):
            if next(lines, None) != ".":
                raise ValueError(f"a line with a point alone must follow: {title}")
            yield Case(title, given=_block(lines), expected=_block(lines))


def _block(lines: Iterator[str]) -> str:
    return _characters("\n".join(takewhile(lambda line: line != ".", lines)))


def _characters(shown: str) -> str:
    return _CODE_POINT.sub(_character, shown.replace("~", "\u00a0"))


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
