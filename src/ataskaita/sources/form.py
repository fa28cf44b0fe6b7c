"""Of which kind a data file is: it says so by `forma`, or is of the kind that is implied."""

from collections.abc import Mapping as AnyMapping
from typing import Final

from ataskaita.characters import strip_diacritics
from ataskaita.declared.declare import declaration
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.messages.structure import OTHERS_KEY, UNKNOWN_KIND, UNSAID_KIND
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
        return _called_rightly(kinds[""], node, kinds), node
    key = "" if is_blank(said) else plain_form(scalar(said, _LABEL).text)
    if key and key not in kinds:
        raise faulty(UNKNOWN_KIND, said.place, found=key, known=", ".join(kinds))
    keys = {name: one for name, one in node.keys.items() if name != FORM}
    return _called_rightly(kinds[key], node, kinds), Mapping(
        {name: node.values[name] for name in keys}, keys, node.place
    )


def _called_rightly(kind: ReportKind, node: Node, kinds: Kinds) -> ReportKind:
    """Return the kind; raise FaultyError where the institution is called as in other kinds.

    All else that would be said of such data is of a kind that it isn't.
    """
    right = _institution(kind.model)
    others = {_institution(Report), _institution(kinds[""].model)} - {right}
    if not isinstance(node, Mapping) or right in node.values:
        return kind
    for key in others & node.values.keys():
        message = OTHERS_KEY if FORM in node.values else UNSAID_KIND
        facts = {
            "key": key,
            "right": right,
            "form": kind.key,
            "known": ", ".join(filter(None, kinds)),
        }
        raise faulty(message, node.keys[key].place, **facts)
    return kind


def _institution(model: type[Report]) -> str:
    return declaration(model, "institution").key
