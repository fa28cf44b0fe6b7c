"""Where pages of paper end: between blocks, so that no heading or header stands alone at a foot."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ataskaita.forms.writing import Page

_WIDE: Final = 741.0
_HIGH: Final = 487.0
"""Points of a lying A4 page within Excel's usual margins."""
_SURE: Final = 0.97
"""How much of a page is counted on: programs make rows and columns a little higher and wider."""
_POINTS: Final = 0.75
"""In a pixel."""


def part_pages(sheet: Page) -> None:
    """Begin a page of paper before each block that would be parted, and fits on one."""
    if sheet.blocks:
        sheet.set_h_pagebreaks(list(_breaks(sheet)))


def _breaks(sheet: Page) -> Iterator[int]:
    """Generate the rows before which a page begins."""
    blocks, end = sorted(sheet.blocks), sheet.dim_rowmax + 1
    room = _HIGH * _SURE / _scale(sheet)
    head = _height(sheet, range(sheet.repeated))
    used = _height(sheet, range(blocks[0]))
    for top, below in pairwise((*blocks, end)):
        high = _height(sheet, range(top, below - 1))
        parting = _height(sheet, range(below - 1, below))  # which no page begins with
        if used + high > room and (high <= room - head or used > room / 2):
            yield top
            used = head
        used += high
        while used > room:
            used += head - room
        used = min(used + parting, room)


def _scale(sheet: Page) -> float:
    """Return how much smaller the sheet is printed, so that its columns fit on a page."""
    wide = (
        sum(sheet.width_of(column) for column in range(sheet.across or sheet.dim_colmax + 1))
        * _POINTS
    )
    return min(1.0, _WIDE / max(wide, 1.0))


def _height(sheet: Page, rows: range) -> float:
    return sum(map(sheet.height_of, rows)) * _POINTS
