"""How each figure of a kind goes over several institutions: by a sum, by its base, or not at all.

A sum adds up; a ratio is computed anew from the sums of its parts, over the institutions that have
all of them; a rate is weighed by what it is counted for. Nothing else is added.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, Literal

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.figures import Field, single_figures
from ataskaita.declared.formulas import Formula, Term, Terms
from ataskaita.declared.indicators import Indicator
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.label_words import is_mean, is_per_cent
from ataskaita.declared.units import Unit
from ataskaita.records import frozen

How = Literal["sum", "ratio", "weighed", "apart"]
_KEPT: Final = "over_institutions"
_NAMES: Final = "names_over_institutions"


@frozen
class Way:
    """What is done with the values of several institutions."""

    how: How
    above: Terms = ()
    """Of a ratio: what is divided, by names from the top."""
    below: Terms = ()
    """By what; of a rate, what it is weighed by."""
    scale: int | Decimal = 1

    @property
    def names(self) -> tuple[str, ...]:
        """The figures that take part beside its own."""
        return tuple(one.name for one in (*self.above, *self.below))


SUM: Final = Way("sum")
APART: Final = Way("apart")


@frozen
class Over:
    """A figure and how it goes over institutions."""

    name: str
    labels: tuple[str, ...]
    """What it is called, from the section down to the figure itself."""
    unit: Unit
    way: Way
    decimals: int
    parts: tuple[tuple[str, ...], ...] = ()
    """Figures that it isn't below, each group together: its addends, what is a part of it."""
    base: str = ""
    """What a ratio's denominator counts, in words."""


def over_institutions(kind: ReportKind) -> tuple[Over, ...]:
    """Return the single figures of a kind with the way of each, then its indicators."""
    known: tuple[Over, ...] | None = kind.known.get(_KEPT)
    if known is None:
        known = kind.known[_KEPT] = (*_figures(kind), *map(_indicator, _shown(kind)))
    return known


def names_over_institutions(kind: ReportKind) -> tuple[str, ...]:
    """Return the names of all figures whose values that asks for."""
    known: tuple[str, ...] | None = kind.known.get(_NAMES)
    if known is None:
        every = over_institutions(kind)
        asked = dict.fromkeys(name for one in every for name in (one.name, *one.way.names))
        for one in _shown(kind):
            asked.pop(one.name, None)  # computed anew
        known = kind.known[_NAMES] = tuple(asked)
    return known


def adds_up_by_label(unit: Unit, label: str, formula: Formula | None) -> bool:
    """Return whether a figure of the data's own adds up, as far as is told of it."""
    divides = formula is not None and formula.divides
    return unit.additive and not divides and not is_mean(label) and not is_per_cent(label)


def _shown(kind: ReportKind) -> Iterator[Indicator]:
    return (one for one in kind.indicators if one.shown)


def _indicator(one: Indicator) -> Over:
    way = Way("ratio", *one.terms, one.scale)
    return Over(one.name, (one.label,), one.unit, way, one.decimals, base=one.base)


def _figures(kind: ReportKind) -> Iterator[Over]:
    fields = {one.name: one for one in single_figures(kind)}
    parts = dict(_parts_of(kind))
    for name, one in fields.items():
        way = _way(one, fields)
        groups = _groups(name, kind, parts, fields) if way is SUM else ()
        yield Over(name, one.labels, one.unit, way, _decimals(one), groups)


def _decimals(one: Field) -> int:
    return one.unit.decimals if one.unit.additive else one.declared.most_decimals


def _way(field: Field, fields: dict[str, Field]) -> Way:
    one, formula = field.declared, field.declared.formula
    if one.per is not None:
        weight = tuple(_from_top((Term(one.per),), field.name, fields))
        return Way("weighed", below=weight) if weight else APART
    if formula is not None and formula.divides:
        return _ratio(formula, field.name, fields)
    plain = field.unit.additive and not any(map(is_mean, field.labels[1:]))
    return SUM if plain else APART


def _ratio(formula: Formula, name: str, fields: dict[str, Field]) -> Way:
    """Return the quotient by names from the top; apart where one of them stands in a list."""
    first = tuple(_from_top(formula.first, name, fields))
    second = tuple(_from_top(formula.second, name, fields))
    if len(first) != len(formula.first) or len(second) != len(formula.second):
        return APART
    above, below, own = (_times(one, fields) for one in (first, second, (Term(name),)))
    if len(above) > 1 or len(below) > 1:
        return APART
    scale = Decimal(above.pop()) / below.pop() / own.pop()
    if formula.kind == "percent":
        less = tuple(Term(one.name, -1 if one.sign > 0 else 1) for one in first)
        return Way("ratio", (*second, *less), first, 100)
    return Way("ratio", first, second, scale * 100 if formula.kind == "share" else scale)


def _times(terms: Terms, fields: dict[str, Field]) -> set[int]:
    """Return how many of a plainer unit one of each is: thousands of euros are divided by euros."""
    return {fields[one.name].unit.times for one in terms}


def _from_top(terms: Terms, name: str, fields: dict[str, Field]) -> Iterator[Term]:
    """Generate the terms by their names from the top, as far as they stand once in a report."""
    for one in terms:
        found = next((asked for asked in _places(one.name, name) if asked in fields), None)
        if found is not None:
            yield Term(found, one.sign)


def _places(asked: str, name: str) -> Iterator[str]:
    """Generate what a name may mean: of the object, of what is around it, from the top."""
    own, _, key = name.rpartition(".")
    yield f"{own}.{asked}"
    while "." in own:
        own = own.rpartition(".")[0]
        yield f"{own}.{asked}.{key}"
        yield f"{own}.{asked}"
    yield asked


def _groups(
    name: str,
    kind: ReportKind,
    parts: dict[str, tuple[str, ...]],
    fields: dict[str, Field],
) -> tuple[tuple[str, ...], ...]:
    """Return the figures that this one can't be below, each group together."""
    told = [parts.get(name, ())]
    told += [one.parts for one in kind.relations.parts if one.grave and one.whole == name]
    above = name.rpartition(".")[0]
    own = fields[name].declared
    beside = (one for one in fields.values() if one.name.rpartition(".")[0] == above)
    told += [(one.name,) for one in beside if own.name == one.declared.within]
    return tuple(group for one in told if (group := tuple(n for n in one if n in fields)))


def _parts_of(kind: ReportKind) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Generate each total with the names of what it adds up."""
    for section in kind.sections:
        yield from _below(section, section.key, ())


def _below(
    owner: Declaration, path: str, beside: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Generate the totals in a part; it is itself the sum of the parts at `beside`."""
    for one in declarations(owner.type):
        name = f"{path}.{one.key}"
        own = tuple(f"{path}.{key}" for key in _keys(owner, one.of))
        if one.kind is Kind.PART:
            yield from _below(one, name, own or tuple(f"{other}.{one.key}" for other in beside))
        elif one.kind is Kind.FIGURE and (own or beside):
            yield name, own or tuple(f"{other}.{one.key}" for other in beside)


def _keys(owner: Declaration, names: Iterable[str]) -> Iterator[str]:
    """Generate the data keys of these attributes, those that stand once."""
    for name in names:
        one, _, figure = name.partition(".")
        found = declaration(owner.type, one)
        if not figure and found.kind in (Kind.FIGURE, Kind.PART):
            yield found.key
