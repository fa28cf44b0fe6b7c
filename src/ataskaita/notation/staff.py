"""What those are called who work in an institution of the form, wherever it speaks of them.

A form says it once, `istaiga: {darbuotojas: muziejininkas}`, and `{darbuotojai}`, `{darbuotojų}`
stand for it in labels, hints and texts, so that a form that builds on it may call them otherwise.
"""

from typing import Final

from attrs import evolve

from ataskaita.lithuanian import Case, GrammaticalNumber, decline
from ataskaita.patterns import Pattern
from ataskaita.sources.form import Kinds, plain_form
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

USUAL: Final = "darbuotojas"
_PLACE: Final = Pattern(r"\{([Dd])arbuotoj(as|o|ai|ų|u)\}")
_CASES: Final[dict[str, tuple[Case, GrammaticalNumber]]] = {
    "as": ("nominative", "singular"),
    "o": ("genitive", "singular"),
    "ai": ("nominative", "plural"),
    "ų": ("genitive", "plural"),
    "u": ("genitive", "plural"),
}


def staff_of(form: Node | None, kinds: Kinds) -> str:
    """Return what the form calls them; else what that does on which it builds."""
    said = _at(_at(form, "istaiga"), "darbuotojas")
    base = _at(form, "remiasi")
    known = kinds.get(plain_form(base.text)) if isinstance(base, Scalar) else None
    usual = known.staff if known is not None else USUAL
    return said.text.strip() or usual if isinstance(said, Scalar) else usual


def _at(node: Node | None, key: str) -> Node | None:
    return node.values.get(key) if isinstance(node, Mapping) else None


def speaks_of_staff(text: str) -> bool:
    """Return whether a form's text has a place for the word."""
    return _PLACE.search(text) is not None


def with_staff(node: Node, staff: str) -> Node:
    """Return the node with that word, in the case that is asked for, in its places."""
    match node:
        case Scalar(text) if _PLACE.search(text):
            return evolve(node, text=_worded(text, staff))
        case Mapping(values):
            return evolve(node, values={key: with_staff(one, staff) for key, one in values.items()})
        case Series(items):
            return evolve(node, items=tuple(with_staff(one, staff) for one in items))
        case _:
            return node


def _worded(text: str, staff: str) -> str:
    done, place = "", 0
    for found in _PLACE.finditer(text):
        case, number = _CASES[found[2]]
        word = decline(staff, case, number)
        capital = found[1] == "D"
        done += text[place : found.start()] + (word[:1].upper() + word[1:] if capital else word)
        place = found.end()
    return done + text[place:]
