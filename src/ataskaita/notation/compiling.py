"""A form → the kind of reports that it declares; or all its mistakes, each at its place."""

from collections.abc import Iterator
from typing import Any

from ataskaita.declared.declare import declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.relations import Relations
from ataskaita.declared.report import Report
from ataskaita.declared.units import Unit
from ataskaita.errors import DataErrors, Fault
from ataskaita.messages.notation import MISSING_ENTRY, TAKEN_KEY
from ataskaita.notation.drafting import Drafting, attributes_of
from ataskaita.notation.entries import Entry, Mistakes, entry_of
from ataskaita.notation.keys import FORM, INSTITUTION, UNIT
from ataskaita.notation.naming import figures_in
from ataskaita.notation.sections import section_of
from ataskaita.notation.summing_up import key_figures
from ataskaita.notation.words import wording_of
from ataskaita.records import made_class
from ataskaita.sources.events import read_nodes
from ataskaita.sources.form import plain_form
from ataskaita.sources.nodes import Mapping

_TAKEN = (
    "rodikliai",
    "diagramos",
    "nuorodos",
    "skyriai",
    "skyrius",
    "santrauka",
    "savas",
    "turinys",
)
"""Names that templates and prose have for other things than sections."""


def compile_form(text: str, file: str, digest: str) -> ReportKind:
    """Return the kind of reports that the form declares; raise DataErrors with all mistakes."""
    node, faults = read_nodes(text, file)
    mistakes = Mistakes(faults)
    kind = None
    if node is not None and (entry := entry_of(node, FORM, mistakes, label=file)) is not None:
        kind = _kind(entry, digest, Drafting(mistakes))
    grave = [one for one in mistakes.faults if one.message.severity == "error"]
    if grave or kind is None:
        raise DataErrors(sorted(grave, key=_position))
    return kind


def _position(fault: Fault) -> tuple[int, int]:
    return fault.place.line or 0, fault.place.column or 0


def _kind(entry: Entry, digest: str, draft: Drafting) -> ReportKind | None:
    """Return the kind; None where nothing can be made of the form."""
    key = plain_form(entry.needed("forma"))
    draft.units.update(_units(entry, draft))
    draft.sets.update(_sets(entry))
    sections = _sections(entry, draft)
    if not sections or draft.mistakes.faults:
        return None
    model = made_class(key, sections, Report)
    figures = tuple(figures_in(model))
    about = entry.entry("istaiga", INSTITUTION)
    return ReportKind(
        key=key,
        model=model,
        noun=about.text("vardas", "įstaiga") if about else "įstaiga",
        edition=entry.text("laida"),
        digest=digest,
        wording=wording_of(entry),
        charts=tuple(draft.charts),
        relations=Relations(parts=tuple(draft.parts)),
        summary=key_figures(figures),
    )


def _units(entry: Entry, draft: Drafting) -> Iterator[tuple[str, Unit]]:
    """Generate the units that the form declares itself."""
    node = entry.mapping("vienetai")
    for key, one in node.values.items() if node else ():
        said = entry_of(one, UNIT, draft.mistakes, label=key, short="zenklas")
        if said is not None:
            yield (
                key,
                Unit(
                    key,
                    said.text("zenklas"),
                    said.text("daiktavardis"),
                    "",
                    decimals=said.count("po_kablelio") or 0,
                    fixed="po_kablelio" in said,
                    additive=said.flag("sudedamas") if "sudedamas" in said else True,
                    negative=said.flag("neigiamas"),
                ),
            )


def _sets(entry: Entry) -> Iterator[tuple[str, Mapping]]:
    """Generate the columns that several tables share."""
    node = entry.mapping("rinkiniai")
    for key, one in node.values.items() if node else ():
        if isinstance(one, Mapping):
            yield key, one
        else:
            entry.mistakes.wrong_shape(one, key, Mapping)


def _sections(entry: Entry, draft: Drafting) -> dict[str, Any]:
    """Return the declared sections by the attributes that the report has for them."""
    node = entry.mapping("skyriai")
    if node is None:
        facts = {"key": "skyriai", "where": entry.keys.where}
        draft.mistakes.note(MISSING_ENTRY, entry.node.place, **facts)
        return {}
    _tell_taken(node, draft)
    attributes = attributes_of(node.values)
    made = {attributes[key]: section_of(key, one, draft) for key, one in node.values.items()}
    return {name: one for name, one in made.items() if one is not None}


def _tell_taken(node: Mapping, draft: Drafting) -> None:
    taken = (*_TAKEN, *(one.key for one in declarations(Report)))
    for key, written in node.keys.items():
        if key in taken or not (key.isidentifier() and key.isascii()):
            draft.mistakes.note(TAKEN_KEY, written.place, key=written.text, known=", ".join(taken))
