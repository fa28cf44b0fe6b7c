"""What must hold, as formulas: how often it is known, how often it is wrong, what stands there.

Each counts over rows at once, so that it is written as an array formula, `{=SUM(IF(…))}`; a figure
of the whole report is a row of one. What they know and what they find is what the checks do.
"""

from collections.abc import Callable
from itertools import product
from typing import Final

from ataskaita.declared.blocks import OWN_SIGN
from ataskaita.declared.conditions import EACH, Condition
from ataskaita.declared.units import TITLES
from ataskaita.forms.formulas import computed_by, divisor_of, made_of, sum_at
from ataskaita.forms.operands import NEAR, Operands, step
from ataskaita.forms.whereabouts import quoted
from ataskaita.records import frozen

_MOST_DECIMALS: Final = 10
_COMPUTED: Final = ("formula", "total")
_COMPARED: Final = ("all", "some")
"""What is compared in the plainer unit, but shown as the cell on the left shows it."""

Ways = tuple[str, str, str]
"""When it is known, when it is wrong, and what should stand there."""


@frozen
class Held:
    """The formulas of one condition, without `=`."""

    known: str
    wrong: str
    left: str
    right: str
    lacking: str = "0"
    """Whether a total is known of which a part is missing, and more is stated than is given."""


class Holding:
    """Turns conditions into formulas over the cells of a workbook."""

    def __init__(self, operands: Operands) -> None:
        """Take the figures of the workbook."""
        self._operands = operands

    def held(self, one: Condition) -> Held | None:
        """Return the formulas; None where a figure has no cell."""
        if not self._operands.stand((*one.left, *one.right)):
            return None
        known, wrong, right = _WAYS[one.how](self, one)
        each = EACH in one.path.split(".") and not one.left[0].rows
        times = self._operands.unit(one.left[0]).times
        left, right = (
            f'IF(SUM({known})>0,{told},"")' if told and not each else ""
            for told in (
                _in(times, self._operands.sum(one.left)),
                _in(times if one.how in _COMPARED else 1, right),
            )
        )
        counted = f"SUM(IF({known},1,0))", f"SUM(IF({known},IF({wrong},1,0),0))"
        return Held(*counted, left, right, self._lacking(one))

    def _lacking(self, one: Condition) -> str:
        """Return whether a total lacks a part, unless those that are given may be given alone."""
        if one.how != "total":
            return "0"
        own, asking = self._operands, [part for part in one.right if not part.alone]
        whole, parts = own.value(one.left[0]), own.sum(one.right)
        times = own.unit(one.left[0]).times
        more = f"({whole}>({parts})/{times}+{NEAR})"
        known = f"{own.given(one.left[0])}*{own.some(asking)}" if asking else "0"
        each = f"{known}*(1-{own.all(one.right)})*{more}"
        return f"SUM(IF({each},1,0))"

    def total(self, one: Condition) -> Ways:
        """Return the formulas of a total: more than it is known where some part is missing."""
        own = self._operands
        whole, parts, every = own.value(one.left[0]), own.sum(one.right), own.all(one.right)
        times = own.unit(one.left[0]).times
        parts = f"({parts})/{times}" if times > 1 else f"({parts})"
        wrong = f"IF({every},ABS({whole}-{parts})>{self._rounding(one)},{whole}<{parts}-{NEAR})"
        shown = f'IF({every},{parts},"≥ "&{parts})'
        return f"{own.given(one.left[0])}*{own.some(one.right)}", wrong, shown

    def _rounding(self, one: Condition) -> str:
        """Return how far a total of rounded parts may lie from their sum."""
        own = self._operands
        if not own.unit(one.left[0]).rounded:
            return NEAR
        counts = (f"COUNT({own.at(part)})" if part.rows else "1" for part in one.right)
        cells = (own.at(part) for part in (*one.left, *one.right))
        finest = f"MIN({','.join(map(step, cells))})"
        return f"{NEAR}+{finest}/2*({'+'.join(counts)}+1)"

    def titles(self, one: Condition) -> Ways:
        """Return the formulas of what doesn't add up: it lies between bounds."""
        own = self._operands
        whole, parts = own.value(one.left[0]), own.sum(one.right)
        if own.unit(one.left[0]) is TITLES:
            tops = (f"MAX({own.at(part)})" if part.rows else own.value(part) for part in one.right)
            low = "+".join(f"({whole}<{top})" for top in tops)
            wrong = f"{low}+({whole}>{parts})"
        else:
            values = [str(own.at(part)) if part.rows else own.value(part) for part in one.right]
            every = ",".join((*values, parts))
            wrong = f"({whole}<MIN({every}))+({whole}>MAX({every}))"
        return f"{own.given(one.left[0])}*{own.all(one.right)}", wrong, ""

    def all(self, one: Condition) -> Ways:
        """Return the formulas of two sums, all of which must be given."""
        own, operands = self._operands, (*one.left, *one.right)
        left, right, near = own.sum(one.left), own.sum(one.right), own.near(operands)
        beyond = f"({left}-({right}))"
        wrong = {
            "=": f"ABS{beyond}>{near}",
            "<=": f"{beyond}>{near}",
            ">=": f"{beyond}<-({near})",
        }[one.sign]
        return own.all(operands), wrong, right

    def some(self, one: Condition) -> Ways:
        """Return the formulas of parts, as far as they are given, of a whole."""
        own = self._operands
        left, right = own.sum(one.left), own.sum(one.right)
        return f"{own.some(one.left)}*{own.all(one.right)}", f"{left}>{right}+{NEAR}", right

    def among(self, one: Condition) -> Ways:
        """Return the formulas of a whole that lies among its parts."""
        own = self._operands
        whole, parts = own.value(one.left[0]), own.at(one.right[0])
        known = f"{own.given(one.left[0])}*(COUNT({parts})>0)"
        return known, f"({whole}<MIN({parts}))+({whole}>MAX({parts}))", ""

    def formula(self, one: Condition) -> Ways:
        """Return the formulas of a figure that is computed, as precisely as it is stated."""
        own, cell = self._operands, self._operands.at(one.left[0])
        whole, value = own.value(one.left[0]), self.computed(one)
        known = f"{own.given(one.left[0])}*{own.all(one.right)}{self._divisor(one)}"
        half = f"({step(cell)}/2+{NEAR})"
        wrong = f"(ABS({whole}-{value})>{half})"
        for below in self._corners(one):
            wrong = f"{wrong}*{below}"
        return known, wrong, value

    def _corners(self, one: Condition) -> tuple[str, ...]:
        """Return that a figure lies outside all that its rounded parts may give."""
        formula, own = one.formula, self._operands
        if formula is None or not any(own.unit(part).rounded for part in one.right):
            return ()
        named = dict(zip(formula.names, one.right, strict=True))
        places, whole = own.places(formula, one.right), own.value(one.left[0])
        sums = []
        for terms in (formula.first, formula.second):
            doubt = own.doubt([named[term.name] for term in terms])
            told = sum_at(terms, places)
            sums.append((f"({told}-({doubt}))", f"({told}+({doubt}))") if terms else ("0",))
        half = f"({step(own.at(one.left[0]))}/2+{NEAR})"
        times = own.unit(one.left[0]).times
        made = [f"({made_of(formula, *corner)}/{times})" for corner in product(*sums)]
        below = "*".join(f"({whole}<{value}-{half})" for value in made)
        above = "*".join(f"({whole}>{value}+{half})" for value in made)
        return (f"({below}+{above})",)

    def computed(self, one: Condition) -> str:
        """Return what the formula of a figure gives."""
        if one.formula is None:
            raise TypeError(one.path)
        value = computed_by(one.formula, self._operands.places(one.formula, one.right))
        times = self._operands.unit(one.left[0]).times
        return f"({value}/{times})" if times > 1 else f"({value})"

    def given_by(self, one: Condition) -> str:
        """Return the formula of the cell of a total that nobody gave; nothing for other cells.

        It begins as all do that the program computes itself.
        """
        if one.how not in _COMPUTED:
            return ""
        own, this = self._operands, self._operands.at(one.left[0])
        cells = ",".join(dict.fromkeys(str(own.at(part)) for part in one.right))
        if one.how == "formula" and this.declared is not None and one.formula is not None:
            places = this.declared.most_decimals if one.formula.divides else _MOST_DECIMALS
            value, when = f"ROUND({self.computed(one)},{places})", self._divisor(one)
        else:
            value, when = f"SUM({cells})", ""
        formula = f'=IF(COUNT({cells})*{own.all(one.right)}{when}>{OWN_SIGN},{value},"")'
        return formula.replace(f"{quoted(this.page.name)}!", "")

    def _divisor(self, one: Condition) -> str:
        """Return that what a formula divides by isn't nought."""
        formula = one.formula
        if formula is None or not formula.divides:
            return ""
        return f"*({divisor_of(formula, self._operands.places(formula, one.right))})"


def _in(times: int, told: str) -> str:
    """Return the sum in a unit of so many of the plainer."""
    return f"({told})/{times}" if told and times > 1 else told


_Way = Callable[[Holding, Condition], Ways]
_WAYS: Final[dict[str, _Way]] = {
    "total": Holding.total,
    "titles": Holding.titles,
    "all": Holding.all,
    "some": Holding.some,
    "among": Holding.among,
    "formula": Holding.formula,
}
