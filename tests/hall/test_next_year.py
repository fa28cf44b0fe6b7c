"""Next year's data file has all that last year's was shaped by, whatever form both are written in.

Guards: declared.succession, declared.inheriting, declared.opening, declared.later,
declared.leaving.
"""

from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

import ataskaita as at
from ataskaita.declared.later import later
from ataskaita.declared.leaving import left_out
from ataskaita.declared.own import OwnBlock
from ataskaita.declared.report import Report
from ataskaita.declared.succession import next_year
from ataskaita.hall.files import save_data
from ataskaita.hall.succession import succeed
from tests.own_tables import column, read, table

FIXTURES = Path(__file__).parents[2] / "fixtures"
REPORTS = (
    *("lazdijai-2020", "kita-biblioteka", "miestelis", "apskritis", "maziausia"),
    *("antroji-biblioteka", "kulturos-centras", "muziejus", "savivaldybes-istaiga"),
    "mokyklos-vadovas",
)
CARRIED = (
    *("institution", "legal_basis", "signature", "decision", "groups", "order", "words"),
    *("nouns", "tidied", "layout", "checking", "owed"),
)


def went_on(key: str, folder: Path, before: str, after: str) -> tuple[Report, Report]:
    """Return a fixture's report, and next year's out of a file of that suffix to one of another."""
    path = Path(copytree(FIXTURES / key, folder / key)) / "ataskaita.yaml"
    source = path.with_suffix(before)
    if source != path:
        save_data(at.load(path), source)
    report = at.load(source)
    target = path.with_name(f"kiti{after}")
    _, made, notes = succeed(source, report.year + 1, target)
    save_data(made, target, notes)
    return report, at.load(target)


def shape_of(report: Report, by: int = 0) -> dict[str, Any]:
    """Return what a report is made of, its years moved, without what a year fills."""

    def told(text: str | None) -> str | None:
        return later(text, report.year, by) if text else text

    def tables(blocks: tuple[OwnBlock, ...]) -> list[Any]:
        return [
            one.table
            and (
                told(one.table.title),
                [(told(column.label), column.unit_key) for column in one.table.columns],
                [told(row[0]) if isinstance(row[0], str) else None for row in one.table.rows],
            )
            for one in blocks
        ]

    return {
        "kind": (report.kind.key, report.kind.edition),
        "own": [(key, told(s.heading), tables(s.blocks)) for key, s in report.own_sections.items()],
        "figures": [(k, told(f.label), f.unit_key, f.noun) for k, f in report.own_figures.items()],
        "headings": {k: told(s.heading) for k, s in report.sections if getattr(s, "heading", "")},
        "added": {k: tables(s.own_blocks) for k, s in report.sections if hasattr(s, "own_blocks")},
    }


class DescribeAYearInALabel:
    @pytest.mark.parametrize(
        ("said", "meant"),
        [
            ("2025 m. planai", "2026 m. planai"),
            ("Numatyta 2026 metams", "Numatyta 2027 metams"),
            ("2023–2025 m.", "2024–2026 m."),
            ("2021-2030 m. strategija", "2021-2030 m. strategija"),
            ("2025-03-01", "2025-03-01"),
            ("Nuo 2019 m.", "Nuo 2019 m."),
            ("2019 m.", "2020 m."),
            ("gauta_2025 - gauta_2024", "gauta_2026 - gauta_2025"),
            ("12025", "12025"),
        ],
    )
    def it_moves_with_its_report(self, said: str, meant: str) -> None:
        assert later(said, 2025, 1) == meant


class DescribeATableOfYears:
    def it_keeps_what_stood_under_a_year(self, tmp_path: Path) -> None:
        _, made = went_on("apskritis", tmp_path, ".yaml", ".yaml")

        section = made.own_sections["metodika"]
        table = section.blocks[0].table
        assert table is not None
        assert section.heading == "Metodinė veikla 2026 metais"
        assert table.title == "Konsultacijos 2024–2026 m."
        assert table.rows == (
            ("2024", 155, 240),
            ("2025", 162, Decimal("251.5")),
            ("2026", None, None),
        )

    def it_keeps_columns_too(self, tmp_path: Path) -> None:
        columns = [column("Rodiklis"), column("2020 m.", "vnt"), column("2021 m.", "vnt")]
        more = column("Pokytis 2021 m.", "vnt", formule="2021_m - 2020_m", neigiamas="taip")
        data = table([*columns, more], ["Knygos, 5, 7, 2", "Filmai, 1, 1, 0"])

        report = read(tmp_path, data)
        save_data(next_year(report, 2022), tmp_path / "2022.yaml")

        made = at.load(tmp_path / "2022.yaml").own_sections["kalbos"].blocks[0].table
        assert made is not None
        assert [one.label for one in made.columns][1:] == ["2021 m.", "2022 m.", "Pokytis 2022 m."]
        assert made.rows == (("Knygos", 7, None, None), ("Filmai", 1, None, None))


class DescribeASectionToBeFilled:
    def it_is_a_gap_and_not_gone(self, tmp_path: Path) -> None:
        _, made = went_on("kita-biblioteka", tmp_path, ".yaml", ".yaml")

        found = {(one.message.code, one.place.within) for one in at.check(made)}

        assert ("D271", "renginiai") in found
        assert ("D212", "renginiai") not in found


@pytest.mark.slow
@pytest.mark.parametrize("after", [".yaml", ".xlsx"])
@pytest.mark.parametrize("before", [".yaml", ".xlsx"])
@pytest.mark.parametrize("key", REPORTS)
class DescribeNextYear:
    def it_has_the_shape_of_the_last(
        self, key: str, before: str, after: str, tmp_path: Path
    ) -> None:
        report, made = went_on(key, tmp_path, before, after)

        expected = shape_of(report, 1)
        added = {key: told for key, told in expected.pop("added").items() if told}
        assert {key: shape_of(made)[key] for key in expected} == expected
        assert {key: shape_of(made)["added"].get(key) for key in added} == added
        for name in CARRIED:
            assert getattr(made, name) == getattr(report, name), name
        had = {key for key, _ in report.sections}
        assert {key for key, _ in made.sections} | (made.gaps & had) == had


class DescribeWhatIsLeft:
    def its_facts_are_named_with_how_many_there_were(self) -> None:
        report = at.load(FIXTURES / "muziejus" / "ataskaita.yaml")

        left = dict(left_out(report, next_year(report, report.year + 1)))

        assert left["Ekspozicijos ir parodos: Kas atsakingas (pareigos)"] == 3

    def it_has_no_tasks_that_the_new_year_begins_with(self) -> None:
        report = at.load(FIXTURES / "mokyklos-vadovas" / "ataskaita.yaml")

        left = dict(left_out(report, next_year(report, report.year + 1)))

        assert [one for one in left if one.endswith("Kitų metų užduotys")] == []
        assert [one for one in left if one.endswith("Nenumatyti, bet atlikti darbai")] != []

    def its_rows_are_named_once(self) -> None:
        report = at.load(FIXTURES / "lazdijai-2020" / "ataskaita.yaml")

        left = dict(left_out(report, next_year(report, report.year + 1)))

        assert [one for one in left if one.startswith("Renginiai")] == [
            "Renginiai: Jaunimo centro veiklos"
        ]
