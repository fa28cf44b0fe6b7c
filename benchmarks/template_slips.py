"""Spoil templates in one way at a time, and count what their check tells, with place and remedy.

`python -m benchmarks.template_slips [--count 200] [--seed 7] [--all]`

A slip is what a person does in Word: a letter of a name lost, a filter misspelt, an end deleted,
a bracket gone, two ends swapped, a whole section taken out. It counts as told where the check says
it at the tag's own place, and what it advises is what stood there.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path
from typing import Final, NamedTuple

from ataskaita.declared.kind import ReportKind
from ataskaita.errors import Fault
from ataskaita.hall.documents import standard_template
from ataskaita.hall.template_faults import faults_of
from ataskaita.kinds import IMPLIED
from ataskaita.template.checking.standing import (
    Standing,
    places_in,
    standing_tags,
    style_names,
)
from ataskaita.template.words.xml import parse
from ataskaita.word.package import read_template

HAND_LAID: Final = Path(__file__).with_name("standard-2026.docx")
_MAIN: Final = "word/document.xml"
_TAG: Final = re.compile(r"\{\{(p|tr|tc|r)? ?[^{}<>]*?\}\}|\{%(p|tr|tc|r)? [^{}<>]*?%\}")
_NAME: Final = re.compile(r"\b[a-z_]{4,}(?:\.[a-z_]{2,})*\b")
_FILTER: Final = re.compile(r"\|([a-z_]{5,})")
_SAMPLE: Final = "pavyzdinė lentelė"
_OF_OTHERS: Final = frozenset(("end", "opening", "crossed"))
"""What is told at another tag: the one that is left without it."""
_LONG: Final = 5
"""Letters of a word that is still known when one of them is lost."""
_WORDS: Final = frozenset(("elif", "else", "endif", "endfor", "loop", "first", "previtem"))


class Slip(NamedTuple):
    """A template spoilt in one place."""

    template: str
    kind: str
    was: str
    """What stood there, whole."""
    parts: dict[str, bytes]
    codes: tuple[str, ...]
    """What the check may say of it."""
    remedy: str = ""
    """What its remedy must name."""
    place: str = ""
    """Where it stands; empty where another tag is the one that can't do without it."""


class Source(NamedTuple):
    """A template to be spoilt."""

    name: str
    parts: dict[str, bytes]
    kind: ReportKind


def sources() -> list[Source]:
    """Return the templates: one laid out by hand, the standard report, the summary."""
    files = {
        "laid by hand": HAND_LAID,
        "report": standard_template(),
        "summary": standard_template("santrauka"),
    }
    return [
        Source(name, dict(read_template(file.read_bytes(), file.name)[0]), IMPLIED)
        for name, file in files.items()
    ]


def slips(source: Source, count: int, seed: int) -> Iterator[Slip]:
    """Generate so many slips of a template, the kinds in turn."""
    chance = random.Random(f"{source.name} {seed}")  # noqa: S311 (the same slips each time)
    text = source.parts[_MAIN].decode()
    tags = [one for one in _TAG.finditer(text) if "{#" not in one[0]]
    places = dict(zip(tags, _places(source.parts), strict=True))
    for kind, spoil in islice(cycle(_KINDS.items()), count):
        tried = (spoil(chance, one) for one in chance.sample(tags, len(tags)))
        if slip := next(filter(None, tried), None):
            spoilt, at, codes, remedy = slip
            whole = text[: at.start()] + spoilt + text[at.end() :]
            parts = {**source.parts, _MAIN: whole.encode()}
            place = "" if kind in _OF_OTHERS else places[at]
            yield Slip(source.name, kind, at[0], parts, codes, remedy, place)


def _places(parts: Mapping[str, bytes]) -> list[str]:
    """Return where each tag of the main part stands."""
    root = parse(parts[_MAIN])
    places = places_in(root, _MAIN, style_names(parts["word/styles.xml"]))
    found = standing_tags(root, places)
    return [one.place for one in found if isinstance(one, Standing) and not one.tag.is_remark]


def is_told(slip: Slip, found: tuple[Fault, ...]) -> bool:
    """Return whether the check tells the slip, where it stands and what stood there."""
    return any(
        one.message.code in slip.codes
        and _is_there(one.place.within, slip.place)
        and slip.remedy in f"{one.remedy()} {one.what()}"
        for one in found
    )


def _is_there(told: str, place: str) -> bool:
    """Return whether the place is the slip's; a sample table's, its row or the table."""
    if not place:
        return told != _MAIN
    return told in (place, _SAMPLE) or (bool(told) and place.startswith(told))


_Spoilt = tuple[str, re.Match[str], tuple[str, ...], str] | None


def _name(chance: random.Random, tag: re.Match[str]) -> _Spoilt:
    """Spoil a letter of a step of a name."""
    names = [one for one in _NAME.finditer(tag[0]) if one[0].split(".")[0] not in _WORDS]
    names = [one for one in names if "|" not in tag[0][: one.start()]]
    if not names or tag[0].startswith(("{%p end", "{% end", "{%tr end", "{% set")):
        return None
    name = chance.choice(names)
    steps = name[0].split(".")
    place = chance.randrange(len(steps))
    if len(steps[place]) < _LONG or (" for " in tag[0] and name.start() < tag[0].index(" in ")):
        return None
    letter = chance.randrange(1, len(steps[place]) - 1)
    spoilt = steps[place][:letter] + steps[place][letter + 1 :]
    if spoilt == steps[place]:
        return None
    written = ".".join((*steps[:place], spoilt, *steps[place + 1 :]))
    return (
        tag[0][: name.start()] + written + tag[0][name.end() :],
        tag,
        ("S304", "S345"),
        steps[place],
    )


def _filter(chance: random.Random, tag: re.Match[str]) -> _Spoilt:
    filters = list(_FILTER.finditer(tag[0]))
    if not filters:
        return None
    one = chance.choice(filters)
    name = one[1]
    letter = chance.randrange(1, len(name) - 1)
    spoilt = f"|{name[:letter]}{name[letter + 1 :]}"
    return tag[0][: one.start()] + spoilt + tag[0][one.end() :], tag, ("S353",), name


def _end(_: random.Random, tag: re.Match[str]) -> _Spoilt:
    return ("", tag, ("S350", "S352"), "end") if " end" in tag[0] else None


def _opening(_: random.Random, tag: re.Match[str]) -> _Spoilt:
    found = re.match(r"\{%(?:p|tr|tc)? (if|for) ", tag[0])
    return ("", tag, ("S351", "S352", "S304"), "") if found else None


def _bracket(chance: random.Random, tag: re.Match[str]) -> _Spoilt:
    spoilt = tag[0][:-1] if chance.getrandbits(1) else tag[0].replace(" }", "", 1)
    return (spoilt, tag, ("S302", "S350", "S351"), "") if tag[0].startswith("{{") else None


def _word(_: random.Random, tag: re.Match[str]) -> _Spoilt:
    spoilt = re.sub(r"^(\{%(?:p|tr|tc)? )(if|for)\b", r"\1jei", tag[0])
    return (spoilt, tag, ("S302",), "") if spoilt != tag[0] else None


def _crossed(_: random.Random, tag: re.Match[str]) -> _Spoilt:
    swapped = {"endif": "endfor", "endfor": "endif"}
    found = re.search(r"endif|endfor", tag[0])
    if not found:
        return None
    spoilt = tag[0].replace(found[0], swapped[found[0]])
    return spoilt, tag, ("S350", "S351", "S352"), ""


def _expression(_: random.Random, tag: re.Match[str]) -> _Spoilt:
    if not re.match(r"\{\{(?:p|r)? ?[a-z_.]+ ?\}\}", tag[0]):
        return None
    return tag[0].replace("}}", "ir toliau }}"), tag, ("S302",), ""


_KINDS: Final = {
    "name": _name,
    "filter": _filter,
    "end": _end,
    "opening": _opening,
    "bracket": _bracket,
    "word": _word,
    "crossed": _crossed,
    "expression": _expression,
}


def main() -> int:
    """Print what was told of each kind, and what wasn't."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="slips of each template")
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    told, made = Counter[str](), Counter[str]()
    for source in sources():
        for slip in slips(source, asked.count, asked.seed):
            found = faults_of(slip.parts, source.kind, "sablonas.docx")
            made[slip.kind] += 1
            told[slip.kind] += is_told(slip, found)
            if not is_told(slip, found):
                first = [f"{one.message.code} {one.place.within} {one.remedy()}" for one in found]
                sys.stdout.write(f"{slip.template}: {slip.kind} {slip.was} → {first[:2]}\n")
    for kind, count in made.items():
        sys.stdout.write(f"{kind:<12}{told[kind]:>5} of {count}\n")
    sys.stdout.write(f"{'all':<12}{told.total():>5} of {made.total()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
