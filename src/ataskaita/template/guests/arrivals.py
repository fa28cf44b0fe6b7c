"""Styles and lists that sub-documents bring into a template that lacks them.

A style that the template has by name is the template's: its look wins, as docxcompose has it.
"""

import copy
from collections.abc import Callable, Iterator
from typing import Any, Final
from weakref import WeakKeyDictionary
from zlib import crc32

from attrs import field
from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.opc.numbers import whole
from ataskaita.records import define
from ataskaita.template.guests.definitions import Definitions, told
from ataskaita.template.words.xml import Element, w

_STYLED: Final = tuple(map(w, ("pStyle", "rStyle", "tblStyle")))
_RELATIVES: Final = ("basedOn", "next", "link")
_BULLET_PICTURE = Phrase(
    "a Subdoc has a list whose bullets are pictures: give the list bullets that are characters"
)


@define
class _Origin:
    """A document that sub-documents come from, and what its ids have become here."""

    definitions: Definitions
    file: "_Origin | None" = None
    """The file from which docxtpl took some of them: their relatives are known there."""
    styles: dict[str, str] = field(factory=dict)
    lists: dict[str, str] = field(factory=dict)
    kinds: dict[str, str] = field(factory=dict)


@define
class Arrivals:
    """What a template's definitions get in one rendering."""

    own: Definitions
    new_list: Callable[[], int]
    """Gives a free w:numId."""
    styles: dict[str, Element] = field(factory=dict)
    lists: list[Element] = field(factory=list)
    kinds: list[Element] = field(factory=list)
    _identities: set[str] = field(factory=set)
    """Of all styles; Word tells no capitals apart."""
    _names: set[str] = field(factory=set)
    _named: dict[tuple[str, str], str] = field(factory=dict)
    """The id of a style by its type and name."""
    _signs: set[str] = field(factory=lambda: {"00000000", "FFFFFFFF"})
    """By which Word knows a list again: w:nsid."""
    _origins: "WeakKeyDictionary[Any, _Origin]" = field(factory=WeakKeyDictionary)

    def __attrs_post_init__(self) -> None:
        for identity, style in self.own.styles.items():
            self._identities.add(identity.lower())
            self._named.setdefault(_named(style), identity)
            self._names.add(_named(style)[1])
        self._signs.update(told(one, "nsid").upper() for one in self.own.kinds.values())

    def settle(self, root: Element, part: Any, file: Any) -> None:
        """Let the XML mean the template's styles and lists; raise TypeError where it can't.

        `part` is the main part to which its ids belong, `file` that of the file it came from, if
        it is another.
        """
        origin = self._origin(part)
        origin.file = self._origin(file) if file is not part else None
        self._refer(root, origin)

    def _origin(self, part: Any) -> _Origin:
        definitions = Definitions.of_document(part)  # docxtpl adds to them with each file
        known = self._origins.setdefault(part, _Origin(definitions))
        known.definitions = definitions
        return known

    def _refer(self, root: Element, origin: _Origin) -> None:
        for one in list(root.iter(*_STYLED)):
            _set_or_drop(one, self._style(one.get(w("val"), ""), origin))
        for one in root.iter(w("numId")):
            one.set(w("val"), self._list(one.get(w("val"), ""), origin))

    def _style(self, old: str, origin: _Origin) -> str:
        """Return the style's id here; empty for one that its own document doesn't have."""
        style = origin.definitions.styles.get(old)
        if old not in origin.styles and style is not None:
            known = self._named.get(_named(style))
            if known is None:
                self._bring_style(style, old, origin)
            else:
                origin.styles[old] = known
        elif style is None and origin.file:
            return self._style(old, origin.file)
        return origin.styles.get(old, "")

    def _bring_style(self, style: Element, old: str, origin: _Origin) -> None:
        twin = self._twin(style, origin)
        identity = _free(old, self._identities)
        twin.set(w("styleId"), identity)
        twin.attrib.pop(w("default"), None)
        self._name(twin, old)
        # before what it refers to, which may refer back
        origin.styles[old] = self._named[_named(style)] = identity
        self.styles[identity] = twin
        kin = _home(style, old, origin)
        for one in [one for name in _RELATIVES for one in twin.findall(w(name))]:
            known = self._style(one.get(w("val"), ""), kin)
            is_pair = one.tag != w("link") or known in self.styles
            _set_or_drop(one, known if is_pair else "")
        self._refer(twin, origin)

    def _name(self, twin: Element, old: str) -> None:
        """Let no two styles have one name, not even such of two types."""
        name = twin.find(w("name"))
        if name is None:
            name = twin.makeelement(w("name"))
            twin.insert(0, name)
        name.set(w("val"), _free(name.get(w("val")) or old, self._names, " "))

    def _list(self, old: str, origin: _Origin) -> str:
        """Return the w:numId here; 0, which is none, for one that its own document doesn't have."""
        one = origin.definitions.lists.get(old)
        kind = "" if one is None else told(one, "abstractNumId")
        if old not in origin.lists and one is not None and kind in origin.definitions.kinds:
            if _are_alike(one, self.own.lists.get(old)) and self._is_own(kind, origin):
                origin.lists[old] = old
            else:
                self._bring_list(one, old, origin)
        return origin.lists.get(old, "0")

    def _is_own(self, kind: str, origin: _Origin) -> bool:
        return _are_alike(origin.definitions.kinds[kind], self.own.kinds.get(kind))

    def _bring_list(self, one: Element, old: str, origin: _Origin) -> None:
        twin = self._twin(one, origin)
        origin.lists[old] = str(self.new_list())
        twin.set(w("numId"), origin.lists[old])
        for inner in twin.findall(w("abstractNumId")):
            inner.set(w("val"), self._kind(inner.get(w("val"), ""), origin))
        self._level(twin, origin)
        self.lists.append(twin)

    def _kind(self, old: str, origin: _Origin) -> str:
        if old not in origin.kinds:
            if self._is_own(old, origin):
                origin.kinds[old] = old
            else:
                self._bring_kind(origin.definitions.kinds[old], old, origin)
        return origin.kinds[old]

    def _bring_kind(self, kind: Element, old: str, origin: _Origin) -> None:
        twin = self._twin(kind, origin)
        numbers = [whole(one, -1) for one in self.own.kinds]
        origin.kinds[old] = str(max(numbers, default=-1) + 1 + len(self.kinds))
        self.kinds.append(twin)
        twin.set(w("abstractNumId"), origin.kinds[old])
        for one in twin.findall(w("name")):
            twin.remove(one)  # only LISTNUM fields ask for it, and they don't come
        self._sign(twin)
        for one in twin.findall(w("numStyleLink")):
            _set_or_drop(one, self._style(one.get(w("val"), ""), origin))
        for one in twin.findall(w("styleLink")):
            self._link(one, origin)
        self._level(twin, origin)

    def _sign(self, kind: Element) -> None:
        """Give the list a sign of its own, the same each time, lest Word join it to another."""
        for one in kind.findall(w("nsid")):
            kind.remove(one)
        sign = next(one for one in _signs(_canonical(kind)) if one not in self._signs)
        self._signs.add(sign)
        kind.insert(0, kind.makeelement(w("nsid"), {w("val"): sign}))

    def _level(self, root: Element, origin: _Origin) -> None:
        """Let the levels of a list mean the styles here; the template's have their own lists."""
        if next(root.iter(w("lvlPicBulletId")), None) is not None:
            raise TypeError(_BULLET_PICTURE)
        for one in list(root.iter(w("pStyle"))):
            self._link(one, origin)
        for one in list(root.iter(w("rStyle"))):
            _set_or_drop(one, self._style(one.get(w("val"), ""), origin))

    def _link(self, one: Element, origin: _Origin) -> None:
        known = self._style(one.get(w("val"), ""), origin)
        _set_or_drop(one, known if known in self.styles else "")

    def _twin(self, element: Element, origin: _Origin) -> Element:
        """Return a copy without what only newer Words read, where the template's part can't say so.

        Numbers that are to be the only ones of their kind in all the world don't come either.
        """
        twin = copy.deepcopy(element)
        twin.tail = None
        unknown = origin.definitions.may_skip(element) - self.own.may_skip(element)
        for one in list(twin.iter(etree.Element)):
            parent = one.getparent()
            if parent is not None and etree.QName(one).namespace in unknown:
                parent.remove(one)
            for name in one.attrib:
                if etree.QName(name).namespace in unknown or str(name).endswith("}durableId"):
                    del one.attrib[name]
        etree.cleanup_namespaces(twin)
        return twin


def _home(style: Element, old: str, origin: _Origin) -> _Origin:
    """Return where the style's relatives are: docxcompose leaves them in the file it came from."""
    there = origin.file.definitions.styles.get(old) if origin.file else None
    is_there = there is not None and _named(there) == _named(style)
    return origin.file if origin.file and is_there else origin


def _named(style: Element) -> tuple[str, str]:
    kind = style.get(w("type"), "paragraph")
    return kind, (told(style, "name") or style.get(w("styleId"), "")).lower()


def _free(wanted: str, taken: set[str], between: str = "") -> str:
    """Return the name, numbered where it is taken; take it."""
    name, number = wanted, 1
    while name.lower() in taken:
        number += 1
        name = f"{wanted}{between}{number}"
    taken.add(name.lower())
    return name


def _set_or_drop(one: Element, value: str) -> None:
    parent = one.getparent()
    if value:
        one.set(w("val"), value)
    elif parent is not None:
        parent.remove(one)


def _are_alike(one: Element, other: Element | None) -> bool:
    return other is not None and _canonical(one) == _canonical(other)


def _canonical(one: Element) -> bytes:
    return etree.tostring(one, method="c14n", exclusive=True)


def _signs(content: bytes) -> Iterator[str]:
    sign = crc32(content)
    while True:
        yield f"{sign:08X}"
        sign = (sign + 1) % 2**32
