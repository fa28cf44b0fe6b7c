"""Slips of a hand in one tag of a template: a letter lost, an end deleted, the wrong letters."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from ataskaita.template.checking.standing import Standing, places_in, standing_tags, style_names
from ataskaita.template.words.xml import parse

MAIN: Final = "word/document.xml"
_TAG: Final = re.compile(r"\{\{(p|tr|tc|r)? ?[^{}<>]*?\}\}|\{%(p|tr|tc|r)? [^{}<>]*?%\}")
_NAME: Final = re.compile(r"\b[a-z_]{4,}(?:\.[a-z_]{2,})*\b")
_FILTER: Final = re.compile(r"\|([a-z_]{5,})")
_LETTERS: Final = re.compile(r"\{%(p|tr|tc) ")
_LONG: Final = 5
"""Letters of a word that is still known when one of them is lost."""
_WORDS: Final = frozenset(("elif", "else", "endif", "endfor", "loop", "first", "previtem"))


class Slip(NamedTuple):
    """A template spoilt in one place."""

    kind: str
    was: str
    """What stood there, whole."""
    parts: dict[str, bytes]
    codes: tuple[str, ...]
    """What the check may say of it."""
    remedy: str = ""
    """What it must name."""
    place: str | None = ""
    """Where it stands; empty where another tag is the one that can't do without it, None of a
    whole section: what is lost of it stands nowhere."""
    known: frozenset[str] = frozenset()
    """What is told without it, too."""
    template: str = ""


class Tag(NamedTuple):
    """A tag of the main part: where it is in its XML, and in the document."""

    said: str
    start: int
    end: int
    place: str


class Spoilt(NamedTuple):
    """A tag as a slip leaves it, and what is to be told of that."""

    said: str
    codes: tuple[str, ...]
    remedy: str = ""


def tags_of(parts: Mapping[str, bytes]) -> list[Tag]:
    """Return the tags of the main part, each with its place."""
    root = parse(parts[MAIN])
    places = places_in(root, MAIN, style_names(parts["word/styles.xml"]))
    standing = standing_tags(root, places)
    said = [one.place for one in standing if isinstance(one, Standing) and not one.tag.is_remark]
    found = _TAG.finditer(parts[MAIN].decode())
    return [
        Tag(one[0], one.start(), one.end(), place) for one, place in zip(found, said, strict=True)
    ]


def spoilt_tags(parts: Mapping[str, bytes], chance: random.Random) -> dict[str, Iterator[Slip]]:
    """Return the slips of each kind, in an order of chance."""
    tags = tags_of(parts)
    return {kind: _slips(kind, parts, chance.sample(tags, len(tags)), chance) for kind in _KINDS}


def with_spoilt(parts: Mapping[str, bytes], spoilt: Mapping[Tag, Spoilt]) -> dict[str, bytes]:
    """Return the parts with these tags spoilt."""
    whole = parts[MAIN].decode()
    for tag in sorted(spoilt, key=lambda one: -one.start):
        whole = whole[: tag.start] + spoilt[tag].said + whole[tag.end :]
    return {**parts, MAIN: whole.encode()}


def spoil(kind: str, tag: Tag, chance: random.Random) -> Spoilt | None:
    """Return the tag with a slip of that kind; None where it can't have one."""
    return _KINDS[kind](chance, tag.said)


def _slips(
    kind: str, parts: Mapping[str, bytes], tags: list[Tag], chance: random.Random
) -> Iterator[Slip]:
    for tag in tags:
        if made := spoil(kind, tag, chance):
            whole = with_spoilt(parts, {tag: made})
            place = "" if kind in _OF_OTHERS else tag.place
            yield Slip(kind, tag.said, whole, made.codes, made.remedy, place)


def _name(chance: random.Random, tag: str) -> Spoilt | None:
    """Spoil a letter of a step of a name."""
    names = [one for one in _NAME.finditer(tag) if one[0].split(".")[0] not in _WORDS]
    names = [one for one in names if "|" not in tag[: one.start()]]
    if not names or tag.startswith(("{%p end", "{% end", "{%tr end", "{%tc end", "{% set")):
        return None
    name = chance.choice(names)
    steps = name[0].split(".")
    place = chance.randrange(len(steps))
    if len(steps[place]) < _LONG or (" for " in tag and name.start() < tag.index(" in ")):
        return None
    spoilt = _without_a_letter(steps[place], chance)
    written = ".".join((*steps[:place], spoilt, *steps[place + 1 :]))
    if spoilt == steps[place]:
        return None
    whole = tag[: name.start()] + written + tag[name.end() :]
    return Spoilt(whole, ("S304", "S345"), steps[place])


def _without_a_letter(word: str, chance: random.Random) -> str:
    letter = chance.randrange(1, len(word) - 1)
    return word[:letter] + word[letter + 1 :]


def _filter(chance: random.Random, tag: str) -> Spoilt | None:
    filters = list(_FILTER.finditer(tag))
    if not filters:
        return None
    one = chance.choice(filters)
    spoilt = f"|{_without_a_letter(one[1], chance)}"
    return Spoilt(tag[: one.start()] + spoilt + tag[one.end() :], ("S353",), one[1])


def _end(_: random.Random, tag: str) -> Spoilt | None:
    return Spoilt("", ("S350", "S352"), "end") if " end" in tag else None


def _opening(_: random.Random, tag: str) -> Spoilt | None:
    found = re.match(r"\{%(?:p|tr|tc)? (if|for) ", tag)
    return Spoilt("", ("S351", "S352"), found[1]) if found else None


def _bracket(chance: random.Random, tag: str) -> Spoilt | None:
    spoilt = tag[:-1] if chance.getrandbits(1) else tag.replace(" }", "", 1)
    return Spoilt(spoilt, ("S302", "S350", "S351"), "}}") if tag.startswith("{{") else None


def _word(_: random.Random, tag: str) -> Spoilt | None:
    found = re.match(r"\{%(?:p|tr|tc)? (if|for)\b", tag)
    return Spoilt(tag.replace(found[1], "jei", 1), ("S302",), found[1]) if found else None


def _crossed(_: random.Random, tag: str) -> Spoilt | None:
    swapped = {"endif": "endfor", "endfor": "endif"}
    found = re.search(r"endif|endfor", tag)
    if not found:
        return None
    spoilt = tag.replace(found[0], swapped[found[0]])
    return Spoilt(spoilt, ("S350", "S351", "S352", "S391"), found[0])


def _expression(_: random.Random, tag: str) -> Spoilt | None:
    if not re.match(r"\{\{(?:p|r)? ?[a-z_.]+ ?\}\}", tag):
        return None
    return Spoilt(tag.replace("}}", "ir toliau }}"), ("S302",))


def _cell(chance: random.Random, tag: str) -> Spoilt | None:
    """Give the tag the letters of another owner: of a cell in place of a row."""
    found = _LETTERS.match(tag)
    if not found:
        return None
    other = chance.choice([one for one in ("p", "tr", "tc", "") if one != found[1]])
    return Spoilt(f"{{%{other} {tag[found.end() :]}", ("S302", "S357"), f"{{%{found[1]} ")


def _beside(_: random.Random, tag: str) -> Spoilt | None:
    """Write a word beside a tag that has a row or cell of its own."""
    return Spoilt(f"{tag} Iš viso", ("S302",), tag) if re.match(r"\{%(tr|tc) ", tag) else None


_OF_OTHERS: Final = frozenset(("end", "opening", "crossed"))
"""What is told at another tag: the one that is left without it."""
_KINDS: Final[Mapping[str, Callable[[random.Random, str], Spoilt | None]]] = {
    "name": _name,
    "filter": _filter,
    "end": _end,
    "opening": _opening,
    "bracket": _bracket,
    "word": _word,
    "crossed": _crossed,
    "expression": _expression,
    "cell": _cell,
    "beside": _beside,
}
ALONE: Final = ("name", "filter", "word", "expression")
"""Slips that change nothing of the tags around them."""
