"""Comments of the program that people have resolved in Word: what is decided need not stay.

Word tells it beside the comments: which paragraph of which one is resolved, or answers another
([MS-DOCX] 2.5.29, 2.5.30).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from ataskaita.records import frozen
from ataskaita.word.comments import AUTHOR, existing, without_comments
from ataskaita.word.parts import COMMENTS
from ataskaita.wordml.elements import TRUE
from ataskaita.wordml.names import W

_PARAGRAPH: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED: Final = "commentsExtended.xml"
_BESIDE: Final = (_EXTENDED, "commentsIds.xml")
"""The parts that tell more of comments, by their paragraphs."""


@frozen
class _Told:
    """What Word tells of a comment beside it."""

    done: bool
    answers: str
    """The paragraph of the comment that it answers; empty for none."""


def open_comments(parts: Mapping[str, bytes]) -> int:
    """Return how many comments of this program a document has that nobody has resolved."""
    told = _told(parts)
    return sum(not told[one].done if one in told else True for _, one in _own(parts))


def without_resolved(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts without comments of this program that people have resolved.

    One that somebody has answered stays: the answer is theirs.
    """
    told = _told(parts)
    answered = {one.answers for one in told.values()}
    gone = {
        number: one
        for number, one in _own(parts)
        if one in told and told[one].done and one not in answered
    }
    if not gone:
        return dict(parts)
    made = without_comments(parts, set(gone))
    for name in [one for one in made if one.endswith(_BESIDE)]:
        made[name] = _without(made[name], set(gone.values()))
    return made


def _own(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Generate the numbers of the program's comments, and their paragraphs."""
    for one in existing(parts) if COMMENTS in parts else ():
        if one.get(f"{W}author") == AUTHOR:
            last = [each.get(_PARAGRAPH, "") for each in one.iter(f"{W}p")][-1:]
            yield one.get(f"{W}id", ""), "".join(last)


def _told(parts: Mapping[str, bytes]) -> Mapping[str, _Told]:
    """Return what is told of comments, by their paragraphs."""
    name = next((one for one in parts if one.endswith(_EXTENDED)), None)
    if name is None:
        return {}
    return {_value(one, "paraId"): _as_told(one) for one in etree.fromstring(parts[name])}


def _as_told(one: etree._Element) -> _Told:
    return _Told(_value(one, "done") in TRUE, _value(one, "paraIdParent"))


def _without(content: bytes, paragraphs: set[str]) -> bytes:
    root = etree.fromstring(content)
    for one in [one for one in root if _value(one, "paraId") in paragraphs]:
        root.remove(one)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _value(one: etree._Element, name: str) -> str:
    """Return an attribute by its name, of whichever edition of Word."""
    found = (value for key, value in one.attrib.items() if etree.QName(key).localname == name)
    return str(next(found, ""))
