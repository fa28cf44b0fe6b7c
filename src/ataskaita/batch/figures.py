"""The figures of a report as they are sent and kept: texts, so that no decimal is lost."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import field

from ataskaita.declared.names import figures_of
from ataskaita.declared.own_totals import OwnTotal, own_totals
from ataskaita.declared.report import Report
from ataskaita.declared.summing import names_over_institutions
from ataskaita.records import frozen


@frozen
class Figures:
    """What of a report goes over institutions."""

    known: Mapping[str, str] = field(factory=dict)
    """Values by the names that its kind declares."""
    own: tuple[tuple[str, str, str, bool], ...] = ()
    """What its data counts itself: label, unit, value, whether it adds up."""

    @classmethod
    def of(cls, report: Report) -> "Figures":
        """Return those of a report."""
        values = figures_of(report)
        names = names_over_institutions(report.kind)
        known = {name: _text(values[name]) for name in names if name in values}
        own = ((one.label, one.unit, _text(one.value), one.adds_up) for one in own_totals(report))
        return cls(known, tuple(own))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"figures": dict(self.known), "own": self.own}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Figures":
        """Return it from plain data; raise an error of Python's for what is none."""
        known = {str(name): str(Decimal(value)) for name, value in data["figures"].items()}
        own = (
            (str(label), str(unit), str(Decimal(value)), bool(adds))
            for label, unit, value, adds in data.get("own", ())
        )
        return cls(known, tuple(own))

    @property
    def values(self) -> dict[str, Decimal]:
        """The values by name, as numbers."""
        return {name: Decimal(value) for name, value in self.known.items()}

    @property
    def own_totals(self) -> tuple[OwnTotal, ...]:
        """What its data counts itself, likewise."""
        return tuple(OwnTotal(a, unit, Decimal(b), adds) for a, unit, b, adds in self.own)


def _text(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
