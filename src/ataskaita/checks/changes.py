"""This year against last year: jumps, sections that are gone, figures counted in another way."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.evidence import EARLIER, Evidence, distinct, finding, labelled, written
from ataskaita.declared.labels import label_of, plain_heading
from ataskaita.declared.names import figures_of, names_of
from ataskaita.declared.precision import Number, agrees
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Part, find
from ataskaita.errors import Finding, Spot
from ataskaita.messages.consistency import CHANGED_DEFINITION, GONE_SECTION, GONE_SECTIONS, JUMP
from ataskaita.messages.unread import OTHER_EARLIER

_JUMP: Final = Decimal(3)
_LEAST: Final = 50
"""Smaller figures come and go."""


def figures_do_not_jump(evidence: Evidence) -> Iterator[Finding]:
    """Find figures several times greater or smaller than last year's."""
    factor = jump_of(evidence)
    for one in evidence.figures.values():
        if one.value is None or one.earlier is None or not one.unit.additive or one.derived:
            continue
        if jumps(one.value, one.earlier, factor):
            yield finding(
                JUMP,
                distinct((*evidence.spots(one.name), *evidence.earlier(one.name))),
                label=one.label.rstrip(":"),
                now=written(evidence, one.name, one.value),
                before=written(evidence, one.name, one.earlier),
            )


def earlier_figures_are_last_years(evidence: Evidence) -> Iterator[Finding]:
    """Find figures that the data gives as last year's, and last year's data gives otherwise."""
    above = f"{EARLIER}."
    stated = [one for one in evidence.report.origin.paths() if one.startswith(above)]
    if evidence.previous is None or not stated:
        return
    handed = figures_of(evidence.previous)
    for path in stated:
        name = path.removeprefix(above)
        value, found = evidence.report.earlier.get(name), handed.get(name)
        if value is not None and found is not None and not agrees(value, found):
            spots = (
                evidence.spot(path, value),
                Spot(name, found, evidence.previous.origin.place_of(name)),
            )
            yield finding(
                OTHER_EARLIER,
                spots,
                label=labelled(evidence, name),
                stated=written(evidence, name, value),
                found=written(evidence, name, found),
            )


def sections_are_kept(evidence: Evidence) -> Iterator[Finding]:
    """Find sections of last year's report that this one lacks."""
    present = {key for key, _ in evidence.report.sections}
    labels = {one.key: one.label for one in evidence.kind.sections}
    earlier = _earlier_sections(evidence, labels)
    gone = {key: earlier[key] for key in earlier if key not in present}
    left = {key: gone[key] for key in gone if key not in evidence.report.gaps}  # to be filled
    if not present and len(left) > 1:
        spots = [evidence.spot(key) for key in left]
        yield finding(GONE_SECTIONS, spots, count=len(left), first=next(iter(left.values())))
        return
    for key, label in left.items():
        yield finding(GONE_SECTION, (evidence.spot(key),), label=label)


def figures_are_counted_alike(evidence: Evidence) -> Iterator[Finding]:
    """Find bases, names and units of figures that were others last year."""
    if evidence.previous is None:
        return
    before = dict(_definitions(evidence.previous))
    for path, text in _definitions(evidence.report):
        if path in before and before[path] != text:
            yield finding(
                CHANGED_DEFINITION,
                (evidence.spot(path, text),),
                label=label_of(evidence.kind, path),
                before=before[path],
                now=text,
            )


def jump_of(evidence: Evidence) -> Decimal:
    """Return how many times a figure may change in a year, as the report says."""
    checking = evidence.report.checking
    return checking.jump if checking and checking.jump else _JUMP


def jumps(now: Number, before: Number, factor: Decimal) -> bool:
    """Return whether a figure is so many times greater or smaller than before."""
    low, high = sorted((abs(Decimal(now)), abs(Decimal(before))))
    return high >= _LEAST and high > factor * low


def _earlier_sections(evidence: Evidence, labels: dict[str, str]) -> dict[str, str]:
    """Return last year's sections with their headings.

    Where only figures of that year are known, those that have some: a count of 0 tells of none.
    """
    if evidence.previous is None:
        given = (name for name, value in evidence.report.earlier.items() if value)
        keys = dict.fromkeys(name.partition(".")[0] for name in given)
        return {key: plain_heading(labels[key], evidence.kind) for key in keys if key in labels}
    return {
        key: section.heading or plain_heading(labels.get(key, key), evidence.kind)
        for key, section in evidence.previous.sections
    }


def _definitions(report: Report) -> Iterator[tuple[str, str]]:
    """Generate what says how figures are counted, by data path."""
    tree = names_of(report)
    for name in (one.based_on for one in report.kind.indicators if one.based_on):
        owner = find(tree, name.rpartition(".")[0])
        if isinstance(owner, Part) and owner.present:
            yield name, str(find(tree, name) or "–")
    for key, own in report.own_figures.items():
        yield f"papildomi_rodikliai.{key}.pavadinimas", own.label
        yield f"papildomi_rodikliai.{key}.vienetas", own.unit_key
    for key, group in report.groups.items():
        yield f"grupes.{key}.pavadinimas", group.name
