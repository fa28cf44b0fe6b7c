"""Formulas in long rows that ask for themselves come to an end.

Guards: declared.long_rows, declared.column_formulas.
"""

from ataskaita.declared.column_formulas import Columns, values_of
from ataskaita.declared.computing import compute
from ataskaita.declared.fields import figure, items, part, text
from ataskaita.declared.formula_texts import parse_formula
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.quantity import Quantity
from ataskaita.declared.tree import Listing, Part, find
from ataskaita.declared.units import PERSONS
from ataskaita.records import frozen


@frozen
class Row:
    """A row whose figures ask for each other, and one for itself from the top."""

    name: str = text("vardas", "Vardas", required=True)
    first: int | None = figure("a", "A", PERSONS, formula=parse_formula("b"))
    second: int | None = figure("b", "B", PERSONS, formula=parse_formula("a"))
    own: int | None = figure("c", "C", PERSONS, formula=parse_formula("x.alfa.c"))


@frozen
class Table:
    rows: tuple[Row, ...] = items("eilutes", "Eilutės")


@frozen
class Whole:
    table: Table | None = part("x", "X")


def _rows() -> LongRows[Part]:
    given = (Row(name="Alfa", own=5), Row(name="Beta"))

    def made(place: int) -> Part:
        row = given[place]
        named = {"a": row.first, "b": row.second, "c": row.own}
        figures = {
            key: Quantity(f"x.eilutes[{place + 1}].{key}", key, value, PERSONS)
            for key, value in named.items()
        }
        return Part({"vardas": row.name, **figures})

    return LongRows(given, "x.eilutes", made, lambda: [one.name for one in given])


class DescribeLongRows:
    def they_have_no_values_at_once_in_a_ring(self) -> None:
        assert _rows().values("a") is None
        assert _rows().values("b") is None

    def they_have_what_is_stated_where_one_asks_for_itself(self) -> None:
        tree = Part({"papildomi_rodikliai": Part({}), "x": Part({"eilutes": Listing(_rows())})})

        computed = list(compute(tree, Whole, {}))

        found = find(tree, "x.alfa.c")
        assert isinstance(found, Quantity)
        assert found.value == 5
        assert [one.value for one in computed if one.declared.key == "c"] == [5]

    def their_sums_lack_what_a_part_lacks(self) -> None:
        columns: Columns = {"a": [5, None, 1], "b": [2, 1, 4]}

        assert list(values_of(parse_formula("a - b"), columns)) == [3, None, -3]
        assert list(values_of(parse_formula("a / b"), columns))[1:] == [None, 0.25]
