"""Ratios of a report's figures, each with its base named (ISO 11620)."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext

from ataskaita.declared.formulas import Formula, Lookup, Term, Terms, sum_of_terms
from ataskaita.declared.tree import Node, Part, Quantity, find
from ataskaita.declared.units import RATIO, Unit
from ataskaita.records import frozen

Figures = Mapping[str, int | Decimal]
"""Values by name."""

INDICATORS = "rodikliai"
"""Under which name they stand."""


@frozen
class Likely:
    """From where to where `numerator / denominator` is likely: outside, a figure is wrong.

    >>> from decimal import Decimal
    >>> from ataskaita.declaring import Likely
    >>> Likely(Decimal(10), Decimal(20_000), "own: from a handful to a small town").or_none
    False
    """

    low: Decimal
    high: Decimal
    source: str
    """Where the range comes from; “own” where it is ours."""
    key: str = ""
    """What data calls it that sets a range of its own; empty for the indicator's key."""
    or_none: bool = False
    """Whether it may be nothing at all: no events, no articles."""


@frozen
class Indicator:
    """A ratio of two figures: `numerator / denominator × scale`.

    >>> from ataskaita.declaring import Indicator
    >>> visitors = "lankymas.lankytojai.is_viso"
    >>> per_exhibition = Indicator("vienai", "Vienai parodai", visitors, "lankymas.parodos")
    >>> per_exhibition.scale, per_exhibition.decimals
    (1, 2)
    """

    key: str
    label: str
    numerator: str
    denominator: str
    base: str = ""
    """What the denominator counts, in Lithuanian, for a reader."""
    unit: Unit = RATIO
    scale: int = 1
    decimals: int = 2
    likely: Likely | None = None
    restated: str = ""
    """The name of the figure in which data states the same."""
    based_on: str = ""
    """The name of the text in which data says from what else it was counted."""
    formula: Formula | None = None
    """The sums that it divides; numerator and denominator then are the first figures of each."""
    shown: bool = True
    """Whether templates and prose may ask for it; else it is only checked."""

    @property
    def name(self) -> str:
        """The name by which templates and prose ask for it."""
        return f"{INDICATORS}.{self.key}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the figures that it is worked out of."""
        return self.formula.names if self.formula else (self.numerator, self.denominator)

    @property
    def terms(self) -> tuple[Terms, Terms]:
        """The sum that is divided, and the one that divides."""
        if self.formula is not None:
            return self.formula.first, self.formula.second
        return (Term(self.numerator),), (Term(self.denominator),)

    def value(self, lookup: Lookup, scale: int | None = None) -> Decimal | None:
        """Return the ratio, by its own scale where there is no other; None where a part is missing.

        `lookup` gives figures by name.
        """
        above, below = (sum_of_terms(one, lookup) for one in self.terms)
        return share(above, below, self.scale if scale is None else scale)


def indicators_of(indicators: Iterable[Indicator], tree: Part, earlier: Figures) -> dict[str, Node]:
    """Return the indicators by key; a value is None where the report lacks a part of it.

    `earlier` has last year's values by name.
    """
    return {one.key: _quantity(tree, one, earlier) for one in indicators if one.shown}


def share(
    part: int | Decimal | None, whole: int | Decimal | None, scale: int | Decimal = 100
) -> Decimal | None:
    """Return `part / whole × scale`; None where either is missing or the whole is zero."""
    if part is None or not whole:
        return None
    with localcontext(prec=28):
        return Decimal(part) * scale / Decimal(whole)


def quantity_at(tree: Part, name: str) -> Quantity | None:
    """Return the figure of that name; None where nothing has it, or what is no figure."""
    try:
        node = find(tree, name)
    except KeyError:
        return None
    return node if isinstance(node, Quantity) else None


def value_at(tree: Part, name: str) -> int | Decimal | None:
    """Return the value of that figure; None where the report has none."""
    found = quantity_at(tree, name)
    return found.value if found else None


def _quantity(tree: Part, one: Indicator, earlier: Figures) -> Quantity:
    value = one.value(lambda name: value_at(tree, name))
    before = earlier.get(one.name)
    return Quantity(
        one.name, one.label, value, one.unit, before, one.decimals, one.base, derived=True
    )
