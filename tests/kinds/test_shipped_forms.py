"""Kinds that are shipped as forms: each is read, printed, carried on, and its slips are found."""

import re
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.hall.forms import check_form
from ataskaita.inspection import inspect_document
from ataskaita.kinds import FORMS
from ataskaita.word.package import read_package
from tests.calc import recalculated
from tests.cli.tool import PROJECT, run
from tests.documents import body_of

FIXTURES: Final = PROJECT / "fixtures"
SHIPPED: Final = sorted(one.stem for one in FORMS.glob("*.yaml"))
REPORTS: Final = (*SHIPPED, "antroji-biblioteka")
OF_LIBRARIES: Final = re.compile("bibliotek", re.IGNORECASE)
Slip = tuple[str, str]

SLIPS: Final[list[tuple[str, tuple[Slip, ...], str]]] = [
    # what is wrong · what is found
    ("muziejus", (("is_viso: {pradzia: 53 590", "is_viso: {pradzia: 53 950"),), "D201"),
    ("muziejus", (("is_viso: {eksponatai: 333", "is_viso: {eksponatai: 323"),), "D201"),
    ("muziejus", (("pabaiga: 41 858}", "pabaiga: 41 885}"),), "D180"),
    ("muziejus", (("zmones: 9, aukstasis: 8", "zmones: 9, aukstasis: 80"),), "D203"),
    ("muziejus", (("suauge: {lankytojai: 9 460", "suauge: {lankytojai: 9 640"),), "D201"),
    ("muziejus", (("suskaitmeninta_is_viso: 18 230", "suskaitmeninta_is_viso: 1 230"),), "D184"),
    (
        "muziejus",
        (("kiekis: 126,", "kiekis: 162,"), ("is_viso: {kiekis: 797,", "is_viso: {kiekis: 833,")),
        "D184",
    ),
    (
        "savivaldybes-istaiga",
        (('is_viso: {planuota: "702,7"', 'is_viso: {planuota: "720,7"'),),
        "D201",
    ),
    ("savivaldybes-istaiga", (('ivykdyta: "105,1"', 'ivykdyta: "101,5"'),), "D180"),
    ("savivaldybes-istaiga", (('dalis: "93,4"', 'dalis: "94,3"'),), "D180"),
    ("savivaldybes-istaiga", (("pagristi: 1", "pagristi: 11"),), "D203"),
    ("savivaldybes-istaiga", (("kartai: 15 297", "kartai: 15 279"),), "D201"),
    (
        "savivaldybes-istaiga",
        (('kitos: {suma: "8,6"}', 'kitos: {suma: "6,8"}'), ('{suma: "692,9"}', '{suma: "691,1"}')),
        "D184",
    ),
    (
        "savivaldybes-istaiga",
        (('pajamos: "3,5"', 'pajamos: "5,3"'), ('pajamos: "57,3"}', 'pajamos: "59,1"}')),
        "D184",
    ),
    (
        "muziejus",
        (('is_viso: {planuota: "287 200,00"', 'is_viso: {planuota: "278 200,00"'),),
        "D201",
    ),
    ("mokyklos-vadovas", (("is_viso: {mokiniai: 248", "is_viso: {mokiniai: 284"),), "D201"),
    ("mokyklos-vadovas", (("mokiniai: 41, klases: 2", "mokiniai: 41, klases: 3"),), "D201"),
    ("antroji-biblioteka", (("lietuviu: {gauta: 1 846", "lietuviu: {gauta: 1 864"),), "D201"),
    (
        "antroji-biblioteka",
        (
            ("fondas: 7 020", "fondas: 7 200"),
            (
                "{gauta: 1 985, fondas: 61 345, isduota: 63 545}\n\n",
                "{gauta: 1 985, fondas: 61 525, isduota: 63 545}\n\n",
            ),
        ),
        "D184",
    ),
    ("antroji-biblioteka", (("vartotojai: 222}", "vartotojai: 2 222}"),), "D201"),
]


def data(key: str) -> Path:
    return FIXTURES / key / "ataskaita.yaml"


def copied(key: str, folder: Path, *slips: Slip) -> Path:
    """Write the fixture into the folder with these words in the place of others."""
    path = Path(copytree(FIXTURES / key, folder / key)) / "ataskaita.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in slips:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("key", REPORTS)
class DescribeAShippedForm:
    def it_has_nothing_wrong(self, key: str) -> None:
        path = FORMS / f"{key}.yaml"
        form = path if path.exists() else FIXTURES / key / "forma.yaml"

        found = [one.message.code for one in check_form(form) if one.severity != "note"]

        assert found == []

    def it_finds_nothing_false_in_its_report(self, key: str) -> None:
        assert [str(one) for one in at.check(at.load(data(key)))] == []

    def it_needs_no_section_of_ones_own(self, key: str) -> None:
        assert not at.load(data(key)).own_sections

    def it_makes_a_sound_document(self, key: str) -> None:
        document = at.render(at.load(data(key)))

        found = [
            one.message.code for one in inspect_document(read_package(document, "a.docx"), "a.docx")
        ]

        assert found == []

    @pytest.mark.slow
    def its_data_comes_back_from_the_workbook(self, key: str, tmp_path: Path) -> None:
        path = copied(key, tmp_path)
        report = at.load(path)

        save_data(report, path.with_suffix(".xlsx"))

        assert at.load(path.with_suffix(".xlsx")) == report

    @pytest.mark.slow
    @pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
    def it_has_a_next_year(self, key: str, suffix: str, tmp_path: Path) -> None:
        path = copied(key, tmp_path)
        made = path.with_name(f"2026{suffix}")

        done = run("nauja", "--metai", "2026", "--pagal", str(path), "-o", str(made))

        assert done.code == 0
        assert at.load(made).kind.key == key
        assert at.load(made).earlier


def body_text(document: bytes) -> str:
    """Return the words of a document."""
    return "".join(body_of(document).itertext())


@pytest.mark.slow
@pytest.mark.parametrize("key", REPORTS)
class DescribeTheYearOfAReport:
    """From an empty workbook to next year's, with a save by LibreOffice between."""

    def it_goes_round(self, key: str, tmp_path: Path) -> None:
        path = copied(key, tmp_path)
        report, begun, filled = at.load(path), path.with_name("n.xlsx"), path.with_name("p.xlsx")
        form = ("--forma", str(path.with_name("forma.yaml")) if key not in SHIPPED else key)

        assert run("nauja", *form, "-o", str(begun)).code == 0
        assert run("tikrinti", str(begun)).code in (0, 1)  # its name and figures are still to come
        save_data(report, filled)
        saved = recalculated(tmp_path, [filled]) / filled.name
        saved = saved.replace(path.with_name("i.xlsx"))
        assert run("tikrinti", str(saved)).said == run("tikrinti", str(filled)).said.replace(
            filled.name, saved.name
        )
        made = run("rengti", str(saved), "-o", str(tmp_path / "a.docx"))
        after = run("nauja", "--pagal", str(saved), "-o", str(path.with_name("kiti.xlsx")))

        assert (made.code, after.code) == (0, 0)
        assert not report.own_sections
        document = (tmp_path / "a.docx").read_bytes()
        assert body_text(document) == body_text(at.render(report))
        assert at.load(path.with_name("kiti.xlsx")).earlier


@pytest.mark.parametrize("key", SHIPPED)
class DescribeWordsOfAShippedForm:
    def they_are_of_no_library(self, key: str, tmp_path: Path) -> None:
        path = copied(key, tmp_path)

        done = run("rengti", str(path), "--dokumentai", "visi", "-o", str(tmp_path / "a.docx"))

        assert done.code == 0
        made = sorted(tmp_path.glob("*.docx"))
        said = ["".join(body_of(one.read_bytes()).itertext()) for one in made]
        assert len(said) > 3
        assert [one for one in (*said, done.said) if OF_LIBRARIES.search(one)] == []


class DescribeItsSummary:
    def it_has_the_figures_that_the_form_shows_again(self) -> None:
        names = [one.name for one in at.load(data("muziejus")).kind.summary]

        assert names == [
            "rinkiniai.eksponatai.is_viso.pabaiga",
            "parodos.surengtos.is_viso.lankytojai",
            "lankytojai.pagal_amziu.is_viso.lankytojai",
            "edukacija.programos.is_viso.uzsiemimai",
            "edukacija.programos.is_viso.dalyviai",
            "rodikliai.lesos_lankytojui",
            "rodikliai.suskaitmenintu_dalis",
            "rodikliai.edukacijos_dalis",
        ]


class DescribeSlipsOfAHand:
    @pytest.mark.parametrize(("key", "slips", "code"), SLIPS)
    def they_are_found(self, key: str, slips: tuple[Slip, ...], code: str, tmp_path: Path) -> None:
        report = at.load(copied(key, tmp_path, *slips))

        assert code in [one.message.code for one in at.check(report)]
