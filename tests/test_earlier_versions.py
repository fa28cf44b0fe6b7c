"""What an earlier version made still opens: data, workbooks, templates, drafts.

Guards: datafiles.
"""

import importlib
import io
from pathlib import Path

import pytest
from docx import Document

import ataskaita as at
from ataskaita import data
from ataskaita.hall.documents import DOCUMENTS, REPORT
from ataskaita.hall.inspecting import inspect
from ataskaita.kinds.library import LibraryReport
from ataskaita.word.seal import is_untouched
from tests.cli.tool import run
from tests.documents import headings_of, paragraphs_of, tables_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
VERSIONS = sorted(one.name for one in FIXTURES.iterdir() if one.name[0].isdigit())
LIBRARIES = ("miestelis", "maziausia")
TITLES = {
    "ataskaita": "ATASKAITA",
    "sprendimas": "SPRENDIMAS",
    "aiskinamasis-rastas": "AIŠKINAMASIS RAŠTAS",
    "santrauka": "SANTRAUKA",
}


@pytest.fixture(params=VERSIONS)
def made(request: pytest.FixtureRequest) -> Path:
    """The folder of what a version made."""
    return FIXTURES / str(request.param)


@pytest.mark.parametrize("library", LIBRARIES)
class DescribeData:
    @pytest.mark.parametrize("form", ["json", "xlsx"])
    def they_give_the_report_of_the_yaml(self, made: Path, library: str, form: str) -> None:
        data = made / "duomenys"

        report = at.load(data / f"{library}.{form}")

        assert report == at.load(data / f"{library}.yaml")

    def they_give_a_report_without_errors(self, made: Path, library: str) -> None:
        found = at.check(at.load(made / "duomenys" / f"{library}.yaml"))

        assert [str(one) for one in found if one.severity == "error"] == []


class DescribeANewYear:
    def it_goes_on_from_the_last(self, made: Path) -> None:
        carried = run("tikrinti", str(made / "duomenys" / "kiti-metai.xlsx"))

        assert carried.said.startswith("Ataskaita: Smiltynėlės miestelio biblioteka, 2024 m.\n")
        assert carried.code == 0

    def it_is_refused_with_a_remedy_while_its_workbook_is_empty(self, made: Path) -> None:
        with pytest.raises(at.DataErrors) as told:
            at.load(made / "duomenys" / "tuscia.xlsx")

        assert [one.message.code for one in told.value.faults] == ["D111"]
        assert all(one.remedy("lt") for one in told.value.faults)

    @pytest.mark.parametrize("form", ["yaml", "json"])
    def it_opens_while_its_data_file_is_empty(self, made: Path, form: str) -> None:
        assert at.load(made / "duomenys" / f"tuscia.{form}").year == 2025


class DescribeATemplate:
    @pytest.mark.parametrize("library", LIBRARIES)
    @pytest.mark.parametrize("document", DOCUMENTS)
    def it_prints_the_figures_that_it_printed(
        self, made: Path, document: str, library: str
    ) -> None:
        report = at.load(made / "duomenys" / f"{library}.yaml")
        template = at.Template(made / "sablonai" / DOCUMENTS[document])

        printed = at.render(report, template, document=document)

        assert template.remarks == ()
        assert TITLES[document] in text_of(printed)
        if document == REPORT:
            draft = (made / "juodrasciai" / f"{library}.docx").read_bytes()
            assert headings_of(printed) == headings_of(draft)
            assert figures_of(printed) == figures_of(draft)


@pytest.mark.parametrize("library", LIBRARIES)
class DescribeADraft:
    def it_is_sound(self, made: Path, library: str) -> None:
        assert inspect(made / "juodrasciai" / f"{library}.docx") == ()

    def it_is_known_as_ours_while_nobody_changes_it(
        self, made: Path, library: str, tmp_path: Path
    ) -> None:
        draft = tmp_path / "a.docx"
        draft.write_bytes((made / "juodrasciai" / f"{library}.docx").read_bytes())
        assert is_untouched(draft.read_bytes())

        again = run("rengti", str(made / "duomenys" / f"{library}.yaml"), "-o", str(draft))

        assert again.code == 0
        assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]

    def it_is_kept_once_somebody_changes_it(self, made: Path, library: str, tmp_path: Path) -> None:
        draft = tmp_path / "a.docx"
        changed = changed_in_word((made / "juodrasciai" / f"{library}.docx").read_bytes())
        draft.write_bytes(changed)

        again = run("rengti", str(made / "duomenys" / f"{library}.yaml"), "-o", str(draft))

        assert again.code == 4
        assert draft.read_bytes() == changed


def text_of(document: bytes) -> str:
    return "\n".join(text for _, text in paragraphs_of(document)).upper()


def figures_of(document: bytes) -> list[str]:
    """Return the cells of the tables that hold a number, in order."""
    rows = (row for table in tables_of(document) for row in table.body)
    return [cell for row in rows for cell in row if any(map(str.isdigit, cell))]


def changed_in_word(document: bytes) -> bytes:
    """Return the document as another program saves it, with a sentence more."""
    opened, stream = Document(io.BytesIO(document)), io.BytesIO()
    opened.add_paragraph("Sakinys.")
    opened.save(stream)
    return stream.getvalue()


class DescribeAName:
    def it_leads_where_it_led_and_says_what_it_is_called_now(self) -> None:
        with pytest.warns(DeprecationWarning, match=r"datafiles is ataskaita\.data now"):
            old = importlib.import_module("ataskaita.datafiles")

        assert {name: getattr(old, name) for name in data.__all__} == {
            name: getattr(data, name) for name in data.__all__
        }

    def it_is_the_institution_of_a_librarys_report(self) -> None:
        report = at.load(FIXTURES / "maziausia" / "ataskaita.yaml")
        assert isinstance(report, LibraryReport)

        with pytest.warns(DeprecationWarning, match="library is institution now"):
            assert report.library is report.institution
