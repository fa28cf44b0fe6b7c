"""A figure as the tree of names has it."""

from decimal import Decimal

from attrs import evolve

from ataskaita.declared.units import Unit
from ataskaita.records import frozen


@frozen
class Quantity:
    """A figure with all that is known of it.

    >>> from ataskaita.declaring import PERSONS, Quantity
    >>> users = Quantity("vartotojai", "Vartotojai", 811, PERSONS, earlier=800)
    >>> users.change, users.unit.symbol
    (11, 'asm.')
    """

    name: str
    label: str
    value: int | Decimal | None
    unit: Unit
    earlier: int | Decimal | None = None
    """Last year's value."""
    decimals: int | None = None
    """How many are printed; None leaves it to the unit."""
    base: str = ""
    """What a ratio's denominator counts, in Lithuanian; empty for a figure that is no ratio."""
    own_noun: str = ""
    """What one of the counted things is called, where the unit doesn't say it."""
    awaited: bool = False
    """Whether somebody still owes it."""
    sign: str = ""
    """What is printed before it, for a comment to take its place."""
    derived: bool = False
    """Whether it follows from other figures, and data can't state it."""

    def counting(self, noun: str) -> "Quantity":
        """Return the figure as one of what is called so."""
        return evolve(self, own_noun=noun)

    def compared_with(self, earlier: int | Decimal | None) -> "Quantity":
        """Return the same figure with that value of last year beside it."""
        return self.settled(self.value, earlier, self.decimals, derived=self.derived)

    def settled(
        self,
        value: int | Decimal | None,
        earlier: int | Decimal | None,
        decimals: int | None,
        *,
        derived: bool,
    ) -> "Quantity":
        """Return the same figure with these values, printed with so many decimals."""
        return Quantity(  # `evolve` takes five times as long
            self.name,
            self.label,
            value,
            self.unit,
            earlier,
            decimals,
            self.base,
            self.own_noun,
            self.awaited,
            self.sign,
            derived,
        )

    def at_another_time(self, value: int | Decimal | None) -> "Quantity":
        """Return what is like it, but of another time: last year's value, or the change."""
        return Quantity(
            self.name,
            self.label,
            value,
            self.unit,
            decimals=self.decimals,
            base=self.base,
            own_noun=self.own_noun,
            sign=self.sign,
        )

    @property
    def change(self) -> int | Decimal | None:
        """This year's value less last year's; None where either isn't known."""
        if self.value is None or self.earlier is None:
            return None
        return self.value - self.earlier

    @property
    def noun(self) -> str:
        """What one of the counted things is called, in the nominative; empty for a bare number."""
        return self.own_noun or self.unit.noun
