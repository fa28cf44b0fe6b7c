"""One field or column of a form → its declaration, as Python would write it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.aspects import ASPECTS, with_this_year
from ataskaita.declared.fields import (
    choice,
    date,
    figure,
    flag,
    listing,
    naming,
    period,
    person,
    pictures,
    prose,
    text,
    year,
)
from ataskaita.declared.formulas import Formula
from ataskaita.declared.periods import Period
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.units import PERCENT, PIECES, RATIO, Unit
from ataskaita.messages import Phrase
from ataskaita.messages.notation import (
    IDLE_ENTRY,
    OWN_SUM,
    UNADDABLE,
    UNKNOWN_PART,
    UNKNOWN_PART_NEAREST,
)
from ataskaita.notation.drafting import Drafting, told, typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import LABEL
from ataskaita.notation.relating import limits_of, read_formula
from ataskaita.records import frozen
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Scalar

FIGURE: Final = "skaicius"
_CHOICE: Final = "pasirinkimas"
_TICKED: Final = "langeliai"
_EVERY: Final = "visos"
_OF_FIGURES: Final = (
    *("vienetas", "daiktavardis", "suma", "is_ju", "ne_daugiau"),
    *("formule", "po_kablelio", "neigiamas", "salia", "ribos", "baze", "vienam"),
)
_OF_CHOICES: Final = ("variantai", "vaizdas")
_COUNTED: Final = ("tekstas", "pastraipos", "nuotraukos")
"""Types of which there may be too much."""
_WORDED: Final = ("tekstas", "pastraipos", "tekstai")
"""Types of which words may be proposed."""
_USUAL: Final = {"pastraipos": "Tekstas", "nuotraukos": "Nuotraukos"}
"""What a field is called that has no name."""


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


def _tell_idle(name: str, entry: Entry, draft: Drafting) -> None:
    """Note keys that mean something of another type only."""
    of_others = [
        *(() if name == FIGURE else _OF_FIGURES),
        *(() if name == _CHOICE else _OF_CHOICES),
        *(() if name in _COUNTED else ("daugiausia",)),
        *(() if name in _WORDED else ("siuloma",)),
    ]
    for key in of_others:
        if key in entry:
            draft.mistakes.note(IDLE_ENTRY, entry.place(key), key=key, type=name)


def label_of(key: str, entry: Entry) -> str:
    """Return what the field is called."""
    said = entry.text("punktas") or entry.text(LABEL)
    return said or _USUAL.get(entry.text("tipas"), "") or entry.needed(LABEL) or key


def field_of(path: str, entry: Entry, siblings: Siblings, draft: Drafting) -> Any:
    """Return the declared field of attrs at the path; a text where its type isn't known."""
    key = path.rpartition(".")[2]
    said = entry.scalar("tipas")
    name = said.text.strip() if said is not None else FIGURE
    label = label_of(key, entry)
    _tell_idle(name, entry, draft)
    if name == FIGURE:
        made = _figure(path, label, entry, siblings, draft)
    elif name == _CHOICE:
        made = _choice(key, label, entry, draft)
    elif name in _TEXTS:
        make, kind = _TEXTS[name]
        made = typed(make(key, label), kind)
    else:
        if said is not None:
            draft.unknown(name, Phrase("type"), (FIGURE, _CHOICE, *_TEXTS), said.place)
        made = typed(text(key, label), str)
    if (proposed := entry.scalar("siuloma")) is not None:
        draft.proposed.append(proposed)
    return asked_for(told(made, most=_most(name, entry)), entry)


def asked_for(declared: Any, entry: Entry) -> Any:
    """Return what the entry declares, with what whoever fills it is told and expected to give."""
    known = {"hint": entry.text("paaiskinimas"), "needed": entry.flag("privaloma")}
    known |= {"was": entry.text("buvo"), "proposed": entry.text("siuloma")}
    given = {key: one for key, one in known.items() if one}
    return told(declared, **given) if given else declared


def _most(name: str, entry: Entry) -> int:
    """Return how long the text may be, how many pictures there may be; 0 for any number."""
    return entry.count("daugiausia") or 0 if name in _COUNTED else 0


def _choice(key: str, label: str, entry: Entry, draft: Drafting) -> Any:
    """Return the declared choice; a text where the form says not between what."""
    variants = tuple(one.text.strip() for one in entry.listed("variantai"))
    if not variants:
        entry.needed("variantai")
        return typed(text(key, label), str)
    made = typed(choice(key, label, variants, optional=True), str)
    look = entry.scalar("vaizdas")
    if look is not None and look.text.strip() != _TICKED:
        draft.unknown(look.text.strip(), Phrase("look of a choice"), (_TICKED,), look.place)
    return told(made, ticked=look is not None)


_TEXTS: Final[Mapping[str, tuple[Callable[[str, str], Any], Any]]] = {
    "tekstas": (text, str),
    "pastraipos": (prose, Prose),
    "vardas": (naming, str),
    "asmuo": (person, str),
    "data": (date, Date),
    "laikotarpis": (period, Period),
    "tekstai": (listing, Prose),
    "metai": (year, int),
    "taip_ne": (flag, bool),
    "nuotraukos": (pictures, tuple[Picture, ...]),
}
"""What declares a field of that type, and what its values are."""


def _figure(path: str, label: str, entry: Entry, siblings: Siblings, draft: Drafting) -> Any:
    key = path.rpartition(".")[2]
    formula = _formula(path, entry, draft)
    unit = _unit(entry, formula, siblings, draft)
    parts = parts_of(key, entry, siblings, draft)
    whole, most = (siblings_named(entry, one, siblings, draft) for one in ("is_ju", "ne_daugiau"))
    _tell_units(label, entry, (*parts, *whole, *most), siblings, draft)
    made = figure(
        key,
        label,
        unit,
        noun=entry.text("daiktavardis"),
        of=tuple(siblings.attributes[one] for one in parts),
        within=siblings.attributes[whole[0]] if whole else "",
        at_most=siblings.attributes[most[0]] if most else "",
        formula=formula,
        decimals=entry.count("po_kablelio"),
        negative=entry.flag("neigiamas"),
        per=_per(path, entry, draft),
    )
    known = {"beside": _beside(entry, draft), "limits": limits_of(entry, draft)}
    return typed(told(made, base=entry.text("baze"), **known), Decimal)


def _per(path: str, entry: Entry, draft: Drafting) -> str | None:
    """Return for one of what a rate is counted; None for what is none."""
    said = entry.scalar("vienam")
    if said is None:
        return None
    draft.rates.append((path, said))
    return said.text.strip()


def _beside(entry: Entry, draft: Drafting) -> tuple[str, ...]:
    """Return the sides of the figure that its table is to show beside it."""
    said = entry.listed("salia")
    for one in said:
        if one.text.strip() not in ASPECTS:
            draft.unknown(one.text.strip(), Phrase("side of a figure"), ASPECTS, one.place)
    known = [one.text.strip() for one in said if one.text.strip() in ASPECTS]
    return with_this_year(known)


def _formula(path: str, entry: Entry, draft: Drafting) -> Formula | None:
    said = entry.scalar("formule")
    made = read_formula(said, draft) if said is not None else None
    if said is not None and made is not None:
        draft.formulas.append((path, made, said))
    return made


def _unit(entry: Entry, formula: Formula | None, siblings: Siblings, draft: Drafting) -> Unit:
    """Return the unit that is said, or what follows from the formula."""
    if formula is None or "vienetas" in entry:
        return draft.unit_of(entry)
    if formula.kind in ("share", "percent"):
        return PERCENT
    if formula.divides:
        return RATIO
    like = siblings.entries.get(formula.first[0].name)
    return draft.unit_of(like) if like is not None and is_plain(like) else PIECES


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


def _tell_units(
    label: str, entry: Entry, keys: Sequence[str], siblings: Siblings, draft: Drafting
) -> None:
    """Note parts in another unit than the whole: those can't be added up, nor compared."""
    own = draft.units.get(entry.text("vienetas", "vnt"))
    for key in keys:
        other = draft.units.get(siblings.entries[key].text("vienetas", "vnt"))
        if own and other and draft.plain_unit(own) != draft.plain_unit(other):
            facts = {"label": label, "unit": own.key, "other": other.key, "name": key}
            said = next(one for one in ("suma", "is_ju", "ne_daugiau") if one in entry)
            draft.mistakes.note(UNADDABLE, entry.place(said), **facts)


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
