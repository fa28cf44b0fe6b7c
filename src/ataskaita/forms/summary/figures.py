"""The page of figures over all institutions, a part for each year and kind."""

from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.forms.summary.pages import NONE, Cell, Columns, Number
from ataskaita.forms.summary.sums import Part, Row
from ataskaita.lithuanian import count_noun

FIGURES: Final = Columns(
    "Bendri rodikliai",
    (
        *("Metai", "Rūšis", "Skyrius", "Rodiklis", "Vienetas", "Iš viso"),
        *("Kiek įstaigų pateikė", "Iš kiek", "Kaip skaičiuota", "Pastaba"),
    ),
    (8, 20, 34, 60, 12, 20, 13, 9, 44, 44),
)
_OWN: Final = "pačių įstaigų rodikliai"


def figure_rows(parts: Iterable[Part]) -> Iterator[tuple[Cell, ...] | str]:
    """Generate the rows of each part under its heading."""
    for part in parts:
        noun = part.kind.noun if part.kind else _OWN
        yield f"{part.year} m. – {noun}: {count_noun(part.reports, 'įstaiga')}"
        for one in part.rows:
            yield _row(one, part, noun)


def _row(one: Row, part: Part, noun: str) -> tuple[Cell, ...]:
    value = NONE if one.value is None else Number(one.value, one.decimals, one.at_least)
    what = part.year, noun, one.section, one.label, one.unit
    return *what, value, one.given, part.reports, one.how, one.note
