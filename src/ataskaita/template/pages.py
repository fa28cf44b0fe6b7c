"""Keep on one page what belongs together."""

from collections.abc import Mapping

from ataskaita.template.lists import STYLES
from ataskaita.template.xml import Element, parse, w

_MOST_ROWS = 12
_MOST_LETTERS = 1_200
"""About a third of a page of table text; a longer table may break between rows."""


def keep_short_tables_whole(root: Element) -> None:
    """Let no short table below `root` break over a page: a row left alone reads badly."""
    for table in root.iter(w("tbl")):
        rows = list(table.iterchildren(w("tr")))
        letters = sum(len(one.text or "") for one in table.iter(w("t")))
        if len(rows) <= _MOST_ROWS and letters <= _MOST_LETTERS:
            for row in rows[:-1]:
                for paragraph in row.iter(w("p")):
                    _keep_with_next(paragraph)


def keep_drawings_with_captions(root: Element) -> None:
    """Let no chart or picture stand on another page than the caption right below it."""
    for drawing in root.iter(w("drawing")):
        paragraph = next(drawing.iterancestors(w("p")))
        below = paragraph.getnext()
        if below is not None and _is_caption(below):
            _keep_with_next(paragraph)


def _is_caption(paragraph: Element) -> bool:
    fields = paragraph.iter(w("fldSimple"))
    return any(one.get(w("instr"), "").split()[:1] == ["SEQ"] for one in fields)


def signature_style(parts: Mapping[str, bytes]) -> str:
    """Return the id of Word's style Signature, by its name in every language's Word."""
    if STYLES not in parts:
        return ""
    for style in parse(parts[STYLES]).iter(w("style")):
        name = style.find(w("name"))
        if name is not None and name.get(w("val"), "").lower() == "signature":
            return style.get(w("styleId"), "")
    return ""


def keep_signature_in_company(root: Element, style: str) -> None:
    """Let no signature stand alone on a page (Dokumentų rengimo taisyklės ask for it)."""
    for one in root.iter(w("pStyle")):
        paragraph = next(one.iterancestors(w("p")))
        before = paragraph.getprevious()
        if one.get(w("val")) == style and before is not None:
            last_row = list(before.iterchildren(w("tr")))[-1:]
            for other in last_row[0].iter(w("p")) if last_row else [before]:
                _keep_with_next(other)


def _keep_with_next(paragraph: Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(w("keepNext")) is None:
        after_style = int(properties.find(w("pStyle")) is not None)
        properties.insert(after_style, properties.makeelement(w("keepNext")))
