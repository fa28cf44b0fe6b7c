"""A listed row is quoted by what it is called, wherever it stands."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.quantity import Quantity
from ataskaita.errors import DataErrors
from tests.notation.forms import put
from tests.test_additions import words_of

PLAN = "tekstas: Susitiksime"
TABLE = "veikla.susitikimai"
SONG = "{tema: Daina, kartai: 0, dalyviai: 0}"
MOVED = (
    "      - {tema: Knygos, kartai: 10, dalyviai: 120}\n",
    f"      - {SONG}\n      - {{tema: Knygos, kartai: 10, dalyviai: 120}}\n",
)


def quoting(name: str) -> tuple[str, str]:
    """Return the change by which the data's plans quote that name."""
    return PLAN, f"tekstas: Pernai {{{{ {name} }}}}. Susitiksime"


def figure(path: Path, name: str) -> Quantity:
    """Return the figure that the name means in that data."""
    found = quote(names_of(at.load(path)), name)
    assert isinstance(found, Quantity)
    return found


class DescribeTheNameOfAListedRow:
    @pytest.mark.parametrize("name", [f"{TABLE}.filmai", f"{TABLE}.eilutes.filmai"])
    def it_is_quoted_in_prose(self, tmp_path: Path, name: str) -> None:
        path = put(tmp_path / "a", quoting(f"{name}.dalyviai"))

        assert "Pernai |80|. Susitiksime" in words_of(at.load(path))

    def it_goes_with_the_row(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", MOVED)

        assert figure(path, f"{TABLE}.filmai.kartai").value == 5

    def it_is_numbered_where_another_row_is_called_so_too(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", ("tema: Filmai", "tema: Knygos"))

        assert figure(path, f"{TABLE}.knygos_2.dalyviai").value == 80

    def it_leads_to_what_is_computed(self, tmp_path: Path) -> None:
        assert figure(put(tmp_path / "a"), f"{TABLE}.filmai.vidurkis").value == 16

    def it_is_quoted_by_own_tables(self, tmp_path: Path) -> None:
        own = (
            "savi_skyriai: {s: {pavadinimas: S, turinys: [{lentele: {stulpeliai: ["
            "{pavadinimas: A}, {pavadinimas: B, vienetas: asm, raktas: b}], "
            f'eilutes: [[Filmai, "{{{{ {TABLE}.filmai.dalyviai }}}}"]]}}}}]}}}}\n'
        )
        path = put(tmp_path / "a", ("nariai:\n  apie", f"{own}nariai:\n  apie"))

        assert figure(path, "savi_skyriai.s.lentele.filmai.b").value == 80

    def it_is_told_where_no_row_is_called_so(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match="D132"):
            at.load(put(tmp_path / "a", quoting(f"{TABLE}.filmukai.dalyviai")))


class DescribeLastYearOfAListedRow:
    def it_is_that_of_the_row_called_so(self, tmp_path: Path) -> None:
        folder = tmp_path / "a"
        before = put(folder, MOVED, ("metai: 2025", "metai: 2024")).rename(folder / "2024.yaml")
        path = put(folder, ("metai: 2025", f"metai: 2025\npraeje: {before.name}"))

        found = figure(path, f"{TABLE}.knygos.dalyviai.pernai")

        assert found.value == 120
        assert figure(path, f"{TABLE}.filmai.kartai.pokytis").value == 0

    def it_may_be_said_by_name(self, tmp_path: Path) -> None:
        said = "praejusieji_metai:\n  veikla.susitikimai.filmai.kartai: 3\nnariai:\n  apie"
        path = put(tmp_path / "a", ("nariai:\n  apie", said))

        assert figure(path, f"{TABLE}.filmai.kartai.pokytis").value == 2
