"""D321: last year's figure as the data has it, against last year's data."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.errors import Finding
from tests.cli.tool import write_data

VISITS = "vartotojai: {{gyventojai: {people}, apsilankymai: {{is_viso: {visits}}}}}\n"
THEN = "vartotojai.apsilankymai.is_viso"


def found(folder: Path, earlier: str) -> list[Finding]:
    """Return what is said of last year's figure, written so in this year's data."""
    write_data(folder / "2023.yaml", VISITS.format(people=900, visits="1 200"), year=2023)
    lines = f"praeje: 2023.yaml\npraejusieji_metai: {{{THEN}: {earlier}}}\n"
    this = lines + VISITS.format(people=900, visits="1 210")
    report = at.load(write_data(folder / "2024.yaml", this))
    return [one for one in at.check(report) if one.message.code == "D321"]


class DescribeAFigureOfLastYear:
    def it_is_told_where_last_years_data_has_another(self, tmp_path: Path) -> None:
        (one,) = found(tmp_path, "1 210")

        assert one.what("lt") == (
            "„Apsilankymų (lankytojų) skaičius“: čia praėjusių metų skaičius – 1\u00a0210, "
            "o praėjusių metų duomenyse – 1\u00a0200."
        )
        assert [Path(spot.place.file).name for spot in one.spots] == ["2024.yaml", "2023.yaml"]

    @pytest.mark.parametrize("written", ["1 200", "1200"])
    def it_is_not_where_both_have_the_same(self, tmp_path: Path, written: str) -> None:
        assert found(tmp_path, written) == []

    def it_is_not_where_last_years_data_is_not_known(self, tmp_path: Path) -> None:
        lines = f"praejusieji_metai: {{{THEN}: 7}}\n"
        this = lines + VISITS.format(people=900, visits="1 210")
        said = at.check(at.load(write_data(tmp_path / "a.yaml", this)))

        assert "D321" not in {one.message.code for one in said}
