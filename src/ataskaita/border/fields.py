"""What the fields of a part say, however Word has cut them up (ISO/IEC 29500-1, 17.16)."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import field
from lxml import etree

from ataskaita.border.addresses import is_harmless
from ataskaita.border.techniques import (
    BY_FIELD,
    BY_WHOLE_FIELD,
    HIDDEN_FIELD,
    LINK,
    Technique,
)
from ataskaita.records import define

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CODES: Final = (f"{W}instrText", f"{W}delInstrText")
_SIGNS: Final = (f"{W}fldChar", f"{W}fldSimple", *_CODES)
_MADE: Final = "\ufffc"
"""Stands for what a field within another's code makes."""
_NAME: Final = re.compile(r"[\s\"“”]*([^\s\"“”\\]+)")
_WORD: Final = re.compile(r"\\([A-Za-z])(?![\w:\\])|[\"“”]([^\"“”]*)[\"“”]?|([^\s\"“”]+)")
"""A switch, or what it or the field is told."""
_TOLD: Final = "lot"
"""Switches of HYPERLINK that are told something themselves: a place, a tip, a window."""

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


@define(eq=False)
class Field:
    """A field: what it says, and the elements that make one of it."""

    code: str = ""
    signs: list[Element] = field(factory=list)
    telling: bool = True
    """Whether its code isn't over yet."""

    @property
    def technique(self) -> Technique | None:
        """How it reaches out; None for one that doesn't."""
        named = _NAME.match(self.code)
        name = named[1].upper() if named else ""
        if _MADE in name or "{" in name:
            return HIDDEN_FIELD
        if name == "HYPERLINK":
            return None if all(map(is_harmless, self.addresses)) else LINK
        by_start = (known for start, known in BY_FIELD if name.startswith(start))
        return BY_WHOLE_FIELD.get(name) or next(by_start, None)

    @property
    def addresses(self) -> Iterator[str]:
        """Where a HYPERLINK may lead: all that it says and that no switch is told."""
        named = _NAME.match(self.code)
        is_told = False
        for one in _WORD.finditer(self.code[named.end() :].lstrip('"“”') if named else ""):
            if one[1]:
                is_told = one[1].lower() in _TOLD
                continue
            if not is_told:
                yield (one[2] or one[3] or "").replace("\\\\", "\\")
            is_told = False


def fields_of(root: Element) -> Iterator[Field]:
    """Generate the fields of a part, inner ones first; also those that never end."""
    open_ones: list[Field] = []
    for one in root.iter(*_SIGNS):
        if one.tag == f"{W}fldSimple":
            yield Field(one.get(f"{W}instr", ""), [one])
        elif one.tag in _CODES:
            _tell(open_ones, one)
            if not open_ones:
                yield Field(one.text or "", [one])
        else:
            yield from _turned(open_ones, one)
    yield from open_ones


def _turned(open_ones: list[Field], sign: Element) -> Iterator[Field]:
    """Begin a field, end its code, or end it and generate it."""
    kind = sign.get(f"{W}fldCharType", "")
    if kind == "begin":
        if open_ones and open_ones[-1].telling:
            open_ones[-1].code += _MADE
        open_ones.append(Field())
    if not open_ones:
        return
    open_ones[-1].signs.append(sign)
    if kind == "separate":
        open_ones[-1].telling = False
    elif kind == "end":
        yield open_ones.pop()


def _tell(open_ones: list[Field], code: Element) -> None:
    if open_ones and open_ones[-1].telling:
        open_ones[-1].code += code.text or ""
    if open_ones:
        open_ones[-1].signs.append(code)
