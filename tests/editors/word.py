"""Word of the desktop: revisions' marks in every run, spelling looked at, quotes of a language."""

import re
from itertools import count
from typing import Final

from lxml import etree

from tests.editors.parts import Element, Parts, W, number_anew, rewritten, split_runs

_TAG: Final = re.compile(r"\{[{%].*?[}%]\}")
_QUOTED: Final = re.compile(r"'([^'{}]*)'")
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SETTINGS: Final = (
    '<w:rsids xmlns:w="{}"><w:rsidRoot w:val="00A77B3E"/><w:rsid w:val="00C84F3A"/></w:rsids>'
)


def word(parts: Parts) -> Parts:
    """Return the parts as Word saves them."""
    made = rewritten(parts, _saved)
    settings = etree.fromstring(parts["word/settings.xml"])
    if settings.find(f"{W}rsids") is None:
        before = settings.find(f"{W}compat")  # what follows it is in the order of 17.15.1.78
        place = len(settings) if before is None else settings.index(before) + 1
        settings.insert(place, etree.fromstring(_SETTINGS.format(W.strip("{}"))))
        made["word/settings.xml"] = etree.tostring(settings)
    return made


def _saved(root: Element) -> None:
    _quote_as_typed(root)
    kinds = iter(("spellStart", "spellEnd") * 100_000)
    split_runs(root, lambda: etree.Element(f"{W}proofErr", {f"{W}type": next(kinds)}))
    for number, one in enumerate(root.iter(f"{W}p")):
        one.set(f"{_W14}paraId", f"{0x10000000 + number:08X}")
        one.set(f"{W}rsidR", "00C84F3A")
        one.set(f"{W}rsidRDefault", "00C84F3A")
    for one in root.iter(f"{W}r"):
        one.set(f"{W}rsidRPr", "00C84F3A")
    number_anew(root, 1, "")
    _mark_where_it_was_last(root)


def _quote_as_typed(root: Element) -> None:
    """Put „ “ where somebody who mended a tag has typed ' '."""
    for one in root.iter(f"{W}t"):
        one.text = _TAG.sub(lambda tag: _QUOTED.sub("„\\1“", tag[0]), one.text or "")


def _mark_where_it_was_last(root: Element) -> None:
    for one in root.iter(f"{W}bookmarkStart"):
        if one.get(f"{W}name") == "_GoBack":
            return
    numbers = {one.get(f"{W}id") for one in root.iter(f"{W}bookmarkStart")}
    number = next(one for one in map(str, count()) if one not in numbers)
    runs = [run for run in root.iter(f"{W}r") if "{" in "".join(map(str, run.itertext()))]
    if runs and root.tag == f"{W}document":
        end = etree.Element(f"{W}bookmarkEnd", {f"{W}id": number})
        start = etree.Element(f"{W}bookmarkStart", {f"{W}id": number, f"{W}name": "_GoBack"})
        runs[len(runs) // 2].addnext(end)
        runs[len(runs) // 2].addnext(start)
