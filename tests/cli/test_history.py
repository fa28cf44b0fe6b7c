"""`ataskaita istorija` and `grazinti`: what was made when, and back to it.

Guards: cli.history, cli.restore, cli.keeping, hall.keeping, hall.versions, opc.pieces,
messages.versions.
"""

import json
import re
from pathlib import Path

import pytest

from ataskaita.hall import versions
from ataskaita.hall.versions import FOLDER, bytes_of, keep_version, versions_of
from ataskaita.opc.pieces import pieces_of
from tests.cli.tool import run
from tests.edited_draft import DATA, DRAFT, edit

TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a draft, just made."""
    monkeypatch.chdir(tmp_path)
    data(DATA)
    assert run("rengti", "a.yaml", "--istorija").code == 0


def data(text: str) -> None:
    Path("a.yaml").write_text(text, encoding="utf-8")


def refreshed() -> bytes:
    """Edit the draft, refresh it in its place; return it as people left it."""
    edited = edit("Fonde yra ", "Šiemet fonde yra ")
    data(DATA.replace("dovanos: 12", "dovanos: 15"))
    assert run("rengti", "a.yaml", "--sulieti", "--vietoje").code == 0
    return edited


class DescribeIstorija:
    def it_lists_what_was_made_of_what(self) -> None:
        refreshed()

        done = run("istorija", str(DRAFT))

        assert TIME.sub("LAIKAS", done.said) == (
            "   1  LAIKAS  parengta (a.yaml)\n"
            "   2  LAIKAS  kaip paliko žmonės\n"
            "   3  LAIKAS  sulieta (a.yaml)\n"
        )

    def it_tells_programs_the_same(self) -> None:
        told = json.loads(run("istorija", str(DRAFT), "--json").said)

        assert [(one["why"], one["data"]) for one in told["result"]] == [("made", "a.yaml")]

    def it_has_nothing_new_where_the_same_was_made_again(self) -> None:
        run("rengti", "a.yaml")

        assert len(versions_of(DRAFT)) == 1

    def it_keeps_what_is_like_once(self) -> None:
        first = sum(one.stat().st_size for one in (DRAFT.parent / FOLDER).iterdir())
        data(DATA.replace("dovanos: 12", "dovanos: 15"))
        run("rengti", "a.yaml")

        both = sum(one.stat().st_size for one in (DRAFT.parent / FOLDER).iterdir())
        assert both < 1.7 * first
        assert len(versions_of(DRAFT)) == 2

    def it_is_not_begun_where_nobody_asks_for_it(self) -> None:
        Path("b").mkdir()

        run("rengti", "a.yaml", "-o", "b/a.docx")

        assert [one.name for one in Path("b").iterdir()] == ["a.docx"]
        assert run("istorija", "b/a.docx").said == "Failo „a.docx“ istorijos nėra.\n"

    def it_stops_where_that_is_wanted(self) -> None:
        edit("Fonde yra ", "Šiemet fonde yra ")
        data(DATA.replace("dovanos: 12", "dovanos: 15"))

        run("rengti", "a.yaml", "--sulieti", "--vietoje", "--be-istorijos")

        assert len(versions_of(DRAFT)) == 1

    def it_begins_by_itself_where_a_draft_is_refreshed(self) -> None:
        run("istorija", str(DRAFT), "--palikti", "0")
        edited = refreshed()

        assert run("grazinti", str(DRAFT)).code == 0
        assert DRAFT.read_bytes() == edited

    def it_leaves_the_newest_versions_whole(self) -> None:
        refreshed()
        now = DRAFT.read_bytes()

        done = run("istorija", str(DRAFT), "--palikti", "1")

        [left] = versions_of(DRAFT)
        assert done.said == "Išmestos 2 versijos.\n"
        assert (left.number, bytes_of(DRAFT, left)) == (3, now)

    def it_is_gone_where_nothing_is_to_be_left(self) -> None:
        run("istorija", str(DRAFT), "--palikti", "0")

        assert [one.name for one in DRAFT.parent.iterdir()] == [DRAFT.name]

    def it_does_not_grow_without_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(versions, "_MOST", 4)
        for number in range(6):
            keep_version(DRAFT, b"%d" % number, "made")

        kept = versions_of(DRAFT)
        assert len(kept) <= 4
        assert bytes_of(DRAFT, kept[-1]) == b"5"

    def it_says_where_it_cannot_be_kept_and_the_draft_stands(self) -> None:
        Path("b").mkdir()
        Path("b/.ataskaita").write_text("", encoding="utf-8")

        done = run("rengti", "a.yaml", "-o", "b/a.docx", "--istorija")

        assert done.code == 0
        assert "  Istorija:    neišsaugota: " in done.said
        assert Path("b/a.docx").exists()


class DescribeGrazinti:
    def it_undoes_a_refresh_byte_for_byte(self) -> None:
        edited = refreshed()

        done = run("grazinti", str(DRAFT))

        assert DRAFT.read_bytes() == edited
        assert "  Versija:     2 – " in done.said
        assert done.said.endswith("  Grąžinta:    isvestis/ataskaita-2025.docx\n")

    def it_keeps_what_people_wrote_since(self) -> None:
        edited = refreshed()
        since = edit("Šiemet", "Pernai")

        assert run("grazinti", str(DRAFT)).code == 0

        assert DRAFT.read_bytes() == edited
        assert since in [bytes_of(DRAFT, one) for one in versions_of(DRAFT)]

    def it_goes_back_to_any_version(self) -> None:
        made = DRAFT.read_bytes()
        refreshed()

        assert run("grazinti", str(DRAFT), "--versija", "1").code == 0

        assert DRAFT.read_bytes() == made

    def it_writes_a_version_beside_where_that_is_wanted(self) -> None:
        made = DRAFT.read_bytes()
        refreshed()
        now = DRAFT.read_bytes()

        assert run("grazinti", str(DRAFT), "--versija", "1", "-o", "sena.docx").code == 0

        assert (Path("sena.docx").read_bytes(), DRAFT.read_bytes()) == (made, now)

    def it_refuses_where_there_is_nothing_before(self) -> None:
        done = run("grazinti", str(DRAFT))

        assert (done.code, "F553" in done.said) == (4, True)

    def it_refuses_a_version_that_there_is_none_of(self) -> None:
        done = run("grazinti", str(DRAFT), "--versija", "7")

        assert (done.code, "F554" in done.said) == (4, True)

    def it_refuses_a_version_whose_pieces_were_changed(self) -> None:
        refreshed()
        now = DRAFT.read_bytes()
        for one in (DRAFT.parent / FOLDER).glob("*.dalys"):
            one.write_bytes(b"kita")

        done = run("grazinti", str(DRAFT))

        assert (done.code, "F555" in done.said) == (4, True)
        assert DRAFT.read_bytes() == now

    def it_writes_nothing_over_a_draft_that_is_open_in_word(self) -> None:
        refreshed()
        now = DRAFT.read_bytes()
        DRAFT.with_name("~$askaita-2025.docx").touch()

        assert run("grazinti", str(DRAFT)).code == 4
        assert DRAFT.read_bytes() == now


class DescribePieces:
    def they_are_the_file_again(self) -> None:
        made = DRAFT.read_bytes()

        assert b"".join(pieces_of(made)) == made
        assert len(pieces_of(made)) > 10

    @pytest.mark.parametrize("odd", [b"", b"PK", b"x" * 99, b"PK\x05\x06" + b"\xff" * 18])
    def they_are_one_of_what_is_no_zip(self, odd: bytes) -> None:
        assert b"".join(pieces_of(odd)) == odd
