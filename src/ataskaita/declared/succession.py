"""One year after the other: a report with last year's beside it, and next year's to be filled."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.carrying import carried_over
from ataskaita.declared.council import ExplanatoryNote
from ataskaita.declared.declare import declaration
from ataskaita.declared.inheriting import Heir
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import PREPARED, SIGNATURES, ReportKind
from ataskaita.declared.names import figures_of, names_of
from ataskaita.declared.older import ATTRIBUTE, carried_years, years_shown
from ataskaita.declared.opening import opened
from ataskaita.declared.origin import Origin
from ataskaita.declared.owning import OWN_FIGURES, OWN_SECTIONS
from ataskaita.declared.renaming import name_now, names_changed
from ataskaita.declared.report import Report
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.tree import Quantity, leaves

_COUNTED: Final = (".skaicius", "_skaicius")
"""How names end of what is counted."""
_YEARS: Final = ("metai", "praeje_metai")
_USUAL: Final = 2
"""This year and last year: every file has them."""


def with_previous(report: Report, previous: Report) -> Report:
    """Return the report with last year's kept in it, its figures where the data gives none.

    It replaces the one that was there before.
    """
    if report.previous is previous:
        return report
    earlier = Keyed({**_handed(report, previous), **own_earlier(report)})
    return evolve(report, previous=previous, earlier=earlier)


def _handed(report: Report, previous: Report) -> Mapping[str, int | Decimal]:
    """Return last year's figures by the names that this year's form has for them."""
    found = figures_of(previous)
    if not names_changed(report.kind):
        return found
    return {name_now(name, report.kind): value for name, value in found.items()}


def own_earlier(report: Report) -> Mapping[str, int | Decimal]:
    """Return last year's figures as the data itself gives them, without those of its report."""
    if report.previous is None:
        return report.earlier
    handed, stated = _handed(report, report.previous), report.origin.paths()
    key = declaration(Report, "earlier").key
    return {
        name: value
        for name, value in report.earlier.items()
        if handed.get(name) != value or f"{key}.{name}" in stated
    }


def next_year(report: Report, year: int) -> Report:
    """Return the report of `year` to be filled: no texts, and of figures only what begins a year.

    Carried over are the institution, its branches and groups, the words and the layout, sections,
    tables and figures of its own, the order, what headings were renamed to; of what other acts
    decide, only what doesn't change from year to year. The year after, last year's figures stand
    beside, and the stock opens as it closed. Sections that there were are gaps, to be filled.
    """
    heir = Heir(report, year)
    approval = report.approval and evolve(report.approval, date=None, number=None)
    follows = year == report.year + 1
    begun = heir.sections(carried_over(report))
    made: Report = report.kind.model(
        year=year,
        institution=report.institution,
        title=heir.text(report.title),
        legal_basis=report.legal_basis,
        approval=approval,
        signature=report.signature,
        decision=report.decision,
        note=_authors(report.note),
        branches=tuple(one for one in report.branches if one.closed is None),
        groups=report.groups,
        own_sections=heir.own_sections(),
        own_figures=heir.own_figures(),
        order=report.order,
        words=report.words,
        nouns=report.nouns,
        tidied=report.tidied,
        layout=report.layout,
        checking=report.checking,
        owed=report.owed,
        **(opened(begun, report) if follows else begun),
        **_years(report, year),
        **_signed(report),
    )
    said = Origin(form=report.origin.form)
    made = evolve(made, gaps=frozenset(_gaps(report, made)), origin=said)
    return evolve(made, earlier=_earlier(report, made)) if follows else made


def _authors(note: ExplanatoryNote | None) -> ExplanatoryNote | None:
    """Return the note with no more than who writes it; None where it says nobody."""
    if note is None or not (note.author or note.author_name):
        return None
    return ExplanatoryNote(author=note.author, author_name=note.author_name)


def _gaps(report: Report, made: Report) -> Iterator[str]:
    """Generate the data paths of what there was, and is to be filled: sections, texts, figures."""
    for one in report.kind.sections:
        if getattr(report, one.name) is not None and getattr(made, one.name) is None:
            yield one.key
    for key, figure in made.own_figures.items():
        if figure.value is None and figure.formula is None:
            yield f"{OWN_FIGURES}.{key}"
    yield from _texts(report)


def _texts(report: Report) -> Iterator[str]:
    """Generate the paths of texts among what the institution adds itself."""
    blocks = [
        (f"{OWN_SECTIONS}.{key}.turinys", one.blocks) for key, one in report.own_sections.items()
    ]
    for one in report.kind.sections:
        added = getattr(getattr(report, one.name), "own_blocks", ())
        blocks.append((f"{one.key}.{ADDITIONS}", added))
    for path, every in blocks:
        yield from (f"{path}[{n}].tekstas" for n, block in enumerate(every, 1) if block.text)


def _signed(report: Report) -> dict[str, Any]:
    """Return who signs by the posts of a form, and who prepared the report."""
    known = (one for one in (SIGNATURES, PREPARED) if hasattr(report, one))
    return {one: getattr(report, one) for one in known}


def _years(report: Report, year: int) -> dict[str, Any]:
    """Return what tables of several years need of the years before last."""
    several = years_shown(report) > _USUAL
    return {ATTRIBUTE: carried_years(report, year)} if several else {}


def empty_report(kind: ReportKind, year: int, name: str) -> Report:
    """Return a report with nothing but its year, and what its institution is called."""
    made: Report = kind.model(year=year, institution=kind.institution.type(name=name))
    begun = carried_over(made)  # what the form proposes
    return evolve(made, **begun) if begun else made


def _earlier(report: Report, made: Report) -> Keyed[int | Decimal]:
    """Return the figures that data gives, by name; not those that follow from them.

    Figures of groups and kinds that the new report doesn't have yet are found in last year's file.
    """
    asked = {one.name for one in _figures(made)}
    return Keyed(
        sorted(
            (one.name, one.value)
            for one in _figures(report)
            if one.value is not None and not one.derived
            if one.name in asked and one.name not in _YEARS and not one.name.endswith(_COUNTED)
        )
    )


def _figures(report: Report) -> Iterator[Quantity]:
    return (one for _, one in leaves(names_of(report)) if isinstance(one, Quantity))
