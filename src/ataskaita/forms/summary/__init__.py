"""A batch in a workbook: where each report stands, what is wrong and owed, figures over all."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ataskaita.forms.summary.pages import Cell, Columns, Link, Number, Pages
from ataskaita.forms.summary.reported import Reported, Spotted, Standing
from ataskaita.forms.summary.sums import Part, Row, parts_of
from ataskaita.forms.writing import new_workbook
from ataskaita.lithuanian import count_noun

__all__ = ["Reported", "Spotted", "Standing", "summary_workbook"]

_STATUSES: Final = {
    "made": "parengta",
    "unchanged": "parengta",
    "beside": "parengta šalia: dokumentas redaguotas",
    "failed": "neparengta",
}
_REPORTS: Final = Columns(
    "Ataskaitos",
    ("Įstaiga", "Rūšis", "Metai", "Būsena", "Klaidos", "Įspėjimai", "Duomenys", "Dokumentas"),
    (50, 22, 8, 22, 9, 11, 34, 50),
)
_FAULTS: Final = Columns(
    "Klaidos",
    ("Įstaiga", "Duomenys", "Kur", "Kas ne taip", "Ką daryti", "Kodas"),
    (34, 30, 40, 70, 70, 9),
)
_FIGURES: Final = Columns(
    "Bendri rodikliai",
    (
        *("Metai", "Rūšis", "Rodiklis", "Vienetas", "Iš viso", "Kaip skaičiuota"),
        *("Kiek įstaigų pateikė", "Iš kiek", "Pastaba"),
    ),
    (8, 22, 70, 12, 18, 44, 12, 9, 60),
)
_OWN: Final = "pačių įstaigų rodikliai"


def summary_workbook(standings: Sequence[Standing], reports: Iterable[Reported]) -> bytes:
    """Return the .xlsx; `reports`, of those that were made, may come from a generator."""
    stream = io.BytesIO()
    with new_workbook(stream, "Paketo suvestinė") as book:
        pages = Pages(book)
        pages.add(_REPORTS, map(_report, standings))
        pages.add(_FAULTS, (row for one in standings for row in _faults(one)))
        pages.add(_FIGURES, _figures(parts_of(reports)))
    return stream.getvalue()


def _report(one: Standing) -> tuple[Cell, ...]:
    document = one.documents[0] if one.documents else ""
    return (
        one.institution,
        one.kind,
        one.year or "",
        _STATUSES[one.status],
        len(one.troubles),
        one.warnings,
        Link(one.name, one.source),
        Link(document, document),
    )


def _faults(one: Standing) -> Iterator[tuple[Cell, ...]]:
    for told in one.troubles:
        place = Link(told.place, told.link)
        yield one.institution, Link(one.name, one.source), place, told.what, told.remedy, told.code


def _figures(parts: Iterable[Part]) -> Iterator[tuple[Cell, ...] | str]:
    """Generate the rows of each part under its heading."""
    for part in parts:
        noun = part.kind.noun if part.kind else _OWN
        yield f"{part.year} m. – {noun}: {count_noun(part.reports, 'įstaiga')}"
        for one in part.rows:
            yield _figure(one, part, noun)


def _figure(one: Row, part: Part, noun: str) -> tuple[Cell, ...]:
    value = "–" if one.value is None else Number(one.value, one.decimals, one.at_least)
    told = one.given, part.reports
    return part.year, noun, one.label, one.unit, value, one.how, *told, one.note
