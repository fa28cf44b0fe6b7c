"""Last year's totals, added up in the tree of names where data gives last year's parts alone."""

from collections.abc import Iterator, Sequence

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations, declared_of
from ataskaita.declared.precision import Number
from ataskaita.declared.totals import adds_up
from ataskaita.declared.tree import Node, Part, Quantity


def add_up_earlier(part: Part, model: type) -> None:
    """Put last year's totals into the tree of that model's names, those that nobody gives.

    A part that this year has and last year lacks leaves its total open: it may have been forgotten.
    """
    for one in declared_of(model).holding:
        below = part.children.get(one.key) if one.kind is Kind.PART else None
        if isinstance(below, Part):
            add_up_earlier(below, one.type)
    for one in declared_of(model).totals:
        _add_up(part, model, one)


def _add_up(part: Part, model: type, total: Declaration) -> None:
    """Add the total up, after those of its parts that are totals themselves."""
    of = [declaration(model, name) for name in total.of if "." not in name]
    if len(of) < len(total.of) or any(one.kind is not total.kind for one in of):
        return  # items of lists have no last year
    for one in of:
        if one.of:
            _add_up(part, model, one)
    if total.kind is Kind.FIGURE:
        _settle(part, total, [part.children.get(one.key) for one in of])
    elif total.kind is Kind.PART:
        rows = [_below(part, one) for one in of]
        for one in _adding(total):
            _settle(_below(part, total), one, [row.children.get(one.key) for row in rows])


def _below(part: Part, declared: Declaration) -> Part:
    node = part.children.get(declared.key)
    return node if isinstance(node, Part) else Part({})


def _adding(total: Declaration) -> Iterator[Declaration]:
    """Generate the figures of the total's rows that add up over them."""
    return (one for one in declarations(total.type) if adds_up(one, disjoint=total.disjoint))


def _settle(part: Part, declared: Declaration, parts: Sequence[Node]) -> None:
    """Give the total of that declaration last year's sum, unless it has one."""
    whole = part.children.get(declared.key)
    if not isinstance(whole, Quantity) or whole.earlier is not None:
        return
    earlier = _sum([one for one in parts if isinstance(one, Quantity)])
    if earlier is not None:
        part.children[declared.key] = whole.compared_with(earlier)


def _sum(figures: Sequence[Quantity]) -> Number | None:
    """Return last year's sum; None where last year lacks what this year has, or has nothing."""
    if any(one.earlier is None and one.value is not None for one in figures):
        return None
    given = [one.earlier for one in figures if one.earlier is not None]
    return sum(given) if given else None
