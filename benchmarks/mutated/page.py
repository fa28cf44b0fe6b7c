"""The page of docs that says how many slips of a hand the checks find."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from benchmarks.mutated.measure import DRAWN, LED, LIES, SHARE, YEARS, Measured
from benchmarks.mutated.outcomes import Outcome
from benchmarks.mutated.settings import EVERY

_PAGE: Final = """# What the checks find of the slips of a hand

Written by `python -m benchmarks.mutations`; a test holds it to the code by a smaller share. Every
number that {reports} reports of [fixtures](../fixtures) state, {values} values, is spoilt in every
way in which hands spoil numbers, and one slip in {share}, drawn by a seed, is tried. It is caught
when the data is refused, or an error or a warning that wasn't there before names what was spoilt; a
note doesn't count. No value is added to a fixture for it.

- **{lies}**: the fixtures as people left them.
- **{led}**: in the workbook that `ataskaita duomenys` makes of it,
  every control total that it asks for is typed; last year's file lies beside and is taken by
  default (where a fixture names none, one whose figures are 86–115 % of this year's), and the stock
  opens as that closed, as `nauja` carries it over. All of it follows from the sound report, never
  from the spoilt one.

| | slips | caught | slips of a digit | caught | crashes |
|--|--|--|--|--|--|
{settings}

## By report

| report | {lies} | slips of a digit | {led} | slips of a digit |
|--|--|--|--|--|
{bases}

## By slip

{kinds_head}
|--|--|--|--|--|--|--|--|
{kinds}

## What a finding says first

Of the findings about a slip of a value, so many name the spoilt value first: {leading};
{leading_lies} {lies}, {leading_led} {led}. Where nothing but one sum holds several values, none of
them says which it is: then the sum is named.
A slip that is told is told by {cascade} findings.

## Outside tables

One slip in every text, date and name, as the fixtures lie; figures in prose are spoilt by a digit,
typed where the fixture quotes them or as they stand there.

| slip | tried | caught | only a note |
|--|--|--|--|
{outside}

## False alarms

{alarms} errors and warnings about {sound} sound reports: each fixture as it lies, each with
{years} years before that were drawn, and {drawn} [drawn forms](../benchmarks/drawn).

## What is never caught

No slip of a digit in these values is told, though all that the workbook asks for is given. They are
counts and cells of own tables that are part of no stated total: at most last year's figure
stands beside them, and of less than fifty nobody can say that it jumped. `tikrinti --visi` names
the values of a report that nothing at all checks, to be read twice.

{never}
"""


_KINDS: Final = (
    *("slip", f"{LIES}: tried", "refused when read", "error or warning", "only a note"),
    *("nothing", "caught", f"{LED}: caught"),
)


def page_of(found: Measured) -> str:
    """Return the page."""
    lies, led = found.inside[LIES], found.inside[LED]
    told = [one for one in (*lies, *led) if one.told]
    findings = sum(len(one.told) for one in told)
    return _PAGE.format(
        reports=len(EVERY),
        values=found.values,
        share=SHARE,
        lies=LIES,
        led=LED,
        settings="\n".join(_setting(name, some) for name, some in found.inside.items()),
        bases="\n".join(_by_base(lies, led)),
        kinds_head=f"| {' | '.join(_KINDS)} |",
        kinds="\n".join(_by_kind(lies, led)),
        leading=_leading(told),
        leading_lies=_leading(lies),
        leading_led=_leading(led),
        cascade=f"{findings / len(told):.2f}",
        outside="\n".join(_outside(found.outside)),
        alarms=found.alarms,
        sound=found.reports,
        years=YEARS,
        drawn=DRAWN,
        never="\n".join(_never(found)),
    )


def _leading(outcomes: Iterable[Outcome]) -> str:
    """Return how many of the findings lead to what was spoilt first."""
    told = list(outcomes)
    return _share(sum(one.leading for one in told), sum(len(one.told) for one in told))


def _setting(name: str, outcomes: Sequence[Outcome]) -> str:
    digits = [one for one in outcomes if one.of_a_digit]
    crashes = sum(one.crashed for one in outcomes)
    return (
        f"| {name} | {len(outcomes)} | **{rate(outcomes)}** | {len(digits)} | **{rate(digits)}** "
        f"| {crashes} |"
    )


def _by_base(lies: Sequence[Outcome], led: Sequence[Outcome]) -> Iterator[str]:
    for name in EVERY:
        cells = []
        for setting in (lies, led):
            some = [one for one in setting if one.base == name]
            cells += [rate(some), rate([one for one in some if one.of_a_digit])]
        yield f"| {name} | {' | '.join(cells)} |"


def _by_kind(lies: Sequence[Outcome], led: Sequence[Outcome]) -> Iterator[str]:
    for kind in dict.fromkeys(one.slip.kind for one in lies):
        some = [one for one in lies if one.slip.kind == kind]
        told = sum(bool(one.told) for one in some)
        refused = sum(one.refused for one in some)
        noted = sum(one.noted and not one.is_caught for one in some)
        nothing = len(some) - told - refused - noted
        others = rate([one for one in led if one.slip.kind == kind])
        yield (
            f"| {kind} | {len(some)} | {refused} | {told} | {noted} | {nothing} | {rate(some)} "
            f"| {others} |"
        )


def _outside(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for kind in dict.fromkeys(one.slip.kind for one in outcomes):
        some = [one for one in outcomes if one.slip.kind == kind]
        noted = sum(one.noted and not one.is_caught for one in some)
        yield f"| {kind} | {len(some)} | {rate(some)} | {noted} |"


def _never(found: Measured) -> Iterator[str]:
    for name, paths in found.never.items():
        if paths:
            yield f"- {name}: {', '.join(f'`{path}`' for path in paths)}"


def rate(outcomes: Iterable[Outcome]) -> str:
    """Return how many of them are caught."""
    some = list(outcomes)
    return _share(sum(one.is_caught for one in some), len(some))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
