"""Grow the rows of tables in the tree of names: with last year's figures beside this year's."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final

from ataskaita.declared.long_rows import LongRows, labels_of
from ataskaita.declared.owning import earlier_of
from ataskaita.declared.report import Report
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.tree import ROWS, TO_FILL, Part, Quantity, row_names

_TAKEN: Final = ("skaicius", "sarasas", "pernai", "pokytis", "proc")
"""What a form calls nothing of its own."""
_NEAR: Final = 0.8


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
            row.children[key] = one.compared_with(earlier_of(report, f"{path}.{key}"))


def refuse_misspelt(name: str, others: Iterable[str]) -> None:
    """Raise KeyError for what can't be a row's name, and for one that is nearly another name.

    >>> refuse_misspelt("filmai", ("eilutes", "is_viso"))
    """
    from difflib import get_close_matches  # noqa: PLC0415 (only rows that aren't there need it)

    if slug_of(name) != name or get_close_matches(name, (*others, *_TAKEN), n=1, cutoff=_NEAR):
        raise KeyError(name)
