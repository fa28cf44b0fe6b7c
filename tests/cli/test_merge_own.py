"""`rengti --sulieti` and `skirtumai` on own templates, own sections and long tables.

Own templates and sections are those of two libraries and a museum.

Guards: hall.rebasing, hall.bases, declared.known_figures.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import process_time
from typing import Final

import pytest
from docx.document import Document as Draft
from docx.oxml.ns import qn

from tests.cli.test_merge import said
from tests.cli.tool import PROJECT, run
from tests.drafts.editing import edited, paragraph_of, replaced
from tests.drafts.institutions import INSTITUTIONS, Institution
from tests.own_tables import HEAD, column, table

ALL = pytest.mark.parametrize("one", INSTITUTIONS, ids=[one.name for one in INSTITUTIONS])
ROWS: Final = 10_000
SECONDS: Final = 20
"""Of a processor that others use too; alone it takes some nine."""
COLUMNS: Final = (column("Kalba"), column("Fondas", "vnt"), column("Gauta", "vnt"))
OWN: Final = "mano.docx"
NEW_ROW: Final = "        - [2 kalba, 33, 2]"
WORDS: Final = "Mūsų šablono sakinys"
PAST: Final = "\npraejusieji_metai:"
SECTIONS: Final = "savi_skyriai:\n"
ORDER: Final = "skyriu_tvarka:\n"
DRAFT: Final = Path("isvestis/ataskaita-2021.docx")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def data(one: Institution, *changes: tuple[str, str], rows: int = 4) -> str:
    """Write its data with an own table in an own section; return the file's name."""
    source = PROJECT / "fixtures" / one.name / "ataskaita.yaml"
    told = with_section(source.read_text(encoding="utf-8"), section(rows))
    for old, new in one.base:
        told = told.replace(old, new, 1)
    return written(told, *changes)


def written(told: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in told
        told = told.replace(old, new, 1)
    name = "nauji.yaml" if changes else "seni.yaml"
    Path(name).write_text(told, encoding="utf-8")
    return name


def section(rows: int) -> str:
    lines = [f"{number} kalba, {number % 97 + 1}, {number % 13}" for number in range(rows)]
    return table(COLUMNS, lines)


def with_section(text: str, own: str) -> str:
    if SECTIONS in text:
        return text.replace(SECTIONS, own, 1).replace(ORDER, f"{ORDER}  - kalbos\n", 1)
    return text.replace(PAST, f"\n{own}{PAST}", 1)


def own_template(one: Institution) -> None:
    """Write a template of its own: the standard one with a sentence more, and a figure in it."""
    standard = (PROJECT / "templates" / "veiklos-ataskaita.docx").read_bytes()

    def say(template: Draft) -> None:
        first = template.paragraphs[0]
        first.insert_paragraph_before(f"{WORDS}: {{{{ {one.first.path}|su_vienetu }}}}.")

    Path(OWN).write_bytes(edited(standard, say))


def by_hand(draft: Path, change: Callable[[Draft], object]) -> None:
    """Change the draft as python-docx saves it."""
    draft.write_bytes(edited(draft.read_bytes(), change))


def draft_of(one: Institution) -> Path:
    return Path(f"isvestis/ataskaita-{one.year}.docx")


def merged(draft: Path) -> str:
    """Return all that a refreshed draft says."""
    return said(str(draft).replace(".docx", " (sulieta).docx"))


@ALL
class DescribeADraftByAnOwnTemplate:
    @pytest.mark.slow
    def it_is_refreshed_by_the_same_command_case_26(self, one: Institution) -> None:
        own_template(one)
        old = data(one)
        new = data(one, ("[2 kalba, 3,", "[2 kalba, 33,"), one.first.data, *one.sums)
        assert run("rengti", old, "--sablonas", OWN).code == 0
        by_hand(
            draft_of(one), lambda draft: paragraph_of(draft, WORDS).add_run(" Ir žmonių žodžiai.")
        )

        done = run("rengti", new, "--sablonas", OWN, "--sulieti")
        told = run("skirtumai", str(draft_of(one)), "--duomenys", new, "--sablonas", OWN)

        assert done.code == 0
        assert f"{WORDS}: {one.first.now.removesuffix(' Eur')}" in merged(draft_of(one))
        assert " Ir žmonių žodžiai." in merged(draft_of(one))
        assert "2 kalba332" in merged(draft_of(one))
        assert "Ir žmonių žodžiai." in told.said


def type_over(row: str, column: int, text: str) -> Callable[[Draft], None]:
    """Return what types another number into a cell of the row of that name."""

    def change(draft: Draft) -> None:
        rows = [one for table in draft.tables for one in table.rows]
        (found,) = [one for one in rows if one.cells[0].text == row]
        first, *more = found.cells[column]._tc.iter(qn("w:t"))  # noqa: SLF001 (in a control)
        first.text = text
        for one in more:
            one.text = ""

    return change


@ALL
class DescribeAFigureOfAnOwnTable:
    """What stands in cells of people's own tables is known as figures are."""

    def it_is_told_where_a_hand_changed_it(self, one: Institution) -> None:
        old = data(one)
        assert run("rengti", old).code == 0
        by_hand(draft_of(one), type_over("2 kalba", 1, "8"))

        told = " ".join(run("skirtumai", str(draft_of(one)), "--duomenys", old).said.split())

        assert "eilutė „2 kalba“, stulpelis „Fondas“: 3 → 8" in told
        assert "D360" in told
        assert "„2 kalba: Fondas“: juodraštyje vietoj 3 ranka įrašyta 8" in told

    def it_goes_back_into_the_data(self, one: Institution) -> None:
        old = data(one)
        assert run("rengti", old).code == 0
        by_hand(draft_of(one), type_over("2 kalba", 1, "8"))

        done = run("skirtumai", str(draft_of(one)), "--duomenys", old, "--i-duomenis")

        assert "2 kalba: Fondas: „3“ → „8“" in done.said
        copy = Path("seni (iš juodraščio).yaml").read_text(encoding="utf-8")
        assert copy == Path(old).read_text(encoding="utf-8").replace("[2 kalba, 3,", "[2 kalba, 8,")

    def it_is_left_to_people_where_the_data_changed_it_too(self, one: Institution) -> None:
        old, new = data(one), data(one, ("[2 kalba, 3,", "[2 kalba, 33,"))
        assert run("rengti", old).code == 0
        by_hand(draft_of(one), type_over("2 kalba", 1, "8"))

        done = run("rengti", new, "--sulieti")

        assert done.code == 6
        assert "2 kalba82" in merged(draft_of(one))
        line = Path(new).read_text(encoding="utf-8").splitlines().index(NEW_ROW) + 1
        assert f"o pagal duomenis dabar „33“ (nauji.yaml:{line})" in done.said

    def it_is_told_by_a_refresh_where_the_data_kept_it(self, one: Institution) -> None:
        old, new = data(one), data(one, ("[3 kalba, 4,", "[3 kalba, 44,"))
        assert run("rengti", old).code == 0
        by_hand(draft_of(one), type_over("2 kalba", 1, "8"))

        done = run("rengti", new, "--sulieti")

        assert done.code == 0
        assert "D360" in done.said
        assert "„2 kalba: Fondas“: juodraštyje vietoj 3 ranka įrašyta 8" in done.said
        assert "2 kalba82" in merged(draft_of(one))


class DescribeANumberInAColumnOfWords:
    """It has no name, but people and the data are heard on it all the same."""

    def it_is_told_where_a_hand_changed_it(self) -> None:
        rows = table((column("Klubas"), column("Metai")), ["Šachmatai, 1998", "Kinas, 2004"])
        old = written(f"{HEAD}{rows}")
        assert run("rengti", old).code == 0
        by_hand(DRAFT, type_over("Kinas", 1, "2005"))

        told = run("skirtumai", str(DRAFT), "--duomenys", old)

        assert told.code == 1
        said = " ".join(told.said.split())
        assert "„Kinas: Metai“: juodraštyje vietoj 2004 ranka įrašyta 2005, o duomenyse" in said
        assert "Juodraštis atitinka duomenis" not in said


LONG_ROW: Final = "[500 kalba, 16,", "[500 kalba, 61 616,"


@cache
def draft_with_rows(one: Institution) -> bytes:
    """Return the draft with ten thousand rows as people edited it: made once for all tests."""
    assert run("rengti", data(one, rows=ROWS)).code == 0
    return replaced(draft_of(one).read_bytes(), ("777 kalba", "Žmonių kalba"))


def long_draft(one: Institution) -> Path:
    """Write that draft where the command looks for it."""
    draft = draft_of(one)
    draft.parent.mkdir(exist_ok=True)
    draft.write_bytes(draft_with_rows(one))
    return draft


class DescribeATableOfTenThousandRows:
    @ALL
    @pytest.mark.slow
    def it_is_refreshed_in_time_case_26(self, one: Institution) -> None:
        draft, old = long_draft(one), data(one, rows=ROWS)
        new = data(one, LONG_ROW, one.first.data, *one.sums, rows=ROWS)
        began = process_time()

        done = run("rengti", new, "--sulieti", "--pagal", old)

        assert process_time() - began < SECONDS
        assert done.code == 0
        assert "Žmonių kalba" in merged(draft)
        assert "500 kalba61 616" in merged(draft)
        assert one.first.now.removesuffix(" Eur") in merged(draft)

    @pytest.mark.slow
    def it_says_that_it_needs_the_data_it_was_made_from(self) -> None:
        one = INSTITUTIONS[0]
        draft, new = long_draft(one), data(one, LONG_ROW, rows=ROWS)

        refreshed, compared = run("rengti", new, "--sulieti"), run("skirtumai", str(draft))

        assert (refreshed.code, compared.code) == (4, 3)
        assert "KLAIDA F538" in refreshed.said
        assert "--pagal SENI.yaml" in " ".join(refreshed.said.split())
        assert "KLAIDA F557" in compared.said
        assert "--duomenys" in compared.said
