"""Next year's report out of this year's: who reports stays, figures move to the earlier column."""

from decimal import Decimal
from typing import Final

from attrs import evolve

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import DERIVED, figures_of, names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, leaves

_COUNTED: Final = (".skaicius", ".dalis", "_skaicius")
"""How names end of what is counted or computed from other data."""
_YEARS: Final = ("metai", "praeje_metai")


def next_year(report: Report, year: int) -> Report:
    """Return the report of `year` to be filled: no figures, no texts, last year's beside.

    The library, its branches and groups, the words and the layout are carried over; of what other
    acts decide, only what doesn't change from year to year.
    """
    approval = report.approval and evolve(report.approval, date=None, number=None)
    own = {key: evolve(one, value=None) for key, one in report.own_figures.items()}
    made = Report(
        year=year,
        library=report.library,
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
    )
    return evolve(made, earlier=_earlier(report, made))


def _earlier(report: Report, made: Report) -> Keyed[int | Decimal]:
    """Return the figures that data gives, by name; not those that follow from them.

    Figures of groups and kinds that the new report doesn't have yet are found in last year's file.
    """
    known = {one.name for _, one in leaves(names_of(made)) if isinstance(one, Quantity)}
    return Keyed(
        sorted(
            (name, value)
            for name, value in figures_of(report).items()
            if name in known and name not in _YEARS
            if not name.startswith(DERIVED) and not name.endswith(_COUNTED)
        )
    )
