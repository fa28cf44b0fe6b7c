"""Tags of whole paragraphs, rows, cells and runs, in the place of what they stand in.

What else stands there is kept, before the tag or behind it as it was: a picture, a break, a field
in a paragraph of its own, in the row or in the cell; bookmarks and the like between them. A section
ends before the tag that opens a block, and behind any other.

>>> run = '<w:r><w:t>[1]</w:t><w:br w:type="page"/></w:r>'
>>> body = parse(f'<w:body xmlns:w="{W}"><w:p>{run}</w:p></w:body>')
>>> stand_for(body[0], next(body.iter(w("t"))), "[1]", Tag(0, 3, "{% if a %}", "p"))
>>> print(body.text, etree.tostring(body[0], encoding="unicode").partition(">")[2])
[1] <w:r><w:br w:type="page"/></w:r></w:p>
"""

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from attrs import field
from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.records import define
from ataskaita.template.reading.tags import MisreadTagError, Tag
from ataskaita.template.reading.texts import (
    BREAK,
    TEXT,
    breaks_line,
    replace,
    say_before,
    say_behind,
)
from ataskaita.template.words.xml import Element, w

_NOT_ALONE: Final = {
    "p": Phrase("the tag must stand alone in its paragraph"),
    "tr": Phrase("the tag must stand alone in its row"),
    "tc": Phrase("the tag must stand alone in its cell"),
}
_NOWHERE: Final = {
    "p": Phrase("the tag stands in no paragraph"),
    "tr": Phrase("the tag stands in no row of a table"),
    "tc": Phrase("the tag stands in no cell of a table"),
    "r": Phrase("the tag stands in no run of a text"),
}
_IN_FIELD: Final = Phrase("the tag stands inside a field")
_OPENING: Final = frozenset(
    {"for", "if", "macro", "autoescape", "with", "block", "filter", "call", "else", "elif"}
)
_FIELD: Final = w("fldChar")
_FIELD_ENDS: Final = {"begin": 1, "end": -1}
_SECTION: Final = f"{w('pPr')}/{w('sectPr')}"
_KINDS: Final = {w(kind): kind for kind in _NOT_ALONE}
_RUN: Final = w("r")
_PARAGRAPH: Final = w("p")
_ENTERED: Final = frozenset(
    map(
        w,
        (
            *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "hyperlink", "smartTag"),
            *("customXml", "ins", "moveTo", "bdo", "dir"),
        ),
    )
)
"""What holds others and is nothing itself."""
_EMPTY: Final = frozenset(
    map(
        w,
        (
            *("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"),
            *("smartTagPr", "customXmlPr", "proofErr", "lastRenderedPageBreak", "tab", "cr"),
            "softHyphen",
        ),
    )
)
"""What says nothing, and holds no texts unless somebody put them where they don't belong."""
_NOTHING: Final = _EMPTY | frozenset(map(w, ("del", "moveFrom", "delText", "delInstrText")))
"""What nobody misses in the place of a tag."""
_RANGES: Final = frozenset(
    w(f"{kind}{end}")
    for kind in ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")
    for end in ("Start", "End")
)
"""The ends of what reaches over texts; they may stand between paragraphs, rows and cells too."""


_REFERENCE: Final = w("commentReference")


@define
class _Things:
    """What stands beside a tag, before it and behind it."""

    before: list[Element] = field(factory=list)
    behind: list[Element] = field(factory=list)

    @property
    def all(self) -> list[Element]:
        """All of it, in its order."""
        return [*self.before, *self.behind]

    def keep_pairs_together(self, side: list[Element]) -> None:
        """Let what begins and ends beside the tag stand on that side of it, and comments."""
        ends = Counter(map(_named, self.all))
        for one in self.all:
            if one.tag == _REFERENCE or (one.tag in _RANGES and ends[_named(one)] > 1):
                (self.before if one in self.before else self.behind).remove(one)
                side.append(one)


def owner_of(text: Element, kind: str) -> Element:
    """Return the paragraph, row, cell or run that a tag in this text stands for."""
    owner = next(text.iterancestors(w(kind)), None)
    if owner is None or owner.getparent() is None:
        raise MisreadTagError(_NOWHERE[kind])
    return owner


def stand_for(owner: Element, text: Element, word: str, tag: Tag) -> None:
    """Put the word of a tag in the place of its paragraph, row or cell; raise MisreadTagError."""
    opens = tag.word in _OPENING
    things = _beside(owner, text, tag, word)
    things.keep_pairs_together(things.before if opens else things.behind)
    if owner.tag == _PARAGRAPH:
        before, behind = _kept(owner, things.before), _kept(owner, things.behind)
        (before if opens else behind).extend(_section(owner))
    elif any(one.tag not in _RANGES for one in things.all):
        text.text = None
        put = say_behind if any(one.tag not in _RANGES for one in things.before) else say_before
        put(owner, word)
        return
    else:
        before, behind = things.before, things.behind
    for one in before:
        one.tail = None
        owner.addprevious(one)
    for one in reversed(behind):
        one.tail, owner.tail = owner.tail, None
        owner.addnext(one)
    replace(owner, word)


def split_run(text: Element, word: str) -> None:
    """Let the word of a tag stand between runs; those beside it look as the run did."""
    run = owner_of(text, "r")
    if text.getparent() is not run:
        raise MisreadTagError(_NOWHERE["r"])
    said, _, rest = (text.text or "").rpartition(word)
    after = run.makeelement(w("r"))
    if rest or len(text):
        more = after.makeelement(text.tag, text.attrib)
        more.text = rest
        more.extend(list(text))
        after.append(more)
    after.extend(list(text.itersiblings()))
    if len(after):
        for look in run.findall(w("rPr")):
            after.insert(0, deepcopy(look))
        after.tail, run.tail = run.tail, None
        run.addnext(after)
    say_behind(run, word)
    text.text = said
    if not said:
        replace(text, "")
    if all(one.tag == w("rPr") for one in run):
        replace(run, "")


def _walked(owner: Element, text: Element) -> Iterator[Element]:
    """Generate what stands in the owner, of what holds others each of these."""
    around = set(text.iterancestors())
    waiting = list(reversed(owner))
    while waiting:
        one = waiting.pop()
        yield one
        if one.tag in _ENTERED or one in around:
            waiting.extend(reversed(one))


def _beside(owner: Element, text: Element, tag: Tag, word: str) -> _Things:
    """Return what else stands in the place of the tag; raise MisreadTagError for other words.

    A remark takes with it all but what reaches farther.
    """
    things, side, open_fields = _Things(), [], 0
    side = things.before
    for one in _walked(owner, text):
        if one is text:
            if open_fields:
                raise MisreadTagError(_IN_FIELD)
            side = things.behind
        if one.tag == _FIELD:
            open_fields += _FIELD_ENDS.get(one.get(w("fldCharType"), ""), 0)
        in_field = one is not text and (open_fields > 0 or one.tag == _FIELD)
        if one.tag in _RANGES or (not tag.is_remark and _is_thing(one, in_field=in_field)):
            side.append(one)
        elif not tag.is_remark and not in_field and _says(one, word if one is text else ""):
            raise MisreadTagError(_NOT_ALONE[_KINDS[str(owner.tag)]])
    if tag.is_remark and open_fields:
        raise MisreadTagError(_IN_FIELD)
    return things


def _is_thing(element: Element, *, in_field: bool) -> bool:
    """Return whether somebody would miss the element."""
    if in_field and element.tag != w("rPr"):
        parent = element.getparent()
        return parent is not None and parent.tag == _RUN
    if element.tag == BREAK:
        return not breaks_line(element)
    return element.tag not in _ENTERED and element.tag not in _NOTHING


def _says(element: Element, word: str) -> bool:
    """Return whether the element says anything but this word, or a tag stands behind it."""
    if (element.tail or "").strip():
        return True
    if element.tag in _EMPTY:
        return next(element.iter(TEXT), None) is not None
    return element.tag in _ENTERED and (element.text or "").strip() != word


def _named(element: Element) -> tuple[str, str]:
    """Return what both ends of a range have alike."""
    kind = str(element.tag).removesuffix("Start").removesuffix("End")
    return kind, element.get(w("id"), "")


def _kept(paragraph: Element, things: list[Element]) -> list[Element]:
    """Return what keeps these: themselves where they may stand so, or a paragraph like theirs."""
    if all(one.tag in _RANGES for one in things):
        return list(things)
    kept = paragraph.makeelement(_PARAGRAPH)
    kept.extend(map(deepcopy, paragraph.findall(w("pPr"))))
    for section in kept.findall(_SECTION):
        replace(section, "")
    for one in things:
        run = one.getparent()
        if run is not None and run.tag == _RUN:
            holder = etree.SubElement(kept, _RUN)
            holder.extend(map(deepcopy, run.findall(w("rPr"))))
            holder.append(one)
        else:
            kept.append(one)
        one.tail = None
    return [kept]


def _section(paragraph: Element) -> list[Element]:
    """Return a paragraph that ends the section which the given one ends; none where it doesn't."""
    if paragraph.find(_SECTION) is None:
        return []
    kept = paragraph.makeelement(_PARAGRAPH)
    kept.extend(map(deepcopy, paragraph.findall(w("pPr"))))
    return [kept]
