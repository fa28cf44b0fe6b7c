"""What a year opens with is what the year before closed with: carried over, never typed again."""

from typing import Any

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.names import figures_of
from ataskaita.declared.relations import Balance
from ataskaita.declared.report import Report


def opened(begun: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return the sections with last year's closing stock as opening stock.

    What the program adds up itself is left out.
    """
    made = dict(begun)
    for balance in report.kind.relations.balances:
        given = _closed(balance, report)
        if given:
            section, _, rest = balance.opening.partition(".")
            one = declaration(type(report), section)
            made[one.name] = _with(made.get(one.name), one.type, rest, given)
    return made


def opening_of(report: Report) -> int:
    """Return how many figures the report's stocks open with."""
    known = figures_of(report)
    return sum(
        f"{balance.opening}.{one.key}" in known
        for balance in report.kind.relations.balances
        for one in _sorts(type(report), balance.opening)
    )


def _closed(balance: Balance, report: Report) -> dict[str, Any]:
    """Return by attribute what each sort closed with."""
    known = figures_of(report)
    return {
        one.name: known[name]
        for one in _sorts(type(report), balance.opening)
        if (name := f"{balance.closing}.{one.key}") in known
    }


def _sorts(model: type[Any], path: str) -> list[Declaration]:
    """Return the figures at the path that nothing adds up."""
    for step in path.split("."):
        model = declaration(model, step).type
    every = declarations(model)
    return [one for one in every if one.kind is Kind.FIGURE and not (one.of or one.formula)]


def _with(owner: Any, model: type[Any], path: str, given: dict[str, Any]) -> Any:
    """Return the object with these figures below it, at the path."""
    if not path:
        return evolve(owner, **given) if owner is not None else model(**given)
    step, _, rest = path.partition(".")
    one = declaration(model, step)
    below = _with(getattr(owner, one.name, None), one.type, rest, given)
    return evolve(owner, **{one.name: below}) if owner is not None else model(**{one.name: below})
