"""A library may count stock and loans by content and language, people by social group.

Guards: kinds.library.breakdowns.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.older import older_of
from ataskaita.declared.succession import next_year
from ataskaita.hall.files import save_data
from tests.documents import paragraphs_of, tables_of
from tests.notation.forms import changed

DATA = """\
metai: 2023
biblioteka: {pavadinimas: Ąžuolų biblioteka}
fondas:
  gauta: {is_viso: 600}
  likutis: {is_viso: 17 039}
  sudetis:
    grozine: {gauta: 400, fondas: 5 909, isduota: 9 000}
    sakine: {gauta: 150, fondas: 10 775, isduota: 4 000}
    periodiniai: {gauta: 50, fondas: 355, isduota: 700}
  kalbos:
    lietuviu: {fondas: 15 192}
    rusu: {fondas: 1 847}
vartotojai:
  gyventojai: 1 970
  uzregistruoti: {is_viso: 811, vaikai: 222}
  isduotis: {is_viso: 13 700}
  socialines_grupes:
    vaikai: {gyventojai: 280, vartotojai: 222}
    senjorai: {gyventojai: 500, vartotojai: 156}
    kiti: {gyventojai: 1 190, vartotojai: 433}
"""


def put(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the data, changed so; return its path."""
    path = folder / "a.yaml"
    path.write_text(changed(DATA, *changes), encoding="utf-8")
    return path


def bodies(report: at.Report) -> list[list[list[str]]]:
    """Return the rows of the document's tables."""
    return [
        [[cell.replace("\u00a0", " ") for cell in row] for row in table.body]
        for table in tables_of(at.render(report))
    ]


class DescribeStockAndPeopleByTheirSorts:
    def they_are_printed_with_shares_and_totals_where_they_are_counted(
        self, tmp_path: Path
    ) -> None:
        _, content, languages, _, groups, *_ = bodies(at.load(put(tmp_path)))

        assert content == [
            ["Grožinė literatūra", "400", "5 909", "34,7", "9 000"],
            ["Šakinė literatūra", "150", "10 775", "63,2", "4 000"],
            ["Periodiniai leidiniai", "50", "355", "2,1", "700"],
            ["Iš viso", "600", "17 039", "100,0", "13 700"],
        ]
        assert languages[-1] == ["Iš viso", "17 039", "100,0"]
        assert groups[1:] == [
            ["Senjorai", "500", "156", "31,2"],
            ["Kiti", "1 190", "433", "36,4"],
            ["Iš viso", "1 970", "811", "41,2"],
        ]

    def they_agree_in_a_report_that_is_right(self, tmp_path: Path) -> None:
        assert at.check(at.load(put(tmp_path))) == ()

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("likutis: {is_viso: 17 039}", "likutis: {is_viso: 10 847}", "D208"),
            ("grozine: {gauta: 400", "grozine: {gauta: 410", "D208"),
            ("isduota: 700", "isduota: 70", "D208"),
            ("rusu: {fondas: 1 847", "rusu: {fondas: 1 874", "D208"),
            ("kiti: {gyventojai: 1 190", "kiti: {gyventojai: 1 910", "D208"),
            (
                "senjorai: {gyventojai: 500, vartotojai: 156",
                "senjorai: {gyventojai: 500, vartotojai: 165",
                "D208",
            ),
            ("vaikai: 222}\n", "vaikai: 212}\n", "D208"),
            ("  kalbos:\n", "  kalbos:\n    is_viso: {fondas: 17 093}\n", "D201"),
        ],
    )
    def they_are_held_to_each_other(self, old: str, new: str, code: str, tmp_path: Path) -> None:
        found = at.check(at.load(put(tmp_path, (old, new))))

        assert code in [one.message.code for one in found]

    @pytest.mark.slow
    def they_are_asked_for_in_the_workbook_and_come_back(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path))

        save_data(report, tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx") == report

    def they_stand_beside_last_years(self, tmp_path: Path) -> None:
        last = put(tmp_path)
        rows = "{{ fondas.kalbos.rusu.fondas.pernai }} ir {{ fondas.kalbos.is_viso.fondas.pernai }}"
        this = tmp_path / "b.yaml"
        more = f'praeje: {last.name}\npreambule: "Buvo {rows}."\nfondas:\n'
        this.write_text(changed(DATA, ("2023", "2024"), ("fondas:\n", more)), encoding="utf-8")

        said = [text.replace("\u00a0", " ") for _, text in paragraphs_of(at.render(at.load(this)))]

        assert "Buvo 1 847 ir 17 039." in said


YEARS = """\
praejusieji_metai: {fondas.likutis.is_viso: 17 100, renginiai.is_viso.is_viso: 60}
ankstesni_metai:
  2021: {fondas.likutis.is_viso: 17 240, vartotojai.uzregistruoti.is_viso: 790}
  2020: {fondas.likutis.is_viso: 18 000}
renginiai: {is_viso: {is_viso: 133}}
"""


class DescribeSeveralYears:
    def they_stand_side_by_side_where_the_data_gives_them(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        path.write_text(DATA + YEARS, encoding="utf-8")

        tables = bodies(at.load(path))

        assert tables[3] == [
            ["Fondas metų pabaigoje", "18 000", "17 240", "17 100", "17 039", "−61", "−0,4"]
        ]
        assert tables[4] == [
            ["Registruoti vartotojai", "790", "–", "811", "–", "–"],
            ["Renginiai", "–", "60", "133", "+73", "+121,7"],
        ]
        assert at.check(at.load(path)) == ()

    def they_are_not_printed_of_last_year_alone(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        path.write_text(f"{DATA}{YEARS.splitlines()[0]}\n", encoding="utf-8")

        assert len(bodies(at.load(path))) == len(bodies(at.load(put(tmp_path))))

    @pytest.mark.slow
    def they_are_asked_for_in_the_workbook_and_go_on_to_the_next_year(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        path.write_text(DATA + YEARS, encoding="utf-8")
        report = at.load(path)

        save_data(report, tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx") == report
        older = older_of(next_year(report, 2024))
        assert older["2022"]["fondas.likutis.is_viso"] == 17_100
        assert older["2021"]["fondas.likutis.is_viso"] == 17_240

    def they_stay_as_far_as_a_form_that_builds_on_the_library_keeps_their_figures(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "forma.yaml").write_text(
            'forma: kita\nlaida: "1"\npavadinimas: Kita\nremiasi: biblioteka\n'
            "praleisti: [renginiai]\n",
            encoding="utf-8",
        )
        path = put(tmp_path)
        more = YEARS.replace(", renginiai.is_viso.is_viso: 60", "").rpartition("renginiai")[0]
        path.write_text(f"forma: kita\n{DATA}{more}", encoding="utf-8")

        assert bodies(at.load(path))[4] == [["Registruoti vartotojai", "790", "811"]]
