r"""docxtpl's tags for a whole cell: `colspan`, `cellbg`, `vm` and `hm`.

>>> cell = parse(f'<w:tc xmlns:w="{W}"><w:p/></w:tc>')
>>> cell_tag(Tag(0, 1, "{% colspan a.b %}"))
('colspan', 'a.b')
>>> change_cell(cell, cell[0], ("colspan", "a.b"), lambda tag: tag)
>>> cell.find(f"{w('tcPr')}/{w('gridSpan')}").get(w("val"))
'{{ (a.b)|\ua66eattribute }}'
"""

import re
from collections.abc import Callable
from typing import Final

from ataskaita.template.reading.tags import Tag
from ataskaita.template.reading.texts import TEXT, replace, say_before, say_behind
from ataskaita.template.words.tag_names import ATTRIBUTE_FILTER
from ataskaita.template.words.xml import Element, w

_CELL_TAG: Final = re.compile(r"\{%\s*(?:(colspan|cellbg)\s+(.*\S)|(vm|hm))\s*%\}", re.DOTALL)
_FIRST: Final = "{% if loop.first %}"
_END: Final = "{% endif %}"
_MERGED: Final = (_FIRST, "restart", "{% else %}", "continue", _END)

Sign = Callable[[str], str]
"""Returns the word that stands for a tag."""


def cell_tag(tag: Tag) -> tuple[str, str] | None:
    """Return which of these the tag is, and what it says; None for any other."""
    found = _CELL_TAG.fullmatch(tag.said)
    return (found[1] or found[3], found[2] or "") if found else None


def change_cell(cell: Element, text: Element, told: tuple[str, str], sign: Sign) -> None:
    """Let the cell be as the tag says that stood in this text."""
    name, expression = told
    printed = f"{{{{ ({expression})|{ATTRIBUTE_FILTER} }}}}"
    if name == "colspan":
        _put_first(cell, "gridSpan", val=sign(printed))
    elif name == "cellbg":
        _put_first(cell, "shd", val="clear", color="auto", fill=sign(printed))
    elif name == "vm":
        _merge_down(cell, text, sign)
    else:
        _merge_across(cell, sign)
    if expression:
        _drop_emptied(text)


def _properties(cell: Element) -> Element:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"))
        properties.tail, cell.text = cell.text, None
        cell.insert(0, properties)
    return properties


def _put_first(cell: Element, name: str, **attributes: str) -> None:
    """Let the cell have this property, before all others: `marking` puts them in order."""
    properties = _properties(cell)
    if (old := properties.find(w(name))) is not None:
        replace(old, "")
    new = properties.makeelement(w(name), {w(key): value for key, value in attributes.items()})
    properties.insert(0, new)


def _merge_down(cell: Element, text: Element, sign: Sign) -> None:
    """Let the cell go on in each turn of the loop around it; its texts stand in the first one."""
    value = "".join(sign(one) if one.startswith("{") else one for one in _MERGED)
    properties = _properties(cell)
    properties.append(properties.makeelement(w("vMerge"), {w("val"): value}))
    first = next(cell.iter(TEXT), text)
    first.text = sign(_FIRST) + (first.text or "")
    text.text = (text.text or "") + sign(_END)


def _merge_across(cell: Element, sign: Sign) -> None:
    """Let the first turn of the loop around the cell have one as wide as all turns."""
    properties = _properties(cell)
    span = properties.find(w("gridSpan"))
    if span is None:
        span = properties.makeelement(w("gridSpan"))
        properties.append(span)
    if (told := span.get(w("val"), "1")).isdecimal():
        times = f"{told} * " if told != "1" else ""
        span.set(w("val"), sign(f"{{{{ ({times}loop.length)|{ATTRIBUTE_FILTER} }}}}"))
    say_before(cell, sign(_FIRST))
    say_behind(cell, sign(_END))


def _drop_emptied(text: Element) -> None:
    """Take out the run of a text that said nothing else."""
    run = text.getparent()
    said = text.text or len(text)
    if run is not None and not said and all(one in (text, run.find(w("rPr"))) for one in run):
        replace(run, "")
