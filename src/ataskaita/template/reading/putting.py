"""Put marks into the tree of a part, as what no data can look like, and write them as they are."""

import re
from typing import Final

from lxml import etree

from ataskaita.template.words.xml import Element

_TARGET: Final = "marks"
_WRITTEN: Final = re.compile(rf"<\?{_TARGET} ([0-9a-f]+)\?>")


def strip_unseen(root: Element) -> None:
    """Take out comments and instructions of XML: none may pass for a mark."""
    unseen = (etree.ProcessingInstruction, etree.Comment)
    etree.strip_elements(root, *unseen, with_tail=False)


def written(root: Element) -> str:
    """Return the marked part as text, each mark as its character."""
    xml = etree.tostring(root, encoding="unicode")
    return _WRITTEN.sub(lambda one: bytes.fromhex(one[1]).decode(), xml)


def mark_of(mark: bytes) -> Element:
    """Return a mark as a tree can hold it; no data can look like one."""
    return etree.ProcessingInstruction(_TARGET, mark.hex())


def put_before(element: Element, mark: bytes) -> None:
    """Put the mark right before the element."""
    element.addprevious(mark_of(mark))


def put_after(element: Element, mark: bytes) -> None:
    """Put the mark right after the element."""
    one = mark_of(mark)
    one.tail, element.tail = element.tail, None
    element.addnext(one)


def put_first(element: Element, mark: bytes) -> None:
    """Put the mark before all that the element holds."""
    one = mark_of(mark)
    one.tail, element.text = element.text, None
    element.insert(0, one)


def put_behind(root: Element, word: str, mark: bytes) -> None:
    """Put the mark right behind the first text that has this word."""
    for one in root.iter():
        if word in (one.text or "") and isinstance(one.tag, str):
            before, _, one_text = (one.text or "").partition(word)
            put_first(one, mark)
            one[0].tail, one.text = one_text, before + word
            return
        if word in (one.tail or ""):
            before, _, rest = (one.tail or "").partition(word)
            put_after(one, mark)
            following = one.getnext()
            if following is not None:
                following.tail = rest
            one.tail = before + word
            return
