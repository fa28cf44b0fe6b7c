"""How many slips the checks find: `python -m benchmarks.mutations` writes docs/mutations.md.

Each number of the 2020 report, with its totals stated and last year given, is spoilt in the ways in
which hands spoil numbers; then the checks look at the report.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from ataskaita.checks import Evidence, check_report
from ataskaita.declared.declare import Kind, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import figures_of
from ataskaita.declared.report import Report
from ataskaita.declared.totals import computed_of, is_section
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding
from ataskaita.hall.one import load
from ataskaita.kinds.library.collection import DocumentCounts
from ataskaita.kinds.library.relations import RELATIONS, STOCK
from ataskaita.lithuanian import format_number

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "mutations.md"
SAMPLE = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
SECTIONS = (
    "fondas",
    "vartotojai",
    "renginiai",
    "projektai",
    "kvalifikacija",
    "personalas",
    "finansai",
)

Number = int | Decimal
Step = str | int
"""An attribute, the place in a list, or, with a colon before it, a name in a collection."""


@frozen
class Value:
    """A number that the data states, where it stands, and what stands in the next cell."""

    path: str
    steps: tuple[Step, ...]
    number: Number
    next_steps: tuple[Step, ...] = ()
    next_path: str = ""


@frozen
class Mutant:
    """A report with one number spoilt."""

    value: Value
    kind: str
    report: Report = field(repr=False)
    written: str

    @property
    def touched(self) -> set[str]:
        """The data paths whose values are others now."""
        return {self.value.path, *([self.value.next_path] if self.kind == "moved" else [])}


@frozen
class Outcome:
    """What the checks say of a mutant."""

    mutant: Mutant
    found: tuple[Finding, ...]
    """What they don't say of the sound report."""

    @property
    def is_reported(self) -> bool:
        """Whether a finding names what was spoilt."""
        return any(not self.mutant.touched.isdisjoint(_paths(one)) for one in self.found)

    @property
    def blames_others(self) -> bool:
        """Whether a finding names only what wasn't touched."""
        return any(self.mutant.touched.isdisjoint(_paths(one)) for one in self.found)


def main() -> None:
    """Write the page and say the rate."""
    outcomes = tuple(outcomes_of(sound_report()))
    PAGE.write_text(page_of(outcomes), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


def sound_report() -> Report:
    """Return the 2020 report with its totals stated, last year given, and nothing accepted."""
    report: Report = _with_totals(evolve(load(SAMPLE), accepted=Keyed()))
    return evolve(report, earlier=Keyed({**_last_year(report), **report.earlier}))


def outcomes_of(report: Report) -> Iterator[Outcome]:
    """Generate what the checks say of each mutant of a number that others depend on."""
    sound = {_key(one) for one in check_report(report)}
    takes_part = participants(report)
    for value in values_of(report):
        if value.path not in takes_part:
            continue
        for mutant in mutants_of(report, value):
            found = check_report(mutant.report)
            yield Outcome(mutant, tuple(one for one in found if _key(one) not in sound))


def participants(report: Report) -> set[str]:
    """Return the paths of all values that take part in a total, a balance or a restatement."""
    evidence = Evidence(report)
    names = {one.path for one in evidence.sums if one.stated is not None}
    names |= {term.path for one in evidence.sums for term in one.terms if one.stated is not None}
    for pair in (*RELATIONS.same, *RELATIONS.usually_same):
        shown = (*evidence.names(pair.first), pair.second)
        names |= {spot.path for spot in evidence.spots(*shown)}
    stock = (STOCK.added, STOCK.withdrawn, STOCK.closing)
    kinds = declarations(DocumentCounts)
    names |= {
        f"{part}.{one.key}" for part in stock for one in kinds if one.unit and one.unit.additive
    }
    return names


def mutants_of(report: Report, value: Value) -> Iterator[Mutant]:
    """Generate the report with the value spoilt, in every way that changes it."""
    seen: set[Number] = {value.number}
    for kind, number in _spoilt(value.number):
        if number not in seen:
            seen.add(number)
            yield Mutant(value, kind, _set(report, value.steps, number), format_number(number))
    if value.next_steps:
        moved = _set(_set(report, value.next_steps, value.number), value.steps, None)
        yield Mutant(value, "moved", moved, f"→ {value.next_path}")


def page_of(outcomes: tuple[Outcome, ...]) -> str:
    """Return the page of docs: the rate, by kind of slip, and what escaped."""
    all_kinds, found_kinds = Counter[str](), Counter[str]()
    escaped: dict[str, list[str]] = defaultdict(list)
    for one in outcomes:
        all_kinds[one.mutant.kind] += 1
        found_kinds[one.mutant.kind] += one.is_reported
        if not one.is_reported:
            escaped[one.mutant.value.path].append(f"{one.mutant.kind} {one.mutant.written}")
    rate = 100 * sum(found_kinds.values()) / len(outcomes)
    kinds = "\n".join(
        f"| {kind} | {count} | {found_kinds[kind]} | {100 * found_kinds[kind] / count:.1f} % |"
        for kind, count in all_kinds.items()
    )
    left = "\n".join(f"- `{path}`: {'; '.join(ways)}" for path, ways in sorted(escaped.items()))
    return _PAGE.format(count=len(outcomes), rate=f"{rate:.1f}", kinds=kinds, left=left)


_PAGE = """# What the checks find of the slips of a hand

Written by `python -m benchmarks.mutations`; a test holds it to the code. In the report of 2020,
with its totals stated and last year given, every number that takes part in a total, a balance or a
restatement was spoilt in one way at a time: {count} mutants, of which the checks report
**{rate} %**. No finding names untouched values alone.

| slip | mutants | reported | rate |
|--|--|--|--|
{kinds}

## What escapes

{left}
"""


def values_of(owner: Any, path: str = "", steps: tuple[Step, ...] = ()) -> Iterator[Value]:
    """Generate every number that the sections of the data state."""
    figures = [one for one in declarations(type(owner)) if one.kind is Kind.FIGURE]
    for place, one in enumerate(figures):
        number = getattr(owner, one.name)
        if number is None:
            continue
        beside = figures[place + 1] if place + 1 < len(figures) else None
        yield Value(
            joined(path, one.key),
            (*steps, one.name),
            number,
            (*steps, beside.name) if beside else (),
            joined(path, beside.key) if beside else "",
        )
    for one in declarations(type(owner)):
        if path or one.key in SECTIONS:
            place_steps = (*steps, one.name)
            yield from _values_below(getattr(owner, one.name), joined(path, one.key), place_steps)


def _values_below(value: Any, path: str, steps: tuple[Step, ...]) -> Iterator[Value]:
    if is_section(value):
        yield from values_of(value, path, steps)
    elif isinstance(value, Keyed):
        for key, item in value.items():
            if is_section(item):
                yield from values_of(item, joined(path, key), (*steps, f":{key}"))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if is_section(item):
                yield from values_of(item, f"{path}[{number + 1}]", (*steps, number))


def _spoilt(number: Number) -> Iterator[tuple[str, Number]]:
    """Generate what a hand makes of the number."""
    scale = -int(Decimal(number).as_tuple().exponent) if isinstance(number, Decimal) else 0
    digits = str(int(Decimal(number).scaleb(scale)))
    for place, digit in enumerate(digits):
        for other in {(int(digit) + 1) % 10, (int(digit) + 5) % 10}:
            yield "digit", _number(digits[:place] + str(other) + digits[place + 1 :], scale)
    for place in range(len(digits) - 1):
        pair = digits[place + 1] + digits[place]
        yield "swapped", _number(digits[:place] + pair + digits[place + 2 :], scale)
    for place in range(len(digits) if len(digits) > 1 else 0):
        yield "dropped", _number(digits[:place] + digits[place + 1 :], scale)
    yield "shifted", _number(digits + "0", scale)
    if digits.endswith("0") or scale:
        yield "shifted", _number(digits[:-1] or "0", scale)


def _number(digits: str, scale: int) -> Number:
    return Decimal(digits).scaleb(-scale) if scale else int(digits)


def _set(owner: Any, steps: tuple[Step, ...], value: Any) -> Any:
    """Return the object with another value at the end of the steps."""
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        items = list(owner)
        items[step] = _set(items[step], rest, value)
        return tuple(items)
    if step.startswith(":"):
        return Keyed({**owner, step[1:]: _set(owner[step[1:]], rest, value)})
    return evolve(owner, **{step: _set(getattr(owner, step), rest, value)})


def _with_totals(owner: Any) -> Any:
    """Return the object with each total stated that its parts give."""
    below = {
        one.name: _below_with_totals(getattr(owner, one.name)) for one in declarations(type(owner))
    }
    made = evolve(owner, **below)
    totals = {}
    for one in declarations(type(owner)):
        if one.of and getattr(made, one.name) is None:
            computed = computed_of(made, one)
            totals[one.name] = _with_totals(computed) if is_section(computed) else computed
    return evolve(made, **totals)


def _below_with_totals(value: Any) -> Any:
    if is_section(value):
        return _with_totals(value)
    if isinstance(value, Keyed):
        return Keyed({key: _below_with_totals(item) for key, item in value.items()})
    if isinstance(value, tuple):
        return tuple(_below_with_totals(item) for item in value)
    return value


def _last_year(report: Report) -> dict[str, Number]:
    """Return a year before: a little less of all, but the stock that this one began with."""
    figures = figures_of(report)
    earlier = {name: value - value * 3 // 100 for name, value in figures.items()}
    for name, closing in figures.items():
        part, _, kind = name.rpartition(".")
        if part == STOCK.closing:
            added, withdrawn = (
                figures.get(f"{one}.{kind}", 0) for one in (STOCK.added, STOCK.withdrawn)
            )
            earlier[name] = closing - added + withdrawn
    return earlier


def _key(one: Finding) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return one.message.code, _paths(one), tuple(one.facts.values())


def _paths(one: Finding) -> tuple[str, ...]:
    return tuple(spot.path for spot in one.spots)


if __name__ == "__main__":
    main()
