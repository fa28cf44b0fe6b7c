"""`ataskaita paketas --sulieti`: new data in the drafts that each institution has edited.

Guards: batch.bringing, batch.writing, hall.keeping, cli.keeping.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ataskaita.word.package import read_package, write_package
from tests.cli.tool import run

DATA = """metai: 2025
biblioteka: {{pavadinimas: {name}}}
fondas:
  ivadas: Fonde yra {{{{ fondas.likutis.knygos_ir_serialiniai }}}} vnt., gauta {{{{ fondas.dovanos }}}} egz.
  likutis: {{knygos_ir_serialiniai: 500}}
  dovanos: 12
"""  # noqa: E501 (a line of prose)
NAMES = {"azuolas": "Ąžuolo biblioteka", "berzas": "Beržo biblioteka", "egle": "Eglės biblioteka"}
MAIN = "word/document.xml"
OUT = Path("isvestis")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three institutions: one edited words, one a figure, one nothing; and their data changed."""
    folder = tmp_path_factory.mktemp("paketas")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in NAMES:
            Path(f"{name}.yaml").write_text(data(name), encoding="utf-8")
        assert run("paketas", ".").code == 0
        edit("azuolas", "Fonde yra ", "Šiemet fonde yra ")
        edit("berzas", ">12<", ">13<")
        for name in NAMES:
            changed = data(name).replace("dovanos: 12", "dovanos: 15")
            Path(f"{name}.yaml").write_text(changed, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(made, tmp_path / "a")
    monkeypatch.chdir(tmp_path / "a")


def data(name: str) -> str:
    return DATA.format(name=NAMES[name])


def edit(name: str, old: str, new: str) -> None:
    """Change words of a draft, as a person does."""
    place = OUT / f"{name}.docx"
    parts = read_package(place.read_bytes(), str(place))
    text = parts[MAIN].decode("utf-8")
    assert old in text
    parts[MAIN] = text.replace(old, new, 1).encode()
    place.write_bytes(write_package(parts))


def said(file: str) -> str:
    """Return all that a document says."""
    xml = read_package((OUT / file).read_bytes(), file)[MAIN].decode("utf-8")
    return re.sub(r"<[^>]*>", "", xml).replace("\u00a0", " ")


def documents() -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in OUT.iterdir() if one.suffix == ".docx"}


class DescribePaketasSulieti:
    def it_brings_the_data_into_each_draft_and_leaves_theirs(self) -> None:
        before = documents()

        done = run("paketas", ".", "--sulieti")

        assert done.code == 6
        assert "Parengta:    1 ataskaita\n" in done.said
        assert "Sulieta:     2\n" in done.said
        assert "    azuolas.yaml  1 pakeitimas\n" in done.said
        assert "    berzas.yaml  0 pakeitimų, 1 vieta palikta spręsti jums\n" in done.said
        assert "F531" in done.said
        assert "Šiemet fonde yra 500 vnt., gauta 15 egz." in said("azuolas (sulieta).docx")
        assert "gauta 13 egz." in said("berzas (sulieta).docx")
        assert "gauta 15 egz." in said("egle.docx")
        after = documents()
        assert {name: after[name] for name in ("azuolas.docx", "berzas.docx")} == {
            name: before[name] for name in ("azuolas.docx", "berzas.docx")
        }

    def it_tells_the_conflicts_in_the_summary(self) -> None:
        run("paketas", ".", "--sulieti")

        book = load_workbook(OUT / "suvestine.xlsx")
        states = {row[0]: row[3] for row in book["Ataskaitos"].iter_rows(values_only=True)}
        assert states["Ąžuolo biblioteka"] == "sulieta su redaguotu"
        assert states["Beržo biblioteka"] == "sulieta: liko spręsti žmonėms"
        assert states["Eglės biblioteka"] == "parengta"
        (fault,) = (row for row in book["Klaidos"].iter_rows(min_row=2) if row[5].value == "F531")
        assert "13" in str(fault[3].value)
        link = fault[2].hyperlink
        assert link is not None
        assert link.target == "berzas%20(sulieta).docx"

    def it_takes_their_place_and_keeps_the_old_ones(self) -> None:
        before = documents()

        done = run("paketas", ".", "--sulieti", "--vietoje")

        kept = OUT / f"azuolas (iki {date.today().isoformat()}).docx"  # noqa: DTZ011 (the tool's own day)
        assert done.code == 6
        assert kept.read_bytes() == before["azuolas.docx"]
        assert "gauta 15 egz." in said("azuolas.docx")
        listed = run("istorija", "isvestis/azuolas.docx").said
        assert ("kaip paliko žmonės" in listed, "sulieta (azuolas.yaml)" in listed) == (True, True)

    def it_goes_on_from_where_it_was(self) -> None:
        run("paketas", ".", "--sulieti", "--vietoje")
        before = documents()

        again = run("paketas", ".", "--sulieti", "--vietoje")

        assert (again.code, documents()) == (0, before)
        assert "Nepakeista:  3\n" in again.said

    def it_is_not_made_again_by_a_run_that_does_not_merge(self) -> None:
        run("paketas", ".", "--sulieti", "--vietoje")
        before = documents()

        again = run("paketas", ".")

        assert (again.code, documents()) == (0, before)
        assert "Nepakeista:  3\n" in again.said

    def it_merges_what_a_run_put_beside_and_leaves_the_rest(self) -> None:
        run("paketas", ".")

        done = run("paketas", ".", "--sulieti")

        assert "Sulieta:     2\n" in done.said
        assert "Nepakeista:  1\n" in done.said
        assert "Šiemet fonde yra 500 vnt., gauta 15 egz." in said("azuolas (sulieta).docx")

    def it_merges_again_where_figures_are_to_be_the_data_s(self) -> None:
        run("paketas", ".", "--sulieti")

        done = run("paketas", ".", "--sulieti", "--skaiciai", "duomenu")

        assert "Sulieta:     2\n" in done.said

    def it_takes_the_data_s_figures_where_that_is_asked_for(self) -> None:
        run("paketas", ".", "--sulieti", "--vietoje", "--skaiciai", "duomenu")

        assert "gauta 15 egz." in said("berzas.docx")

    def it_writes_nothing_where_only_a_plan_is_asked_for(self) -> None:
        before = {one: one.read_bytes() for one in Path().rglob("*") if one.is_file()}

        done = run("paketas", ".", "--sulieti", "--planas")

        assert done.code == 6
        assert "Sulieta:     2\n" in done.said
        assert "Planas:      nieko neįrašyta\n" in done.said
        assert {one: one.read_bytes() for one in Path().rglob("*") if one.is_file()} == before

    def it_tells_a_program_what_became_of_each(self) -> None:
        done = run("paketas", ".", "--sulieti", "--json")

        told = json.loads(done.said)
        outcomes = {one["name"]: one for one in told["result"]["outcomes"]}
        assert told["exit"] == 6
        assert [outcomes[f"{name}.yaml"]["status"] for name in NAMES] == [
            "merged",
            "merged",
            "made",
        ]
        assert [len(outcomes[f"{name}.yaml"]["conflicts"]) for name in NAMES] == [0, 1, 0]

    @pytest.mark.slow  # processes of its own
    def it_does_the_same_in_processes(self) -> None:
        run("paketas", ".", "--sulieti", "--procesai", "2")

        assert "Šiemet fonde yra 500 vnt., gauta 15 egz." in said("azuolas (sulieta).docx")

    def it_fails_for_a_draft_of_another_report_and_leaves_it(self) -> None:
        Path("isvestis/egle.docx").write_bytes(Path("isvestis/azuolas.docx").read_bytes())
        before = documents()["egle.docx"]

        done = run("paketas", ".", "--sulieti")

        assert (done.code, "F530" in done.said) == (5, True)
        assert documents()["egle.docx"] == before


class DescribePaketasWithout:
    def it_still_puts_the_new_one_beside(self) -> None:
        done = run("paketas", ".")

        assert (done.code, "F402" in done.said) == (0, True)
        assert "azuolas (nauja).docx" in documents()

    def it_does_not_plan_without_merging(self) -> None:
        assert run("paketas", ".", "--planas").code == 2
