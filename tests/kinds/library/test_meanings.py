"""Whoever fills a library's workbook is told what each figure counts, and what it doesn't.

Guards: kinds.library.meanings, kinds.library.events, declared.blocks, forms.hints.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ataskaita.declared.blocks import Table
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.forms import sheets, slots
from ataskaita.declared.kind import ReportKind
from ataskaita.hall.files import save_data
from ataskaita.hall.kinds import forms, new_report
from ataskaita.kinds.library import LIBRARY, meanings
from ataskaita.sources.schema import data_schema
from docs.make_glossary import glossary


def asked(kind: ReportKind) -> Iterator[Declaration]:
    yield from (one.declared for one in slots(kind))
    for sheet in sheets(kind):
        for block in sheet.blocks:
            if isinstance(block, Table):
                yield from (one.declared for one in block.columns if one.declared)


def tips_of(key: str, folder: Path) -> list[str]:
    save_data(new_report(2025, key), folder / "nauja.xlsx")
    book = load_workbook(folder / "nauja.xlsx")
    return [one.prompt or "" for page in book for one in page.data_validations.dataValidation]


class DescribeAFigureOfALibrary:
    def it_is_explained_where_the_standard_has_a_term_for_it(self) -> None:
        figures = [one for one in asked(LIBRARY) if one.kind is Kind.FIGURE and one.iso]

        assert len(figures) > 100
        assert [one.label for one in figures if not one.hint] == []

    @pytest.mark.slow
    def it_is_explained_where_it_is_filled(self, tmp_path: Path) -> None:
        tips = "\n".join(tips_of("biblioteka", tmp_path))

        assert f"{meanings.USERS} Vienetas: asm. ISO 2789: registered users." in tips
        assert f"{meanings.OPENING} {meanings.CARTOGRAPHIC}" in tips
        assert f"{meanings.FICTION} {meanings.TITLES}" in tips

    def it_is_explained_in_the_schema_and_the_glossary(self) -> None:
        assert meanings.INTERNET_SESSIONS in str(data_schema(LIBRARY))
        assert meanings.INTERNET_SESSIONS in glossary()


@pytest.mark.slow
class DescribeATip:
    @pytest.mark.parametrize("key", forms())
    def it_is_never_cut(self, key: str, tmp_path: Path) -> None:
        tips = tips_of(key, tmp_path)

        assert len(tips) > 50
        assert [one for one in tips if one.endswith("…")] == []
