"""Make the tags of a template plain before docxtpl patches them.

Word's Lithuanian autocorrect writes „ “ – and no-break spaces inside tags, and spreads a tag
over several runs; docxtpl fails on the first, and drops what stands beside a tag of a whole
paragraph, row or cell.

>>> text = '<w:r><w:t>{{ a|join(„; </w:t></w:r><w:r><w:t>“) }} b</w:t></w:r>'
>>> root = parse(f'<w:p xmlns:w="{W}">{text}</w:p>')
>>> prepare_tags(root)
[]
>>> [one.text for one in root.iter(w("t"))]
['{{ a|join("; ") }}', ' b']
"""

import re
from collections.abc import Iterator
from functools import partial

from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.template.words.tag_names import (
    ATTRIBUTE_FILTER,
    PRINTING_TAG,
    PROSE_FILTER,
    RUN_FILTER,
    TAG,
    filtered,
)
from ataskaita.template.words.xml import Element, w

_PROSE_TAG = re.compile(r"\{\{p\s+(.+?)\s*\}\}", re.DOTALL)
_RUN_TAG = re.compile(r"\{\{r\s+(.+?)\s*\}\}", re.DOTALL)
_OWNER_TAG = re.compile(r"\{[{%#](p|tr|tc) ")
_OPENED = re.compile(r"\{[{%#]")
_SPANNING_TAG = re.compile(r"\{%\s*(colspan|cellbg)\s")
_PLAIN = str.maketrans(
    {
        "„": '"',
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
_NOT_ALONE = {
    "p": Phrase("the tag must stand alone in its paragraph"),
    "tr": Phrase("the tag must stand alone in its row"),
    "tc": Phrase("the tag must stand alone in its cell"),
}
_NOT_CLOSED = Phrase("the tag isn't closed")


@frozen
class TagFault:
    """A tag that docxtpl would misread without a word."""

    near: str
    reason: Phrase


def prepare_tags(root: Element) -> list[TagFault]:
    """Make every tag below `root` plain and whole; return those that can't be read so."""
    faults: list[TagFault] = []
    for paragraph in root.iter(w("p")):
        texts = list(_own_texts(paragraph))
        whole = "".join(one.text or "" for one in texts)
        if "{" in whole:
            plain = _gather(whole, texts)
            faults += _misplaced(paragraph, plain)
            if match := _PROSE_TAG.fullmatch(plain.strip()):
                _write_prose_tag(paragraph, texts, match[1])
            _open_cell(paragraph, plain)
    for element in root.iter():
        for name, value in element.attrib.items():
            if "{" in value:
                element.set(name, TAG.sub(_attribute_tag, value))
    return faults


def prepare_properties(root: Element) -> None:
    """Make the tags of a document's properties plain: they hold texts, and nothing else."""
    for element in root.iter(etree.Element):
        element.text = TAG.sub(_attribute_tag, element.text or "") or None


def _own_texts(paragraph: Element) -> Iterator[Element]:
    """Generate the paragraph's texts, without those of text boxes inside it."""
    for text in paragraph.iter(w("t")):
        owner = next(text.iterancestors(w("p")))
        if owner is paragraph:
            yield text


def _gather(whole: str, texts: list[Element]) -> str:
    """Write each tag, made plain, into the text where it begins; return the new whole."""
    owners = [number for number, one in enumerate(texts) for _ in one.text or ""]
    pieces = [""] * len(texts)
    last = 0
    for tag in TAG.finditer(whole):
        for position in range(last, tag.start()):
            pieces[owners[position]] += whole[position]
        pieces[owners[tag.start()]] += _plain_tag(tag[0])
        last = tag.end()
    for position in range(last, len(whole)):
        pieces[owners[position]] += whole[position]
    for one, piece in zip(texts, pieces, strict=True):
        one.text = piece
    return "".join(pieces)


def _plain_tag(tag: str) -> str:
    plain = tag.translate(_PLAIN)
    run = _RUN_TAG.fullmatch(plain)
    return plain if run is None else f"{{{{r ({run[1]})|{RUN_FILTER} }}}}"


def _attribute_tag(tag: re.Match[str]) -> str:
    plain = tag[0].translate(_PLAIN)
    return PRINTING_TAG.sub(partial(filtered, call=ATTRIBUTE_FILTER), plain)


def _misplaced(paragraph: Element, plain: str) -> Iterator[TagFault]:
    """Generate the tags that are left open, or share what they stand for with other text."""
    if _OPENED.search(TAG.sub("", plain)):
        yield TagFault(plain, _NOT_CLOSED)
    for tag in TAG.findall(plain):
        kind = _OWNER_TAG.match(tag)
        if kind and _text(_owner(paragraph, kind[1])).strip() != tag:
            yield TagFault(plain, _NOT_ALONE[kind[1]])


def _owner(paragraph: Element, kind: str) -> Element:
    """Return the paragraph, row or cell that a tag of this kind replaces."""
    return paragraph if kind == "p" else next(paragraph.iterancestors(w(kind)), paragraph)


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(w("t"))).translate(_PLAIN)


def _write_prose_tag(paragraph: Element, texts: list[Element], expression: str) -> None:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = "" if style is None else style.get(w("val"), "")
    quoted = name.replace("\\", r"\\").replace('"', r"\"")
    in_table = next(paragraph.iterancestors(w("tc")), None) is not None
    call = f'{PROSE_FILTER}("{quoted}", {in_table})'
    texts[0].text = f"{{{{p ({expression})|{call} }}}}"
    for rest in texts[1:]:
        rest.text = ""


def _open_cell(paragraph: Element, plain: str) -> None:
    """Give the cell of a `{% colspan … %}` open properties: docxtpl writes into no others."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is None or not _SPANNING_TAG.search(plain):
        return
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"))
        cell.insert(0, properties)
    if len(properties) == 0:
        properties.text = ""
