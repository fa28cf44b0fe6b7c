"""Figures of several years side by side: where each year's come from, where they are typed."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.older import older_of
from ataskaita.hall.files import save_data
from tests.cli.tool import run
from tests.documents import tables_of
from tests.notation.forms import DATA, FORM, changed, mistakes, put

BOARD = """\
      ketveri:
        rodikliu_lentele: Ketverių metų rodikliai
        rodo: [veikla.susitikimai.is_viso.dalyviai, veikla.isvykos]
        stulpeliai: [{metai: 4}, pokytis, proc]
      isvykos: Išvykos
"""
ASKS = ("      isvykos: Išvykos\n", BOARD)
EARLIER = """
praejusieji_metai: {veikla.susitikimai.is_viso.dalyviai: 160, veikla.isvykos: 4}
ankstesni_metai:
  2023: {veikla.susitikimai.is_viso.dalyviai: 150, veikla.isvykos: 1}
  2022: {veikla.isvykos: 3}
"""


def data(folder: Path, text: str = DATA + EARLIER) -> Path:
    path = put(folder, form=changed(FORM, ASKS))
    path.write_text(text, encoding="utf-8")
    return path


def printed(path: Path) -> list[list[str]]:
    """Return the rows of the table of several years, its header's last row first."""
    (found,) = [one for one in tables_of(at.render(at.load(path))) if "2023" in str(one.rows)]
    head = [cell.text for cell in found.rows[found.headers - 1]]
    return [[text.replace("\u00a0", " ") for text in row] for row in (head, *found.body)]


class DescribeYearsSideBySide:
    def they_stand_with_the_change_since_last_year(self, tmp_path: Path) -> None:
        assert printed(data(tmp_path)) == [
            [
                "Rodiklis",
                *("2022 m.", "2023 m.", "2024 m.", "2025 m."),
                "Pokytis",
                "Pokytis, proc.",
            ],
            ["Susitikimai: dalyviai", *("–", "150", "160", "200"), "+40", "+25,0"],
            ["Išvykos", *("3", "1", "4", "2"), "−2", "−50,0"],
        ]

    def they_come_from_the_years_files_too(self, tmp_path: Path) -> None:
        oldest = changed(DATA, ("metai: 2025", "metai: 2023"), ("isvykos: 2", "isvykos: 1"))
        last = changed(DATA, ("metai: 2025", "metai: 2024\npraeje: 2023.yaml"))
        path = data(tmp_path, changed(DATA, ("metai: 2025", "metai: 2025\npraeje: 2024.yaml")))
        for name, text in (("2023", oldest), ("2024", last)):
            short = changed(text, ("  viskas: 5\n", ""))
            (tmp_path / f"{name}.yaml").write_text(short, encoding="utf-8")

        assert printed(path)[2] == ["Išvykos", *("1", "2", "2"), "0", "0,0"]

    def they_are_asked_for_once_though_two_tables_show_them(self, tmp_path: Path) -> None:
        again = (
            BOARD.replace("ketveri:", "dar:").replace("Ketverių", "Dar").rpartition("      isv")[0]
        )
        path = put(tmp_path, form=changed(FORM, (ASKS[0], again + BOARD)))
        path.write_text(DATA + EARLIER, encoding="utf-8")
        report = at.load(path)

        save_data(report, tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx") == report

    def they_are_carried_to_the_next_year(self, tmp_path: Path) -> None:
        made = tmp_path / "2026.yaml"

        done = run("nauja", "--pagal", str(data(tmp_path)), "--metai", "2026", "-o", str(made))

        assert done.code == 0
        older = older_of(at.load(made))
        assert {year: older[year].get("veikla.isvykos") for year in older} == {"2024": 4, "2023": 1}
        assert set(older["2023"]) == {"veikla.isvykos", "veikla.susitikimai.is_viso.dalyviai"}

    def they_have_cells_in_the_workbook(self, tmp_path: Path) -> None:
        report, file = at.load(data(tmp_path)), tmp_path / "a.xlsx"

        save_data(report, file)

        rows = [
            [cell.value for cell in row[:3]] for row in load_workbook(file)["Veikla"].iter_rows()
        ]
        top = rows.index(["Ketverių metų rodikliai", None, None])
        assert rows[top + 1][1:] == ["2022 m.", "2023 m."]
        assert rows[top + 3] == ["Išvykos", 3, 1]
        assert older_of(at.load(file)) == older_of(report)
        assert at.load(file) == report

    def they_are_described_by_the_schema(self, tmp_path: Path) -> None:
        data(tmp_path)

        assert (
            "ankstesni_metai"
            in run("duomenys", "schema", "--forma", str(tmp_path / "forma.yaml")).said
        )

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("  2022: {veikla.isvykos", "  2022: {veikla.isvykas", "F462"),
            ("  2022: {veikla.isvykos: 3", "  2022: {veikla.isvykos: trys", "D101"),
            ("  2022: {veikla", "  2025: {veikla", "F460"),
            ("  2022: {veikla", "  seniai: {veikla", "F460"),
        ],
    )
    def their_slips_are_told(self, tmp_path: Path, old: str, new: str, code: str) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(data(tmp_path, changed(DATA + EARLIER, (old, new))))

        assert [one.message.code for one in raised.value.faults] == [code]

    @pytest.mark.parametrize(
        ("said", "code"), [("{metai: 1}", "F461"), ("{metai: 40}", "F461"), ("{metu: 4}", "F430")]
    )
    def they_are_asked_for_in_one_way(self, said: str, code: str) -> None:
        board = changed(BOARD, ("{metai: 4}", said))

        assert code in [one.message.code for one in mistakes((ASKS[0], board))]

    def they_are_no_data_of_a_form_that_shows_none(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        path.write_text(DATA + EARLIER, encoding="utf-8")

        with pytest.raises(at.DataErrors) as raised:
            at.load(path)

        assert [one.facts["key"] for one in raised.value.faults] == ["ankstesni_metai"]
