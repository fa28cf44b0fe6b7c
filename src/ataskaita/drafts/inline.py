"""What stands in a paragraph → its text, its objects, its bookmarks and controls."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import field

from ataskaita.drafts.drawn import Drawn
from ataskaita.drafts.fields import Fields, field_sign
from ataskaita.drafts.package import digest_of
from ataskaita.drafts.pen import OURS, Pen
from ataskaita.outline import NO_BREAK_HYPHEN, SOFT_HYPHEN
from ataskaita.records import define
from ataskaita.wordml.elements import WORDS_THROUGH, Element, chosen, said
from ataskaita.wordml.names import COMPATIBLE, MATH, W

Notes = Mapping[str, str]
"""What notes say, by their sort and id: `footnote 2`."""

_ID, _NAME, _TYPE = f"{W}id", f"{W}name", f"{W}type"
_OF_CONTROL, _CONTENT = f"{W}sdtPr", f"{W}sdtContent"
_UNSAID: Final = ("page", "column")
"""Breaks that say nothing."""


@define(eq=False)
class Writer:
    """Writes paragraphs of one story with the pen that is at hand."""

    drawn: Drawn
    fields: Fields
    notes: Notes
    pen: Pen = field(factory=lambda: Pen("paragraph"))
    number: int = 0
    """Of the block that is being written."""
    referred: list[str] = field(factory=list)
    """The notes that the text refers to, in order."""

    def inline(self, element: Element) -> None:
        """Write what stands in a paragraph, in a run, or in what is looked through."""
        for one in element:
            if act := _ACTS.get(one.tag):
                act(self, one)

    def text(self, one: Element) -> None:
        """Write a text."""
        if one.text and not self.fields.hidden:
            self.pen.spell(one)

    def write(self, text: str) -> None:
        """Write what isn't hidden by a field."""
        if text and not self.fields.hidden:
            self.pen.write(text)

    def draw(self, sign: str) -> None:
        """Write what isn't text."""
        if not self.fields.hidden:
            self.pen.draw(sign)

    def begin_mark(self, one: Element) -> None:
        """Begin a bookmark, where it is ours."""
        if one.get(_NAME, "").startswith(OURS):
            self.pen.begin_mark(one.get(_ID, ""), one.get(_NAME, ""))

    def end_mark(self, one: Element) -> None:
        """End a bookmark."""
        self.pen.end_mark(one.get(_ID, ""))


def _break(writer: Writer, one: Element) -> None:
    if one.get(_TYPE) not in _UNSAID:
        writer.write("\n")


def _control(writer: Writer, one: Element) -> None:
    content = path = None
    for part in one:
        if part.tag == _CONTENT:
            content = part
        elif part.tag == _OF_CONTROL and path is None:
            path = said(part, "tag")
    if content is None:
        return
    mark = writer.pen.begin_control(path) if path else None
    writer.inline(content)
    if mark:
        writer.pen.end_control(mark)


def _field_character(writer: Writer, one: Element) -> None:
    if sign := writer.fields.sign(one):
        writer.pen.draw(sign)


def _simple_field(writer: Writer, one: Element) -> None:
    if sign := field_sign(one.get(f"{W}instr", "")):
        writer.draw(sign)
    else:
        writer.inline(one)


def _code(writer: Writer, one: Element) -> None:
    writer.fields.say(one.text or "")


def _drawing(writer: Writer, one: Element) -> None:
    if not writer.fields.hidden:
        writer.pen.draw(writer.drawn.meet(one, writer.number))


def _note(writer: Writer, one: Element) -> None:
    sort = "footnote" if one.tag == f"{W}footnoteReference" else "endnote"
    name = f"{sort} {one.get(_ID, '')}"
    writer.referred.append(name)
    writer.draw(f"note {digest_of(writer.notes.get(name, ''))}")


def _formula(writer: Writer, one: Element) -> None:
    writer.draw(f"formula {digest_of(''.join(map(str, one.itertext())))}")


def _symbol(writer: Writer, one: Element) -> None:
    writer.draw(f"symbol {one.get(f'{W}char', '')}")


def _alternative(writer: Writer, one: Element) -> None:
    shown = chosen(one)
    if shown is not None:
        writer.inline(shown)


def _saying(text: str) -> Callable[[Writer, Element], None]:
    return lambda writer, _: writer.write(text)


_ACTS: Final[Mapping[object, Callable[[Writer, Element], None]]] = {
    **{f"{W}{name}": Writer.inline for name in ("r", "hyperlink", *WORDS_THROUGH)},
    f"{W}t": Writer.text,
    f"{W}tab": _saying("\t"),
    f"{W}ptab": _saying("\t"),
    f"{W}br": _break,
    f"{W}cr": _saying("\n"),
    f"{W}noBreakHyphen": _saying(NO_BREAK_HYPHEN),
    f"{W}softHyphen": _saying(SOFT_HYPHEN),
    f"{W}sym": _symbol,
    f"{W}sdt": _control,
    f"{W}bookmarkStart": Writer.begin_mark,
    f"{W}bookmarkEnd": Writer.end_mark,
    f"{W}fldChar": _field_character,
    f"{W}fldSimple": _simple_field,
    f"{W}instrText": _code,
    f"{W}drawing": _drawing,
    f"{W}pict": _drawing,
    f"{W}object": _drawing,
    f"{W}footnoteReference": _note,
    f"{W}endnoteReference": _note,
    f"{MATH}oMath": _formula,
    f"{MATH}oMathPara": _formula,
    f"{COMPATIBLE}AlternateContent": _alternative,
}
"""What is done with each element of a paragraph; with any other nothing."""
