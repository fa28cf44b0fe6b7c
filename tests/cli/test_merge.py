"""`ataskaita rengti D --sulieti`: the screen, the exit code, and what stands in the folder.

Guards: cli.merge, cli.merging.
"""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from ataskaita.word.package import read_package
from tests.cli.tool import run
from tests.edited_draft import DATA, DRAFT, MAIN, edit


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a draft that somebody edited, and data that has changed since."""
    monkeypatch.chdir(tmp_path)
    Path("senas.yaml").write_text(DATA, encoding="utf-8")
    Path("a.yaml").write_text(DATA, encoding="utf-8")
    assert run("rengti", "a.yaml").code == 0
    edit("Fonde yra ", "Šiemet fonde yra ")
    Path("a.yaml").write_text(DATA.replace("dovanos: 12", "dovanos: 15"), encoding="utf-8")


def said(file: str) -> str:
    """Return all that a document says."""
    xml = read_package(Path(file).read_bytes(), file)[MAIN].decode("utf-8")
    return re.sub(r"<[^>]*>", "", xml).replace("\u00a0", " ")


class DescribeRengtiSulieti:
    def it_puts_the_merged_draft_beside(self) -> None:
        before = DRAFT.read_bytes()

        done = run("rengti", "a.yaml", "--sulieti", "--pagal", "senas.yaml")

        assert done.code == 0
        assert "Sulieta:     ataskaita-2025.docx – 1 pakeitimas\n" in done.said
        assert "    skaičius: „12“ → „15“ – " in done.said
        assert "Šiemet fonde yra 500 vnt., gauta 15 egz." in said(
            "isvestis/ataskaita-2025 (sulieta).docx"
        )
        assert DRAFT.read_bytes() == before

    def it_takes_the_draft_s_place_and_keeps_the_old_one(self) -> None:
        before = DRAFT.read_bytes()

        done = run("rengti", "a.yaml", "--sulieti", "--vietoje", "--pagal", "senas.yaml")

        kept = Path(f"isvestis/ataskaita-2025 (iki {date.today().isoformat()}).docx")  # noqa: DTZ011 (the tool's own day)
        assert done.code == 0
        assert kept.read_bytes() == before
        assert "gauta 15 egz." in said(str(DRAFT))

    def it_writes_nothing_where_only_a_plan_is_asked_for(self) -> None:
        done = run("rengti", "a.yaml", "--sulieti", "--planas", "--pagal", "senas.yaml")

        assert "„12“ → „15“" in done.said
        assert [one.name for one in Path("isvestis").iterdir()] == ["ataskaita-2025.docx"]

    def it_exits_with_six_where_a_figure_is_left_to_people(self) -> None:
        edit(">12<", ">13<")

        done = run("rengti", "a.yaml", "--sulieti", "--pagal", "senas.yaml")

        assert done.code == 6
        assert "1 vieta palikta spręsti jums" in done.said
        assert "F531" in done.said
        parts = read_package(Path("isvestis/ataskaita-2025 (sulieta).docx").read_bytes(), "a.docx")
        assert "F531. " in parts["word/comments.xml"].decode("utf-8")

    def it_tells_a_program_what_it_did(self) -> None:
        edit(">12<", ">13<")

        done = run("rengti", "a.yaml", "--sulieti", "--pagal", "senas.yaml", "--json")

        told = json.loads(done.said)
        assert (told["exit"], told["findings"][-1]["code"]) == (6, "F531")
        assert [one["conflicts"] for one in told["result"]] == [1]

    def it_takes_the_data_s_figures_where_that_is_asked_for(self) -> None:
        edit(">12<", ">13<")

        run("rengti", "a.yaml", "--sulieti", "--pagal", "senas.yaml", "--skaiciai", "duomenu")

        assert "gauta 15 egz." in said("isvestis/ataskaita-2025 (sulieta).docx")

    def it_refuses_a_final_report_with_a_comment_of_ours(self) -> None:
        edit(">12<", ">13<")

        done = run(
            "rengti", "a.yaml", "--sulieti", "--galutine", "--vis-tiek", "--pagal", "senas.yaml"
        )

        assert done.code == 1
        assert "F539" in done.said
        assert [one.name for one in Path("isvestis").iterdir()] == ["ataskaita-2025.docx"]

    def it_refuses_data_of_which_the_draft_was_not_made(self) -> None:
        done = run("rengti", "a.yaml", "--sulieti", "--pagal", "a.yaml")

        assert (done.code, "D365" in done.said) == (1, True)

    def it_is_offered_where_a_person_has_changed_the_draft(self) -> None:
        done = run("rengti", "a.yaml")

        assert done.code == 4
        told = "Kad pakeitimai būtų jūsų juodraštyje: ataskaita rengti a.yaml --sulieti"
        assert told in " ".join(done.said.split())

    def it_says_where_there_is_nothing_to_change(self) -> None:
        Path("a.yaml").write_text(DATA, encoding="utf-8")

        done = run("rengti", "a.yaml", "--sulieti", "--pagal", "senas.yaml")

        assert "Sulieta:     ataskaita-2025.docx – keisti nėra ko\n" in done.said
        assert [one.name for one in Path("isvestis").iterdir()] == ["ataskaita-2025.docx"]

    def it_brings_figures_alone_where_nothing_tells_the_words(self) -> None:
        done = run("rengti", "a.yaml", "--sulieti")

        assert done.code == 0
        assert "gauta 15 egz." in said("isvestis/ataskaita-2025 (sulieta).docx")

    def it_makes_a_draft_where_there_is_none(self) -> None:
        DRAFT.unlink()

        assert run("rengti", "a.yaml", "--sulieti").code == 0
        assert "gauta 15 egz." in said(str(DRAFT))
