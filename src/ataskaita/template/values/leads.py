"""Where the references of a template's part lead (ISO/IEC 29500-2, 9)."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from posixpath import normpath

from lxml import etree

from ataskaita.opc import relationships_of
from ataskaita.records import frozen
from ataskaita.template.words.xml import Element, parse

EXTERNAL = "External"


@frozen
class Lead:
    """Where one reference leads."""

    kind: str
    """The end of its type: `chart`, `package`."""
    target: str
    """A part's name; what stands outside the package has none."""

    @property
    def is_outside(self) -> bool:
        """Whether it leads out of the package."""
        return not self.target


def leads_from(parts: Mapping[str, bytes], part: str) -> dict[str, Lead]:
    """Return where the references of a part lead, by their ids; none where that can't be read."""
    content = parts.get(relationships_of(part))
    try:
        root = None if content is None else parse(content)
    except etree.XMLSyntaxError:
        return {}
    return {
        one.get("Id", ""): lead(one, part)
        for one in ([] if root is None else root.iterchildren("*"))
    }


def lead(relationship: Element, part: str) -> Lead:
    """Return where that relationship of the part leads."""
    kind = relationship.get("Type", "").rpartition("/")[2]
    outside = relationship.get("TargetMode") == EXTERNAL
    return Lead(kind, "" if outside else _resolved(part, relationship.get("Target", "")))


def _resolved(part: str, target: str) -> str:
    """Return the part that a relationship's target means."""
    if target.startswith("/"):
        return target[1:]
    return normpath(f"{PurePosixPath(part).parent}/{target}")
