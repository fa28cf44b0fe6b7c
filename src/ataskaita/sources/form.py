"""Of which kind a data file is: it says so by `forma`, or is of the kind that is implied."""

from collections.abc import Mapping as AnyMapping
from typing import Final

from ataskaita.characters import strip_diacritics
from ataskaita.declared.kind import ReportKind
from ataskaita.messages.structure import UNKNOWN_KIND
from ataskaita.sources.nodes import Mapping, Node, Scalar, faulty, is_blank
from ataskaita.sources.values import scalar

Kinds = AnyMapping[str, ReportKind]
"""The kinds that are known, by their keys; an empty key is for the implied one."""

FORM: Final = "forma"
"""The key by which data says of which kind it is."""
_LABEL: Final = "Ataskaitos forma"


def plain_form(said: str) -> str:
    """Return the key of a kind as data may write it: in any letters, with diacritics."""
    return strip_diacritics(said.strip().lower())


def said_form(node: Node | None) -> str:
    """Return what data says that its form is; nothing where it says none."""
    said = node.values.get(FORM) if isinstance(node, Mapping) else None
    return plain_form(said.text) if isinstance(said, Scalar) else ""


def kind_in(node: Node, kinds: Kinds) -> tuple[ReportKind, Node]:
    """Return the kind of the data, and the data without the word for it; raise FaultyError."""
    said = node.values.get(FORM) if isinstance(node, Mapping) else None
    if said is None or not isinstance(node, Mapping):
        return kinds[""], node
    key = "" if is_blank(said) else plain_form(scalar(said, _LABEL).text)
    if key and key not in kinds:
        raise faulty(UNKNOWN_KIND, said.place, found=key, known=", ".join(kinds))
    keys = {name: one for name, one in node.keys.items() if name != FORM}
    return kinds[key], Mapping({name: node.values[name] for name in keys}, keys, node.place)
