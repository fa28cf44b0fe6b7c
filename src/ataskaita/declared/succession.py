"""One year after the other: a report with last year's beside it, and next year's to be filled."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import evolve

from ataskaita.declared.carrying import carried_over
from ataskaita.declared.declare import declaration
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.names import figures_of, names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, leaves

_COUNTED: Final = (".skaicius", "_skaicius")
"""How names end of what is counted."""
_YEARS: Final = ("metai", "praeje_metai")


def with_previous(report: Report, previous: Report) -> Report:
    """Return the report with last year's kept in it, its figures where the data gives none.

    It replaces the one that was there before.
    """
    if report.previous is previous:
        return report
    earlier = Keyed({**figures_of(previous), **own_earlier(report)})
    return evolve(report, previous=previous, earlier=earlier)


def own_earlier(report: Report) -> Mapping[str, int | Decimal]:
    """Return last year's figures as the data itself gives them, without those of its report."""
    if report.previous is None:
        return report.earlier
    handed, stated = figures_of(report.previous), report.origin.paths()
    key = declaration(Report, "earlier").key
    return {
        name: value
        for name, value in report.earlier.items()
        if handed.get(name) != value or f"{key}.{name}" in stated
    }


def next_year(report: Report, year: int) -> Report:
    """Return the report of `year` to be filled: no figures, last year's beside, no texts but plans.

    The institution, its branches and groups, the words and the layout are carried over; of what
    other acts decide, only what doesn't change from year to year.
    """
    approval = report.approval and evolve(report.approval, date=None, number=None)
    own = {key: evolve(one, value=None) for key, one in report.own_figures.items()}
    made: Report = report.kind.model(
        year=year,
        institution=report.institution,
        legal_basis=report.legal_basis,
        approval=approval,
        signature=report.signature,
        decision=report.decision,
        branches=tuple(one for one in report.branches if one.closed is None),
        groups=report.groups,
        own_figures=Keyed(own),
        words=report.words,
        nouns=report.nouns,
        tidied=report.tidied,
        layout=report.layout,
        checking=report.checking,
        owed=report.owed,
        **carried_over(report),
    )
    return evolve(made, earlier=_earlier(report, made))


def empty_report(kind: ReportKind, year: int, name: str) -> Report:
    """Return a report with nothing but its year, and what its institution is called."""
    made: Report = kind.model(year=year, institution=kind.institution.type(name=name))
    return made


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
