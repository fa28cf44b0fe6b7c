"""`ataskaita nauja` and `ataskaita duomenys`, as a librarian uses them.

Guards: hall.copies, cli.started, cli.new, cli.data, hall.carried, hall.beginning, declared.leaving.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.cli.main import commands
from ataskaita.data import new_report, save_data, save_empty_workbook
from ataskaita.declared.forms import FILLED, USED
from ataskaita.declared.tree import TO_FILL
from ataskaita.sources.book import open_book
from tests.cli.tool import PROJECT, run
from tests.documents import headings_of
from tests.library import of_a_library
from tests.sources.test_proposals import FORM
from tests.workbooks import cell_named, filled

OWN = str(PROJECT / "fixtures" / "kita-biblioteka" / "ataskaita.yaml")
REPORT = str(PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def statistics(path: str) -> str:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Statistika"
    for row in FORM:
        page.append(row)
    book.save(path)
    return path


class DescribeNauja:
    @pytest.mark.slow
    def it_makes_a_workbook_that_becomes_a_report(self) -> None:
        done = run("nauja", "--metai", "2025")
        assert (done.code, done.said) == (
            0,
            (
                "Sukurta: duomenys-2025.xlsx\n"
                "  Toliau:      užpildykite, tada: ataskaita rengti duomenys-2025.xlsx\n"
            ),
        )
        book = load_workbook("duomenys-2025.xlsx")
        cell_named(book, "at.biblioteka.pavadinimas").value = "Beržgirio biblioteka"
        cell_named(book, "at.fondas.dovanos").value = 7
        book.save("duomenys-2025.xlsx")

        made = run("rengti", "duomenys-2025.xlsx")

        assert made.code == 0
        document = Path("isvestis/ataskaita-2025.docx").read_bytes()
        assert headings_of(document) == ["BIBLIOTEKOS DOKUMENTŲ FONDAS"]

    @pytest.mark.slow
    def it_tells_the_command_as_it_was_started(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ATASKAITA_PALEISTA", "py run.py")

        done = run("nauja", "--metai", "2025")

        assert "užpildykite, tada: py run.py rengti duomenys-2025.xlsx" in done.said
        told = [str(row[0]) for row in load_workbook("duomenys-2025.xlsx")["Pradžia"].values]
        assert "Baigę įrašykite failą ir paleiskite: py run.py rengti ŠIS_FAILAS.xlsx" in told
        said = run("tikrinti", "duomenys-2025.xlsx").said
        assert "rengti" not in said.replace("py run.py rengti", "")

    @pytest.mark.slow
    def it_says_what_must_be_filled_at_its_cell(self) -> None:
        run("nauja", "--metai", "2025")

        done = run("tikrinti", "duomenys-2025.xlsx")

        assert done.code == 1
        assert "duomenys-2025.xlsx → Įstaiga!B6 → Įstaigos pavadinimas" in done.said
        assert "Pažymėta kopijoje: duomenys-2025 (klaidos).xlsx." in done.said

    @pytest.mark.slow
    def it_never_replaces_a_file(self) -> None:
        run("nauja", "--metai", "2025")
        before = Path("duomenys-2025.xlsx").read_bytes()

        done = run("nauja", "--metai", "2025")

        assert done.code == 4
        assert "F405" in done.said
        assert Path("duomenys-2025.xlsx").read_bytes() == before

    @pytest.mark.slow
    @pytest.mark.parametrize("name", ["d.xlsx", "d.yaml", "d.json"])
    def it_goes_on_from_last_year(self, name: str) -> None:
        done = run("nauja", "--metai", "2021", "--pagal", REPORT, "-o", name)

        assert done.code == 0
        assert "Perkelta:    įstaiga, padaliniai (21), 2020 m. rodikliai" in done.said
        report = at.load(name)
        assert report.year == 2021
        assert report.institution == at.load(REPORT).institution
        assert report.earlier["fondas.likutis.is_viso"] == 174211
        assert report.earlier["renginiai.grupes.vb.garsiniai"] == 110
        assert [key for key, _ in report.sections] == ["fondas", "renginiai", "kvalifikacija"]
        assert report.gaps >= {"vartotojai", "papildomi_rodikliai.siuntos_vb"}

    @pytest.mark.slow
    def it_opens_the_stock_as_it_closed(self) -> None:
        run("nauja", "--pagal", REPORT, "-o", "d.xlsx")

        before, report = of_a_library(at.load(REPORT)), of_a_library(at.load("d.xlsx"))

        assert before.collection is not None
        assert before.collection.closing is not None
        assert report.collection is not None
        assert report.collection.opening is not None
        assert report.collection.opening.total == before.collection.closing.total
        assert "D207" not in run("tikrinti", "d.xlsx", "--visi").said

    @pytest.mark.slow
    def it_says_what_it_keeps_and_what_not(self) -> None:
        book = run("nauja", "--pagal", REPORT, "-o", "d.xlsx").said
        text = run("nauja", "--pagal", OWN, "-o", "d.yaml").said

        assert "metų pradžios rodikliai (8), savi rodikliai (15), pakeistos antraštės (2)" in book
        assert "tekstai – pilkai (47)" in book
        assert "Neperkelta:  Bibliotekos dokumentų fondas: Nurašymo priežastys (2)" in book
        assert "Padaliniai: Dumblio (1)\n" in book
        assert "savi skyriai (2), savi rodikliai (1), pakeistos antraštės (1)" in text
        assert "skyrių tvarka (10)\n  Neperkelta:  tekstai (19; jie lieka praėjusių" in text

    @pytest.mark.parametrize("year", ["2018", "2020", "2022"])
    def it_refuses_to_follow_another_year(self, year: str) -> None:
        done = run("nauja", "--metai", year, "--pagal", REPORT, "-o", "d.xlsx")

        assert done.code == 1
        assert f"Duomenys – 2020 m., o nauja ataskaita – {year} m." in " ".join(done.said.split())
        assert "Rašykite --metai 2021 arba" in done.said
        assert not Path("d.xlsx").exists()

    def it_follows_another_year_without_its_figures(self) -> None:
        done = run("nauja", "--metai", "2022", "--pagal", OWN, "--vis-tiek", "-o", "d.yaml")

        report = at.load("d.yaml")
        assert done.code == 0
        assert "2024 m. rodikliai, Bibliotekos dokumentų fondas" in done.said
        assert (report.year, len(report.own_sections), len(report.earlier)) == (2022, 2, 0)
        assert report.previous is None

    @pytest.mark.parametrize(("answer", "code"), [("taip", 0), ("", 1)])
    def it_asks_at_a_terminal_whether_another_year_is_meant(
        self, answer: str, code: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.cli.new.someone_answers", lambda: True)
        arguments = ("nauja", "--metai", "2022", "--pagal", REPORT, "-o", "d.yaml")

        done = CliRunner().invoke(commands, arguments, input=f"{answer}\n")

        assert "Sukurti tokios pat sandaros failą, be skaičių? (taip / ne)" in done.output
        assert (done.exit_code, Path("d.yaml").exists()) == (code, not code)

    @pytest.mark.slow
    def it_says_how_the_forms_have_changed(self) -> None:
        run("nauja", "--metai", "2020", "-o", "senas.xlsx")
        book = load_workbook("senas.xlsx")
        cell_named(book, "at.biblioteka.pavadinimas").value = "A"
        place = book.defined_names.pop("at.fondas.dovanos")
        place.name = "at.fondas.dingo"
        book.defined_names["at.fondas.dingo"] = place
        book.save("senas.xlsx")

        done = run("nauja", "--metai", "2021", "--pagal", "senas.xlsx", "-o", "d.xlsx")

        assert "  Atsirado:    1 (Gauta dovanų)\n" in done.said
        assert "  Nebėra:      1 (fondas.dingo)\n" in done.said

    @pytest.mark.slow
    def it_shows_last_years_texts_beside(self) -> None:
        run("nauja", "--metai", "2021", "--pagal", REPORT, "-o", "d.xlsx")

        cell = cell_named(load_workbook("d.xlsx"), "tekstas.preambule")

        assert cell.value is None
        assert str(cell.offset(row=-1).value).startswith("Įstaigos direktorius")

    @pytest.mark.slow
    def it_takes_figures_of_a_statistics_form(self) -> None:
        source = statistics("forma.xlsx")
        run("duomenys", "susieti", source, "--metai", "2025", "-o", "sasaja.yaml")

        done = run(
            *("nauja", "--metai", "2025", "--is", source, "--susieta", "sasaja.yaml"),
            *("-o", "d.xlsx"),
        )

        assert done.code == 0
        book = load_workbook("d.xlsx")
        assert cell_named(book, "at.vartotojai.gyventojai").value == 18331
        assert cell_named(book, "at.finansai.islaidos.is_viso").value == 635833.77

    def it_wants_a_mapping_with_another_workbook(self) -> None:
        done = run("nauja", "--is", "a.xlsx")

        assert done.code == 2
        assert "--is ir --susieta nurodomi kartu." in done.said


class DescribeAMistake:
    @pytest.mark.slow
    def it_is_shown_in_a_copy_and_the_file_is_left(self) -> None:
        file = filled(Path("d.xlsx"), {"fondas.dovanos": "daug", "metai": "dabar"})
        before = file.read_bytes()

        done = run("rengti", "d.xlsx")

        assert done.code == 1
        assert file.read_bytes() == before
        copy = load_workbook("d (klaidos).xlsx")
        cell = cell_named(copy, "at.fondas.dovanos")
        assert cell.comment is not None
        assert cell.comment.text.startswith("D101. Čia turi būti skaičius, o įrašyta „daug“.")
        assert [copy["Klaidos"].cell(row, 1).value for row in (3, 4)] == ["D118", "D101"]

    @pytest.mark.slow
    def its_copy_is_made_anew(self) -> None:
        filled(Path("d.xlsx"), {"fondas.dovanos": "daug"})
        run("tikrinti", "d.xlsx")
        filled(Path("d.xlsx"), {"fondas.parama": "mažai"})

        run("tikrinti", "d.xlsx")

        copy = load_workbook("d (klaidos).xlsx")
        assert cell_named(copy, "at.fondas.parama").comment is not None
        assert cell_named(copy, "at.fondas.dovanos").comment is None
        assert sorted(path.name for path in Path().iterdir()) == ["d (klaidos).xlsx", "d.xlsx"]

    @pytest.mark.slow
    def its_copy_stays_where_somebody_has_worked_in_it(self) -> None:
        filled(Path("d.xlsx"), {"fondas.dovanos": "daug"})
        run("tikrinti", "d.xlsx")
        book = load_workbook("d (klaidos).xlsx")
        cell_named(book, "at.fondas.dovanos").value = 7
        book.save("d (klaidos).xlsx")

        done = run("tikrinti", "d.xlsx")

        assert "Pažymėta kopijoje: d (klaidos 2).xlsx." in done.said
        assert cell_named(load_workbook("d (klaidos).xlsx"), "at.fondas.dovanos").value == 7

    @pytest.mark.slow
    def its_copy_is_no_data(self) -> None:
        filled(Path("d.xlsx"), {"fondas.dovanos": "daug"})
        run("tikrinti", "d.xlsx")

        done = run("rengti", "d (klaidos).xlsx")

        assert done.code == 1
        assert "KLAIDA D341  Kopija su pažymėtomis klaidomis" in done.said
        assert "Taisykite „d.xlsx“ ir nurodykite jį." in done.said
        assert not Path("d (klaidos) (klaidos).xlsx").exists()

    @pytest.mark.slow
    def it_may_be_a_contradiction(self) -> None:
        values = {
            "vartotojai.uzregistruoti.is_viso": 9,
            "vartotojai.uzregistruoti.perregistruoti": 5,
            "vartotojai.uzregistruoti.nauji": 5,
        }
        filled(Path("d.xlsx"), values)

        done = run("tikrinti", "d.xlsx")

        assert "D201" in done.said
        assert "d.xlsx → Vartotojai!B" in done.said
        assert Path("d (klaidos).xlsx").is_file()


class DescribeDuomenys:
    @pytest.mark.slow
    @pytest.mark.parametrize(("first", "second"), [("a.xlsx", "b.yaml"), ("a.json", "b.xlsx")])
    def they_go_from_one_form_to_another(self, first: str, second: str) -> None:
        assert run("duomenys", "konvertuoti", REPORT, first).code == 0
        assert run("duomenys", "konvertuoti", first, second).code == 0

        assert at.load(second) == at.load(REPORT)

    def they_need_a_form_that_is_known(self) -> None:
        done = run("duomenys", "konvertuoti", REPORT, "a.txt")

        assert done.code == 4
        assert ".xlsx, .yaml, .yml, .json" in done.said

    def they_have_a_schema(self) -> None:
        assert json.loads(run("duomenys", "schema").said)["title"] == (
            "Metų veiklos ataskaitos duomenys"
        )

    def they_say_what_another_workbook_seems_to_hold(self) -> None:
        done = run("duomenys", "susieti", statistics("forma.xlsx"), "--metai", "2025")

        assert "  vartotojai.gyventojai: Statistika!D2  # Gyventojų skaičius" in done.said
        assert "\n  # vartotojai.uzregistruoti.vaikai: Statistika!D4  # 86 %" in done.said


class DescribeLastYearsFile:
    def it_may_be_named_in_the_data(self) -> None:
        Path("2024.yaml").write_text(
            "metai: 2024\nbiblioteka: {pavadinimas: A}\nfondas: {dovanos: 3}\n", encoding="utf-8"
        )
        Path("2025.yaml").write_text(
            "metai: 2025\npraeje: 2024.yaml\nbiblioteka: {pavadinimas: A}\n"
            "fondas:\n  dovanos: 90\n  ivadas: Pernai {{ fondas.dovanos.pernai }}.\n",
            encoding="utf-8",
        )

        assert at.load("2025.yaml").earlier["fondas.dovanos"] == 3
        assert "D211" in run("tikrinti", "2025.yaml", "--visi").said

    def it_may_be_gone(self) -> None:
        Path("2025.yaml").write_text(
            "metai: 2025\npraeje: nera.yaml\nbiblioteka: {pavadinimas: A}\n", encoding="utf-8"
        )

        done = run("tikrinti", "2025.yaml")

        assert (done.code, "nera.yaml" in done.said) == (4, True)


class DescribeANewWorkbook:
    @pytest.mark.parametrize("form", ["muziejus", "mokyklos-vadovas"])
    def it_asks_for_every_section_of_its_form(self, tmp_path: Path, form: str) -> None:
        report = new_report(2025, form)
        save_empty_workbook(2025, tmp_path / "a.xlsx", form)
        save_data(report, tmp_path / "b.xlsx")

        for name in ("a.xlsx", "b.xlsx"):
            book = open_book(tmp_path / name)
            asked = {book.range_of(one)[0][0].value for one in book.names if one.startswith(USED)}

            assert asked <= {FILLED, TO_FILL}
