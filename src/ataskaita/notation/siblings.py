"""What stands side by side in a form, columns, rows or fields: what each adds up, and of what."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ataskaita.messages.notation import OWN_SUM, UNKNOWN_PART, UNKNOWN_PART_NEAREST
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry
from ataskaita.records import frozen
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Scalar

FIGURE: Final = "skaicius"
_EVERY: Final = "visos"


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
    derived = ("suma", "is_ju", "formule", "pildo")
    return is_figure(entry) and not any(one in entry for one in derived)


def is_figure(entry: Entry) -> bool:
    """Return whether the entry is a number."""
    return entry.text("tipas", FIGURE) == FIGURE


def is_computed(key: str, siblings: Siblings, above: tuple[str, ...] = ()) -> bool:
    """Return whether a formula gives the figure, or a part of what it is the total of."""
    entry = siblings.entries[key]
    if "formule" in entry or key in above:
        return "formule" in entry
    parts = (one.text.strip() for one in entry.listed("suma"))
    known = (one for one in parts if one in siblings.entries)
    return any(is_computed(one, siblings, (*above, key)) for one in known)


def parts_of(key: str, entry: Entry, siblings: Siblings, draft: Drafting) -> tuple[str, ...]:
    """Return the keys that the entry is the total of."""
    said = entry.listed("suma")
    if len(said) == 1 and said[0].text.strip() == _EVERY:
        return tuple(one for one in siblings.plain if one != key)
    return tuple(_known(said, siblings, draft, whole=key))


def siblings_named(entry: Entry, key: str, siblings: Siblings, draft: Drafting) -> tuple[str, ...]:
    """Return the key of the sibling that the entry names there; nothing where it names none."""
    said = entry.scalar(key)
    return tuple(_known((said,), siblings, draft)) if said is not None else ()


def tell_unnamed(said: Sequence[Scalar], siblings: Siblings, draft: Drafting) -> None:
    """Note names that no sibling has."""
    for _ in _known(said, siblings, draft):
        pass


def _known(
    said: Sequence[Scalar], siblings: Siblings, draft: Drafting, whole: str = ""
) -> Iterator[str]:
    """Generate the names that siblings have; `whole` is the total, that may have all as parts."""
    known = [key for key, one in siblings.entries.items() if is_figure(one)]
    offered = [*(one for one in known if one != whole), *([_EVERY] if whole else [])]
    for one in said:
        name = one.text.strip()
        if name in known:
            yield name
            continue
        nearest = nearest_of(name, known)
        facts = {"name": name, "known": ", ".join(offered), "nearest": nearest or ""}
        message = UNKNOWN_PART_NEAREST if nearest else UNKNOWN_PART
        draft.mistakes.note(message, one.place, **facts)


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
