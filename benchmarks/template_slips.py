"""Spoil templates in one way at a time, and count what their check tells, with place and remedy.

`python -m benchmarks.template_slips [--count 200] [--seed 7] [--page]`

The templates: one of a library, laid out by hand; a municipality's and a museum's, made by other
offices. A slip counts as told where the check says it at its own place, and what it advises is what
stood there. Beside it: whether five slips in one template are all told in one run, and what is told
of sound templates. `--page` writes docs/template-slips.md.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Final, NamedTuple

from ataskaita.declared.kind import ReportKind
from ataskaita.errors import Fault
from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.hall.template_faults import faults_of
from ataskaita.kinds import IMPLIED
from ataskaita.word.package import read_template
from benchmarks.foreign_templates import elderate, museum
from benchmarks.spoilt_parts import spoilt_parts
from benchmarks.spoilt_tags import (
    ALONE,
    Slip,
    Spoilt,
    Tag,
    spoil,
    spoilt_tags,
    tags_of,
    with_spoilt,
)

HAND_LAID: Final = Path(__file__).with_name("standard-2026.docx")
_PAGE: Final = Path(__file__).parents[1] / "docs" / "template-slips.md"
_MAIN: Final = "word/document.xml"
_SAMPLE: Final = "pavyzdinė lentelė"
_FILE: Final = "sablonas.docx"
_AT_ONCE: Final = 5


class Source(NamedTuple):
    """A template to be spoilt."""

    name: str
    parts: dict[str, bytes]
    kind: ReportKind


class Counted(NamedTuple):
    """What was made and told, by kind; and the slips that weren't."""

    made: Counter[str]
    told: Counter[str]
    missed: list[tuple[Slip, tuple[Fault, ...]]]
    faults: list[int]
    """How many errors and warnings each slip alone brings."""


def sources() -> list[Source]:
    """Return the templates that are spoilt: a library's, a municipality's, a museum's."""
    return [
        Source("library", _standard(HAND_LAID), IMPLIED),
        Source("elderate", *elderate()),
        Source("museum", *museum()),
    ]


def sound() -> list[Source]:
    """Return those, and the four standard ones."""
    standard = (Source(one, _standard(standard_template(one)), IMPLIED) for one in DOCUMENTS)
    return [*sources(), *standard]


def _standard(file: Path) -> dict[str, bytes]:
    return dict(read_template(file.read_bytes(), file.name)[0])


def slips(source: Source, count: int, seed: int) -> Iterator[Slip]:
    """Generate so many slips of a template, the kinds in turn; fewer where it has no more."""
    chance = random.Random(f"{source.name} {seed}")  # noqa: S311 (the same slips each time)
    left = {
        **spoilt_tags(source.parts, chance),
        **spoilt_parts(source.parts, source.kind, chance),
    }
    number = 0
    while left:
        for kind, made in list(left.items()):
            slip = next(made, None)
            if slip is None:
                del left[kind]
                continue
            yield slip._replace(template=source.name)
            number += 1
            if number == count:
                return


def is_told(slip: Slip, found: Sequence[Fault]) -> bool:
    """Return whether the check tells the slip, where it stands and what stood there."""
    return any(
        one.message.code in slip.codes
        and _is_there(one, slip.place)
        and one.what("lt") not in slip.known
        and slip.remedy in f"{one.remedy('lt')} {one.what('lt')}"
        for one in found
    )


def _is_there(told: Fault, place: str | None) -> bool:
    """Return whether the place is the slip's: its own, or that of what it opens and doesn't end."""
    within = told.place.within
    if place is None:
        return True
    if not place:
        return within != _MAIN
    return within in (place, _SAMPLE) or told.facts.get("place") == place


def counted(count: int, seed: int) -> Counted:
    """Return what is told of so many slips, shared out over the templates."""
    result = Counted(Counter(), Counter(), [], [])
    left, made = count, sources()
    for number, source in enumerate(made):
        share = left // (len(made) - number)
        own = frozenset(map(_said, faults_of(source.parts, source.kind, _FILE)))
        for slip in slips(source, share, seed):
            found = faults_of(slip.parts, source.kind, _FILE)
            left -= 1
            result.made[slip.kind] += 1
            result.faults.append(brought(slip, found, own))
            if is_told(slip, found):
                result.told[slip.kind] += 1
            else:
                result.missed.append((slip, found))
    return result


def brought(slip: Slip, found: Sequence[Fault], own: frozenset[str]) -> int:
    """Return how many errors and warnings the slip brings: what is told only with it."""
    severe = (one for one in found if one.message.severity != "note")
    return sum(_said(one) not in own and one.what("lt") not in slip.known for one in severe)


def _said(fault: Fault) -> str:
    return f"{fault.message.code} {fault.place.within} {fault.what('lt')}"


def at_once(source: Source, seed: int) -> tuple[list[Tag], list[Tag]]:
    """Return five tags that were spoilt in one template, and those of them that one run tells."""
    chance = random.Random(f"{source.name} {seed}")  # noqa: S311 (the same)
    spoilt: dict[Tag, Spoilt] = {}
    for tag in chance.sample(tags := tags_of(source.parts), len(tags)):
        made = spoil(ALONE[len(spoilt) % len(ALONE)], tag, chance)
        if made and len(spoilt) < _AT_ONCE:
            spoilt[tag] = made
    parts = with_spoilt(source.parts, spoilt)
    found = faults_of(parts, source.kind, _FILE)
    told = [
        tag
        for tag, one in spoilt.items()
        if is_told(Slip("", tag.said, parts, one.codes, one.remedy, tag.place), found)
    ]
    return list(spoilt), told


def alarms() -> list[tuple[str, Fault]]:
    """Return errors and warnings of sound templates, each with its template's name."""
    return [
        (one.name, found)
        for one in sound()
        for found in faults_of(one.parts, one.kind, _FILE)
        if found.message.severity != "note"
    ]


def page(count: int, seed: int) -> str:
    """Return the page of the docs that says what was made and told."""
    result = counted(count, seed)
    once = [at_once(source, each) for source in sources() for each in range(_ROUNDS)]
    rows = [
        f"| {_CALLED[one]} | {made} | {result.told[one]} |" for one, made in result.made.items()
    ]
    total = f"| **all** | **{result.made.total()}** | **{result.told.total()}** |"
    five = sum(len(spoilt) == len(told) for spoilt, told in once)
    return _TEXT.format(
        rows="\n".join([*rows, total]),
        rounds=len(once),
        five=five,
        mean=f"{mean(result.faults):.2f}",
        most=max(result.faults),
        sound=len(sound()),
        alarms=len(alarms()),
    )


_ROUNDS: Final = 5
_CALLED: Final = {
    "name": "a letter of a name lost",
    "filter": "a letter of a filter lost",
    "end": "an end deleted",
    "opening": "an opening tag deleted",
    "bracket": "a bracket lost",
    "word": "a command in other words (`jei`)",
    "crossed": "`endif` in place of `endfor`, or the reverse",
    "expression": "words behind a name",
    "cell": "the letters of another place: `tc`, `p`, none in place of `tr`",
    "beside": "words beside a tag of a whole row or cell",
    "section": "a section taken out: heading, texts, tables",
    "chart": "a chart's name misspelt, or words in its place",
    "style": "a style's definition lost",
}
_TEXT: Final = """\
# What the check of templates finds of the slips of a hand

`python -m benchmarks.template_slips --page` writes this page. Three templates are spoilt in one way
at a time, in places drawn by chance: a library's, laid out by hand; a municipality's, one page for
a form of its own; a museum's, laid out by the names of its form. A slip counts as told where
`ataskaita sablonas tikrinti` says it at its own chapter and paragraph, or table, row and cell, and
what it says names what stood there; of a section that was taken out, the section.

| slip | made | told |
|--|--|--|
{rows}

One slip brings {mean} errors and warnings on average, and never more than {most}: what only follows
from it isn't told, such as the names of a loop whose opening tag is missing.

Five slips at once in one template, {rounds} times: all five told in one run {five} times. Errors
and warnings of {sound} sound templates, these three and the four standard ones: {alarms}. Who takes
a section out of a template that goes on to print what is left of each (`skyrius.blokai`,
`skyrius.numatytas`) has lost nothing: then that is taken out here too.
"""


def main() -> int:
    """Print what was told of each kind, and what wasn't; or write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="slips of all templates together")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--page", action="store_true", help="write docs/template-slips.md")
    asked = parser.parse_args()
    if asked.page:
        _PAGE.write_text(page(asked.count, asked.seed), encoding="utf-8")
        return 0
    result = counted(asked.count, asked.seed)
    for slip, found in result.missed:
        first = [f"{one.message.code} {one.place.within} {one.what('lt')}" for one in found]
        print(f"{slip.template}: {slip.kind} {slip.was} ({slip.place}) → {first[:3]}")
    for kind, count in result.made.items():
        print(f"{kind:<12}{result.told[kind]:>5} of {count}")
    print(f"{'all':<12}{result.told.total():>5} of {result.made.total()}")
    print(f"faults of one slip: {mean(result.faults):.2f}, at most {max(result.faults)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
