"""Prose as WordprocessingML: paragraphs and list items, looking as the paragraph of their tag."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from markupsafe import escape

from ataskaita.template.values.escaping import (
    Placed,
    attribute_xml,
    run_xml,
    text_bytes,
    value_xml,
)
from ataskaita.template.values.foreign import BLOCKS
from ataskaita.template.values.state import RenderState
from ataskaita.template.values.texts import plain
from ataskaita.template.words import marks
from ataskaita.view import Paragraph, Prose, TextRun

_OURS = "_Ref_"
_GAP = b"\x1f"
"""Where the relationship of a link belongs, or the number of a list; no text can hold it."""
_IN_CELLS = b'<w:ind w:left="284" w:hanging="284"/>'
"""Half a centimetre for list items in table cells: a list's own indent is for the full page."""
_BEFORE_BOLD: Final = re.compile(rb"(?:<w:rStyle[^>]*/>)?(?:<w:rFonts[^>]*/>)?")
"""What stands before the weight in a run's properties (17.3.2.28)."""
_WEIGHT: Final = re.compile(rb"<w:[bi](?: [^>]*)?/>")


class _Look(NamedTuple):
    """How a tag's paragraph looks."""

    style: str
    own: bytes
    """Properties of the paragraph, beside its style."""
    run: bytes
    """Properties of its text."""


def parted_look(told: str) -> tuple[bytes, bytes, bytes]:
    """Return the XML of the style, of the paragraph's other properties, and of the text's."""
    look = _look(told)
    return _styled(look.style), look.own, look.run


def _styled(style: str) -> bytes:
    return f'<w:pStyle w:val="{escape(style)}"/>'.encode() if style else b""


@lru_cache(maxsize=256)
def _look(told: str) -> _Look:
    """Return the look that `reading.looking` tells."""
    style, mark, rest = told.partition("<")
    own, _, run = (mark + rest).partition("<w:rPr>")
    return _Look(style, own.encode(), run.removesuffix("</w:rPr>").encode())


def prose_xml(value: object, style: str, state: RenderState, *, in_table: bool) -> Placed:
    """Return `value` as whole paragraphs of `style`; nothing for None or an empty text."""
    if hasattr(value, "__html__"):
        xml = value_xml(value, state.spaces)
        if BLOCKS.match(xml):
            return Placed(xml)
        return Placed(f"<w:p>{_properties(_look(style)).decode()}{run_xml(xml)}</w:p>")
    prose = value if isinstance(value, Prose) else _as_prose(plain(value))
    return Placed(prose_bytes(prose, style, state, in_table=in_table).decode())


def prose_bytes(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> bytes:
    """Return the same of prose as bytes; the template remembers what it has become."""
    printed: _Printed | None
    if state.anchors.wanted:
        printed = _printed(prose, style, state, in_table=in_table)
    else:
        made = state.remembered.of(prose)
        printed = made.get((style, in_table))
        if printed is None:
            printed = made[style, in_table] = _printed(prose, style, state, in_table=in_table)
    state.markup += printed.markup
    return printed.placed(state) if printed.gaps else printed.texts[0]


class _Printed(NamedTuple):
    """What a prose prints, but for what each rendering numbers itself."""

    texts: Sequence[bytes]
    gaps: Sequence[str | int]
    """What belongs between the texts: a link's address, or which of its lists a number counts."""
    markup: int
    """How many of its bytes are no letters, at the least."""

    def placed(self, state: RenderState) -> bytes:
        """Return it with the numbers and relationships that this rendering gives."""
        lists: dict[int, int] = {}
        pieces = [b""] * (len(self.texts) + len(self.gaps))
        pieces[::2] = self.texts
        pieces[1::2] = (_filled(one, lists, state) for one in self.gaps)
        return b"".join(pieces)


def _filled(gap: str | int, lists: dict[int, int], state: RenderState) -> bytes:
    """Return a link's relationship, or the w:numId given to a whole list."""
    if isinstance(gap, str):
        return state.link(gap).encode()
    if gap not in lists:
        lists[gap] = state.new_list()
    return b"%d" % lists[gap]


def _printed(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> _Printed:
    gaps: list[str | int] = []
    xml = _paragraphs(prose, style, state, gaps, in_table=in_table)
    texts = xml.split(_GAP) if gaps else [xml]
    return _Printed(texts, gaps, len(xml) - _letters(prose) if in_table else 0)


def _letters(prose: Prose) -> int:
    """Return how many letters the prose has at the most, with the marks of references."""
    runs = [run for one in prose.paragraphs for run in one.runs]
    referred = [run.reference for run in runs if run.reference]
    return sum([len(run.text) for run in runs]) + sum(map(len, referred)) + 2 * len(referred)


def _as_prose(text: str) -> Prose:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else ()
    return Prose(tuple(Paragraph((TextRun(line),)) for line in lines))


def _paragraphs(
    prose: Prose, style: str, state: RenderState, gaps: list[str | int], *, in_table: bool
) -> bytes:
    held = state.anchors.of_blocks and prose.path
    look = _look(style)
    opening = _opening(look, b"", state, in_table=in_table)
    items: dict[bool, bytes] = {}
    written: list[bytes] = []
    for place, paragraph in enumerate(prose.paragraphs, start=1):
        opened, numbered = opening, paragraph.numbered
        if paragraph.list_number:
            if numbered not in items:
                items[numbered] = _item_opening(look, state, numbered=numbered, in_table=in_table)
            opened = items[numbered]
            if _GAP in opened:
                gaps.append(paragraph.list_number)
        runs = _runs(paragraph.runs, state, gaps, look.run)
        if held:
            runs = state.anchors.around_block(runs, f"{prose.path}#{place}")
        written += (opened, runs, b"</w:p>")
    return b"".join(written)


def _item_opening(look: _Look, state: RenderState, *, numbered: bool, in_table: bool) -> bytes:
    """Return how the items of a list begin, in the style of lists where they stand outside tables.

    The gap is for the w:numId given to a whole list; bullets need none where their style says it.
    """
    style = (state.number_style if numbered else state.bullet_style) or look.style
    item = _Look(look.style if in_table else style, b"", look.run)
    number = b"%d" % state.bullet_list if in_table and state.bullet_list else b""
    if numbered and state.number_style:
        number = _GAP
    return _opening(item, number, state, in_table=in_table)


def _opening(look: _Look, number: bytes, state: RenderState, *, in_table: bool) -> bytes:
    """Return how a paragraph begins."""
    signed = marks.SIGNATURE if look.style and look.style == state.signature else b""
    return signed + b"<w:p>" + _properties(look, number, in_table=in_table)


@lru_cache(maxsize=256)
def _properties(look: _Look, number: bytes = b"", *, in_table: bool = False) -> bytes:
    inner = _styled(look.style)
    keep = marks.KEEP if in_table else b""
    if number:
        inner += b'%b<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%b"/></w:numPr>' % (keep, number)
        inner += _IN_CELLS if in_table else b""
    elif inner or look.own:
        inner += keep + look.own
    if not inner:
        return marks.KEEP_ALONE if in_table else b""
    return b"<w:pPr>%b</w:pPr>" % inner


def _runs(runs: Sequence[TextRun], state: RenderState, gaps: list[str | int], look: bytes) -> bytes:
    """Return the runs; those side by side that have nothing of their own are one."""
    anchored = state.anchors.wanted
    opened = b"<w:r>%b" % (b"<w:rPr>%b</w:rPr>" % look if look else b"")
    written: list[bytes] = []
    words = ""
    for run in runs:
        if run.bold or run.italic or run.link or run.reference or (anchored and run.figure):
            if words:
                written.append(_plain(words, opened))
                words = ""
            written.append(_dressed(run, state, gaps, look))
        else:
            words += run.text
    if not written:
        return _plain(words, opened)
    return b"".join((*written, _plain(words, opened)))


def _plain(words: str, opened: bytes) -> bytes:
    if not words:
        return b""
    return opened + b'<w:t xml:space="preserve">' + text_bytes(words) + b"</w:t></w:r>"


def _dressed(run: TextRun, state: RenderState, gaps: list[str | int], look: bytes) -> bytes:
    """Return a run that has a look, a link, or a name."""
    weight = (b"<w:b/>" if run.bold else b"") + (b"<w:i/>" if run.italic else b"")
    told = _weighed(look, weight)
    properties = b"<w:rPr>%b</w:rPr>" % told if told else b""
    if run.reference:
        name = attribute_xml(run.reference).encode()
        mark = marks.REFERENCE + name + marks.REFERENCE if run.reference.startswith(_OURS) else b""
        field = b'<w:fldSimple w:instr=" REF %b \\h "><w:r>%b<w:t>%b</w:t></w:r></w:fldSimple>'
        return field % (name, properties if look else b"", mark)
    text = text_bytes(run.text)
    xml = b'<w:r>%b<w:t xml:space="preserve">%b</w:t></w:r>' % (properties, text)
    if run.figure:
        xml = state.anchors.around(xml, run.figure, run.text, run.value)
    if not run.link:
        return xml
    gaps.append(run.link)
    return b'<w:hyperlink r:id="%b" w:history="1">%b</w:hyperlink>' % (_GAP, xml)


def _weighed(look: bytes, weight: bytes) -> bytes:
    """Return the look with that weight, in its place."""
    if not (look and weight):
        return look or weight
    bare = _WEIGHT.sub(b"", look)
    before = _BEFORE_BOLD.match(bare)
    place = before.end() if before else 0
    return bare[:place] + weight + bare[place:]
