"""Put right the typography of a paragraph whose words have different looks."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from attrs import evolve

from ataskaita.lithuanian import Correction, corrections, tidy, tidy_all
from ataskaita.patterns import Pattern
from ataskaita.view import BodyCell, Prose, TableRow, TextRun, Told

_TOGETHER: Final = Pattern(r"(?<!\w)Iš (?=jų\b|viso\b)")
_DAY: Final = Pattern(r"(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_BETWEEN: Final = Pattern(r"(?<=\d-\d\d)–(?=\d{4}-\d)")
_UNPARTED: Final = "\\1\u2011\\2\u2011\\3"
"""A date with hyphens at which no line ends."""


@lru_cache(maxsize=2_048)
def line(text: str) -> str:
    """Return a heading, a label or a cell's text put right, none of its lines ending in “Iš”.

    >>> line("Iš jų: fiz. vnt. 2019-2020 m.").replace("\u00a0", "~")
    'Iš~jų: fiz.~vnt. 2019–2020~m.'
    """
    return _together(tidy(text))


def lines(texts: Sequence[str]) -> list[str]:
    """Return such texts put right, as `line` does each, many of them at a time."""
    return [*map(_together, tidy_all(texts))]


def _together(text: str) -> str:
    return _TOGETHER.sub("Iš\u00a0", text) if "Iš " in text else text


def unparted(text: str) -> str:
    """Return the text with its dates kept whole where a narrow cell breaks lines.

    Two dates with a dash between have room there for the end of a line.
    """
    if "-" not in text:
        return text
    return _DAY.sub(_UNPARTED, _BETWEEN.sub("\u00a0– ", text))


def text_unparted(prose: Prose) -> Prose:
    """Return the prose with its dates kept whole."""
    if "-" not in str(prose):
        return prose
    return evolve(
        prose,
        paragraphs=tuple(
            evolve(one, runs=tuple(evolve(run, text=unparted(run.text)) for run in one.runs))
            for one in prose.paragraphs
        ),
    )


def value_unparted(value: str | Prose) -> str | Prose:
    """Return what stands in a cell with its dates kept whole."""
    return text_unparted(value) if isinstance(value, Prose) else unparted(value)


def row_unparted(row: TableRow) -> TableRow:
    """Return the row with the dates in its cells kept whole."""
    cells = tuple(map(_cell_unparted, row.items))
    changed = any(new is not old for new, old in zip(cells, row.items, strict=True))
    return evolve(row, items=cells) if changed else row


def _cell_unparted(cell: object) -> object:
    if not isinstance(cell, BodyCell) or cell.numeric:
        return cell
    value = cell.value
    if isinstance(value, Told) or not isinstance(value, str | Prose):
        return cell
    whole = value_unparted(value)
    return cell if whole is value else BodyCell(whole)


def corrections_of(runs: Sequence[TextRun]) -> tuple[Correction, ...]:
    """Return what is to be put right in the paragraph, by place in its whole text."""
    return corrections("".join(run.text for run in runs))


def tidy_runs(runs: tuple[TextRun, ...]) -> tuple[TextRun, ...]:
    """Return the runs with the paragraph's corrections made, each look kept.

    A correction that spans two looks takes that of its first letter.
    """
    found = corrections_of(runs)
    if not found:
        return runs
    starts = list(accumulate((len(run.text) for run in runs), initial=0))
    return tuple(
        evolve(run, text=text)
        for run, start in zip(runs, starts, strict=False)
        if (text := _corrected(run.text, start, found)) or run.reference
    )


def _corrected(text: str, start: int, found: Sequence[Correction]) -> str:
    """Return the part of the paragraph that begins at `start` with its corrections made."""
    end = start + len(text)
    for one in reversed(found):
        first, last = max(one.start, start), min(one.end, end)
        is_here = start <= one.start < end
        if is_here or first < last:
            new = one.after if is_here else ""
            text = text[: max(first - start, 0)] + new + text[max(last - start, 0) :]
    return text
