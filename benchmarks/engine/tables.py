"""A table of many rows: the template of each contestant, and what must come out."""

import io
import re
import zipfile
from html import unescape
from pathlib import Path
from typing import Final

import docx

from benchmarks.engine.lines import COLUMNS, HEADS, row_of

_CELLS: Final = {
    "ataskaita": ("{%tr for r in rows %}", "{{ r.c%d }}", "{%tr endfor %}"),
    "braces": ("{#rows}{c0}", "{c%d}", "{c7}{/rows}"),
    "carbone": ("", "{d[i].c%d}", "{d[i+1].c0}"),
}
_BODY: Final = re.compile(rb"<w:body>.*</w:body>", re.DOTALL)
_ROW: Final = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_CELL: Final = re.compile(r"<w:tc[ >].*?</w:tc>", re.DOTALL)
_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def write_templates(folder: Path) -> None:
    """Write a template for each way of tagging."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, (before, tag, after) in _CELLS.items():
        body = f"<w:body>{_table(name, before, tag, after)}<w:sectPr/></w:body>".encode()
        main = body.join(_BODY.split(parts["word/document.xml"]))
        with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in {**parts, "word/document.xml": main}.items():
                archive.writestr(part, content)


def _table(name: str, before: str, tag: str, after: str) -> str:
    tags = [tag % number for number in range(COLUMNS)]
    inner = [tags]
    if name == "ataskaita":
        inner = [[before], tags, [after]]
    elif name == "braces":
        inner = [[before, *tags[1:-1], after]]
    else:
        inner = [tags, [after]]
    grid = '<w:gridCol w:w="1000"/>' * COLUMNS
    made = "".join(map(_row, [list(HEADS), *inner]))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _row(texts: list[str]) -> str:
    cells = "".join(
        '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:r>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:tc>'
        for text in texts
    )
    return f"<w:tr>{cells}</w:tr>"


def require_all_cells(document: Path, count: int) -> None:
    """Raise ValueError unless every cell of every row says what it should."""
    with zipfile.ZipFile(document) as archive:
        text = archive.read("word/document.xml").decode()
    found = 0
    for number, row in enumerate(_ROW.finditer(text), start=-1):
        cells = ["".join(_TEXT.findall(cell)) for cell in _CELL.findall(row[0])]
        expected = HEADS if number < 0 else map(str, row_of(number).values())
        if list(map(unescape, cells)) != list(expected):
            raise ValueError(f"{document.name}, row {number}: {cells}")
        found = number + 1
    if found != count:
        raise ValueError(f"{document.name}: {found} rows, not {count}")
