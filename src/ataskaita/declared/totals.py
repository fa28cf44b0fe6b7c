"""Totals: computed from their parts, with what the data states kept beside them."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Generic, TypeVar, cast

from ataskaita.declared.declare import (
    Declaration,
    Kind,
    declaration,
    declarations,
    declared_of,
)
from ataskaita.declared.formulas import Lookup
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.precision import Number, agrees, rounds_to

Value = TypeVar("Value")


class Total(Generic[Value]):
    """An attribute that gives the total of the declared field `stated`.

    Computed where all parts are given; what the data states where they aren't; else None.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PERSONS, Total, figure
    >>> both = ("adults", "children")
    >>> @frozen
    ... class Visitors:
    ...     stated_total: int | None = figure("is_viso", "Iš viso", PERSONS, of=both)
    ...     total = Total[int]("stated_total")
    ...     adults: int | None = figure("suauge", "Suaugę", PERSONS)
    ...     children: int | None = figure("vaikai", "Vaikai", PERSONS)
    >>> Visitors(adults=5, children=7).total, Visitors(stated_total=12, adults=5).total
    (12, 12)
    """

    def __init__(self, stated: str) -> None:
        self._stated = stated

    def __get__(self, owner: object | None, model: type[Any]) -> Value | None:
        if owner is None:
            return cast("Value", self)
        return cast("Value | None", value_of(owner, declaration(model, self._stated)))


def value_of(owner: Any, declared: Declaration) -> Any:
    """Return the field's value; of a total or formula, the computed one where its parts allow.

    A formula with names from elsewhere is known to the tree of names alone.
    """
    stated = getattr(owner, declared.name)
    if declared.formula is not None:
        return computed_or_stated(stated, declared.formula.value(_beside(owner)))
    if not declared.of:
        return stated
    parts = list(_parts(owner, declared)) if declared.kind is Kind.FIGURE else []
    computed = computed_of(owner, declared)
    return _total(declared, stated, computed, len(parts))


def computed_or_stated(stated: Number | None, computed: Number | None) -> Number | None:
    """Return what is computed; what is stated where nothing is, or where both are the same."""
    if computed is None or (stated is not None and agrees(stated, computed)):
        return stated
    return computed


def _total(declared: Declaration, stated: Any, computed: Any, count: int) -> Any:
    """Return what is computed; what is stated where rounded parts can't tell it more exactly."""
    if computed is None:
        return stated
    rounded = stated is not None and declared.unit is not None and declared.unit.rounded
    return stated if rounded and rounds_to(stated, computed, count) else computed


def computed_of(owner: Any, declared: Declaration) -> Any:
    """Return the sum of the field's parts, or None where one isn't given."""
    parts = list(_parts(owner, declared))
    if declared.kind is Kind.FIGURE:
        return sum_of(parts)
    if not parts or None in parts:
        return None
    stated = getattr(owner, declared.name)
    return sum_objects(parts, stated, disjoint=declared.disjoint, model=declared.type)


def sum_objects(
    parts: Sequence[Any],
    stated: Any = None,
    *,
    disjoint: bool = False,
    model: type[Any] | None = None,
) -> Any:
    """Return one object, of the `model` or of the parts' own, with the sums over `parts`.

    Figures that don't add up, such as titles, are those of `stated`; over `disjoint` parts, where
    a title is in one of them only, they do.
    """
    model = type(parts[0]) if model is None else model
    values = {one.name: _sum_field(parts, stated, one, disjoint) for one in declarations(model)}
    return model(**values)


def adds_up(declared: Declaration, *, disjoint: bool) -> bool:
    """Return whether the field is a figure that adds up over such parts; a formula's doesn't."""
    unit = declared.unit if declared.kind is Kind.FIGURE and declared.formula is None else None
    return unit is not None and (unit.additive or disjoint)


def _sum_field(
    parts: Sequence[Any],
    stated: Any,
    declared: Declaration,
    disjoint: bool,  # noqa: FBT001 (handed down as it came)
) -> Any:
    own = None if stated is None else getattr(stated, declared.name)
    if declared.kind is Kind.PART:
        inner = [getattr(one, declared.name) for one in parts]
        given = [one for one in inner if one is not None]
        all_given = len(given) == len(inner)
        return sum_objects(given, own, disjoint=disjoint) if all_given else own
    if not adds_up(declared, disjoint=disjoint):
        return own
    computed = sum_of(value_of(one, declared) for one in parts)
    return _total(declared, own, computed, len(parts))


def _parts(owner: Any, declared: Declaration) -> Iterable[Any]:
    for part in declared.of:
        name, _, figure = part.partition(".")
        one = declaration(type(owner), name)
        value = value_of(owner, one)
        if one.rowed and value is None:
            continue  # a row that an institution doesn't have at all
        if figure:
            yield from _given(value, figure)
        elif isinstance(value, Keyed):
            yield from value.values()
        elif isinstance(value, tuple):
            yield from value
        else:
            yield value


def _beside(owner: Any) -> Lookup:
    """Return what gives the figures of the object by their data keys."""

    def value(name: str) -> Number | None:
        one = declared_of(type(owner)).named.get(name)
        found = value_of(owner, one) if one is not None and one.kind is Kind.FIGURE else None
        return cast("Number | None", found)

    return value


def _given(collection: Any, figure: str) -> Iterable[Any]:
    """Generate the figure of each item that has it: a project may have no funds of its own."""
    things = collection.values() if isinstance(collection, Keyed) else collection
    values = (value_of(one, declaration(type(one), figure)) for one in things)
    return (value for value in values if value is not None)


def sum_of(values: Iterable[int | Decimal | None]) -> int | Decimal | None:
    """Return the sum; None where a value is missing, or there is none."""
    total: int | Decimal = 0
    count = 0
    for value in values:
        if value is None:
            return None
        total += value
        count += 1
    return total if count else None


def is_section(value: object) -> bool:
    """Return whether `value` is an object of the model, with declared fields."""
    model = type(value)
    return hasattr(model, "__attrs_attrs__") and bool(declarations(model))
