"""Write the pages of a table of contents' entries, once somebody has counted them."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from ataskaita.word.parts import MAIN_PART
from ataskaita.wordml.names import W


def contents_pages(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the page of each entry of the table of contents; empty where it waits for one."""
    if b" PAGEREF " not in parts[MAIN_PART]:
        return ()
    return tuple(one.text or "" for one in _pages(etree.fromstring(parts[MAIN_PART])))


def write_page_numbers(parts: Mapping[str, bytes], pages: Sequence[int]) -> dict[str, bytes]:
    """Return the parts with these pages in the entries, in order."""
    root = etree.fromstring(parts[MAIN_PART])
    for text, page in zip(_pages(root), pages, strict=True):
        text.text = str(page)
    main = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {**parts, MAIN_PART: main}


def _pages(root: etree._Element) -> list[etree._Element]:
    """Return the texts that are to hold the pages: each the first behind its instruction."""
    asked = [
        one for one in root.iter(f"{W}instrText") if (one.text or "").split()[:1] == ["PAGEREF"]
    ]
    texts = (next(_texts_behind(one), None) for one in asked)
    return [one for one in texts if one is not None]


def _texts_behind(instruction: etree._Element) -> Iterator[etree._Element]:
    run = instruction.getparent()
    for one in run.itersiblings() if run is not None else ():
        yield from one.iter(f"{W}t")
