"""What formulas give in all rows of a long list, column by column.

>>> from ataskaita.declared.formula_texts import parse_formula
>>> list(values_of(parse_formula("a - b"), {"a": [5, None], "b": [2, 1]}))
[3, None]
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.precision import Number

Columns = Mapping[str, Sequence[Number | None]]


def values_of(formula: Formula, columns: Columns) -> Iterator[Number | None]:
    """Generate what the formula comes to in each row of the columns that it names."""
    firsts, seconds = (_sums(one, columns) for one in (formula.first, formula.second))
    for first, second in zip(firsts, seconds, strict=False):  # without a second sum it is zero
        yield None if first is None or second is None else formula.made(first, second)


def _sums(terms: Sequence[Term], columns: Columns) -> Iterable[Number | None]:
    """Return the sum in each row; None where a part is missing."""
    if not terms:
        return repeat(0)
    if len(terms) == 1 and terms[0].sign > 0:
        return columns[terms[0].name]
    signs = [one.sign for one in terms]
    rows = zip(*(columns[one.name] for one in terms), strict=True)
    return (_sum(signs, row) for row in rows)


def _sum(signs: Sequence[int], row: Sequence[Number | None]) -> Number | None:
    total: Number = 0
    for sign, value in zip(signs, row, strict=True):
        if value is None:
            return None
        total += sign * value
    return total
