"""The pages of who has reported, what is wrong, and what is still to be filled, by whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.forms.summary.pages import Cell, Columns, Link, Toned
from ataskaita.forms.summary.reported import Standing
from ataskaita.lithuanian import sort_key

STATUSES: Final = {
    "made": "parengta",
    "unchanged": "parengta",
    "merged": "sulieta su redaguotu",
    "left": "sulieta: liko spręsti žmonėms",
    "beside": "parengta šalia: dokumentas redaguotas",
    "failed": "neparengta",
    "empty": "nepildyta",
    "missing": "negauta",
    "waiting": "dar nerengta",
}
"""How it is said where a report stands; `waiting` before any run has told."""
_DONE: Final = "#E2F0D9"
_GROUNDS: Final = {"failed": "#F8CBAD", "left": "#FFE699", "empty": "#FFF2CC", "missing": "#FFE699"}
"""Of what somebody is still to do something about."""
_DOCUMENTS: Final = {
    "ataskaita": "Ataskaita",
    "sprendimas": "Sprendimas",
    "aiskinamasis-rastas": "Aiškinamasis raštas",
    "santrauka": "Santrauka",
}
_PAGE: Final = ".html"
_OF_PAGE: Final = "{document}, tinklalapis"
FAULTS: Final = Columns(
    "Klaidos",
    ("Įstaiga", "Duomenys", "Kur", "Kas ne taip", "Ką daryti", "Kodas"),
    (34, 54, 40, 70, 70, 9),
)
GAPS: Final = Columns(
    "Neužpildyta",
    ("Kas pildo", "Įstaiga", "Kas neužpildyta", "Kur"),
    (40, 44, 60, 26),
)
_NOBODY: Final = "nenurodyta"


def report_columns(documents: Sequence[str]) -> Columns:
    """Return the columns of the first page; one for each document."""
    titles = [called(one) for one in documents]
    headers = ("Įstaiga", "Rūšis", "Metai", "Būsena", "Klaidos", "Įspėjimai", "Neužpildyta")
    return Columns(
        "Ataskaitos",
        (*headers, "Įrašyta", "Kontaktas", "Duomenys", *titles),
        (46, 20, 8, 24, 9, 11, 13, 11, 30, 54, *(20 for _ in titles)),
    )


def report_rows(
    standings: Sequence[Standing], documents: Sequence[str]
) -> Iterator[tuple[Cell, ...] | str]:
    """Generate a row for each institution, under how many of them stand where."""
    if standings:
        yield counts(standings)
    for one in standings:
        yield (
            one.institution,
            one.kind,
            one.year or "",
            _status(one),
            *(len(one.troubles), one.warnings, len(one.gaps), one.given),
            one.post,
            Link(one.name, one.source),
            *(_document(one, name) for name in documents),
        )


def _status(one: Standing) -> Cell:
    said = STATUSES[one.status]
    told = said if one.listed else f"{said}; sąraše nėra"
    return Toned(told, _GROUNDS.get(one.status, _DONE))


def _document(one: Standing, name: str) -> Cell:
    where = one.documents.get(name, "")
    return Link(called(name) if where else "", where)


def called(name: str) -> str:
    """Return what people call a document, or its web edition, which is named by its ending."""
    document = name.removesuffix(_PAGE)
    told = _DOCUMENTS.get(document, document)
    return told if document == name else _OF_PAGE.format(document=told)


def counts(standings: Sequence[Standing]) -> str:
    """Return how many institutions stand where."""
    every = Counter(STATUSES[one.status] for one in standings)
    told = (f"{words} – {every[words]}" for words in dict.fromkeys(STATUSES.values()))
    shown = (one for one in told if not one.endswith(" 0"))
    return f"Iš viso – {len(standings)}: {', '.join(shown)}"


def fault_rows(standings: Sequence[Standing]) -> Iterator[tuple[Cell, ...]]:
    """Generate a row for each fault."""
    for one in standings:
        for told in one.troubles:
            place = Link(told.place, told.link)
            data = Link(one.name, one.source)
            yield one.institution, data, place, told.what, told.remedy, told.code


def gap_rows(standings: Sequence[Standing]) -> Iterator[tuple[Cell, ...]]:
    """Generate a row for each value that is owed, those of one post together."""
    every = ((one, gap) for one in standings for gap in one.gaps)
    for one, gap in sorted(every, key=lambda pair: (not pair[1].post, sort_key(pair[1].post))):
        place = Link(gap.place or one.name, gap.link)
        yield gap.post or _NOBODY, one.institution, gap.what, place
