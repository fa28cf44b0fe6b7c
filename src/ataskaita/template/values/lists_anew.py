"""A new w:num for each turn of a loop in which a list of the template begins anew."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from ataskaita.opc.numbers import whole
from ataskaita.template.words.xml import Element, parse, serialise, w


def add_lists_anew(numbering: bytes, lists: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return the numbering part with the new lists, each with the number of the one it is like."""
    root = parse(numbering)
    known = {one.get(w("numId"), ""): one for one in root.findall(w("num"))}
    kinds = {one.get(w("abstractNumId"), ""): one for one in root.findall(w("abstractNum"))}
    last = next(reversed(list(known.values())))
    for new, old in lists:
        one = _anew(known[old.decode()], kinds)
        one.set(w("numId"), new.decode())
        last.addnext(one)
        last = one
    return serialise(root)


def _anew(old: Element, kinds: dict[str, Element]) -> Element:
    """Return a list like the old one, its levels told to start."""
    one = deepcopy(old)
    for name in [name for name in one.attrib if str(name).endswith("}durableId")]:
        del one.attrib[name]  # the only one of its kind in all the world
    told = one.find(w("abstractNumId"))
    kind = None if told is None else kinds.get(told.get(w("val"), ""))
    for level in () if kind is None else kind.findall(w("lvl")):
        start = level.find(w("start"))
        first = "0" if start is None else start.get(w("val"), "1")
        _start(one, str(whole(level.get(w("ilvl")))), first)
    if one.find(w("lvlOverride")) is None:
        _start(one, "0", "1")
    return one


def _start(one: Element, level: str, first: str) -> None:
    """Let that level of the list start with `first`, unless the list says its start itself."""
    override = one.find(f"{w('lvlOverride')}[@{w('ilvl')}='{level}']")
    if override is None:
        override = etree.SubElement(one, w("lvlOverride"), {w("ilvl"): level})
    if override.find(w("startOverride")) is None:
        own = override.find(f"{w('lvl')}/{w('start')}")
        value = first if own is None else own.get(w("val"), first)
        override.insert(0, etree.Element(w("startOverride"), {w("val"): value}))
