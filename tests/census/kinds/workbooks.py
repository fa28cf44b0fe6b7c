"""Workbooks: the form of a sound report, its cells and its package spoilt."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from lxml import etree

import ataskaita as at
from ataskaita.data import propose_mapping, save_data, write_marked_copy
from tests.census.cases import Made, Step
from tests.census.kinds.names import nasty
from tests.census.packages import spoilt, zipped
from tests.census.reading import Element
from tests.census.verdicts import parts_of

_FILES: Final = ("fixtures/maziausia/ataskaita.yaml", "fixtures/kita-biblioteka/ataskaita.yaml")
_SHEET: Final = "xl/worksheets/sheet"
_VALUES: Final = (
    *("", "0", "-1", "1e30", "NaN", "0.1", "44000", "99999999999999999999", "abc", "#REF!", "1"),
)
_KINDS: Final = ("n", "s", "str", "b", "e", "d", "inlineStr", "x", "")
_CELLS: Final = ("A1", "XFD1048576", "A0", "C12", "zz", "", "B5")


def workbooks(random: Random, folder: Path) -> Step:
    """Return a step that reads a spoilt workbook and makes its report."""
    parts = dict(_form(random.choice(_FILES), folder))
    sheets = [one for one in parts if one.startswith(_SHEET)]
    if random.random() < 0.7:
        for _ in range(random.randint(1, 4)):
            _spoil_cell(random, parts, random.choice(sheets))
        content = zipped(parts)
    else:
        content = spoilt(random, parts, random.choice((*sheets, "xl/workbook.xml")), gentle=0.6)
    path = folder / "a.xlsx"
    path.write_bytes(content)
    foreign = random.random() < 0.15
    return lambda: _documents(path, foreign=foreign)


def _documents(path: Path, *, foreign: bool) -> list[Made]:
    if foreign:
        propose_mapping(path)
        return []
    try:
        report = at.load(path)
    except at.DataErrors as errors:
        write_marked_copy(path, errors.faults, "lt")
        raise
    findings = at.check(report)
    return [Made(at.render(report, findings=findings), told=("word/comments.xml",))]


@cache
def _kept(name: str, folder: Path) -> dict[str, bytes]:
    path = folder / "forma.xlsx"
    save_data(at.load(name), path)
    content = path.read_bytes()
    path.unlink()
    return parts_of(content)


_forms: Final[dict[str, dict[str, bytes]]] = {}


def _form(name: str, folder: Path) -> dict[str, bytes]:
    """Return the parts of the report's workbook, made once in a process."""
    if name not in _forms:
        _forms[name] = _kept(name, folder)
    return _forms[name]


def _spoil_cell(random: Random, parts: dict[str, bytes], sheet: str) -> None:
    root = etree.fromstring(parts[sheet])
    cells = list(root.iter("{*}c"))
    if not cells:
        return
    cell = random.choice(cells)
    random.choice((_set_value, _set_value, _set_text, _set_kind, _empty, _formula, _move))(
        random, cell
    )
    parts[sheet] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_value(random: Random, cell: Element) -> None:
    _empty(random, cell)
    etree.SubElement(cell, _named(cell, "v")).text = random.choice(_VALUES)


def _set_text(random: Random, cell: Element) -> None:
    _empty(random, cell)
    cell.set("t", "inlineStr")
    inner = etree.SubElement(cell, _named(cell, "is"))
    etree.SubElement(inner, _named(cell, "t")).text = nasty(random, white=True)


def _set_kind(random: Random, cell: Element) -> None:
    cell.set("t", random.choice(_KINDS))


def _empty(_: Random, cell: Element) -> None:
    cell.attrib.pop("t", None)
    for one in list(cell):
        cell.remove(one)


def _formula(random: Random, cell: Element) -> None:
    _empty(random, cell)
    etree.SubElement(cell, _named(cell, "f")).text = random.choice(("1+1", "A1", "1/0", "#REF!"))
    if random.random() < 0.5:
        etree.SubElement(cell, _named(cell, "v")).text = random.choice(_VALUES)


def _move(random: Random, cell: Element) -> None:
    cell.set("r", random.choice(_CELLS))


def _named(cell: Element, name: str) -> str:
    return f"{{{etree.QName(cell).namespace}}}{name}"
