"""Comments in the margin, where signs stand for them in the document (ECMA-376-1, 17.13.4)."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.opc.numbers import whole
from ataskaita.word.parts import COMMENTS, CONTENT_TYPES, MAIN_PART, MAIN_RELATIONSHIPS

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIP: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
)
_ID: Final = "rIdPastabos"
AUTHOR: Final = "ataskaita"
_NUMBER: Final = f"{{{_W}}}id"
_AUTHORED: Final = f"{{{_W}}}author"
_MARKS: Final = tuple(
    f"{{{_W}}}{one}" for one in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def add_comments(parts: Mapping[str, bytes], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts with a comment where each sign first stands, and without the signs.

    `texts` are the comments by sign, a character each; one whose sign isn't printed goes to the
    document's first paragraph.
    """
    document = etree.fromstring(parts[MAIN_PART])
    comments = existing(parts)
    placed: dict[str, etree._Element] = {}
    for text in list(document.iter(f"{{{_W}}}t")):
        for sign, run in _signed_runs(text, texts):
            placed.setdefault(sign, run)
    number = _next_id(comments)
    for sign, comment in texts.items():
        comments.append(_comment(number, comment))
        if sign in placed:
            _anchor(placed[sign], number)
        else:
            _anchor_at_start(document, number)
        number += 1
    return {
        **{name: _without_signs(name, content, texts) for name, content in parts.items()},
        MAIN_PART: _written(document),
        COMMENTS: _written(comments),
        **_registered(parts),
    }


def without_own_comments(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts without comments of this program: a template's are for whoever changes it.

    They say what is wrong with the template, or what is to be decided; documents that are made of
    it have nothing to do with that.
    """
    own = (one.get(_NUMBER, "") for one in existing(parts) if one.get(_AUTHORED) == AUTHOR)
    return without_comments(parts, set(own))


def without_comments(parts: Mapping[str, bytes], numbers: AbstractSet[str]) -> dict[str, bytes]:
    """Return the parts without the comments of these numbers, and without their marks."""
    if not numbers:
        return dict(parts)
    comments, document = existing(parts), etree.fromstring(parts[MAIN_PART])
    for one in [one for one in document.iter(*_MARKS) if one.get(_NUMBER) in numbers]:
        _take_mark(one)
    for comment in [one for one in comments if one.get(_NUMBER) in numbers]:
        comments.remove(comment)
    return {**parts, MAIN_PART: _written(document), COMMENTS: _written(comments)}


def _take_mark(one: etree._Element) -> None:
    """Take out the mark of a comment; of its reference, the run that has nothing else."""
    parent = one.getparent()
    if parent is None:
        return
    parent.remove(one)
    holder = parent.getparent()
    if one.tag == _MARKS[2] and holder is not None and not _says(parent):
        holder.remove(parent)


def _says(run: etree._Element) -> bool:
    return any(one.tag != f"{{{_W}}}rPr" for one in run)


def _signed_runs(
    text: "etree._Element | None", signs: Mapping[str, str]
) -> Iterator[tuple[str, etree._Element]]:
    """Generate each sign in the text with the run that holds what it is on, up to a space."""
    while text is not None and (here := _first(text.text or "", signs)):
        run = text.getparent()
        if run is None:
            return
        alone = [one for one in run if one.tag != f"{{{_W}}}rPr"] == [text]
        rest = _isolate(run, text, here) if alone else None
        _set(text, _without(text.text or "", here))
        yield from ((sign, run) for sign in here)
        text = rest if alone else text


def _first(text: str, signs: Mapping[str, str]) -> str:
    """Return the first of the signs in the text, with those right after it."""
    start = next((place for place, one in enumerate(text) if one in signs), len(text))
    end = start
    while end < len(text) and text[end] in signs:
        end += 1
    return text[start:end]


def _isolate(run: etree._Element, text: etree._Element, here: str) -> "etree._Element | None":
    """Leave the signed words alone in the run; return the text of what follows them."""
    before, _, after = (text.text or "").partition(here)
    words, space, rest = after.partition(" ")
    _set(text, here + words)
    if before:
        run.addprevious(_like(run, before))
    if not space:
        return None
    following = _like(run, space + rest)
    run.addnext(following)
    return following.find(f"{{{_W}}}t")


def _like(run: etree._Element, words: str) -> etree._Element:
    """Return a run of the same look with other words."""
    other = deepcopy(run)
    _set(other.find(f"{{{_W}}}t"), words)
    return other


def _set(text: "etree._Element | None", words: str) -> None:
    if text is not None:
        text.text = words
        text.set(_SPACE, "preserve")


def _without(text: str, signs: Iterable[str]) -> str:
    return "".join(one for one in text if one not in set(signs))


def _without_signs(name: str, content: bytes, signs: Mapping[str, str]) -> bytes:
    """Return a part without signs: the title may stand in a header or the properties."""
    if not name.endswith((".xml", ".rels")):
        return content
    for sign in signs:
        content = content.replace(sign.encode(), b"")
    return content


def _anchor(run: etree._Element, number: int) -> None:
    run.addprevious(_element("commentRangeStart", number))
    run.addnext(_reference(number))
    run.addnext(_element("commentRangeEnd", number))


def _anchor_at_start(document: etree._Element, number: int) -> None:
    paragraph = next(document.iter(f"{{{_W}}}p"), None)
    if paragraph is None:  # a body of nothing but its page
        paragraph = etree.Element(f"{{{_W}}}p")
        document[0].insert(0, paragraph)
    paragraph.append(_element("commentRangeStart", number))
    paragraph.append(_element("commentRangeEnd", number))
    paragraph.append(_reference(number))


def _element(name: str, number: int) -> etree._Element:
    return etree.Element(f"{{{_W}}}{name}", {f"{{{_W}}}id": str(number)})


def _reference(number: int) -> etree._Element:
    run = etree.Element(f"{{{_W}}}r")
    run.append(_element("commentReference", number))
    return run


def _comment(number: int, text: str) -> etree._Element:
    comment = _element("comment", number)
    comment.set(f"{{{_W}}}author", AUTHOR)
    comment.set(f"{{{_W}}}initials", "at")
    for line in text.split("\n"):
        paragraph = etree.SubElement(comment, f"{{{_W}}}p")
        run = etree.SubElement(paragraph, f"{{{_W}}}r")
        _set(etree.SubElement(run, f"{{{_W}}}t"), line)
    return comment


def existing(parts: Mapping[str, bytes]) -> etree._Element:
    """Return the comments that a document has, or none."""
    if COMMENTS in parts:
        return etree.fromstring(parts[COMMENTS])
    return etree.Element(f"{{{_W}}}comments", nsmap={"w": _W})


def _next_id(comments: etree._Element) -> int:
    return 1 + max((whole(one.get(f"{{{_W}}}id")) for one in comments), default=-1)


def _registered(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the part's content type and relationship, where the template lacks them."""
    if COMMENTS in parts:
        return {}
    types = etree.fromstring(parts[CONTENT_TYPES])
    space = etree.QName(types).namespace
    override = etree.SubElement(types, f"{{{space}}}Override")
    override.set("PartName", f"/{COMMENTS}")
    override.set("ContentType", _TYPE)
    relationships = etree.fromstring(parts[MAIN_RELATIONSHIPS])
    space = etree.QName(relationships).namespace
    one = etree.SubElement(relationships, f"{{{space}}}Relationship")
    for name, value in (("Id", _ID), ("Type", _RELATIONSHIP), ("Target", "comments.xml")):
        one.set(name, value)
    return {CONTENT_TYPES: _written(types), MAIN_RELATIONSHIPS: _written(relationships)}


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
