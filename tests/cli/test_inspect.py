"""`ataskaita patikra`, as a person sees it."""

import json
from pathlib import Path

import pytest
from docx import Document

from ataskaita.errors import DataErrors, TemplateErrors
from tests.cli.tool import run, write_data
from tests.drafts.editing import replaced


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a document whose table has neither a title nor a header."""
    monkeypatch.chdir(tmp_path)
    made = Document()
    made.core_properties.title = "Ataskaita"
    made.add_heading("Fondas", 1)
    made.add_table(1, 1)
    made.save("b.docx")
    return "b.docx"


class DescribePatikra:
    def it_says_what_not_everybody_can_read(self, document: str) -> None:
        done = run("patikra", document)

        assert done.code == 0
        assert "ĮSPĖJIMAS W516  Lentelė be antraštės eilutės" in done.said
        assert "b.docx → „Fondas“, 1 lentelė" in done.said
        assert done.said.endswith("Rasta: 5 įspėjimai.\n")

    def it_passes_no_warning_where_it_is_strict(self, document: str) -> None:
        assert run("patikra", document, "--grieztai").code == TemplateErrors.exit_code
        assert run("patikra", document).code == 0

    def it_passes_what_is_well_where_it_is_strict(self, tmp_path: Path) -> None:
        made = str(tmp_path / "a.docx")
        run("rengti", write_data(tmp_path / "a.yaml"), "-o", made)

        assert run("patikra", made, "--grieztai").code == 0

    def it_tells_programs_the_same(self, document: str) -> None:
        told = json.loads(run("patikra", document, "--json").said)

        assert [one["code"] for one in told["findings"]] == [
            *("W517", "W516"),
            *("W531", "W540", "W546"),
        ]

    def it_says_of_a_final_document_what_must_not_go_out(self, document: str) -> None:
        done = run("patikra", document, "--galutine")

        assert "ĮSPĖJIMAS W585  Ypatybėse – kieno nors vardas" in done.said
        assert "prie „Autorius“ įrašyta „python-docx“" in done.said
        assert "W585" not in run("patikra", document).said

    def it_says_where_it_disagrees_with_the_data(self, tmp_path: Path) -> None:
        made, rows = tmp_path / "a.docx", "vartotojai: {gyventojai: 4321}\n"
        data = write_data(tmp_path / "a.yaml", rows)
        run("rengti", data, "-o", str(made))
        assert run("patikra", str(made), "--duomenys", data).code == 0
        made.write_bytes(replaced(made.read_bytes(), ("4\u00a0321", "4\u00a0322")))

        done = run("patikra", str(made), "--duomenys", data)

        assert "ĮSPĖJIMAS D360  Ranka pakeistas skaičius" in done.said
        assert done.code == DataErrors.exit_code

    def it_says_when_all_is_well(self, tmp_path: Path) -> None:
        made = str(tmp_path / "a.docx")
        run("rengti", write_data(tmp_path / "a.yaml"), "-o", made)

        done = run("patikra", made)

        assert (done.said, done.code) == ("Klaidų nėra.\n", 0)

    def it_refuses_what_is_no_word_file(self, tmp_path: Path) -> None:
        data = write_data(tmp_path / "a.yaml")

        assert run("patikra", data).code == 3
        assert run("patikra", data, "--json").code == 3
        assert run("patikra", "nera.docx").code == 4
