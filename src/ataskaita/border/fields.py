"""What the fields of a part say, however they have been cut up (ISO/IEC 29500-1, 17.16).

Word takes whatever text stands between a field's beginning and its result for its code, and sees
nothing of invisible characters. What is deleted or put in by a revision may be gone, or not.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import field

from ataskaita.border.addresses import has_tag, is_harmless
from ataskaita.border.techniques import (
    BY_FIELD,
    BY_WHOLE_FIELD,
    HIDDEN_FIELD,
    LINK,
    Technique,
)
from ataskaita.patterns import Pattern
from ataskaita.records import define
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_CODES: Final = frozenset(("instrText", "delInstrText"))
_TEXTS: Final = frozenset(("t", "delText"))
_SIGNS: Final = tuple(f"{{*}}{name}" for name in ("fldChar", "fldSimple", *_CODES, *_TEXTS))
_STORIES: Final = tuple(
    f"{{*}}{name}" for name in ("txbxContent", "footnote", "endnote", "comment", "docPartBody")
)
"""Texts that stand beside others: a field never goes from one into another."""
_REVISIONS: Final = ("del", "moveFrom", "ins", "moveTo")
_MADE: Final = "\ufffc"
"""Stands for what a field within another's code makes."""
_NAME: Final = Pattern(r"[\s\"“”]*([^\s\"“”\\]+)")
_WORD: Final = Pattern(
    r"\\([A-Za-z])(?![\w:\\])"
    r"|[\"“”]((?:\{[{%][^{}]*[%}]\}|[^\"“”])*)[\"“”]?|((?:\{[{%][^{}]*[%}]\}|[^\s\"“”])+)"
)
"""A switch, or what it or the field is told: a tag is one word of it."""
_TOLD: Final = "lot"
"""Switches of HYPERLINK that are told something themselves: a place, a tip, a window."""
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cn", "Co", "Mn", "Me"))
_FILLERS: Final = "\u115f\u1160\u2800\u3164"
"""Letters and signs that show nothing."""


@define(eq=False)
class Field:
    """A field: what it says, and the elements that make one of it."""

    pieces: list[tuple[str, str]] = field(factory=list)
    """Of its code, each with the revision that it is of."""
    signs: list[Element] = field(factory=list)
    telling: bool = True
    """Whether its code isn't over yet."""

    @property
    def code(self) -> str:
        """All that its code says."""
        return "".join(piece for piece, _ in self.pieces)

    @property
    def technique(self) -> Technique | None:
        """How it reaches out, whichever of its revisions are taken; None for one that doesn't."""
        return next(filter(None, map(_technique, self._codes())), None)

    def _codes(self) -> Iterator[str]:
        yield self.code
        revised = {revision for _, revision in self.pieces} - {""}
        for gone in (_REVISIONS[:2], _REVISIONS[2:], _REVISIONS) if revised else ():
            yield "".join(piece for piece, revision in self.pieces if revision not in gone)

    @property
    def is_filled(self) -> bool:
        """Whether a tag fills a part of its code."""
        return has_tag(self.code)


def _technique(said: str) -> Technique | None:
    code = _seen(said)
    named = _NAME.match(code)
    name = named[1].upper() if named else ""
    if _MADE in name or "{" in name:
        return HIDDEN_FIELD
    if name == "HYPERLINK":
        return None if all(map(is_harmless, _addresses(code))) else LINK
    by_start = (known for start, known in BY_FIELD if name.startswith(start))
    return BY_WHOLE_FIELD.get(name) or next(by_start, None)


def _seen(code: str) -> str:
    """Return what Word sees of a code: nothing that shows nothing, letters as they are meant."""
    if code.isascii():
        return code
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKC", code)
        if sign == _MADE
        or sign.isspace()
        or (unicodedata.category(sign) not in _UNSEEN and sign not in _FILLERS)
    )


def _addresses(code: str) -> Iterator[str]:
    """Generate where a HYPERLINK may lead: all that it says and that no switch is told."""
    named = _NAME.match(code)
    is_told = False
    for one in _WORD.finditer(code[named.end() :].lstrip('"“”') if named else ""):
        if one[1]:
            is_told = one[1].lower() in _TOLD
            continue
        if not is_told:
            yield (one[2] or one[3] or "").replace("\\\\", "\\")
        is_told = False


def fields_of(root: Element) -> Iterator[Field]:
    """Generate the fields of a part, inner ones first; also those that never end."""
    stories: dict[Element | None, list[Field]] = {}
    several = next(root.iter(*_STORIES), None) is not None
    for one in root.iter(*_SIGNS):
        name = _local(str(one.tag))
        if name in _TEXTS and not any(stories.values()):
            continue
        story = next(one.iterancestors(*_STORIES), None) if several else None
        open_ones = stories.setdefault(story, [])
        if name == "fldSimple":
            yield Field([(_said(one, "instr"), "")], [one])
        elif name == "fldChar":
            yield from _turned(open_ones, one)
        else:
            yield from _told(open_ones, one, is_code=name in _CODES)
    for open_ones in stories.values():
        for endless in open_ones:
            endless.signs = [one for one in endless.signs if _local(str(one.tag)) not in _TEXTS]
            yield endless


def _turned(open_ones: list[Field], sign: Element) -> Iterator[Field]:
    """Begin a field, end its code, or end it and generate it."""
    kind = _said(sign, "fldCharType")
    if kind == "begin":
        if open_ones and open_ones[-1].telling:
            open_ones[-1].pieces.append((_MADE, ""))
        open_ones.append(Field())
    if not open_ones:
        return
    open_ones[-1].signs.append(sign)
    if kind == "separate":
        open_ones[-1].telling = False
    elif kind == "end":
        yield open_ones.pop()


def _told(open_ones: list[Field], text: Element, *, is_code: bool) -> Iterator[Field]:
    """Add a text to the field in whose code it stands; a code without a field is one itself."""
    if not open_ones:
        if is_code:
            yield Field([(text.text or "", "")], [text])
        return
    if open_ones[-1].telling:
        revision = next(text.iterancestors(*(f"{{*}}{name}" for name in _REVISIONS)), None)
        of = "" if revision is None else _local(str(revision.tag))
        open_ones[-1].pieces.append((text.text or "", of))
    if is_code or open_ones[-1].telling:
        open_ones[-1].signs.append(text)


def _said(element: Element, name: str) -> str:
    """Return an attribute of Word's, in whichever namespace it stands."""
    told = element.get(f"{W}{name}")
    if told is not None:
        return told
    return next((str(v) for k, v in element.attrib.items() if _local(str(k)) == name), "")


@lru_cache(maxsize=1_024)
def _local(name: str) -> str:
    return name.rpartition("}")[2]
