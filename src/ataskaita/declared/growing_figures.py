"""Grow the figures in the tree of names: declared ones, those that data adds, what is counted."""

from decimal import Decimal

from ataskaita.declared.growing_rows import names_before, refuse_slip
from ataskaita.declared.institution import Branch
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.precision import plain_decimal
from ataskaita.declared.prose import Quotation
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Entry, Enumeration, Node, Part, Quantity
from ataskaita.declared.units import PIECES, Unit


def figure_of(  # noqa: PLR0913 (a figure is all that is known of it)
    label: str,
    value: int | Decimal | None,
    unit: Unit,
    path: str,
    report: Report,
    *,
    noun: str = "",
    decimals: int | None = None,
) -> Quantity:
    """Return the figure of that name, with last year's, and what is counted."""
    earlier = report.earlier.get(path)
    if isinstance(earlier, Decimal) and not unit.fixed:
        earlier = plain_decimal(earlier)
    return Quantity(
        path,
        label,
        value,
        unit,
        earlier,
        decimals,
        own_noun=report.nouns.get(path, noun),
        awaited=value is None and path in report.gaps,
    )


def own_figures_of(report: Report) -> Part:
    """Return the figures that the data adds itself."""
    return Part(
        {key: _own_figure(report, key) for key in report.own_figures},
        absent=lambda key: _no_own_figure(report, key),
    )


def branches_of(report: Report) -> Part:
    """Return how many branches there are, and the phrases that list them."""
    joint = tuple(one for one in report.branches if one.joint)
    numbers = {
        "skaicius": ("Padalinių skaičius", report.branches),
        "jungtiniu_skaicius": ("Jungtinių padalinių skaičius", joint),
    }
    counted: dict[str, Node] = {
        key: figure_of(label, len(which), PIECES, f"padaliniai.{key}", report, noun="padalinys")
        for key, (label, which) in numbers.items()
    }
    lists = {"sarasas": _network(report.branches), "jungtiniu_sarasas": _network(joint)}
    return Part({**counted, **lists}, present=bool(report.branches))


def _network(branches: tuple[Branch, ...]) -> Enumeration:
    entries = (Entry(one.name, closed=one.closed) for one in branches)
    return Enumeration(tuple(entries), alphabetical=True)


def _no_own_figure(report: Report, key: str) -> Quantity:
    """Return a figure of one's own that this data doesn't have; raise KeyError for a slip."""
    refuse_slip(key, report.own_figures, names_before(report, OWN_FIGURES))
    return figure_of(key, None, PIECES, f"{OWN_FIGURES}.{key}", report)


def _own_figure(report: Report, key: str) -> Quantity:
    own = report.own_figures[key]
    path = f"{OWN_FIGURES}.{key}"
    value = None if isinstance(own.value, Quotation) else own.value
    return figure_of(
        own.label,
        value,
        own.unit,
        path,
        report,
        noun=own.noun or "",
    )
