"""A form → the kind of reports that it declares; or all its mistakes, each at its place."""

from types import MappingProxyType
from typing import Any, Final

from ataskaita.declared.aspects import years_ago
from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import PREPARED, SIGNATURES, ReportKind, sections_of
from ataskaita.declared.older import ATTRIBUTE, older_field
from ataskaita.declared.relations import Relations
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, Finding
from ataskaita.messages import Phrase
from ataskaita.messages.notation import MISSING_ENTRY
from ataskaita.notation.building import built_sections, frame_of
from ataskaita.notation.columns import tell_taken
from ataskaita.notation.covering import prepared_by
from ataskaita.notation.drafting import Drafting, attributes_of
from ataskaita.notation.entries import Entry, Mistakes, entry_of
from ataskaita.notation.keeping import kept_of, tell_needed, with_kept
from ataskaita.notation.keys import FORM, INSTITUTION
from ataskaita.notation.limits import RULES
from ataskaita.notation.measures import take_sets, take_units
from ataskaita.notation.naming import figures_in
from ataskaita.notation.relating import (
    charts_of,
    indicators_of,
    relations_of,
    tell_misnamed,
    tell_uncarried,
    tell_uncounted,
    tell_unshown,
)
from ataskaita.notation.sections import section_of
from ataskaita.notation.signing import take_signatures, tell_unsigned
from ataskaita.notation.staff import speaks_of_staff, staff_of, with_staff
from ataskaita.notation.summing_up import key_figures
from ataskaita.notation.words import headings_of, points_of, wording_of, words_of
from ataskaita.records import frozen, made_class
from ataskaita.sources.events import read_nodes
from ataskaita.sources.form import Kinds, plain_form

_TAKEN = (
    "rodikliai",
    "diagramos",
    "nuorodos",
    "skyriai",
    "skyrius",
    "santrauka",
    "savas",
    "turinys",
    "parenge",
)
"""Names that templates and prose have for other things than sections."""


NO_KINDS: Final[Kinds] = MappingProxyType({})
"""What a form may build on that is read alone."""


@frozen
class Read:
    """A form that was read: its kind, unless it is wrong, and all that was noticed."""

    kind: ReportKind | None
    findings: tuple[Finding, ...]

    @property
    def mistakes(self) -> tuple[Finding, ...]:
        """What stands in the way of a kind."""
        return tuple(one for one in self.findings if one.severity == "error")


def read_form(text: str, file: str, digest: str, kinds: Kinds = NO_KINDS) -> Read:
    """Return the kind of reports that the form declares, with all that is to be said of it.

    `kinds` are those that it may build on.
    """
    node, faults = read_nodes(text, file)
    mistakes = Mistakes(faults)
    kind = None
    staff = staff_of(node, kinds)
    if node is not None and speaks_of_staff(text):
        node = with_staff(node, staff)
    if node is not None and (entry := entry_of(node, FORM, mistakes, label=file)) is not None:
        kind = _kind(entry, digest, Drafting(mistakes, staff=staff), kinds)
    noted = {(one.message, one.place, *one.facts.values()): one for one in mistakes.faults}
    found = sorted(noted.values(), key=_position)  # each once: tables may share their columns
    return Read(kind, tuple(Finding(one.message, one.place, one.facts) for one in found))


def compile_form(text: str, file: str, digest: str, kinds: Kinds) -> ReportKind:
    """Return the kind of reports that the form declares; raise DataErrors with all mistakes."""
    read = read_form(text, file, digest, kinds)
    if read.mistakes or read.kind is None:
        raise DataErrors(read.mistakes)
    return read.kind


def _position(fault: Fault) -> tuple[int, int]:
    return fault.place.line or 0, fault.place.column or 0


def _kind(entry: Entry, digest: str, draft: Drafting, kinds: Kinds) -> ReportKind | None:
    """Return the kind; None where nothing can be made of the form."""
    key = plain_form(entry.needed("forma"))
    take_units(entry, draft)
    take_sets(entry, draft)
    base = _base(entry, kinds, draft)
    frame = frame_of(base) if base else {}
    sections = built_sections(base, entry, draft) if base else _sections(entry, draft)
    wording, headings = wording_of(entry, draft, base), headings_of(entry, draft)
    words, signing = words_of(entry, draft), take_signatures(entry, draft)
    if not sections:
        return None
    if any(years_ago(side) > 1 for one in draft.inserts for side in one.aspects):
        frame[ATTRIBUTE] = older_field()
    if signing is not None:
        frame[SIGNATURES] = signing
    frame.pop(PREPARED, None)  # which this form may not ask for
    model = made_class(key, {**frame, **prepared_by(wording.cover), **sections}, Report)
    tell_unsigned({one.key: _keys(one) for one in sections_of(model)}, draft)
    values = _values(entry, model, draft)
    kept = kept_of(base, sections_of(model), draft) if base else {}
    if base is not None:
        tell_needed(base, draft)
    if any(one.message.severity == "error" for one in draft.mistakes.faults):
        return None
    about = entry.entry("istaiga", INSTITUTION)
    usual = base.noun if base else "įstaiga"
    return ReportKind(
        key=key,
        model=model,
        noun=about.text("vardas", usual) if about else usual,
        staff=about.text("darbuotojas", draft.staff) if about else draft.staff,
        edition=entry.text("laida"),
        was=plain_form(entry.text("buvo")),
        moved=(*(base.moved if base else ()), *draft.moved),
        digest=digest,
        wording=wording,
        words=(*(base.words if base else ()), *words),
        headings=headings,
        points=points_of(entry, draft),
        **with_kept(values, kept),
        rules=(*(base.rules if base else ()), *RULES),
    )


def _keys(section: Declaration) -> tuple[str, ...]:
    return tuple(one.key for one in declarations(section.type))


def _base(entry: Entry, kinds: Kinds, draft: Drafting) -> ReportKind | None:
    """Return the kind that the form builds on; None where it stands alone."""
    said = entry.scalar("remiasi")
    if said is None:
        _tell_vain(entry, draft)
        return None
    key = plain_form(said.text)
    if key not in kinds:
        draft.unknown(key, Phrase("form of reports"), kinds, said.place)
        return None
    return kinds[key]


def _tell_vain(entry: Entry, draft: Drafting) -> None:
    """Note what changes a kind where there is none to be changed."""
    for key in ("praleisti", "pervadinti", "tvarka"):
        if key in entry:
            facts = {"key": "remiasi", "where": entry.keys.where}
            draft.mistakes.note(MISSING_ENTRY, entry.node.keys[key].place, **facts)


def _values(entry: Entry, model: type[Any], draft: Drafting) -> dict[str, Any]:
    """Return what the form itself says of figures: relations, indicators, charts, key figures."""
    known = {one.name: one for one in figures_in(model)}
    tell_misnamed(known, draft)
    tell_uncarried(model, draft)
    tell_unshown(known, draft)
    tell_uncounted(known, draft)
    relations = relations_of(entry, known, draft)
    indicators = indicators_of(entry, known, draft)
    return {
        "charts": (*draft.charts, *charts_of(entry, known, draft)),
        "inserts": tuple(draft.inserts),
        "relations": Relations(parts=tuple(draft.parts), formulas=relations),
        "indicators": indicators,
        "summary": key_figures(
            known.values(), indicators, [one.text.strip() for one in draft.shown]
        ),
    }


def _sections(entry: Entry, draft: Drafting) -> dict[str, Any]:
    """Return the declared sections by the attributes that the report has for them."""
    node = entry.mapping("skyriai")
    if node is None:
        facts = {"key": "skyriai", "where": entry.keys.where}
        draft.mistakes.note(MISSING_ENTRY, entry.node.place, **facts)
        return {}
    tell_taken(node, (*_TAKEN, *(one.key for one in declarations(Report))), draft)
    attributes = attributes_of(node.values)
    made = {attributes[key]: section_of(key, one, draft) for key, one in node.values.items()}
    return {name: one for name, one in made.items() if one is not None}
