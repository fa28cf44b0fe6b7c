"""A row is taken out of somebody's file, and nothing else of it changes.

Guards: sources.row_removal, sources.row_edits.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.errors import DataErrors
from ataskaita.hall.kinds import KindsFor
from ataskaita.sources.row_removal import without_row

HEAD = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
OWN = """savi_skyriai:
  vaikai:
    pavadinimas: Vaikai
    turinys:
      - lentele:
          pavadinimas: Veiklos
          stulpeliai: [{pavadinimas: Veikla}, {pavadinimas: Dalyviai, vienetas: asm}]
          eilutes:   # iš sąrašo
            # pirmoji
            - [Skaitymai, 540]   # spalis
            - - Parodos
              - 60   # trys
            - [Žaidimai, 7]
"""
ROWS = "savi_skyriai.vaikai.turinys[1].lentele.eilutes"


def taken_out(text: str, row: str, name: str = "a.yaml") -> str:
    return without_row(text.encode(), Path(name), row, KindsFor(Path(name))).decode()


class DescribeARowOfAText:
    @pytest.mark.parametrize(
        ("row", "gone"),
        [
            (1, "            - [Skaitymai, 540]   # spalis\n"),
            (2, "            - - Parodos\n              - 60   # trys\n"),
            (3, "            - [Žaidimai, 7]\n"),
        ],
    )
    def it_goes_with_its_lines_and_its_own_remark(self, row: int, gone: str) -> None:
        text = HEAD + OWN

        assert taken_out(text, f"{ROWS}[{row}]") == text.replace(gone, "")

    def it_goes_where_lines_end_as_windows_ends_them(self) -> None:
        text = (HEAD + OWN).replace("\n", "\r\n")

        assert taken_out(text, f"{ROWS}[3]") == text.replace("            - [Žaidimai, 7]\r\n", "")

    @pytest.mark.parametrize(
        ("row", "left"),
        [
            (1, "[{pavadinimas: B}, {pavadinimas: C}]"),
            (2, "[{pavadinimas: A}, {pavadinimas: C}]"),
            (3, "[{pavadinimas: A}, {pavadinimas: B}]"),
        ],
    )
    def it_goes_out_of_a_line(self, row: int, left: str) -> None:
        clubs = "[{pavadinimas: A}, {pavadinimas: B}, {pavadinimas: C}]"
        text = f"{HEAD}klubai: {{sarasas: {clubs}}}\n"

        assert f"sarasas: {left}" in taken_out(text, f"klubai.sarasas[{row}]")

    def it_leaves_an_empty_table_where_it_was_the_only_one(self) -> None:
        text = f"{HEAD}klubai:\n  sarasas:\n    - pavadinimas: A\n      nariai: 7\nfondas: {{}}\n"

        assert taken_out(text, "klubai.sarasas[1]") == (
            f"{HEAD}klubai:\n  sarasas: []\nfondas: {{}}\n"
        )

    def it_goes_out_of_json(self) -> None:
        text = (
            '{"metai": 2025, "biblioteka": {"pavadinimas": "A"},\n "klubai": {"sarasas": [\n'
            '  {"pavadinimas": "A"},\n  {"pavadinimas": "B"}\n ]}}\n'
        )

        assert '  {"pavadinimas": "A"}\n ]}}' in taken_out(text, "klubai.sarasas[2]", "a.json")

    def it_goes_by_its_name(self) -> None:
        text = (
            f"{HEAD}grupes:\n  a:\n    pavadinimas: A\n    kur: A vietose\n"
            "  b:\n    pavadinimas: B\n    kur: B vietose\n"
        )

        assert taken_out(text, "grupes.a") == text.replace(
            "  a:\n    pavadinimas: A\n    kur: A vietose\n", ""
        )

    def it_stays_where_nothing_stands_there(self) -> None:
        with pytest.raises(DataErrors, match="P614"):
            taken_out(HEAD + OWN, f"{ROWS}[4]")


class DescribeARowOfAWorkbook:
    @pytest.mark.parametrize("row", [1, 2, 3])
    def it_is_emptied_and_those_behind_it_move_up(self, tmp_path: Path, row: int) -> None:
        text, book = tmp_path / "a.yaml", tmp_path / "a.xlsx"
        text.write_text(HEAD + OWN, encoding="utf-8")
        save_data(at.load(text), book)
        before = rows_of(book)

        book.write_bytes(without_row(book.read_bytes(), book, f"{ROWS}[{row}]", KindsFor(book)))

        assert rows_of(book) == [one for n, one in enumerate(before, start=1) if n != row]


def rows_of(path: Path) -> list[tuple[object, ...]]:
    table = at.load(path).own_sections["vaikai"].blocks[0].table
    assert table is not None
    return list(table.rows)
