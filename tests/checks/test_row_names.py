"""D369: rows that are called nearly as last year's, by a slip. Guards: checks.row_names."""

from pathlib import Path

import pytest

import ataskaita as at

DATA = """\
metai: {year}
biblioteka: {{pavadinimas: Šaltmirės biblioteka}}
savi_skyriai:
  veikla:
    pavadinimas: Veikla
    turinys:
      - lentele:
          pavadinimas: Renginiai
          stulpeliai: [{{pavadinimas: Rūšis}}, {{pavadinimas: Kiekis, vienetas: vnt}}]
          eilutes: [["{row}", 60], [Parodos, 5]]
"""
MUSEUM = """\
forma: muziejus
metai: {year}
istaiga: {{pavadinimas: Šaltmirės muziejus}}
parodos:
  surengtos:
    eilutes:
      - {{paroda: "{row}", vieta: Salė, eksponatai: 146, lankytojai: 3 120}}
"""


def told(folder: Path, data: str, before: str, now: str) -> list[str]:
    """Return what is said of a row that was called so before, and is called so now."""
    for year, row in ((2024, before), (2025, now)):
        (folder / f"d-{year}.yaml").write_text(data.format(year=year, row=row), encoding="utf-8")
    report = at.load(folder / "d-2025.yaml", previous=folder / "d-2024.yaml")
    return [one.what("lt") for one in at.check(report) if one.message.code == "D369"]


class DescribeARow:
    @pytest.mark.parametrize("data", [DATA, MUSEUM], ids=["own", "listed"])
    def it_is_told_with_the_name_that_it_had(self, tmp_path: Path, data: str) -> None:
        (said,) = told(tmp_path, data, "Kamerinės muzikos vakarai", "Kamerinės muzikso vakarai")

        assert said == (
            "Eilutės „Kamerinės muzikso vakarai“ praėjusių metų lentelėje nėra, o joje yra"
            " „Kamerinės muzikos vakarai“: tų dviejų eilučių metai nelyginami."
        )

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("Koncertai", "Koncertai"),
            ("Kamerinės muzikos vakarai", "Kamerines muzikos vakarai"),  # compared all the same
            ("Koncertai", "Spektakliai"),
            ("I ketvirtis", "II ketvirtis"),
            ("2024 metų stovykla", "2025 metų stovykla"),
            ("Mokami lankytojai", "Nemokami lankytojai"),
            ("Vyrai", "Vyras"),  # too short to say
        ],
    )
    def it_is_another_one_where_names_say_so(self, tmp_path: Path, before: str, now: str) -> None:
        assert told(tmp_path, DATA, before, now) == []
