"""A share is printed with the decimals that somebody wrote: 41,2 stays 41,2.

Guards: ataskaita.declared.units.Unit.printed_decimals, ataskaita.sources.own.read_figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ataskaita as at
from tests.documents import paragraphs_of, tables_of

if TYPE_CHECKING:
    from pathlib import Path

DATA = """metai: 2023
biblioteka: {{pavadinimas: Ąžuolų biblioteka}}
vartotojai:
  sutelkimas: {{is_viso: "{now}"}}
  istekliu_tekstas: "Sutelkta {{{{ vartotojai.sutelkimas.is_viso | su_vienetu }}}} gyventojų,
    {{{{ vartotojai.sutelkimas.is_viso | kaip_kito }}}}."
praejusieji_metai: {{vartotojai.sutelkimas.is_viso: "{before}"}}
"""


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        ("41,2", "40,15", "padidėjo 1,05 procentinio punkto"),
        ("41,20", "40,10", "padidėjo 1,10 procentinio punkto"),
        ("41", "38,0", "padidėjo 3,0 procentinio punkto"),
    ],
)
class DescribeAShare:
    def it_has_the_decimals_that_were_written(
        self, tmp_path: Path, now: str, before: str, told: str
    ) -> None:
        path = tmp_path / "duomenys.yaml"
        path.write_text(DATA.format(now=now, before=before), encoding="utf-8")

        made = at.render(at.load(path))

        texts = [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]
        assert f"Sutelkta {now} % gyventojų, {told}." in texts
        cells = [cell.text for table in tables_of(made) for row in table.rows for cell in row]
        assert {f"{now}\u00a0%", f"{before}\u00a0%"} <= set(cells)
