"""Anchors around what the data gives: a hidden content control between bookmarks of one identity.

Word keeps both while people edit, LibreOffice the bookmarks; so a later rendering can find what it
once wrote. The controls are bound to no data: LibreOffice empties bound ones (ISO/IEC 29500-1,
17.5.2; [MS-DOCX] 2.5.3.1 for the appearance).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha1
from typing import Final, NamedTuple

from attrs import field

from ataskaita.outline import tag_of
from ataskaita.records import define
from ataskaita.template.values.escaping import attribute_xml

HIDDEN: Final = b'<w15:appearance w15:val="hidden"/>'
"""Only the main part declares the prefix."""
_AROUND: Final = (
    b'<w:bookmarkStart w:id="%%d" w:name="%%b"/><w:sdt><w:sdtPr>%%b<w:id w:val="%%d"/>'
    b"%b</w:sdtPr><w:sdtContent>%%b</w:sdtContent></w:sdt>"
    b'<w:bookmarkEnd w:id="%%d"/>' % HIDDEN
)
_LONGEST: Final = 64
"""Characters that Word takes for a control's title or tag."""
_PLACES: Final = 4_096
"""How many data paths are remembered: all of some reports."""


class Anchor(NamedTuple):
    """What stands where: the bookmark's name, the data path, the text as it was written."""

    bookmark: str
    path: str
    text: str


@define
class Anchors:
    """The anchors of one rendering; none where it sets none."""

    wanted: bool = False
    keyed: Callable[[str], str] = str
    """Returns the data path in which items of lists stand by their keys."""
    set: list[Anchor] = field(factory=list)
    _times: dict[str, int] = field(factory=dict)

    def around(self, runs: bytes, path: str, label: str, text: str) -> bytes:
        """Return the runs in a hidden control between bookmarks; as they are where not wanted."""
        if not self.wanted or not path:
            return runs
        if "[" in path:
            path = self.keyed(path)
        identity, named, told = _standing(path, label)
        times = self._times[path] = self._times.get(path, 0) + 1
        if times > 1:
            identity += f"_{times}"
            named = identity.encode()
        self.set.append(Anchor(identity, path, text))
        number = len(self.set)
        return _AROUND % (number, named, told, number, runs, number)


@lru_cache(maxsize=_PLACES)
def _standing(path: str, label: str) -> tuple[str, bytes, bytes]:
    """Return the bookmark's name, also in bytes, and the control's title and tag.

    They are the same in all documents.
    """
    identity = f"at_{sha1(path.encode(), usedforsecurity=False).hexdigest()[:16]}"
    told = (
        f'<w:alias w:val="{_short(label or path)}"/><w:tag w:val="{attribute_xml(tag_of(path))}"/>'
    )
    return identity, identity.encode(), told.encode()


def without_empty_runs(xml: bytes, looks: Sequence[str]) -> bytes:
    """Return the part without the runs that anchors have left empty beside them."""
    for look in looks:
        empty = f'<w:r>{look}<w:t xml:space="preserve"></w:t></w:r>'
        xml = xml.replace(empty.encode(), b"")
    return xml


def _short(text: str) -> str:
    shortened = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return attribute_xml(shortened)
