"""The workbook behind a chart, which a double click in Word opens."""

import io
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from ataskaita.opc.deflating import small_deflater
from ataskaita.opc.packing import PackageWriter, pack
from ataskaita.patterns import Pattern
from ataskaita.template.values.chart_parts import column_of, number_format, xml_text
from ataskaita.template.values.moulds import BookMould, Pieces
from ataskaita.view import Chart

CORE: Final = "docProps/core.xml"
STRINGS: Final = "xl/sharedStrings.xml"
STYLES: Final = "xl/styles.xml"
WORKSHEET: Final = "xl/worksheets/sheet1.xml"

_LONGEST: Final = 32_767
"""Characters that a cell may hold."""
_ESCAPED: Final = Pattern("(_x[0-9a-fA-F]{4}_)")
"""What Excel would read as a character's number."""

Cell = str | int | Decimal | None


def chart_workbook(mould: BookMould, chart: Chart) -> bytes:
    """Return an .xlsx: categories down the first column, a column for each series.

    It is packed by zlib, whatever packs the document: a document's parts are the same everywhere.
    """
    strings: dict[str, int] = {}
    texts = {
        CORE: _joined(mould.texts[CORE], _told(chart.title)),
        STYLES: _joined(mould.texts[STYLES], number_format(chart)),
        WORKSHEET: _worksheet(mould.texts[WORKSHEET], chart, strings),
    }
    texts[STRINGS] = _strings(mould.texts[STRINGS], chart, strings)
    stream, by = io.BytesIO(), small_deflater()
    writer = PackageWriter(stream)
    for name in mould.order:
        writer.add(name, mould.static.get(name) or pack(texts[name].encode(), by))
    writer.close()
    return stream.getvalue()


def _joined(pieces: Pieces, *filled: str) -> str:
    """Return the text with what is filled in between its pieces."""
    between = (*filled, "")
    return "".join(piece + one for piece, one in zip(pieces, between, strict=True))


def _worksheet(pieces: Pieces, chart: Chart, strings: dict[str, int]) -> str:
    """Return the sheet; its texts get their numbers: categories first, then the series' names."""
    for one in (*filter(None, chart.categories), *(one.name for one in chart.series)):
        strings.setdefault(one[:_LONGEST], len(strings))
    width, height = len(chart.series) + 1, len(chart.categories) + 1
    rows = "".join(_row(number, row, strings) for number, row in enumerate(_rows(chart), start=1))
    return _joined(pieces, f"A1:{column_of(width - 1)}{height}", str(width), rows)


def _rows(chart: Chart) -> Iterator[list[Cell]]:
    yield [None, *(one.name for one in chart.series)]
    for category, *values in zip_longest(chart.categories, *(one.values for one in chart.series)):
        yield [category or None, *values]


def _row(number: int, cells: list[Cell], strings: dict[str, int]) -> str:
    inner = "".join(
        _cell(f"{column_of(place)}{number}", one, strings)
        for place, one in enumerate(cells)
        if one is not None
    )
    return f'<row r="{number}" spans="1:{len(cells)}">{inner}</row>' if inner else ""


def _cell(place: str, value: str | int | Decimal, strings: dict[str, int]) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="s"><v>{strings[value[:_LONGEST]]}</v></c>'
    return f'<c r="{place}" s="1"><v>{value:.16G}</v></c>'


def _strings(pieces: Pieces, chart: Chart, strings: dict[str, int]) -> str:
    """Return the texts of the cells, each once."""
    count = sum(map(bool, chart.categories)) + len(chart.series)
    return _joined(pieces, str(count), str(len(strings)), "".join(map(_string, strings)))


def _string(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<si><t{kept}>{_told(text)}</t></si>"


def _told(text: str) -> str:
    return xml_text(_ESCAPED.sub(r"_x005F\1", text) if "_x" in text else text)
