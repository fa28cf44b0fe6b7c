"""Who fills a workbook is told of labels and cells: data paths are for those who write YAML.

Guards: sources.rules, sources.table_rows, sources.own, sources.origin, checks.evidence,
checks.review, cli.screen, messages.structure, messages.workbook.
"""

import copy
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

import ataskaita as at
from ataskaita.cli.main import commands
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import Fault, Place
from ataskaita.forms import workbook_of
from ataskaita.hall.files import save_data
from ataskaita.messages.review import NO_LAW
from ataskaita.sources.plain import plain_of
from tests.documents import tables_of
from tests.sources.hand import Hand
from tests.sources.slips import SLIPS

_PATH: Final = re.compile(r"(?<![\w/.])[a-z][a-z_0-9]*(?:\.[a-z@*][a-z_0-9]*|\[\d+\])+(?!\w)")
_KEY: Final = re.compile(r"\b[a-z]+_[a-z_]+\b")
_TYPED: Final = re.compile(
    r"\{\{.*?\}+|„[a-z_.]+“(?:\?|(?=, bet tokio rodiklio| netinka| nėra))|Kas skaičiuojama: \S+"
)
"""What whoever writes a quotation types: it is told as it is typed."""
_FILES: Final = re.compile(r"\S+\.(?:xlsx|yaml|docx|jpg|csv)\b|docs/glossary\.md")
_INTO: Final = "fondas.ivadas"


def quoting(words: str) -> Callable[[Hand], object]:
    """Return a hand that writes the words into a text."""
    return lambda hand: setattr(hand.cell(f"tekstas.{_INTO}"), "value", words)


def _absent_name(hand: Hand) -> None:
    hand.put("biblioteka.trumpai", None)
    quoting("Biblioteka – {{ biblioteka.trumpai }}.")(hand)


def _absent_figure(hand: Hand) -> None:
    hand.put("fondas.dovanos", None)
    quoting("Gauta {{ fondas.dovanos }}.")(hand)


def rows(table: str, **cells: object) -> Callable[[Hand], object]:
    """Return a hand that writes into the last free row of a table."""
    named = {
        {"vardas": "@", "kelias": "@@", "reiksme": "="}.get(key, key): one
        for key, one in cells.items()
    }
    return lambda hand: hand.row(table, -2, named)


MORE: Final[Mapping[str, Callable[[Hand], object]]] = {
    "D133, a name": _absent_name,
    "D133, a figure": _absent_figure,
    "D133, an indicator": lambda hand: hand.put("vartotojai.apsilankymai.is_viso", "[papildyti]"),
    "D137": quoting("Čia {{ biblioteka.pavadinimas|su_vienetu }}."),
    "D174": rows("savi_skyriai", kelias="Mūsų skyrius", reiksme="Tekstas"),
    "D304": rows("tikrinimas", kelias="tikrinimas.ribos", reiksme="5"),
    "D324, last year": rows("praejusieji_metai", vardas="dovanos", reiksme=12),
    "D324, a noun": rows("daiktavardziai", vardas="dovanos", reiksme="knyga"),
    "D267": rows("daiktavardziai", vardas="fondas.nurasymo_aktai", reiksme="zzzk"),
    "D117, a unit": rows("papildomi_rodikliai", vardas="lentynos", vienetas="metrai"),
    "D117, a choice": lambda hand: hand.put("tvirtinimas.budas", "pasirašyta"),
    "D116": lambda hand: hand.put("tvirtinimas.priedas", "gal"),
    "D302": lambda hand: hand.row("grupes", 1, {"@": "vvbb"}),
    "D310": lambda hand: hand.row("grupes", 1, {"@": "1 vb?"}),
    "D118": lambda hand: hand.put("metai", None),
    "F403": lambda hand: hand.put("praeje", "nera.xlsx"),
    "D271": lambda hand: hand.put("fondas.dovanos", "[papildyti]"),
    "D207": lambda hand: setattr(hand.cell("pernai.fondas.likutis.is_viso"), "value", 1),
    "D334": quoting("Apsilankymų buvo 2024 m. 100, o dabar 48 350 – padaugėjo 5 apsilankymais."),
    "D234": lambda hand: hand.put("vartotojai.sutelkimas.is_viso", 90),
    "D201": lambda hand: hand.put("fondas.likutis.is_viso", 5),
    "D203": lambda hand: hand.put("renginiai.vaikams_ir_jaunimui", 90_000),
    "D115": lambda hand: hand.put("vartotojai.apsilankymai.is_viso", 10**20),
    "D288": lambda hand: hand.put("antraste", "{{ abc }} ataskaita"),
}
"""Further faults, by the code that each is told with at least."""


def told_of(book: Path) -> str:
    """Return what is said of the workbook, without its file's name and what was typed there."""
    said = CliRunner().invoke(commands, ["tikrinti", str(book)]).output
    plain = re.sub(r"\n {14}", " ", said)
    return _TYPED.sub("", _FILES.sub("", plain))


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    monkeypatch.setattr("ataskaita.cli.check.told_in_copy", lambda *_: "")


@pytest.mark.slow
class DescribeWhatIsSaidOfAWorkbook:
    @pytest.mark.parametrize("title", [*SLIPS, *MORE])
    def it_has_no_data_path(self, title: str, tmp_path: Path) -> None:
        with Hand() as hand:
            {**SLIPS, **MORE}[title](hand)
            hand.book.save(tmp_path / "gerai.xlsx")
            told = told_of(tmp_path / "gerai.xlsx")

        assert title.partition(",")[0] in told or title in SLIPS
        assert _PATH.findall(told) + _KEY.findall(told) == []

    @pytest.mark.parametrize("name", ["lazdijai-2020-paskelbta", "miestelis", "priestaravimai"])
    def it_has_none_of_a_report_that_contradicts_itself(self, name: str, tmp_path: Path) -> None:
        save_data(at.load(f"fixtures/{name}/ataskaita.yaml"), tmp_path / "gerai.xlsx")

        told = told_of(tmp_path / "gerai.xlsx")

        assert told.count("Kas ne taip") >= 4
        assert _PATH.findall(told) + _KEY.findall(told) == []


@pytest.mark.slow
class DescribeValuesThatAreCalledAlike:
    def they_are_named_once_with_all_their_cells(self, tmp_path: Path) -> None:
        save_data(
            at.load("fixtures/lazdijai-2020-paskelbta/ataskaita.yaml"), tmp_path / "gerai.xlsx"
        )

        told = told_of(tmp_path / "gerai.xlsx")

        cells = r"„Jaunimo centras\. Jaunimo centro veiklos: Kiekis“ \(C\d+(?:, C\d+)+\)"
        assert re.search(rf"Pataisykite sumą arba jos dėmenis: {cells}\. Neįrašytą", told)


class DescribeATotalThatIsCalledNothingElse:
    @pytest.mark.slow
    def it_is_told_what_it_is_the_total_of(self, tmp_path: Path) -> None:
        with Hand() as hand:
            hand.put("finansai.pajamos.is_viso", 3)
            hand.book.save(tmp_path / "gerai.xlsx")
            told = told_of(tmp_path / "gerai.xlsx")

        assert "„Gauta lėšų. Iš viso“: įrašyta 3" in told


class DescribeADecisionWithoutALaw:
    def it_is_told_by_the_label_of_its_cell(self) -> None:
        told = Fault(NO_LAW, Place("gerai.xlsx", cell="Įstaiga!B54"))

        assert "„Įstatymas, jo straipsnis, dalis ir punktas“" in told.what("lt")
        assert _PATH.findall(told.what("lt")) == []


BODY: Final = (
    "savi_skyriai:\n  kalbos:\n    pavadinimas: Kalbos\n    turinys:\n    - lentele:\n"
    "        pavadinimas: Fondas\n        stulpeliai:\n"
    "        - {pavadinimas: Kalba}\n        - {pavadinimas: Gauta, vienetas: fiz_vnt}\n"
    '        eilutes:\n        - [Lietuvių, 12]\n        - [Rusų, "[papildyti]"]\n'
)
OWED: Final = "savi_skyriai.kalbos.turinys[1].lentele.eilutes[2][2]"


def report_of(folder: Path) -> at.Report:
    data = folder / "sava.yaml"
    data.write_text(f"metai: 2025\nbiblioteka: {{pavadinimas: Biblioteka}}\n{BODY}", "utf-8")
    return at.load(data)


class DescribeAnOwnCellThatIsOwed:
    def it_is_a_gap_and_no_dash(self, tmp_path: Path) -> None:
        report = report_of(tmp_path)

        found = [one for one in at.check(report) if one.message.code == "D271"]

        assert [one.spots[0].path for one in found] == [OWED]
        assert "[papildyti]" in str(tables_of(at.render(report)))

    @pytest.mark.slow
    def it_stays_one_in_a_workbook(self, tmp_path: Path) -> None:
        save_data(report_of(tmp_path), tmp_path / "sava.xlsx")

        again = at.load(tmp_path / "sava.xlsx")

        assert OWED in again.gaps
        assert "„Gauta“ dar neužpildyta" in told_of(tmp_path / "sava.xlsx")


class DescribeAGapOfOnesOwn:
    """What the data brings itself has no label of ours: it is called as the data calls it."""

    def it_stands_at_the_value_and_has_its_name(self, tmp_path: Path) -> None:
        (figure, text) = self._gaps(tmp_path)

        assert figure.place.cell == "Kita!C6"
        assert figure.what("lt").startswith("„Savanoriai“ dar neužpildyta.")
        assert text.what("lt").startswith("„Pažanga: Tekstas“ dar neužpildyta.")

    @staticmethod
    def _gaps(folder: Path) -> list[at.Finding]:
        report = at.load("fixtures/kita-biblioteka/ataskaita.yaml")
        data = copy.deepcopy(dict(plain_of(report)))
        data["papildomi_rodikliai"]["savanoriai"]["reiksme"] = TO_FILL
        data["savi_skyriai"]["pazanga"]["turinys"][0]["tekstas"] = TO_FILL
        file = folder / "duomenys.xlsx"
        file.write_bytes(workbook_of(data, report.kind, report.year))
        found = [one for one in at.check(at.load(file)) if one.message.code == "D271"]
        return sorted(found, key=lambda one: one.place.cell)
