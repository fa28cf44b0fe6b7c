"""The base that a manifest carries, read: its parts as they would be without looks.

>>> from ataskaita.wordml.elements import tree_of
>>> told = f'<draft xmlns="{SPACE}"{BOUND}><part name="a"><p><b n="1"/></p></part></draft>'
>>> part = CarriedBase(tree_of(told.encode()))["a"]
>>> part[part.index(b"<p>") :]
b'<p><w:bookmarkStart w:id="b1" w:name="at_b1"/><w:bookmarkEnd w:id="b1"/></p></part>'
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ataskaita.opc import escaped
from ataskaita.word.shorthand import NotShortError, short_from

if TYPE_CHECKING:
    from ataskaita.wordml.elements import Element

SPACE: Final = "urn:ataskaita:juodrastis:1"
SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
"""Names whose prefixes the manifest declares: parts of the base have no others."""
BOUND: Final = "".join(f' xmlns:{prefix}="{one}"' for prefix, one in SPACES.items())
_W: Final = f"{{{SPACES['w']}}}"
_OURS: Final = f"{{{SPACE}}}"
_MARKS: Final[Mapping[str, str]] = {_OURS + one: one for one in ("b", "f", "e")}
_SHORT: Final = f"{_OURS}short"
_END: Final = f"{_W}bookmarkEnd"


class CarriedBase(Mapping[str, bytes]):
    """The parts of a base, each made when it is asked for: many a manifest is read for less."""

    def __init__(self, root: "Element") -> None:
        self._root = root
        self._made: dict[str, bytes] = {}

    @cached_property
    def _told(self) -> Mapping[str, "Element"]:
        """The parts; none where what is written short can't be one of ours."""
        from ataskaita.wordml.elements import UnsoundError  # noqa: PLC0415 (what writes a draft reads none)

        try:
            short = {one.get("name", ""): _in_full(one) for one in self._root.findall(_SHORT)}
        except (UnsoundError, NotShortError):
            return {}
        return short | {one.get("name", ""): one for one in self._root.findall(f"{_OURS}part")}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            part = self._told[name]
            _name_bookmarks(part)
            self._made[name] = _in_words_space(part)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def __repr__(self) -> str:
        return repr(dict(self))


def _in_full(short: "Element") -> "Element":
    """Return a part that is written short as any other."""
    from ataskaita.wordml.elements import tree_of  # noqa: PLC0415 (what writes a draft reads none)

    text = (short[-1].tail if len(short) else short.text) or ""
    told = short_from([one.text or "" for one in short], text).plain()
    name = escaped(short.get("name", ""))
    root = f'<part name="{name}" xmlns="{SPACE}"{BOUND}>'.encode()
    return tree_of(b"%b%b</part>" % (root, told))


def _in_words_space(part: "Element") -> bytes:
    """Return a part of the base: all that has no prefix there is a name of Word's parts."""
    from lxml import etree  # noqa: PLC0415 (what writes a draft reads none)

    head, end, rest = etree.tostring(part, encoding="UTF-8", with_tail=False).partition(b">")
    return head.replace(f'"{SPACE}"'.encode(), f'"{SPACES["w"]}"'.encode()) + end + rest


def _name_bookmarks(part: "Element") -> None:
    """Let the short marks of a base be bookmarks again: around blocks they end where these do."""
    from lxml import etree  # noqa: PLC0415 (what writes a draft reads none)

    begun = ""
    for paragraph in part.iter(f"{_OURS}p"):
        for one in list(paragraph.iterchildren(*_MARKS)):
            mark = _MARKS[str(one.tag)]
            begun = one.attrib.pop("n", begun)
            name = f"b{begun}" if mark == "b" else begun
            one.tag = _END if mark == "e" else f"{_W}bookmarkStart"
            one.attrib.update({f"{_W}id": name, f"{_W}name": f"at_{name}"})
            if mark == "b":
                etree.SubElement(paragraph, _END, {f"{_W}id": name})
