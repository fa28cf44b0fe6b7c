"""Prose as WordprocessingML: paragraphs and list items, in the style of their tag."""

from functools import lru_cache

from markupsafe import escape

from ataskaita.template import marks
from ataskaita.template.escaping import BLOCKS, UNLIKE, Placed, plain, run_xml, text_xml, value_xml
from ataskaita.template.state import RenderState
from ataskaita.view import Paragraph, Prose, TextRun

_OURS = "_Ref_"
_KEEP, _KEEP_ALONE = marks.KEEP.decode(), marks.KEEP_ALONE.decode()
_REFERENCE, _SIGNATURE = marks.REFERENCE.decode(), marks.SIGNATURE.decode()
_IN_CELLS = '<w:ind w:left="284" w:hanging="284"/>'
"""Half a centimetre for list items in table cells: a list's own indent is for the full page."""


def prose_xml(value: object, style: str, state: RenderState, *, in_table: bool) -> str:
    """Return `value` as whole paragraphs of `style`; nothing for None or an empty text."""
    if hasattr(value, "__html__"):
        xml = value_xml(value, state.spaces)
        return Placed(xml if BLOCKS.match(xml) else _paragraph(_properties(style), run_xml(xml)))
    prose = value if isinstance(value, Prose) else _as_prose(plain(value))
    if state.anchors.wanted:
        return Placed(_paragraphs(prose, style, state, in_table=in_table))
    made_with = (style, in_table, state.signature)
    known = prose.printed.get(made_with)
    if known is not None:
        return known
    made = Placed(_paragraphs(prose, style, state, in_table=in_table))
    if _is_alone(prose):
        prose.printed[made_with] = made
    return made


def _is_alone(prose: Prose) -> bool:
    """Return whether it prints the same in every document: no lists, links or references."""
    return not any(
        one.list_number or any(run.link or run.reference for run in one.runs)
        for one in prose.paragraphs
    )


def _as_prose(text: str) -> Prose:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else ()
    return Prose(tuple(Paragraph((TextRun(line),)) for line in lines))


def _paragraphs(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> str:
    list_ids: dict[int, int] = {}
    held = state.anchors.wanted and prose.path
    written: list[str] = []
    for place, paragraph in enumerate(prose.paragraphs, start=1):
        own_style, number = style, 0
        if paragraph.list_number:
            own_style = _style(paragraph, style, state, in_table=in_table)
            number = _number(paragraph, list_ids, state, in_table=in_table)
        signed = _SIGNATURE if own_style and own_style == state.signature else ""
        written += (signed, "<w:p>", _properties(own_style, number, in_table=in_table))
        if held:
            runs = "".join([_run(run, state) for run in paragraph.runs])
            path = f"{prose.path}#{place}"
            written.append(state.anchors.around(runs, path, prose.label, str(paragraph)))
        else:
            written += [_run(run, state) for run in paragraph.runs]
        written.append("</w:p>")
    return "".join(written)


def _number(
    paragraph: Paragraph, list_ids: dict[int, int], state: RenderState, *, in_table: bool
) -> int:
    """Return the w:numId of a list item, given to the whole list; 0 where its style says all."""
    if paragraph.numbered and state.number_style:
        number = list_ids.get(paragraph.list_number) or state.new_list()
        list_ids[paragraph.list_number] = number
        return number
    return state.bullet_list if in_table else 0


def _paragraph(properties: str, runs: str) -> str:
    return f"<w:p>{properties}{runs}</w:p>"


def _style(paragraph: Paragraph, style: str, state: RenderState, *, in_table: bool) -> str:
    if in_table:
        return style
    return (state.number_style if paragraph.numbered else state.bullet_style) or style


@lru_cache(maxsize=256)
def _properties(style: str, number: int = 0, *, in_table: bool = False) -> str:
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


def _run(run: TextRun, state: RenderState) -> str:
    text = run.text
    if UNLIKE.search(text):
        text = text_xml(text)
    if not (run.bold or run.italic or run.figure or run.link or run.reference):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return _dressed(run, text, state)


def _dressed(run: TextRun, text: str, state: RenderState) -> str:
    """Return a run that has a look, a link, or a name."""
    if run.reference:
        name = escape(run.reference)
        mark = f"{_REFERENCE}{name}{_REFERENCE}" if name.startswith(_OURS) else ""
        state.referred = True
        return f'<w:fldSimple w:instr=" REF {name} \\h "><w:r><w:t>{mark}</w:t></w:r></w:fldSimple>'
    look = ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    xml = f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
    if run.figure:
        xml = state.anchors.around(xml, run.figure, run.label, run.text)
    if not run.link:
        return xml
    return f'<w:hyperlink r:id="{state.link(run.link)}" w:history="1">{xml}</w:hyperlink>'
