"""What a year opens with is what the year before closed with: carried over, never typed again.

Relations say it of objects of one class, a library's stock; fields of themselves (`opens`), as a
form declares them.
"""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.names import figures_of
from ataskaita.declared.relations import Balance
from ataskaita.declared.report import Report
from ataskaita.records import frozen


@frozen
class Opening:
    """A figure with which a year begins: its name, and that of last year's figure."""

    name: str
    closing: str
    label: str
    """What is carried: of a row, the row's label."""
    added_up: bool
    """Whether the program adds it up or computes it itself."""

    @property
    def among(self) -> str:
        """The table or section that has it and what it is added up from."""
        return self.name.rsplit(".", 2)[0]


def openings(kind: ReportKind) -> Iterator[Opening]:
    """Generate what the kind's reports open with."""
    for balance in kind.relations.balances:
        yield from _balanced(kind, balance)
    for section in kind.sections:
        yield from _below(section, section.key, added_up=False)


def opened(begun: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return the sections with last year's closing figures as those with which the year opens.

    What the program adds up itself is left out.
    """
    made, known = dict(begun), figures_of(report)
    for one in openings(report.kind):
        if one.closing in known and not one.added_up:
            section, _, rest = one.name.partition(".")
            part = declaration(type(report), section)
            made[part.name] = _with(made.get(part.name), part.type, rest, known[one.closing])
    return made


def opening_of(report: Report) -> int:
    """Return how many figures the report opens with."""
    known = figures_of(report)
    return sum(one.name in known and not one.added_up for one in openings(report.kind))


def _balanced(kind: ReportKind, balance: Balance) -> Iterator[Opening]:
    model: type[Any] = kind.model
    for step in balance.opening.split("."):
        model = declaration(model, step).type
    for one in declarations(model):
        if one.kind is Kind.FIGURE:
            names = f"{balance.opening}.{one.key}", f"{balance.closing}.{one.key}"
            yield Opening(*names, one.label, added_up=_is_computed(one))


def _below(owner: Declaration, path: str, *, added_up: bool) -> Iterator[Opening]:
    """Generate the fields of objects that stand once that say what they open with."""
    model = owner.type
    for one in declarations(model):
        name = f"{path}.{one.key}"
        if one.kind is Kind.PART:
            yield from _below(one, name, added_up=added_up or bool(one.of))
        elif one.opens:
            closing = f"{path}.{declaration(model, one.opens).key}"
            label = owner.label if owner.rowed else one.label
            yield Opening(name, closing, label, added_up or _is_computed(one))


def _is_computed(one: Declaration) -> bool:
    return bool(one.of) or one.formula is not None


def _with(owner: Any, model: type[Any], path: str, value: Any) -> Any:
    """Return the object with the value below it, at the path."""
    step, _, rest = path.partition(".")
    one = declaration(model, step)
    below = _with(getattr(owner, one.name, None), one.type, rest, value) if rest else value
    return evolve(owner, **{one.name: below}) if owner is not None else model(**{one.name: below})
