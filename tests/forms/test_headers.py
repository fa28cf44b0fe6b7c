"""What stands above the columns of a workbook.

Guards: forms.headers.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from ataskaita.declared.blocks import AnyBlock, Matrix, Table
from ataskaita.declared.declare import Declaration
from ataskaita.declared.forms import sheets
from ataskaita.declared.unit_words import tells_unit
from ataskaita.declared.units import Unit
from ataskaita.forms import workbook_of
from ataskaita.forms.headers import told_labels
from ataskaita.kinds import KINDS
from tests.workbooks import opened, untouched


def measured(kind: str) -> Iterator[tuple[str, tuple[str, ...], Unit]]:
    """Generate the sheet, the header and the unit of every column of figures."""
    for sheet in sheets(KINDS[kind]):
        for block in sheet.blocks:
            for labels, one in columns_of(block):
                if one is not None and one.unit is not None:
                    title = getattr(block, "title", "")
                    yield sheet.tab, (title, *told_labels(labels, one, title)), one.unit


def columns_of(block: AnyBlock) -> Iterator[tuple[tuple[str, ...], Declaration | None]]:
    if isinstance(block, Matrix):
        yield from (((*one.above, one.label), one) for one in block.columns)
    elif isinstance(block, Table):
        yield from ((one.labels, one.declared) for one in block.columns)


@cache
def shown(kind: str) -> dict[str, set[str]]:
    """Return the texts of each sheet."""
    book = opened(workbook_of({"metai": "2025"}, KINDS[kind], 2025))
    return {page.title: {str(one.value) for row in page for one in row} for page in book}


@pytest.mark.parametrize("kind", tuple(KINDS))
class DescribeHeaders:
    @pytest.mark.slow
    def they_tell_the_unit_of_figures(self, kind: str) -> None:
        found = list(measured(kind))

        assert [one for one in found if not tells_unit(" ".join(one[1]), one[2])] == []
        assert {one[1][-1] for one in found if one[1][-1] not in shown(kind)[one[0]]} == set()


class DescribeALabelThatSaysIt:
    def it_is_left_as_it_is(self) -> None:
        texts = {str(one.value) for row in untouched()["Personalas"] for one in row}

        assert "Etatų skaičius" in texts
        assert not [one for one in texts if one.startswith("Etatų skaičius, ")]
