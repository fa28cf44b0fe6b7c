"""Grow the rows of tables in the tree of names: with last year's figures beside this year's."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from attrs import evolve

from ataskaita.declared.long_rows import LongRows, labels_of
from ataskaita.declared.owning import earlier_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import ROWS, TO_FILL, Part, Quantity, row_names


def long_rows(
    items: tuple[Any, ...], path: str, bare: Callable[[int], Part], report: Report
) -> LongRows[Part]:
    """Return the rows of a long list, which `bare` makes without last year's figures."""
    gaps = {gap: TO_FILL for gap in report.gaps if gap.startswith(f"{path}[")}

    def labels() -> Iterator[str]:
        return labels_of(items, type(items[0]), path, gaps)

    rows = LongRows(items, path, bare, labels, gaps.keys())
    if not path.endswith(f".{ROWS}") or not (report.earlier or report.previous):
        return rows
    above = path.removesuffix(f".{ROWS}")
    names = cache(lambda: row_names(rows))

    def with_earlier(place: int) -> Part:
        row = bare(place)
        add_earlier(row, f"{above}.{names()[place]}", report)
        return row

    return rows.remade(with_earlier)


def add_earlier(row: Part, path: str, report: Report) -> None:
    """Put last year's figures beside those of a row, whose names stand below the path."""
    for key, one in row.children.items():
        if isinstance(one, Quantity):
            row.children[key] = evolve(one, earlier=earlier_of(report, f"{path}.{key}"))
