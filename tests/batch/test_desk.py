"""A clerk's desk: many institutions of several kinds, who owes what, the whole council's file.

Guards: batch.unread.
"""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import ataskaita as at
from ataskaita.batch import BatchResult, Status
from ataskaita.data import save_data
from ataskaita.errors import DataErrors
from ataskaita.hall.listing import institutions_of
from ataskaita.word.package import write_package
from tests.batches import contents
from tests.documents import paragraphs_of, parts_of
from tests.template.making import word_parts

LIBRARY = "metai: 2025\nbiblioteka: {{pavadinimas: {} biblioteka}}\n{}"
MUSEUM = """\
forma: muziejus
metai: 2025
istaiga: {pavadinimas: Beržų muziejus}
lankytojai: {pagal_amziu: {suauge: {lankytojai: 60}, vaikai: {lankytojai: 40}}}
"""
LIST = """\
Savivaldybės įstaigos
Įstaiga;Forma;Kontaktas;Telefonas
Beržų biblioteka;;direktorė;8 600
„Eglių“ biblioteka;Biblioteka;metodininkė;
Beržų muziejus;muziejus;;
"""


def library(folder: Path, name: str, body: str = "fondas: {dovanos: 3}\n") -> Path:
    """Write a library's data."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.yaml"
    file.write_text(LIBRARY.format(name, body), encoding="utf-8")
    return file


def page(result: BatchResult, title: str) -> Worksheet:
    """Return a page of the summary."""
    assert result.summary is not None
    return load_workbook(io.BytesIO(result.summary.read_bytes()))[title]


def rows(result: BatchResult, title: str) -> list[list[object]]:
    """Return the rows of a page, below its headers."""
    return [[cell.value for cell in row] for row in page(result, title).iter_rows(min_row=2)]


def made(folder: Path, **told: object) -> BatchResult:
    """Return what became of a folder."""
    return at.render_many(folder, folder / "isvestis", processes=1, **told)  # type: ignore[arg-type]


class DescribeWhoOwesWhat:
    def it_says_of_the_list_who_has_reported(self, tmp_path: Path) -> None:
        library(tmp_path, "Beržų")
        library(tmp_path, "Eglių", "")
        library(tmp_path, "Liepų")
        (tmp_path / "istaigos.csv").write_text(LIST, encoding="utf-8")

        result = made(tmp_path)

        assert result.missing == ("Beržų muziejus",)
        told = rows(result, "Ataskaitos")
        assert told[0][0] == "Iš viso – 4: parengta – 2, nepildyta – 1, negauta – 1"
        assert [(row[0], row[3], row[8]) for row in told[1:]] == [
            ("Beržų biblioteka", "parengta", "direktorė"),
            ("Eglių biblioteka", "nepildyta", "metodininkė"),
            ("Beržų muziejus", "negauta", None),
            ("Liepų biblioteka", "parengta; sąraše nėra", None),
        ]
        cells = [row[3] for row in page(result, "Ataskaitos").iter_rows(min_row=3)]
        grounds = [str(one.fill.fgColor.rgb) for one in cells]
        assert len({grounds[0], grounds[1], grounds[2]}) == 3
        assert grounds[3] == grounds[0]

    @pytest.mark.parametrize("suffix", ["xlsx", "yaml"])
    def it_takes_no_list_for_data(self, tmp_path: Path, suffix: str) -> None:
        library(tmp_path, "Beržų")
        book = Workbook()
        assert book.active is not None
        book.active.append(["Įstaiga"])
        book.active.append(["Beržų biblioteka"])
        book.save(tmp_path / "istaigos.xlsx")
        if suffix == "yaml":
            (tmp_path / "istaigos.xlsx").unlink()
            (tmp_path / "istaigos.yaml").write_text("- Beržų biblioteka\n", encoding="utf-8")

        result = made(tmp_path)

        assert ([one.name for one in result.outcomes], result.missing) == (["Beržų.yaml"], ())

    def it_sums_up_a_folder_to_which_nobody_has_reported(self, tmp_path: Path) -> None:
        (tmp_path / "istaigos.csv").write_text(LIST, encoding="utf-8")

        assert len(made(tmp_path).missing) == 3

    def it_knows_a_failed_report_by_its_folder(self, tmp_path: Path) -> None:
        library(tmp_path / "eglynas", "duomenys").write_text("metai: x\n", encoding="utf-8")
        names = tmp_path / "kas.yaml"
        names.write_text("- {Įstaiga: Eglių biblioteka, Aplankas: Eglynas}\n", encoding="utf-8")

        told = rows(made(tmp_path / "eglynas" / "..", institutions=names), "Ataskaitos")

        assert [row[0] for row in told[1:] if row[3] == "neparengta"] == ["Eglių biblioteka"]

    def it_tells_gaps_by_who_fills_them(self, tmp_path: Path) -> None:
        body = "fondas:\n  dovanos:\n  parama:\natsakingi: {fondas.parama: Fondų skyrius}\n"
        library(tmp_path, "Beržų", body)
        (tmp_path / "istaigos.csv").write_text(LIST, encoding="utf-8")

        assert rows(made(tmp_path), "Neužpildyta") == [
            ["direktorė", "Beržų biblioteka", "Gauta dovanų", "4 eilutė"],
            ["Fondų skyrius", "Beržų biblioteka", "Gauta paramos būdu", "5 eilutė"],
        ]

    @pytest.mark.slow
    def it_opens_the_cell_of_a_fault(self, tmp_path: Path) -> None:
        file = tmp_path / "Beržų.xlsx"
        save_data(at.load(library(tmp_path / "kitur", "Beržų")), file)
        book = load_workbook(file)
        ((sheet, cell),) = book.defined_names["at.fondas.dovanos"].destinations
        book[sheet][cell.replace("$", "")].value = "trys"
        book.save(file)
        (tmp_path / "kitur" / "Beržų.yaml").unlink()

        told = page(made(tmp_path), "Klaidos")[2][2]

        spot = f"{sheet}!{cell.replace('$', '')}"
        link = told.hyperlink
        assert told.value == f"{spot} – Gauta dovanų"
        assert link is not None
        assert (link.target, link.location) == ("..\\Beržų.xlsx", f"'{sheet}'!{spot.split('!')[1]}")

    def it_knows_whose_report_contradicts_itself(self, tmp_path: Path) -> None:
        body = "krastotyra: {irasai: 3, nauji_irasai: 4}\n"
        library(tmp_path, "Beržų", body)

        result = made(tmp_path)

        assert [(one.library, one.year) for one in result.failed] == [("Beržų biblioteka", 2025)]


class DescribeAComparison:
    def it_shows_institutions_beside_each_other(self, tmp_path: Path) -> None:
        for name, residents, users in (("Eglių", 1000, 100), ("Beržų", 3000, 900)):
            figures = f"{{gyventojai: {residents}, uzregistruoti: {{is_viso: {users}}}}}"
            library(tmp_path, name, f"vartotojai: {figures}\n")

        result = made(tmp_path)

        told = rows(result, "2025 biblioteka")
        assert told[:3] == [
            ["Beržų biblioteka", 3000, 900, 30],
            ["Eglių biblioteka", 1000, 100, 10],
            ["Visos įstaigos", 4000, 1000, 25],
        ]
        assert result.summary is not None
        parts = parts_of(result.summary.read_bytes())
        charts = [one for one in parts if one.startswith("xl/charts/chart")]
        assert len(charts) == 3
        assert b"'2025 biblioteka'!$A$2:$A$3" in parts[charts[0]]

    def it_has_none_of_one_institution(self, tmp_path: Path) -> None:
        library(tmp_path, "Beržų")
        result = made(tmp_path)

        assert result.summary is not None
        assert load_workbook(result.summary).sheetnames[3:] == ["Bendri rodikliai"]


class DescribeTheWholeCouncilsFile:
    def it_has_every_document_of_every_kind(self, tmp_path: Path) -> None:
        library(tmp_path, "Beržų")
        (tmp_path / "m.yaml").write_text(MUSEUM, encoding="utf-8")

        first, second = (
            made(tmp_path, documents=("ataskaita", "sprendimas", "aiskinamasis-rastas"))
            for _ in range(2)
        )

        found = {one for one in contents(tmp_path / "isvestis") if one.endswith(".docx")}
        endings = ("", "-sprendimas", "-aiskinamasis-rastas")
        assert found == {f"{name}{ending}.docx" for name in ("Beržų", "m") for ending in endings}
        assert second.count(Status.UNCHANGED) == 2
        assert [cell.value for cell in page(first, "Ataskaitos")[3]][10:] == [
            "Ataskaita",
            "Sprendimas",
            "Aiškinamasis raštas",
        ]

    def it_makes_a_document_anew_that_has_gone(self, tmp_path: Path) -> None:
        library(tmp_path, "Beržų")
        both = ("ataskaita", "sprendimas")
        made(tmp_path, documents=both)
        (tmp_path / "isvestis" / "Beržų-sprendimas.docx").unlink()

        assert made(tmp_path, documents=both).count(Status.MADE) == 1
        assert (tmp_path / "isvestis" / "Beržų-sprendimas.docx").is_file()

    def it_gives_no_two_documents_one_name(self, tmp_path: Path) -> None:
        library(tmp_path, "a")
        library(tmp_path, "a-sprendimas")

        made(tmp_path, documents=("ataskaita", "sprendimas"))

        assert len([one for one in contents(tmp_path / "isvestis") if one.endswith(".docx")]) == 4

    def it_keeps_each_document_that_a_person_changed(self, tmp_path: Path) -> None:
        file, both = library(tmp_path, "Beržų"), ("ataskaita", "sprendimas")
        made(tmp_path, documents=both)
        decision = tmp_path / "isvestis" / "Beržų-sprendimas.docx"
        decision.write_bytes(b"pakeista")
        file.write_text(file.read_text(encoding="utf-8") + "# kita\n", encoding="utf-8")

        result = made(tmp_path, documents=both)

        assert result.count(Status.BESIDE) == 1
        assert decision.read_bytes() == b"pakeista"
        assert decision.with_name("Beržų-sprendimas (nauja).docx").is_file()

    @pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
    def it_prints_each_kind_by_its_template(self, tmp_path: Path, processes: int) -> None:
        templates = {}
        for form, words in (("", "Visų: "), ("muziejus", "Muziejaus: ")):
            templates[form] = tmp_path / f"s{form}.docx"
            templates[form].write_bytes(write_package(word_parts(f"{words}{{{{ metai }}}}")))
        library(tmp_path, "Beržų")
        (tmp_path / "m.yaml").write_text(MUSEUM, encoding="utf-8")

        at.render_many(tmp_path, tmp_path / "isvestis", template=templates, processes=processes)

        made = contents(tmp_path / "isvestis")
        said = [paragraphs_of(made[one])[0][1] for one in ("m.docx", "Beržų.docx")]
        assert said == ["Muziejaus: 2025", "Visų: 2025"]


class DescribeCopiesOfACloudDrive:
    @pytest.mark.parametrize(
        "copy",
        [
            "Beržų (konflikto kopija 2026-01-12)",
            "Beržų (Jono konfliktinė kopija)",
            "Beržų (Jonas's conflicted copy 2026-01-12)",
            "Beržų-DESKTOP-AB12",
            "Beržų-LAPTOP-9K2",
            "Beržų (1)",
            "Beržų(2)",
            "Copy of Beržų",
            "Beržų - Copy",
            "Beržų – kopija",
            "Beržų - kopija (2)",
            "Beržų (1) – kopija",
            "Beržų.sync-conflict-20260112-101010-AB3",
        ],
    )
    def they_are_named_and_not_counted(self, tmp_path: Path, copy: str) -> None:
        file = library(tmp_path, "Beržų")
        (tmp_path / f"{copy}.yaml").write_bytes(file.read_bytes())

        result = made(tmp_path)

        assert [one.name for one in result.outcomes] == ["Beržų.yaml"]
        assert [one.message.code for one in result.remarks] == ["F505"]
        assert f"„{copy}.yaml“ – failo „Beržų.yaml“ kopija" in result.remarks[0].what("lt")

    @pytest.mark.parametrize("name", ["Beržų (1)", "Beržų-DESKTOP-AB12", "Kopija"])
    def they_are_data_where_there_is_no_other(self, tmp_path: Path, name: str) -> None:
        library(tmp_path, name)

        assert made(tmp_path).count(Status.MADE) == 1

    def they_are_told_where_names_say_nothing(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            file = library(tmp_path, "Beržų")
            file.rename(tmp_path / f"{name}.yaml")

        result = made(tmp_path)

        assert [one.what("lt") for one in result.remarks] == [
            "Įstaigos „Beržų biblioteka“ 2025 metų ataskaitų yra kelios: a.yaml, b.yaml."
        ]
        assert ("Gauta dovanų", 3, 1, 1) in [
            (row[3], *row[5:8]) for row in rows(result, "Bendri rodikliai")
        ]


class DescribeAListOfInstitutions:
    def it_may_be_a_workbook_or_text_of_windows(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(LIST.replace("„Eglių“", "Eglių").encode("cp1257"))
        book = Workbook()
        for line in LIST.replace("„Eglių“", "Eglių").splitlines():
            book.active.append(line.split(";"))  # type: ignore[union-attr]
        book.save(tmp_path / "a.xlsx")

        first, second = (institutions_of(tmp_path / f"a.{one}") for one in ("csv", "xlsx"))

        assert first == second
        assert [(one.name, one.form, one.folder) for one in first] == [
            ("Beržų biblioteka", "biblioteka", "berzu-biblioteka"),
            ("Eglių biblioteka", "biblioteka", "egliu-biblioteka"),
            ("Beržų muziejus", "muziejus", "berzu-muziejus"),
        ]

    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("Vardas;Forma\nBeržų;\n", ["F501"]),
            ("Įstaiga;Forma\n", ["F501"]),
            ("", ["F501"]),
            ("Įstaiga;Forma\n;muziejus\nBeržų;muzejus\n", ["F502", "F503"]),
            ("Įstaiga\nBeržų\n„Beržų“\n", ["F504"]),
            ("Įstaiga;Aplankas\nBeržų;a\nEglių;A\n", ["F504"]),
        ],
    )
    def it_says_all_that_is_wrong_with_it(
        self, tmp_path: Path, text: str, codes: list[str]
    ) -> None:
        (tmp_path / "a.csv").write_text(text, encoding="utf-8")

        with pytest.raises(DataErrors) as raised:
            institutions_of(tmp_path / "a.csv")

        assert [one.message.code for one in raised.value.faults] == codes


class DescribeAWorkbookThatIsOpen:
    """What is typed in Excel and isn't saved is in no report."""

    @pytest.mark.parametrize("owner", ["~$a.xlsx", ".~lock.a.xlsx#"])
    def it_is_said(self, tmp_path: Path, owner: str) -> None:
        save_data(at.load(library(tmp_path, "Beržų")), tmp_path / "a.xlsx")
        (tmp_path / owner).write_bytes(b"")

        told = {one.message.code: one for one in made(tmp_path).remarks}

        assert Path(told["F488"].place.file).name == "a.xlsx"


class DescribeWhatIsNotRead:
    """An institution that sent an old table isn't one that sent nothing."""

    @pytest.mark.parametrize(
        ("name", "code", "remedy"),
        [
            ("duomenys.xls", "F486", "įrašykite kaip „Excel darbaknygę (.xlsx)“"),
            ("duomenys.XLSB", "F486", "įrašykite kaip „Excel darbaknygę (.xlsx)“"),
            ("siunta.zip", "F487", "Išskleiskite ją tame pačiame aplanke"),
        ],
    )
    def it_is_named_with_what_to_do(
        self, name: str, code: str, remedy: str, tmp_path: Path
    ) -> None:
        library(tmp_path / "berzai", "Beržų")
        (tmp_path / "egles").mkdir()
        (tmp_path / "egles" / name).write_bytes(b"PK")

        (one,) = made(tmp_path).remarks

        assert (one.message.code, Path(one.place.file)) == (code, tmp_path / "egles" / name)
        assert remedy in one.remedy("lt")

    def it_is_told_among_the_data_of_several(self, tmp_path: Path) -> None:
        for name in ("berzai", "egles"):
            library(tmp_path, name)
        for name in ("pusys.xls", "egles.xls", "siunta.zip"):
            (tmp_path / name).write_bytes(b"PK")

        told = made(tmp_path).remarks

        assert [(Path(one.place.file).name, one.message.code) for one in told] == [
            ("pusys.xls", "F489")
        ]

    def it_is_told_where_nothing_else_is(self, tmp_path: Path) -> None:
        (tmp_path / "duomenys.xls").write_bytes(b"PK")

        assert [one.message.code for one in made(tmp_path).remarks] == ["F486"]

    @pytest.mark.parametrize("name", ["berzai/senas.xls", "kopijos.zip", "egles/~$duomenys.xls"])
    def it_is_not_told_where_it_only_lies_beside_data(self, name: str, tmp_path: Path) -> None:
        library(tmp_path / "berzai", "Beržų")
        (tmp_path / "egles").mkdir()
        (tmp_path / name).write_bytes(b"PK")

        assert made(tmp_path).remarks == ()
