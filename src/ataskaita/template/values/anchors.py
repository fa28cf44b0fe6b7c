"""Anchors: bookmarks around blocks and figures, and around figures alone a hidden content control.

Word keeps both while people edit, LibreOffice the bookmarks; so a later rendering can find what it
once wrote. A bookmark's name is a running number, short because there are so many, and the draft's
manifest says what stands there. The controls are bound to no data: LibreOffice empties bound ones
(ISO/IEC 29500-1, 17.5.2; [MS-DOCX] 2.5.3.1 for the appearance).
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import field

from ataskaita.outline import Anchor, number_in, tag_of
from ataskaita.records import define
from ataskaita.template.values.escaping import attribute_xml

HIDDEN: Final = b'<w15:appearance w15:val="hidden"/>'
"""Only the main part declares the prefix."""
_AROUND: Final = (
    b'<w:bookmarkStart w:id="%%d" w:name="at_%%d"/><w:sdt><w:sdtPr>%%b%b</w:sdtPr><w:sdtContent>'
    b'%%b</w:sdtContent></w:sdt><w:bookmarkEnd w:id="%%d"/>' % HIDDEN
)
BLOCK: Final = b'<w:bookmarkStart w:id="%d" w:name="at_b%d"/>%b<w:bookmarkEnd w:id="%d"/>'
_PLACES: Final = 4_096
"""How many data paths are remembered: all of some reports."""


@define
class Anchors:
    """The anchors of one rendering; none where it sets none."""

    wanted: bool = False
    keyed: Callable[[str], str] = str
    """Returns the data path in which items of lists stand by their keys."""
    set: list[Anchor] = field(factory=list)
    figures_alone: bool = False
    """Whether blocks have none: a page that nobody edits needs to know its figures only."""

    @property
    def of_blocks(self) -> bool:
        """Whether blocks are anchored too."""
        return self.wanted and not self.figures_alone

    def around(
        self, runs: bytes, path: str, text: str, value: int | Decimal | None = None
    ) -> bytes:
        """Return a figure in a hidden control between bookmarks; as it is where not wanted."""
        if not self.wanted or not path:
            return runs
        if "[" in path:
            path = self.keyed(path)
        number = len(self.set) + 1
        said = "" if value is None else str(value)
        told = "" if text == said or number_in(text) == said else said
        self.set.append(Anchor(f"at_{number}", path, told))
        return _AROUND % (number, number, _tag(path), runs, number)

    def around_block(self, runs: bytes, path: str) -> bytes:
        """Return what stands in a paragraph that the data gave, between bookmarks."""
        if "[" in path:
            path = self.keyed(path)
        number = len(self.set) + 1
        self.set.append(Anchor(f"at_b{number}", path))
        return BLOCK % (number, number, runs, number)


@lru_cache(maxsize=_PLACES)
def _tag(path: str) -> bytes:
    """Return the control's tag; it is the same in all documents."""
    return f'<w:tag w:val="{attribute_xml(tag_of(path))}"/>'.encode()


def without_empty_runs(xml: bytes, looks: Sequence[str]) -> bytes:
    """Return the part without the runs that anchors have left empty beside them."""
    for look in looks:
        empty = f'<w:r>{look}<w:t xml:space="preserve"></w:t></w:r>'
        xml = xml.replace(empty.encode(), b"")
    return xml
