"""One field or column of a form → its declaration, as Python would write it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.aspects import ASPECTS, with_this_year
from ataskaita.declared.fields import (
    choice,
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
from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.frame_fields import listing, period
from ataskaita.declared.periods import Period
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.units import PERCENT, PIECES, RATIO, Unit
from ataskaita.messages import Phrase
from ataskaita.messages.notation import IDLE_ENTRY, UNADDABLE
from ataskaita.notation.drafting import Drafting, told, typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import LABEL
from ataskaita.notation.others import is_for_others
from ataskaita.notation.relating import limits_of, read_formula
from ataskaita.notation.siblings import (
    FIGURE,
    Siblings,
    is_computed,
    is_plain,
    parts_of,
    siblings_named,
)
from ataskaita.notation.widths import width_of

_CHOICE: Final = "pasirinkimas"
_TICKED: Final = "langeliai"
_OF_FIGURES: Final = (
    *("vienetas", "daiktavardis", "suma", "is_ju", "ne_daugiau", "tesia"),
    *("formule", "po_kablelio", "neigiamas", "salia", "ribos", "baze", "vienam"),
)
_NAMING: Final = ("is_ju", "ne_daugiau", "tesia")
"""What names one figure that stands beside it."""
_OF_CHOICES: Final = ("variantai", "vaizdas")
_COUNTED: Final = ("tekstas", "pastraipos", "nuotraukos")
"""Types of which there may be too much."""
_WORDED: Final = ("tekstas", "pastraipos", "tekstai")
"""Types of which words may be proposed."""
_USUAL: Final = {"pastraipos": "Tekstas", "nuotraukos": "Nuotraukos"}
"""What a field is called that has no name."""


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
    told(made, most=_most(name, entry), by_others=is_for_others(entry, draft))
    if width := width_of(entry, draft):
        told(made, width=width)
    return asked_for(made, entry)


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
    parts = parts_of(key, entry, siblings, draft)
    formula = _formula(path, entry, draft) or sum_of_computed(path, entry, parts, siblings, draft)
    unit = draft.unit_of(entry) if parts else _unit(entry, formula, siblings, draft)
    whole, most, begins = (siblings_named(entry, one, siblings, draft) for one in _NAMING)
    _tell_units(label, entry, (*parts, *whole, *most, *begins), siblings, draft)
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
    if begins:
        told(made, opens=siblings.attributes[begins[0]])
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


def sum_of_computed(
    path: str, entry: Entry, parts: Sequence[str], siblings: Siblings, draft: Drafting
) -> Formula | None:
    """Return the total as a formula where a part of it is known only once that is computed."""
    if not any(is_computed(one, siblings) for one in parts):
        return None
    made = Formula("sum", tuple(map(Term, parts)))
    draft.formulas.append((path, made, entry.listed("suma")[0]))
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


def _tell_units(
    label: str, entry: Entry, keys: Sequence[str], siblings: Siblings, draft: Drafting
) -> None:
    """Note parts in another unit than the whole: those can't be added up, nor compared."""
    own = draft.units.get(entry.text("vienetas", "vnt"))
    for key in keys:
        other = draft.units.get(siblings.entries[key].text("vienetas", "vnt"))
        if own and other and draft.plain_unit(own) != draft.plain_unit(other):
            facts = {"label": label, "unit": own.key, "other": other.key, "name": key}
            said = next(one for one in ("suma", *_NAMING) if one in entry)
            draft.mistakes.note(UNADDABLE, entry.place(said), **facts)
