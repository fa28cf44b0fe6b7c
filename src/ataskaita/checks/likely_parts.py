"""Figures that are bounded by what there is: items of a list, figures of one's own “of these”."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, distinct, finding, labelled
from ataskaita.declared.declare import declarations
from ataskaita.declared.label_words import is_of_these
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.relations import AtMost
from ataskaita.errors import Finding
from ataskaita.messages.history import ABOVE_ALL, ABOVE_BEFORE


def items_are_not_above_all(evidence: Evidence) -> Iterator[Finding]:
    """Find items of a list of which more is told than there is at all."""
    for one in evidence.kind.relations.at_most:
        most = evidence.value(one.most)
        for path, value in items_of(evidence, one):
            if most is not None and value > most:
                yield finding(
                    ABOVE_ALL,
                    distinct((evidence.spot(path, value), *evidence.spots(one.most))),
                    parts=evidence.naming(path, path),
                    value=value,
                    label=labelled(evidence, one.most),
                    most=most,
                )


def own_figures_are_within_the_ones_before(evidence: Evidence) -> Iterator[Finding]:
    """Find figures of one's own above the one before them, whose label says “of these”."""
    for part, whole in pairs_of_these(evidence):
        value, most = evidence.value(part), evidence.value(whole)
        if value is not None and most is not None and value > most:
            yield finding(
                ABOVE_BEFORE,
                distinct(evidence.spots(part, whole)),
                part_label=evidence.figures[part].label,
                part=value,
                label=evidence.figures[whole].label,
                whole=most,
            )


def items_of(evidence: Evidence, one: AtMost) -> Iterator[tuple[str, int]]:
    """Generate the figure of each item that gives it, with its path."""
    for path, owner in evidence.objects:
        if path.partition("[")[0] == one.items:
            for field in declarations(type(owner)):
                value = getattr(owner, field.name) if field.key == one.figure else None
                if value is not None:
                    yield f"{path}.{one.figure}", value


def pairs_of_these(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Generate the names of figures of one's own “of these”, each with that of its whole."""
    name = unit = ""
    for key, one in evidence.report.own_figures.items():
        if not is_of_these(one.label):
            name, unit = f"{OWN_FIGURES}.{key}", one.unit_key
        elif not one.within and one.unit_key == unit:
            yield f"{OWN_FIGURES}.{key}", name
