"""Read a document's charts back: what each shows, in all three places that say it."""

import io
import re
from collections.abc import Iterator
from posixpath import normpath

from attrs import frozen
from lxml import etree
from openpyxl import load_workbook

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBER = re.compile(r"–\s(−?\d[\d\s]*(?:,\d+)?)")

Table = list[list[str | float | None]]


@frozen
class ReadChart:
    """A chart as it is drawn, as its workbook has it, and as it is told."""

    part: str
    title: str
    drawn: Table
    """A row of series names, then a row for each category."""
    kept: Table
    description: str

    @property
    def values(self) -> list[float]:
        """The drawn values, series by series."""
        columns = list(zip(*self.drawn, strict=True))[1:]
        return [float(one) for column in columns for one in column[1:] if one is not None]

    @property
    def told(self) -> list[float]:
        """The values that the description tells, in its order."""
        found = _NUMBER.findall(self.description)
        return [float(re.sub(r"\s", "", one).replace(",", ".").replace("−", "-")) for one in found]


def charts_of(parts: dict[str, bytes]) -> Iterator[ReadChart]:
    """Generate the document's charts in order."""
    document = etree.fromstring(parts["word/document.xml"])
    targets = _targets(parts, "word/document.xml")
    for frame in document.iter(f"{_C}chart"):
        part = targets[frame.get(f"{_R}id", "")]
        root = etree.fromstring(parts[part])
        data = root.find(f"{_C}externalData")
        assert data is not None
        workbook = parts[_targets(parts, part)[data.get(f"{_R}id", "")]]
        title = root.find(f"{_C}chart/{_C}title")
        words = "" if title is None else "".join(one.text or "" for one in title.iter(f"{_A}t"))
        yield ReadChart(part, words, _drawn(root), _kept(workbook), _description(frame))


def _targets(parts: dict[str, bytes], part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    relationships = etree.fromstring(parts[f"{folder}/_rels/{name}.rels"])
    return {
        one.get("Id", ""): normpath(f"{folder}/{one.get('Target')}")
        for one in relationships
        if one.get("TargetMode") != "External"
    }


def _drawn(root: etree._Element) -> Table:
    series = list(root.iter(f"{_C}ser"))
    categories = _texts(series[0], "cat")
    table: Table = [[None, *(_texts(one, "tx")[0] for one in series)]]
    columns = [[float(value) for value in _texts(one, "val")] for one in series]
    return table + [
        [name, *row] for name, row in zip(categories, zip(*columns, strict=True), strict=True)
    ]


def _texts(series: etree._Element, of: str) -> list[str]:
    found = series.find(f"{_C}{of}")
    assert found is not None
    return [one.text or "" for point in found.iter(f"{_C}pt") for one in point.iter(f"{_C}v")]


def _kept(workbook: bytes) -> Table:
    sheet = load_workbook(io.BytesIO(workbook)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]  # type: ignore[arg-type]  # texts and numbers only


def _description(frame: etree._Element) -> str:
    inline = next(frame.iterancestors("{*}inline"))
    return next(inline.iter(_DESCRIBED)).get("descr", "")
