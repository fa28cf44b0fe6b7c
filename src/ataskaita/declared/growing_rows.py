"""Grow the rows of tables in the tree of names: with last year's figures beside this year's."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, Final

from ataskaita.declared.declare import declaration, declarations
from ataskaita.declared.long_rows import LongRows, labels_of
from ataskaita.declared.owning import TREE, earlier_of
from ataskaita.declared.report import Report
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.tree import ROWS, TO_FILL, Listing, Node, Part, Quantity, find, row_names

_TAKEN: Final = ("skaicius", "sarasas", "pernai", "pokytis", "proc")
"""What a form calls nothing of its own."""
_NEAR: Final = 0.8


def absent_row(
    model: type[Any],
    rows: Sequence[Any],
    path: str,
    report: Report,
    bare: Callable[[type[Any], str], Part],
) -> Callable[[str], Part]:
    """Return what gives a row of a table that this data doesn't have: without this year's figures.

    It raises KeyError for what is no name of a row, or a slip of another name that the table has.
    """

    @cache
    def given() -> tuple[str, ...]:
        return row_names(rows)

    def absent(name: str) -> Part:
        listed = declaration(model, ROWS)
        refuse_misspelt(name, (one.key for one in declarations(model)))
        known = {*map(slug_of, listed.begins), *names_before(report, path)}
        if listed.each:
            known |= {slug_of(one.name) for one in report.branches}
        refuse_slip(name, given(), known)
        row = bare(listed.type, f"{path}.{name}")
        if report.earlier or report.previous is not None:
            add_earlier(row, f"{path}.{name}", report)
        return row

    return absent


def names_before(report: Report, path: str) -> frozenset[str]:
    """Return what last year's data has right below the path, rows by what they are called."""
    start = f"{path}."
    stated = (one[len(start) :] for one in report.earlier if one.startswith(start))
    names = {one.partition(".")[0] for one in stated}
    if report.previous is not None and TREE in report.previous.known:
        with suppress(KeyError):
            names.update(_called_below(find(report.previous.known[TREE], path)))
    return frozenset(names)


def _called_below(node: Node) -> Iterator[str]:
    if isinstance(node, Part | Listing):
        yield from node.children
        rows = node.children.get(ROWS)
        if isinstance(rows, Listing):
            yield from row_names(rows.items)


def refuse_slip(name: str, given: Iterable[str], known: Collection[str]) -> None:
    """Raise KeyError for a slip of a name that the data gives or may give, not one of those.

    >>> refuse_slip("filmai_2", ("filmai",), ())
    >>> refuse_slip("dainos", ("filmai",), ("dainos", "daina"))
    >>> refuse_slip("filmaii", ("filmai",), ())
    Traceback (most recent call last):
    KeyError: 'filmaii'
    """
    if name not in known and any(_is_slip(name, one) for one in (*given, *known)):
        raise KeyError(name)


def _is_slip(name: str, other: str) -> bool:
    """Return whether the names are the same word by word, but for letters; numbers are no slips."""
    words, others = name.split("_"), other.split("_")
    if "".join(words) == "".join(others):
        return True
    return len(words) == len(others) and all(map(_are_near, words, others))


def _are_near(word: str, other: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 (only names that aren't there need it)

    if word == other or _digits(word) != _digits(other):
        return word == other
    return SequenceMatcher(None, word, other).ratio() >= _NEAR


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


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
