"""Two libraries and a museum, a form without Python: the same edits and changes of data for each.

The words are those of their reports; what people do with them stands in the tests.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import frozen

import ataskaita as at
from ataskaita.documents import Refreshing
from tests.drafts.people import DATA, Merged, Person, merged, report
from tests.in_libreoffice import saved_with

Changes = tuple[tuple[str, str], ...]
"""Texts of the data, each as it was and as it is."""


def piece(library: str, begin: str, end: str) -> str:
    """Return what stands in a fixture's data from there to there."""
    text = (DATA.parents[1] / library / DATA.name).read_text(encoding="utf-8")
    start = text.index(begin)
    return text[start : text.index(end, start + 1)]


@frozen
class Told:
    """A figure that a paragraph says, and that the data changes."""

    near: str
    """Words of its paragraph, which no other has."""
    was: str
    """As it is printed, with ordinary blanks."""
    now: str
    data: tuple[str, str]
    path: str = ""


@frozen
class Rows:
    """A table of the data's items: each is a row."""

    added: tuple[str, str]
    """A change of the data by which one comes at the top, and how it begins."""
    begins: str
    dropped: tuple[str, str]
    """A change by which one goes, and its words."""
    gone: str
    copied: str
    """Words of the row below which people type one."""
    deleted: str
    """Words of the one that people delete, and later edit."""
    cell: tuple[str, str]
    """A text in that row, as it was and as people rewrite it."""
    moved: Changes
    """By which that row goes to the top; and the one that stood there."""
    top: str
    vanished: tuple[str, str]
    """By which that row's item goes."""


@frozen
class Institution:
    """What stands in its report."""

    name: str
    first: Told
    second: Told
    """In the next paragraph."""
    half: Told
    """In the first one too, or in another, behind these words, before which people press Enter."""
    enter: str
    word: tuple[str, str]
    """A word beside the first figure, as it was and as people say it."""
    far: str
    """Words of a paragraph two chapters away."""
    year: str
    chart: tuple[tuple[str, str], str, str]
    """A change of what is drawn; the value in the chart, and what it becomes."""
    stale: tuple[tuple[str, str], str, str]
    """A change of the data; a sentence that people typed with the old figure, and its path."""
    rows: Rows
    base: Changes = ()
    """Of the data from which the draft is made."""
    sums: Changes = ()
    """What else the first figure changes, where the data is checked."""

    def report(self, *changes: tuple[str, str]) -> at.Report:
        """Return its report, the data changed."""
        return report(*self.base, *changes, of=self.name)

    def person(self, *, saved: bool = False) -> Person:
        """Return who edits its draft, as it was made, or once LibreOffice has saved it."""
        return Person(_saved(self) if saved else _made(self))

    def refreshed(self, person: Person, *changes: tuple[str, str]) -> Merged:
        """Return what comes of new data; what it said when made, the draft tells itself."""
        return merged(person.saved(), self.report(*changes), Refreshing())


@cache
def _made(one: Institution) -> bytes:
    return at.render(one.report())


@cache
def _saved(one: Institution) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.docx"
        file.write_bytes(_made(one))
        return saved_with("", file, Path(folder))


_EDUCATION: Final = piece(
    "lazdijai-2020",
    "    - pavadinimas: |\n        „Edukacijos terapija“",
    "    - pavadinimas: |\n        „Saugi ir atsakinga",
)
_HUMANITY: Final = "    - pavadinimas: |\n        „Žmogiškumas"
_STAGES: Final = piece("kita-biblioteka", "            - - Vasaros stovykla", "            - - Kom")
_COMICS: Final = piece("kita-biblioteka", "            - - Komiksų", "      - tekstas")
_READING: Final = "            - - Skaitymo valandėlės"
_POSTCARDS: Final = piece("muziejus", "      - {paroda: „Šaltmirės", "      - {paroda: „Krosnių")
_SCHOOL: Final = piece("muziejus", "      - {paroda: „Kaimo", "    is_viso: {eksponatai: 333")
_LINEN: Final = '      - {paroda: "„Linas'

INSTITUTIONS: Final = (
    Institution(
        "lazdijai-2020",
        Told(
            "Švieskime vaikus",
            "1 452",
            "1 460",
            ("dovanos: 1 452", "dovanos: 1 460"),
            "fondas.dovanos",
        ),
        Told("komisija parengė", "41", "43", ("nurasymo_aktai: 41", "nurasymo_aktai: 43")),
        Told("Tyto alba", "226 knygos", "231 knyga", ("parama: 226", "parama: 231")),
        "Paramos",
        ("įvairios literatūros", "geros literatūros"),
        "Vieni svarbiausių",
        "2020",
        (("      garsiniai: 110", "      garsiniai: 120"), "110", "120"),
        (
            ("nauji: 925", "nauji: 1 025"),
            "Turime 6 106 skaitytojai, ir jų vis daugėja.",
            "vartotojai.uzregistruoti.is_viso",
        ),
        Rows(
            (
                "projektai:\n  sarasas:\n",
                (
                    "projektai:\n  sarasas:\n    - pavadinimas: „Naujas projektas“\n"
                    "      saltinis: Taryba\n      lesos: 100,00\n      rezultatai: Padaryta.\n"
                ),
            ),
            "„Naujas projektas“",
            (
                "    - pavadinimas: Emocinis intelektas\n      darbuotojai: 1\n",
                "",
            ),
            "Emocinis intelektas",
            "Saugi ir atsakinga",
            "„Edukacijos terapija“",
            ("pažino dekupažo", "susipažino su dekupažu ir"),
            ((_EDUCATION, ""), (_HUMANITY, _EDUCATION + _HUMANITY)),
            "Žmogiškumas",
            (_EDUCATION, ""),
        ),
    ),
    Institution(
        "kita-biblioteka",
        Told("leidyklos parėmė", "214", "216", ("dovanos: 214", "dovanos: 216"), "fondas.dovanos"),
        Told("Fondas atsinaujino", "2 012", "2 013", ("kiekis: 2 012", "kiekis: 2 013")),
        Told("leidyklos parėmė", "36", "38", ("parama: 36", "parama: 38")),
        "leidyklos",
        ("Skaitytojai", "Gyventojai"),
        "Direktorius",
        "2024",
        (("is_viso: 48 220", "is_viso: 48 320"), "48220", "48320"),
        (
            ("nauji: 540", "nauji: 550"),
            "Turime 2 850 vartotojų, ir jų vis daugėja.",
            "vartotojai.uzregistruoti.is_viso",
        ),
        Rows(
            (
                _READING,
                (
                    "            - - Knygų mugė\n              - 1\n              - 70\n"
                    f"              - 4\n{_READING}"
                ),
            ),
            "Knygų mugė",
            (_COMICS, ""),
            "Komiksų kūrimo",
            "Robotikos būrelis",
            "Vasaros stovykla",
            ("80,5", "80,5 su kelione"),
            ((_STAGES, ""), (_READING, _STAGES + _READING)),
            "Skaitymo valandėlės",
            (_STAGES, ""),
        ),
    ),
    Institution(
        "muziejus",
        Told(
            "skyrė savivaldybė",
            "246 800 Eur",
            "246 900 Eur",
            ('"246 800,00", gauta: "246 800,00"', '"246 800,00", gauta: "246 900,00"'),
            "lesos.saltiniai.savivaldybe.gauta",
        ),
        Told("Už bilietus", "23 418,50", "23 420,50", ('gauta: "23 418,50"', 'gauta: "23 420,50"')),
        Told(
            "juose dalyvavo",
            "2 605 dalyviai",
            "2 612 dalyvių",
            ("dalyviai: 924", "dalyviai: 931"),
        ),
        ", juose",
        ("Daugiausia lėšų", "Beveik visas lėšas"),
        "Parodas aplankė",
        "2025",
        (("{kiekis: 489", "{kiekis: 499"), "489", "499"),
        (
            ("suauge: {lankytojai: 9 460", "suauge: {lankytojai: 9 470"),
            "Sulaukėme 16 440 lankytojų, ir jų vis daugėja.",
            "lankytojai.pagal_amziu.is_viso.lankytojai",
        ),
        Rows(
            (
                _LINEN,
                (
                    "      - {paroda: „Pirmieji kino seansai“, vieta: Kiemas, eksponatai: 5, "
                    f"lankytojai: 10}}\n{_LINEN}"
                ),
            ),
            "„Pirmieji kino seansai“",
            (_SCHOOL, ""),
            "„Kaimo mokyklos suole“\t",
            "Krosnių kokliai",
            "turgus atvirukuose",
            ("Muziejaus mažoji salė", "Muziejaus mažoji salė ir kiemas"),
            ((_POSTCARDS, ""), (_LINEN, _POSTCARDS + _LINEN)),
            "Linas: nuo sėklos",
            (_POSTCARDS, ""),
        ),
        (
            (
                "skyrė savivaldybė. Už bilietus, edukacijas ir\n    ekskursijas",
                "skyrė savivaldybė.\n\n    Už bilietus, edukacijas ir ekskursijas",
            ),
        ),
        (('gauta: "289 854,70"', 'gauta: "289 954,70"'),),
    ),
)
