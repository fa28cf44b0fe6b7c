"""Prose as WordprocessingML: paragraphs and list items, in the style of their tag."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import escape

from ataskaita.template import marks
from ataskaita.template.escaping import BLOCKS, UNLIKE, Placed, plain, run_xml, text_xml, value_xml
from ataskaita.template.state import RenderState
from ataskaita.view import Paragraph, Prose, TextRun

_OURS = "_Ref_"
_KEEP, _KEEP_ALONE = marks.KEEP.decode(), marks.KEEP_ALONE.decode()
_REFERENCE, _SIGNATURE = marks.REFERENCE.decode(), marks.SIGNATURE.decode()
_GAP = "\x1f"
"""Where the relationship of a link belongs, or the number of a list; no text can hold it."""
_IN_CELLS = '<w:ind w:left="284" w:hanging="284"/>'
"""Half a centimetre for list items in table cells: a list's own indent is for the full page."""


def prose_xml(value: object, style: str, state: RenderState, *, in_table: bool) -> Placed:
    """Return `value` as whole paragraphs of `style`; nothing for None or an empty text."""
    if hasattr(value, "__html__"):
        xml = value_xml(value, state.spaces)
        return Placed(xml if BLOCKS.match(xml) else _paragraph(_properties(style), run_xml(xml)))
    prose = value if isinstance(value, Prose) else _as_prose(plain(value))
    return Placed(prose_bytes(prose, style, state, in_table=in_table).decode())


def prose_bytes(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> bytes:
    """Return the same of prose as bytes; it remembers what it has become."""
    made_with = (style, in_table, state.styles)
    printed: _Printed | None = None
    if not state.anchors.wanted:
        printed = prose.printed.get(made_with)
    if printed is None:
        printed = _printed(prose, style, state, in_table=in_table)
        if not state.anchors.wanted:
            prose.printed[made_with] = printed
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
    xml = _paragraphs(prose, style, state, gaps, in_table=in_table).encode()
    letters = sum(_letters(run) for one in prose.paragraphs for run in one.runs)
    return _Printed(xml.split(_GAP.encode()), gaps, len(xml) - letters)


def _letters(run: TextRun) -> int:
    """Return how many letters the run has at the most, with the marks of a reference."""
    return len(run.text) + (len(run.reference) + 2 if run.reference else 0)


def _as_prose(text: str) -> Prose:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else ()
    return Prose(tuple(Paragraph((TextRun(line),)) for line in lines))


def _paragraphs(
    prose: Prose, style: str, state: RenderState, gaps: list[str | int], *, in_table: bool
) -> str:
    held = state.anchors.wanted and prose.path
    written: list[str] = []
    for place, paragraph in enumerate(prose.paragraphs, start=1):
        own_style, number = style, ""
        if paragraph.list_number:
            own_style = _style(paragraph, style, state, in_table=in_table)
            number = _number(paragraph, state, gaps, in_table=in_table)
        signed = _SIGNATURE if own_style and own_style == state.signature else ""
        written += (signed, "<w:p>", _properties(own_style, number, in_table=in_table))
        if held:
            runs = "".join([_run(run, state, gaps) for run in paragraph.runs])
            path = f"{prose.path}#{place}"
            written.append(state.anchors.around(runs, path, prose.label, str(paragraph)))
        else:
            written += [_run(run, state, gaps) for run in paragraph.runs]
        written.append("</w:p>")
    return "".join(written)


def _number(
    paragraph: Paragraph, state: RenderState, gaps: list[str | int], *, in_table: bool
) -> str:
    """Return the w:numId of a list item; nothing where its style says all."""
    if paragraph.numbered and state.number_style:
        gaps.append(paragraph.list_number)
        return _GAP
    return str(state.bullet_list or "") if in_table else ""


def _paragraph(properties: str, runs: str) -> str:
    return f"<w:p>{properties}{runs}</w:p>"


def _style(paragraph: Paragraph, style: str, state: RenderState, *, in_table: bool) -> str:
    if in_table:
        return style
    return (state.number_style if paragraph.numbered else state.bullet_style) or style


@lru_cache(maxsize=256)
def _properties(style: str, number: str = "", *, in_table: bool = False) -> str:
    inner = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    keep = _KEEP if in_table else ""
    if number:
        inner += f'{keep}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        inner += _IN_CELLS if in_table else ""
    elif inner:
        inner += keep
    if not inner:
        return _KEEP_ALONE if in_table else ""
    return f"<w:pPr>{inner}</w:pPr>"


def _run(run: TextRun, state: RenderState, gaps: list[str | int]) -> str:
    text = run.text
    if UNLIKE.search(text):
        text = text_xml(text)
    if not (run.bold or run.italic or run.figure or run.link or run.reference):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return _dressed(run, text, state, gaps)


def _dressed(run: TextRun, text: str, state: RenderState, gaps: list[str | int]) -> str:
    """Return a run that has a look, a link, or a name."""
    if run.reference:
        name = escape(run.reference)
        mark = f"{_REFERENCE}{name}{_REFERENCE}" if name.startswith(_OURS) else ""
        return f'<w:fldSimple w:instr=" REF {name} \\h "><w:r><w:t>{mark}</w:t></w:r></w:fldSimple>'
    look = ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    xml = f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
    if run.figure:
        xml = state.anchors.around(xml, run.figure, run.label, run.text)
    if not run.link:
        return xml
    gaps.append(run.link)
    return f'<w:hyperlink r:id="{_GAP}" w:history="1">{xml}</w:hyperlink>'
