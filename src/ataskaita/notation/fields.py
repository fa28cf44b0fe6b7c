"""One field or column of a form → its declaration, as Python would write it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.fields import (
    date,
    figure,
    flag,
    naming,
    person,
    pictures,
    prose,
    text,
    year,
)
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.messages import Phrase
from ataskaita.messages.notation import OWN_SUM, UNADDABLE, UNKNOWN_PART, UNKNOWN_PART_NEAREST
from ataskaita.notation.drafting import Drafting, told, typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import LABEL
from ataskaita.records import frozen
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Scalar

FIGURE: Final = "skaicius"
_EVERY: Final = "visos"
_USUAL: Final = {"pastraipos": "Tekstas", "nuotraukos": "Nuotraukos"}
"""What a field is called that has no name."""
_LATER: Final = ("tekstai", "laikotarpis", "pasirinkimas", "formos_tekstas")


@frozen
class Siblings:
    """The fields of one object, or the rows of one table: what may be added up or compared."""

    attributes: Mapping[str, str]
    """By data keys."""
    entries: Mapping[str, Entry]

    @property
    def plain(self) -> tuple[str, ...]:
        """Keys of figures that are no totals, nor parts of others."""
        return tuple(key for key, one in self.entries.items() if is_plain(one))


def is_plain(entry: Entry) -> bool:
    """Return whether the entry is a figure of its own, and adds up with its like."""
    return is_figure(entry) and not any(one in entry for one in ("suma", "is_ju", "formule"))


def is_figure(entry: Entry) -> bool:
    """Return whether the entry is a number."""
    return entry.text("tipas", FIGURE) == FIGURE


def label_of(key: str, entry: Entry) -> str:
    """Return what the field is called."""
    said = entry.text("punktas") or entry.text(LABEL)
    return said or _USUAL.get(entry.text("tipas"), "") or entry.needed(LABEL) or key


def field_of(key: str, entry: Entry, siblings: Siblings, draft: Drafting) -> Any:
    """Return the declared field of attrs; a text where its type isn't known."""
    said = entry.scalar("tipas")
    name = said.text.strip() if said is not None else FIGURE
    label = label_of(key, entry)
    if name == FIGURE:
        made = _figure(key, label, entry, siblings, draft)
    elif name in _TEXTS:
        make, kind = _TEXTS[name]
        made = typed(make(key, label), kind)
    else:
        if said is not None:
            draft.unknown(name, Phrase("type"), (FIGURE, *_TEXTS), said.place)
        made = typed(text(key, label), str)
    hint = entry.text("paaiskinimas")
    return told(made, hint=hint) if hint else made


_TEXTS: Final[Mapping[str, tuple[Callable[[str, str], Any], Any]]] = {
    "tekstas": (text, str),
    "pastraipos": (prose, Prose),
    "vardas": (naming, str),
    "asmuo": (person, str),
    "data": (date, Date),
    "metai": (year, int),
    "taip_ne": (flag, bool),
    "nuotraukos": (pictures, tuple[Picture, ...]),
}
"""What declares a field of that type, and what its values are."""


def _figure(key: str, label: str, entry: Entry, siblings: Siblings, draft: Drafting) -> Any:
    unit = draft.unit_of(entry)
    parts = parts_of(key, entry, siblings, draft)
    whole = whole_of(entry, siblings, draft)
    _tell_units(label, entry, (*parts, *whole), siblings, draft)
    made = figure(
        key,
        label,
        unit,
        noun=entry.text("daiktavardis"),
        of=tuple(siblings.attributes[one] for one in parts),
        within=siblings.attributes[whole[0]] if whole else "",
    )
    return typed(made, Decimal if unit.decimals else int)


def parts_of(key: str, entry: Entry, siblings: Siblings, draft: Drafting) -> tuple[str, ...]:
    """Return the keys that the entry is the total of."""
    said = entry.listed("suma")
    if len(said) == 1 and said[0].text.strip() == _EVERY:
        return tuple(one for one in siblings.plain if one != key)
    return tuple(_known(said, siblings, draft))


def whole_of(entry: Entry, siblings: Siblings, draft: Drafting) -> tuple[str, ...]:
    """Return the key of what the entry is a part of; nothing where it is none."""
    said = entry.scalar("is_ju")
    return tuple(_known((said,), siblings, draft)) if said is not None else ()


def _known(said: Sequence[Scalar], siblings: Siblings, draft: Drafting) -> Iterator[str]:
    known = [key for key, one in siblings.entries.items() if is_figure(one)]
    for one in said:
        name = one.text.strip()
        if name in known:
            yield name
            continue
        nearest = nearest_of(name, known)
        facts = {"name": name, "known": ", ".join(known), "nearest": nearest or ""}
        message = UNKNOWN_PART_NEAREST if nearest else UNKNOWN_PART
        draft.mistakes.note(message, one.place, **facts)


def _tell_units(
    label: str, entry: Entry, keys: Sequence[str], siblings: Siblings, draft: Drafting
) -> None:
    """Note parts in another unit than the whole: those can't be added up, nor compared."""
    own = draft.units.get(entry.text("vienetas", "vnt"))
    for key in keys:
        other = draft.units.get(siblings.entries[key].text("vienetas", "vnt"))
        if own and other and own.key != other.key:
            facts = {"label": label, "unit": own.key, "other": other.key, "name": key}
            place = entry.place("suma" if "suma" in entry else "is_ju")
            draft.mistakes.note(UNADDABLE, place, **facts)


def tell_rings(siblings: Siblings, draft: Drafting) -> None:
    """Note totals that are added up from themselves."""
    below = {
        key: [said.text.strip() for said in one.listed("suma")]
        for key, one in siblings.entries.items()
        if "suma" in one and one.node.values["suma"].__class__ is not Scalar
    }
    for key in below:
        if ring := _ring(key, below):
            place = siblings.entries[key].place("suma")
            draft.mistakes.note(OWN_SUM, place, name=key, ring=" → ".join(ring))
            return


def _ring(start: str, below: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the way from the total back to itself; nothing where there is none."""
    ways: list[list[str]] = [[start]]
    while ways:
        way = ways.pop()
        for one in below.get(way[-1], ()):
            if one == start:
                return [*way, one]
            if one not in way:
                ways.append([*way, one])
    return []
