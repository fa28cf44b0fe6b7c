"""A choice is understood as data has it, and as the workbook's list shows it.

Guards: declared.choices, declared.asking.
"""

from pathlib import Path

import pytest

from tests.own_tables import read


class DescribeAChoice:
    @pytest.mark.parametrize("written", ["su_zodziu", "su žodžiu", "Su žodžiu", "SU_ŽODŽIU"])
    def it_may_be_written_as_people_read_it(self, written: str, tmp_path: Path) -> None:
        layout = read(tmp_path, f"isdestymas: {{skyriai: {written}}}\n").layout

        assert layout is not None
        assert layout.headings == "su_zodziu"

    @pytest.mark.parametrize("written", ["fiz_vnt", "fiz. vnt.", "Fiz. vnt."])
    def it_may_be_a_unit(self, written: str, tmp_path: Path) -> None:
        data = (
            f'papildomi_rodikliai: {{a: {{pavadinimas: A, reiksme: 1, vienetas: "{written}"}}}}\n'
        )

        assert read(tmp_path, data).own_figures["a"].unit_key == "fiz_vnt"
