"""What is known while a form is compiled: its mistakes, its units, the classes made so far."""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from attrs import field

from ataskaita.declared.charts import ChartDeclaration
from ataskaita.declared.declare import META
from ataskaita.declared.formulas import Formula
from ataskaita.declared.inserts import Insert
from ataskaita.declared.relations import Parts
from ataskaita.declared.units import PIECES, UNITS, Unit
from ataskaita.errors import Place
from ataskaita.messages import Phrase
from ataskaita.messages.notation import UNKNOWN_WORD, UNKNOWN_WORD_NEAREST
from ataskaita.notation.entries import Entry, Mistakes
from ataskaita.records import define, made_class
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Scalar

Fields = Mapping[str, Any]
"""Declared fields of attrs by their data keys, each with its type."""


def typed(declared: Any, kind: Any) -> Any:
    """Return the declared field, of that type."""
    declared.type = kind
    return declared


def told(declared: Any, **known: Any) -> Any:
    """Return the declared field, with more that is known of it."""
    declared.metadata[META].update(known)
    return declared


def attributes_of(keys: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Return the attributes of those keys: never the keys themselves, which may be Python's.

    None of them is one of those that are taken already.
    """
    known = set(taken)
    free = (name for number in count() if (name := f"f{number}") not in known)
    return {key: next(free) for key in keys}


@define
class Drafting:
    """One form on its way to a kind of reports."""

    mistakes: Mistakes
    staff: str = "darbuotojas"
    """What those are called who work in such institutions."""
    units: dict[str, Unit] = field(factory=lambda: {one.key: one for one in UNITS})
    sets: dict[str, Nodes] = field(factory=dict)
    """The columns that several tables share, by the name of the set."""
    plainer: dict[str, str] = field(factory=dict)
    """Which plainer unit a unit of the form counts: thousands of euros count euros."""
    by_others: bool = False
    """Whether others fill what is read just now."""
    formulas: list[tuple[str, Formula, Scalar]] = field(factory=list)
    """Where figures with formulas stand, by data path, and how the form writes them."""
    rates: list[tuple[str, Scalar]] = field(factory=list)
    """Where rates stand, and the names of what they are counted for."""
    left_out: dict[str, Place] = field(factory=dict)
    """What the form leaves out of the kind it builds on, by data path, and where it says so."""
    given_up: dict[str, Place] = field(factory=dict)
    """Indicators, charts and relations that go with it."""
    inserts: list[Insert] = field(factory=list)
    """What the form prints that nobody fills."""
    shown: list[Scalar] = field(factory=list)
    """Names of figures that the form shows again."""
    charts: list[ChartDeclaration] = field(factory=list)
    parts: list[Parts] = field(factory=list)
    """Figures that can't be above others, such as those of rows “of these”."""
    signed: list[Scalar] = field(factory=list)
    """Names of what somebody signs after."""
    moved: list[tuple[str, str]] = field(factory=list)
    """Names of indicators that were others before: old and new."""
    proposed: list[Scalar] = field(factory=list)
    """Texts that the form proposes, with quotations."""
    carried: list[Scalar] = field(factory=list)
    """Names of tables whose rows, last year's, others begin with."""
    _classes: dict[object, type[Any]] = field(factory=dict)

    def unit_of(self, entry: Entry, key: str = "vienetas") -> Unit:
        """Return the unit that the entry names; pieces for none."""
        said = entry.scalar(key)
        if said is None:
            return PIECES
        known = self.units.get(said.text.strip())
        if known is None:
            self.unknown(said.text.strip(), Phrase("unit"), self.units, said.place)
        return known or PIECES

    def plain_unit(self, unit: Unit) -> str:
        """Return the key of the unit, or of the plainer one that it counts."""
        return self.plainer.get(unit.key, unit.key)

    def unknown(self, found: str, what: Phrase, all_known: Iterable[str], place: Place) -> None:
        """Note a word that isn't one of those known, with the nearest that is."""
        names = list(all_known)
        nearest = nearest_of(found, names)
        known = ", ".join(names).removesuffix(".")  # the sentence has a full stop of its own
        facts = {"found": found, "what": what, "known": known}
        if nearest:
            facts["nearest"] = nearest
        message = UNKNOWN_WORD_NEAREST if nearest else UNKNOWN_WORD
        self.mistakes.note(message, place, **facts)

    def class_of(self, name: str, fields: Fields, base: type[Any]) -> type[Any]:
        """Return a class with these fields; one that was made of the same ones before."""
        attributes = attributes_of(fields)
        return self.class_with(name, {attributes[key]: one for key, one in fields.items()}, base)

    def class_with(self, name: str, named: Fields, base: type[Any]) -> type[Any]:
        """Return a class whose fields have these attributes."""
        signature = base, tuple((name, *_signature(one)) for name, one in named.items())
        known = self._classes.get(signature)
        if known is None:
            known = self._classes[signature] = made_class(name, named, base)
        return known

    def within(self, part: str, whole: str, columns: Iterable[str], *, grave: bool = True) -> None:
        """Let no figure of the one row be above that of the other; hardly any, if not `grave`."""
        names = ((f"{part}.{key}", f"{whole}.{key}") for key in columns)
        self.parts += (Parts((one,), above, grave) for one, above in names)


def _signature(declared: Any) -> tuple[object, ...]:
    known = declared.metadata[META]
    return declared.type, tuple(sorted(known.items(), key=lambda one: one[0]))
