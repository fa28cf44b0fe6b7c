"""D327: last year's file that isn't the one this year's data was made after.

Guards: ataskaita.checks.wrong_file.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.errors import Finding
from tests.cli.tool import write_data

STOCK = {"knygos_ir_serialiniai": 9_000, "kartografija": 12, "natos": 40, "vaizdiniai": 7}
EARLIER = {"vartotojai.apsilankymai.is_viso": 51_000, "vartotojai.apsilankymai.vaikai": 14_000}


def found(folder: Path, then: dict[str, int], visits: dict[str, int]) -> list[Finding]:
    """Return what is said where last year's file closes so and has these visits."""
    closed = "\n    ".join(f"{key}: {value}" for key, value in then.items())
    counted = "\n    ".join(f"{name.rpartition('.')[2]}: {value}" for name, value in visits.items())
    lines = f"fondas:\n  likutis:\n    {closed}\nvartotojai:\n  apsilankymai:\n    {counted}\n"
    write_data(folder / "2023.yaml", lines, year=2023)
    opened = "\n    ".join(f"{key}: {value}" for key, value in STOCK.items())
    stated = "\n  ".join(f"{name}: {value}" for name, value in EARLIER.items())
    here = f"praeje: 2023.yaml\npraejusieji_metai:\n  {stated}\nfondas:\n  pradzia:\n    {opened}\n"
    here += "vartotojai:\n  apsilankymai:\n    is_viso: 52 000\n    vaikai: 14 500\n"
    report = at.load(write_data(folder / "2024.yaml", here))
    return [one for one in at.check(report) if one.severity == "error" or "D321" in str(one)]


def nine_tenths(figures: dict[str, int]) -> dict[str, int]:
    """Return the figures as another year's: each is less."""
    return {name: value * 9 // 10 for name, value in figures.items()}


class DescribeAFileWithOtherFigures:
    def it_is_one_finding_that_names_all_that_it_puts_right(self, tmp_path: Path) -> None:
        (one,) = found(tmp_path, nine_tenths(STOCK), nine_tenths(EARLIER))

        assert (one.message.code, one.severity) == ("D327", "error")
        assert one.what("lt") == (
            "Duomenyse įrašyta ir praėjusių metų rodiklių: 6; "
            "praėjusių metų faile iš jų kitokie – 6."
        )
        assert Path(one.place.file).name == "2023.yaml"
        assert sorted(each.message.code for each in one.folded) == [
            *["D207"] * 4,
            *["D321"] * 2,
        ]
        for name in ("fondas.pradzia.natos (D207)", "praejusieji_metai.vartotojai.apsilankymai"):
            assert name in one.remedy("lt")

    @pytest.mark.parametrize("wrong", [1, 2, 3])
    def it_is_the_right_one_where_a_few_differ(self, tmp_path: Path, wrong: int) -> None:
        slipped = {**STOCK, **nine_tenths(dict(list(STOCK.items())[:wrong]))}

        codes = [one.message.code for one in found(tmp_path, slipped, EARLIER)]

        assert codes == ["D207"] * wrong

    def it_is_the_wrong_one_where_two_in_three_differ(self, tmp_path: Path) -> None:
        codes = [one.message.code for one in found(tmp_path, nine_tenths(STOCK), EARLIER)]

        assert codes == ["D327"]

    def it_is_the_right_one_where_fewer_do(self, tmp_path: Path) -> None:
        last = {"natos": STOCK["natos"]}
        codes = [one.message.code for one in found(tmp_path, nine_tenths(STOCK) | last, EARLIER)]

        assert codes == ["D207"] * 3

    def it_is_silent_where_all_agree(self, tmp_path: Path) -> None:
        assert found(tmp_path, STOCK, EARLIER) == []
