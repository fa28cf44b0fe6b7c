"""Which figures of a kind something holds: a total, a part, a formula, a relation.

A slip in another can't be found by arithmetic.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.relations import Relations
from ataskaita.declared.totals import adds_up
from ataskaita.notation.naming import Named, figures_in, found_at


def loose_figures(kind: ReportKind) -> tuple[Named, ...]:
    """Return the figures that nothing holds, in the order of the form."""
    figures = tuple(figures_in(kind.model))
    held = {*_named(kind.relations), *_in_formulas(figures), *_in_rows(kind)}
    return tuple(
        one for one in figures if one.name not in held and not (one.counted or _is_held(one))
    )


def _is_held(one: Named) -> bool:
    """Return whether its own declaration, or one beside it, holds the figure, or others fill it."""
    own = one.declared
    if own.by_others or own.of or own.within or own.at_most or own.formula is not None:
        return True
    beside = declarations(one.model)
    return any(own.name in (*other.of, other.within, other.at_most) for other in beside)


def _named(relations: Relations) -> Iterator[str]:
    for part in relations.parts:
        yield from (*part.parts, part.whole)
    for pair in (*relations.same, *relations.usually_same):
        yield from (pair.first, pair.second)
    for one in relations.formulas:
        yield from (term.name for term in one.terms)


def _in_formulas(figures: Iterable[Named]) -> Iterator[str]:
    known = {one.name: one for one in figures}
    for one in known.values():
        formula = one.declared.formula
        for name in formula.names if formula else ():
            if (found := found_at(name, one.name, known)) is not None:
                yield found.name


def _in_rows(kind: ReportKind) -> Iterator[str]:
    """Generate the figures of rows that have a row of totals, and of those."""
    for section in kind.sections:
        yield from _of_object(section.type, section.key)


def _of_object(model: type[Any], path: str) -> Iterator[str]:
    fields = {one.name: one for one in declarations(model)}
    for one in fields.values():
        yield from _figures_of_lists(one, fields, path)
        if one.kind is Kind.PART:
            yield from _of_object(one.type, f"{path}.{one.key}")
        if one.kind is Kind.PART and one.of:
            rows = (one, *(fields[name] for name in one.of if name in fields))
            yield from (name for row in rows for name in _summed(row, path, one))


def _figures_of_lists(
    total: Declaration, fields: Mapping[str, Declaration], path: str
) -> Iterator[str]:
    """Generate the figure of each item that a figure is the total of: `projects.funds`."""
    for name, _, figure in (one.partition(".") for one in total.of):
        if figure and name in fields:
            yield f"{path}.{fields[name].key}.{declaration(fields[name].type, figure).key}"


def _summed(row: Declaration, path: str, total: Declaration) -> Iterator[str]:
    figures = {one.name for one in declarations(total.type) if adds_up(one, disjoint=False)}
    for one in declarations(row.type):
        if one.name in figures:
            yield f"{path}.{row.key}.{one.key}"
