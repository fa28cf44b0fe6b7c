"""The hidden sheet keeps what the program wrote, and nothing that is data.

Guards: forms.own_texts.
"""

import io

import pytest
from openpyxl import load_workbook

from ataskaita.declared.own_texts import TAB
from ataskaita.forms import workbook_of
from ataskaita.kinds.library import LIBRARY
from tests.workbooks import SMALLEST


def kept(names: list[str]) -> set[str]:
    """Return the texts that are kept in the workbook of a report with these projects."""
    rows = [{"pavadinimas": name, "lesos": "10,50"} for name in names]
    data = workbook_of({**SMALLEST, "projektai": {"sarasas": rows}}, LIBRARY, 2025)
    return {str(row[0]) for row in load_workbook(io.BytesIO(data))[TAB].values}


class DescribeTheTextsOfTheProgram:
    @pytest.mark.slow
    def they_hold_no_value_of_the_data(self) -> None:
        assert not kept(["Beržų knyga", "Eglių knyga"]) & {"Beržų knyga", "Eglių knyga"}

    @pytest.mark.slow
    def they_are_no_more_for_a_long_list(self) -> None:
        assert len(kept([f"Knyga {n}" for n in range(300)])) <= len(kept(["Knyga"])) + 5
