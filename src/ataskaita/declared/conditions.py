"""What must hold between figures of a kind's reports, as values: for whoever holds it elsewhere.

It follows from the same declarations as the checks do: totals and their parts, what is a part of
what, formulas, relations. `*` in a path stands for every row of a collection.
"""

from collections.abc import Iterator
from typing import Any, Final, Literal

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.formulas import Formula, Sign
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.relations import Balance, Pair
from ataskaita.declared.totals import adds_up
from ataskaita.records import frozen

_CONDITIONS: Final = "conditions"
EACH: Final = "*"
COUNTED: Final = "skaicius"
"""The last step of a path that says how many rows there are."""

How = Literal["total", "titles", "all", "some", "formula", "among"]
"""What is known where something is missing: of a total that it isn't less than what is given; of
`some` what those come to that are given; of `all`, and of formulas, nothing."""


@frozen
class Operand:
    """A figure that takes part."""

    path: str
    sign: Literal[1, -1] = 1
    rows: bool = False
    """Whether it is the sum over all rows, and not the figure of each."""
    lacking: bool = False
    """Whether rows may lack it."""
    rowed: bool = False
    """Whether its whole row may not be there, and adds nothing then."""
    earlier: str = ""
    """The figure whose last year's value stands in its place where it isn't given."""
    alone: bool = False
    """Of a total's part: whether it may be given without the others."""


Operands = tuple[Operand, ...]


@frozen
class Condition:
    """One thing that must hold."""

    how: How
    left: Operands
    sign: Sign
    right: Operands
    grave: bool = True
    """Whether a report in which it doesn't hold has an error."""
    formula: Formula | None = None
    """What the left one is computed by from the others, in their order."""

    @property
    def path(self) -> str:
        """The figure that it is told of."""
        return self.left[0].path

    @property
    def section(self) -> str:
        """The key of the section that it is told of."""
        return self.path.partition(".")[0]


def conditions(kind: ReportKind) -> tuple[Condition, ...]:
    """Return all that must hold in the sections that people fill."""
    if _CONDITIONS not in kind.known:
        kind.known[_CONDITIONS] = tuple(_conditions(kind))
    known: tuple[Condition, ...] = kind.known[_CONDITIONS]
    return known


def computed_paths(kind: ReportKind) -> frozenset[str]:
    """Return the paths of the figures that others give: totals, and what has a formula."""
    return frozenset(one.path for one in conditions(kind) if one.how in ("total", "formula"))


def _conditions(kind: ReportKind) -> Iterator[Condition]:
    figures = frozenset(_figures(kind))
    for one in kind.sections:
        if not one.by_others:
            yield from _below(one.type, one.key, figures)
    yield from _related(kind)


def _figures(kind: ReportKind) -> Iterator[str]:
    """Generate the paths of all figures, and of the counts of rows."""
    for one in kind.sections:
        yield from _paths(one.type, one.key)


def _paths(model: type[Any], path: str) -> Iterator[str]:
    for one in declarations(model):
        place = f"{path}.{one.key}"
        if one.kind is Kind.FIGURE:
            yield place
        elif one.kind is Kind.PART:
            yield from _paths(one.type, place)
        elif one.kind in (Kind.LIST, Kind.KEYED):
            yield f"{place}.{COUNTED}"
            yield from (f"{place}.{EACH}",) if one.unit else _paths(one.type, f"{place}.{EACH}")


def _below(model: type[Any], path: str, figures: frozenset[str]) -> Iterator[Condition]:
    """Generate what must hold in an object at the path, and in all below it."""
    for one in declarations(model):
        place = f"{path}.{one.key}"
        if one.of and one.formula is None:
            yield from _totals(model, path, one)
        if one.kind is Kind.FIGURE:
            yield from _of_figure(model, path, one, figures)
        elif one.kind is Kind.PART:
            yield from _below(one.type, place, figures)
        elif one.kind in (Kind.LIST, Kind.KEYED) and one.unit is None:
            yield from _below(one.type, f"{place}.{EACH}", figures)


def _of_figure(
    model: type[Any], path: str, one: Declaration, figures: frozenset[str]
) -> Iterator[Condition]:
    this = (Operand(f"{path}.{one.key}"),)
    for bound, grave in ((one.within, True), (one.at_most, False)):
        whole = declaration(model, bound) if bound else None
        if whole and one.name not in whole.of:  # which its total holds
            yield Condition("all", this, "<=", (Operand(f"{path}.{whole.key}"),), grave)
    if one.opens and EACH not in path.split("."):
        closing = f"{path}.{declaration(model, one.opens).key}"
        yield Condition("all", this, "=", (Operand("", earlier=closing),))
    if one.formula is not None:
        found = [_found(name, path, one.key, figures) for name in one.formula.names]
        if all(found):
            parts = tuple(map(Operand, found))
            yield Condition("formula", this, "=", parts, formula=one.formula)


def _found(name: str, path: str, key: str, figures: frozenset[str]) -> str:
    """Return the figure that a formula names: of the row, around it, or from the top."""
    tries = [f"{path}.{name}"]
    around = _around(path)
    while around:
        tries += [f"{around}.{name}.{key}", f"{around}.{name}"]
        around = _around(around)
    return next((one for one in (*tries, name) if one in figures), "")


def _around(path: str) -> str:
    """Return the path of the object in which that at the path stands."""
    return path.removesuffix(f".{EACH}").rpartition(".")[0]


def _totals(model: type[Any], path: str, total: Declaration) -> Iterator[Condition]:
    """Generate the total's figures, each with its parts."""
    for steps in _steps(total):
        rest = "".join(f".{one.key}" for one in steps[1:])
        parts = tuple(_part(model, path, part, rest, total.name) for part in total.of)
        how: How = "total" if adds_up(steps[-1], disjoint=total.disjoint) else "titles"
        yield Condition(how, (Operand(f"{path}.{total.key}{rest}"),), "=", parts)


def _steps(declared: Declaration) -> Iterator[tuple[Declaration, ...]]:
    """Generate the steps from a total to each figure in it that parts make up."""
    if declared.kind is Kind.FIGURE and declared.formula is None:
        yield (declared,)
    elif declared.kind is Kind.PART:
        for one in declarations(declared.type):
            yield from ((declared, *below) for below in _steps(one))


def _part(model: type[Any], path: str, part: str, rest: str, total: str) -> Operand:
    name, _, figure = part.partition(".")
    one = declaration(model, name)
    place = f"{path}.{one.key}"
    if one.kind not in (Kind.LIST, Kind.KEYED):
        return Operand(f"{place}{rest}", rowed=one.rowed, alone=one.within == total)
    own = f".{declaration(one.type, figure).key}" if figure else rest
    return Operand(f"{place}.{EACH}{own}", rows=True, lacking=bool(figure))


def _related(kind: ReportKind) -> Iterator[Condition]:
    """Generate what holds between figures of different tables."""
    relations = kind.relations
    for parts in relations.parts:
        whole = _summed(parts.whole)
        yield Condition("some", _summed(*parts.parts), "<=", whole, parts.grave)
    for pair in relations.same:
        yield _same(pair, grave=True)
    for pair in relations.usually_same:
        yield _same(pair, grave=False)
    for balance in relations.balances:
        yield from _balanced(kind, balance)
    for among in relations.among:
        yield Condition("among", _summed(among.whole), "=", (Operand(among.parts),))
    for one in relations.formulas:
        left, right = (
            tuple(Operand(term.name, term.sign) for term in terms)
            for terms in (one.left, one.right)
        )
        yield Condition("all", left, one.sign, right)


def _same(pair: Pair, *, grave: bool) -> Condition:
    return Condition("all", _summed(pair.first), "=", _summed(pair.second), grave)


def _summed(*names: str) -> Operands:
    return tuple(Operand(name, rows=EACH in name.split(".")) for name in names)


def _balanced(kind: ReportKind, balance: Balance) -> Iterator[Condition]:
    """Generate, sort by sort, that the stock balances, and opens as it closed."""
    model = kind.model
    for step in balance.opening.split("."):
        model = declaration(model, step).type
    every = declarations(model)
    sorts = {name for one in every for name in (one.name, *one.of) if one.of}
    for one in every:
        opening, added, withdrawn, closing = (
            f"{path}.{one.key}"
            for path in (balance.opening, balance.added, balance.withdrawn, balance.closing)
        )
        came = (Operand(opening, earlier=closing), Operand(added), Operand(withdrawn, -1))
        if not sorts or one.name in sorts:
            yield Condition("all", (Operand(closing),), "=", came)
        yield Condition("all", (Operand(opening),), "=", (Operand("", earlier=closing),))
