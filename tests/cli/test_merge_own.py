"""`rengti --sulieti` and `skirtumai` on a library's own template, its own section, and long tables.

Guards: hall.rebasing, hall.bases.
"""

from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Final

import pytest
from docx.document import Document as Draft

from tests.cli.test_merge import said
from tests.cli.tool import PROJECT, run
from tests.drafts.editing import edited, paragraph_of, replaced
from tests.own_tables import HEAD, column, table

ROWS: Final = 10_000
SECONDS: Final = 20
"""Of a processor that others use too; alone it takes some five."""
COLUMNS: Final = (column("Kalba"), column("Fondas", "vnt"), column("Gauta", "vnt"))
OWN: Final = "mano.docx"
WORDS: Final = "Mūsų šablono sakinys"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def data(rows: int, *changes: tuple[str, str]) -> str:
    """Write data with so many rows of an own table; return the file's name."""
    told = HEAD + table(
        COLUMNS, [f"{number} kalba, {number % 97 + 1}, {number % 13}" for number in range(rows)]
    )
    for old, new in changes:
        assert old in told
        told = told.replace(old, new, 1)
    name = "nauji.yaml" if changes else "seni.yaml"
    Path(name).write_text(told, encoding="utf-8")
    return name


def own_template() -> None:
    """Write a template of the library's own: the standard one with a sentence more."""
    standard = (PROJECT / "templates" / "veiklos-ataskaita.docx").read_bytes()

    def say(template: Draft) -> None:
        first = template.paragraphs[0]
        first.insert_paragraph_before(
            f"{WORDS}: {{{{ metai }}}} m., {{{{ biblioteka.pavadinimas }}}}."
        )

    Path(OWN).write_bytes(edited(standard, say))


def by_hand(change: Callable[[Draft], object]) -> None:
    """Change the draft as python-docx saves it."""
    Path(DRAFT_FILE).write_bytes(edited(Path(DRAFT_FILE).read_bytes(), change))


DRAFT_FILE: Final = "isvestis/ataskaita-2021.docx"
MERGED: Final = DRAFT_FILE.replace(".docx", " (sulieta).docx")


class DescribeADraftByAnOwnTemplate:
    @pytest.mark.slow
    def it_is_refreshed_by_the_same_command_case_26(self) -> None:
        own_template()
        old, new = data(4), data(4, ("[2 kalba, 3,", "[2 kalba, 33,"))
        assert run("rengti", old, "--sablonas", OWN).code == 0
        by_hand(lambda one: paragraph_of(one, WORDS).add_run(" Ir žmonių žodžiai."))

        done = run("rengti", new, "--sablonas", OWN, "--sulieti")
        told = run("skirtumai", DRAFT_FILE, "--duomenys", new, "--sablonas", OWN)

        assert done.code == 0
        assert "Gulbinės biblioteka. Ir žmonių žodžiai." in said(MERGED)
        assert "2 kalba332" in said(MERGED)
        assert "Ir žmonių žodžiai." in told.said


class DescribeATableOfTenThousandRows:
    @pytest.mark.slow
    def it_is_refreshed_in_time_case_26(self) -> None:
        old, new = data(ROWS), data(ROWS, ("[500 kalba, 16,", "[500 kalba, 61 616,"))
        assert run("rengti", old).code == 0
        draft = Path(DRAFT_FILE)
        draft.write_bytes(replaced(draft.read_bytes(), ("777 kalba", "Žmonių kalba")))
        began = process_time()

        done = run("rengti", new, "--sulieti", "--pagal", old)

        assert process_time() - began < SECONDS
        assert done.code == 0
        assert "Sulieta:     ataskaita-2021.docx – 1 pakeitimas\n" in done.said
        assert "Žmonių kalba" in said(MERGED)
        assert "500 kalba61 616" in said(MERGED)

    @pytest.mark.slow
    def it_says_that_it_needs_the_data_it_was_made_from(self) -> None:
        old, new = data(ROWS), data(ROWS, ("[500 kalba, 16,", "[500 kalba, 61 616,"))
        assert run("rengti", old).code == 0
        draft = Path(DRAFT_FILE)
        draft.write_bytes(replaced(draft.read_bytes(), ("777 kalba", "Žmonių kalba")))

        refreshed, compared = run("rengti", new, "--sulieti"), run("skirtumai", DRAFT_FILE)

        assert (refreshed.code, compared.code) == (4, 3)
        assert "KLAIDA F538" in refreshed.said
        assert "--pagal SENI.yaml" in " ".join(refreshed.said.split())
        assert "KLAIDA F557" in compared.said
        assert "--duomenys" in compared.said
