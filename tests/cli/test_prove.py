"""`ataskaita irodyti`: the screen, the exit code, the attestation.

Guards: cli.prove.
"""

import json
from pathlib import Path

import pytest

from tests.cli.tool import run
from tests.edited_draft import DATA, DRAFT, edit
from tests.hall.archives import archive


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with data, and a document made of it."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(DATA, encoding="utf-8")
    assert run("rengti", "a.yaml").code == 0


class DescribeIrodyti:
    def it_says_that_the_data_makes_the_same_document(self) -> None:
        done = run("irodyti", str(DRAFT), "a.yaml")

        assert done.code == 0
        assert done.said == (
            "Dokumentas „ataskaita-2025.docx“\n"
            "  Išvada:      iš šių duomenų parengiamas toks pat dokumentas – iki paskutinio baito\n"
            "  Skaičiai:    3 duomenų skaičiai, ir visi dokumente tokie patys\n"
        )

    def it_says_what_people_changed_and_which_figure_is_another(self) -> None:
        edit("Fonde yra ", "Šiemet fonde yra ")
        edit(">12<", ">13<")

        done = run("irodyti", str(DRAFT), "a.yaml")

        assert done.code == 1
        assert (
            "  Išvada:      iš šių duomenų – ne viskas: kas ne iš jų, išvardyta toliau\n"
            in done.said
        )
        assert "  Skaičiai:    2 iš 3 tokie, kokie duomenyse\n" in done.said
        assert "  Kitokios:    tekstas (word/document.xml)\n" in done.said
        assert "D360" in done.said
        assert "2 pakeitimai." in done.said

    def it_writes_an_attestation_that_another_run_confirms(self) -> None:
        assert run("irodyti", str(DRAFT), "a.yaml", "-o", "a.json").code == 0

        done = run("irodyti", str(DRAFT), "a.yaml", "--liudijimas", "a.json")

        assert done.code == 0
        assert "  Liudijimas:  patvirtintas: čia parengta iš naujo, viskas sutampa\n" in done.said

    def it_confirms_also_what_people_changed(self) -> None:
        edit("Fonde yra ", "Šiemet fonde yra ")
        assert run("irodyti", str(DRAFT), "a.yaml", "-o", "a.json").code == 1

        assert run("irodyti", str(DRAFT), "a.yaml", "--liudijimas", "a.json").code == 0

    def it_does_not_confirm_another_document(self) -> None:
        run("irodyti", str(DRAFT), "a.yaml", "-o", "a.json")
        edit(">12<", ">13<")

        done = run("irodyti", str(DRAFT), "a.yaml", "--liudijimas", "a.json")

        assert (done.code, "D352" in done.said) == (1, True)

    def it_reads_the_document_in_a_signed_archive(self) -> None:
        made = archive({"ataskaita.docx": DRAFT.read_bytes()})
        Path("pasirasyta.asice").write_bytes(made)

        done = run("irodyti", "pasirasyta.asice", "a.yaml")

        assert done.code == 0
        assert done.said.startswith("Dokumentas „ataskaita.docx“\n  Byla:        pasirasyta.asice;")

    def it_tells_programs_the_same(self) -> None:
        edit("Fonde yra ", "Šiemet fonde yra ")

        told = json.loads(run("irodyti", str(DRAFT), "a.yaml", "--json").said)

        assert told["result"]["identical"] is False
        assert [one["kind"] for one in told["result"]["edits"]] == ["words"]
        assert [one["sort"] for one in told["result"]["parts"]] == ["text"]
        assert [one["code"] for one in told["findings"]] == ["D354"]
