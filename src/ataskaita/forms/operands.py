"""What takes part in a condition, as formulas over its cells: values, whether given, how exact.

Each is right of one cell and, in an array formula, of every row of a column.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from ataskaita.declared.conditions import COUNTED, Operand
from ataskaita.declared.declare import Declaration
from ataskaita.declared.formulas import Formula
from ataskaita.declared.units import PIECES, Unit
from ataskaita.forms.formulas import Places
from ataskaita.forms.whereabouts import Cells, Whereabouts

NEAR: Final = "0.000001"
"""What adding up binary fractions can do."""
_DECIMALS: Final = 4


class Operands:
    """The figures of a workbook by what conditions call them."""

    def __init__(self, cells: Whereabouts) -> None:
        """Take where the figures stand."""
        self._cells = cells

    def stand(self, operands: Iterable[Operand]) -> bool:
        """Return whether each has a cell of its own, or last year's."""
        known, before = self._cells.now, self._cells.earlier
        return all(one.path in known or one.earlier in before for one in operands)

    def at(self, one: Operand) -> Cells:
        """Return the cells of the figure itself."""
        return self._cells.now[one.path]

    def sum(self, operands: Iterable[Operand]) -> str:
        """Return the sum in the plainer unit; nought for what isn't given."""
        told = ""
        for one in operands:
            times = self.unit(one).times
            sign = "-" if one.sign < 0 else "+" if told else ""
            told += f"{sign}{self.value(one)}" + (f"*{times}" if times > 1 else "")
        return told

    def value(self, one: Operand) -> str:
        """Return the value; nought where none is given."""
        if one.path.endswith(f".{COUNTED}"):
            return f"(COUNTA({self.at(one).keys})-1)"
        if one.rows:
            return f"SUM({self.at(one)})"
        before = self._cells.earlier.get(one.earlier)
        last = f"IF(ISNUMBER({before}),{before},0)" if before else "0"
        return f"IF(ISNUMBER({self.at(one)}),{self.at(one)},{last})" if one.path else last

    def given(self, one: Operand) -> str:
        """Return whether the value is given, as 1 or 0."""
        if one.path.endswith(f".{COUNTED}"):
            return "1"
        if one.rows:
            cells = self.at(one)
            every = "" if one.lacking else f"*(COUNT({cells})=COUNTA({cells.keys})-1)"
            return f"(COUNT({cells})>0){every}"
        before = self._cells.earlier.get(one.earlier)
        known = [str(cell) for cell in (self._cells.now.get(one.path), before) if cell]
        return f"(({'+'.join(f'ISNUMBER({cell})' for cell in known)})>0)"

    def all(self, operands: Iterable[Operand]) -> str:
        """Return whether all are given; a whole row that isn't there lacks nothing."""
        return "*".join(map(self._given_or_gone, operands))

    def some(self, operands: Iterable[Operand]) -> str:
        """Return whether any is given."""
        counted = (
            f"(COUNT({self.at(one)})>0)" if one.rows else self.given(one) for one in operands
        )
        return f"(({'+'.join(counted)})>0)"

    def _given_or_gone(self, one: Operand) -> str:
        row = self.at(one).row if one.rowed else ""
        return f"(({self.given(one)}+(COUNT({row})=0))>0)" if row else self.given(one)

    def unit(self, one: Operand) -> Unit:
        """Return the unit of the figure; pieces where it says none."""
        declared = self._declared(one)
        counted = declared is None or one.path.endswith(f".{COUNTED}")
        return PIECES if counted or declared is None or declared.unit is None else declared.unit

    def _declared(self, one: Operand) -> Declaration | None:
        cells = self._cells.now.get(one.path) or self._cells.earlier.get(one.earlier)
        return cells.declared if cells else None

    def places(self, formula: Formula, parts: Sequence[Operand]) -> Places:
        """Return the parts of a formula by their names in it."""
        pairs = list(zip(formula.names, parts, strict=True))
        return Places(
            {name: self.value(part) for name, part in pairs},
            {name: self.unit(part).times for name, part in pairs},
        )

    def doubt(self, operands: Iterable[Operand]) -> str:
        """Return how far a sum may lie from what is written of it: thousands were rounded."""
        doubts = [self._doubt(one) for one in operands if self.unit(one).rounded]
        return "+".join((NEAR, *doubts))

    def _doubt(self, one: Operand) -> str:
        declared, cells = self._declared(one), self.at(one)
        parts = len(declared.of) if declared and declared.of else 1
        count = f"COUNT({cells})" if one.rows else str(parts)
        return f"{count}*{step(cells)}/2*{self.unit(one).times}"

    def near(self, operands: Sequence[Operand]) -> str:
        """Return the same of two sums that are compared; two figures rounded alike stay equal."""
        doubt = self.doubt(operands)
        if doubt == NEAR or len(operands) != len(_PAIR):
            return doubt
        first, second = operands
        typed = [one for one in operands if (said := self._declared(one)) and not said.of]
        if len(typed) < len(_PAIR) or self.unit(first).times != self.unit(second).times:
            return doubt
        return f"IF({step(self.at(first))}={step(self.at(second))},{NEAR},{doubt})"


_PAIR: Final = ("first", "second")


def step(cell: object) -> str:
    """Return one in the last place that is written: 0,1 of 8,6."""
    told = f"10^-{_DECIMALS}"
    for places in range(_DECIMALS - 1, -1, -1):
        told = f"IF(ROUND({cell},{places})={cell},{10**-places:.{places}f},{told})"
    return f"IF(ISNUMBER({cell}),{told},1)"
