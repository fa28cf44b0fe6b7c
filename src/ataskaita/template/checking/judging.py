"""Judge a template without data: all that can't work in it, each with its place, in one run."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from attrs import evolve
from jinja2 import Environment
from lxml import etree

from ataskaita.errors import Fault, Place
from ataskaita.messages.template import (
    BROKEN_TAG,
    NOT_A_WORD_FILE,
    SEEMING_TAG,
    TOO_MANY_TAGS,
    TWICE_NAMED_CHART,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAREST,
)
from ataskaita.messages.workshop import BLOCK_APART, EXTRA_BRACE
from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.standing import Places, places_in, style_names
from ataskaita.template.checking.styles import undefined_styles
from ataskaita.template.checking.tags import Judge, judge_tags
from ataskaita.template.code.environment import make_environment
from ataskaita.template.compiling import TAGGED_PART
from ataskaita.template.reading.contents import forget_entries
from ataskaita.template.reading.controls import settle_controls
from ataskaita.template.reading.leftovers import braced_in, seeming_in
from ataskaita.template.reading.notes import place_notes
from ataskaita.template.reading.reader import MOST_TAGS, TooManyTagsError
from ataskaita.template.reading.skeleton import read_skeleton
from ataskaita.template.reading.tags import OF_TEXTS
from ataskaita.template.reasons import why_unsound
from ataskaita.template.rendering import DOCUMENT
from ataskaita.template.values.chart_binding import bind_charts
from ataskaita.template.values.sample_tables import take_samples
from ataskaita.template.words.own_parts import STYLES
from ataskaita.template.words.xml import Element, parse, w

_MAY_SEEM: Final = re.compile(r"[{｛«]|\[\[|<<")
_LETTERS: Final = re.compile(r"\{%(?:p|tr|tc|r)\s+")


@cache
def _environment() -> Environment:
    """Return the environment in which all templates are judged: none of them is filled in it."""
    return make_environment()


def judge_template(
    parts: Mapping[str, bytes],
    names: Mapping[str, object],
    known: Suggestions,
    file: str,
    prints: set[tuple[str, str]] | None = None,
) -> tuple[Fault, ...]:
    """Return all that is wrong with a template's tags, samples and charts, for data of `names`.

    Whatever a tag may lead to is looked at: both sides of an `if`, each section of a loop. What
    may have been meant is sought among what is `known`, the same names once more: what is asked of
    a view counts as printed. `prints` gets the names that tags print, each with the path of what it
    stands below.
    """
    parts = place_notes(settle_controls(parts).parts)
    environment, styles = _environment(), style_names(parts.get(STYLES))
    prints = set() if prints is None else prints
    judge = Judge(Place(file), names, environment, known, prints)
    faults: list[Fault] = []
    for part in sorted(filter(TAGGED_PART.fullmatch, parts)):
        place = Place(file, within=part)
        try:
            root = parse(parts[part])
        except etree.XMLSyntaxError as error:
            faults.append(Fault(NOT_A_WORD_FILE, place, {"reason": why_unsound(error.msg)}))
            continue
        forget_entries(root)
        places = places_in(root, part, styles)
        seeming = list(_seeming(root, names, place, places))
        unfit = [
            Fault(message, Place(file, within=places.place_of(at)), facts)
            for message, facts, at in take_samples(root).faults
        ]
        judged = judge_tags(root, places, judge)
        faults += [
            *unfit,
            *judged,
            *seeming,
            *undefined_styles(root, styles, Place(file), places),
            *_without_followers(judged, _misplaced(root, parts, place, places)),
        ]
    return _once(faults)


def _once(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults, those of a place that say the same once: Word keeps some texts twice."""
    told = {(one.message, one.place, *sorted(one.facts.items())): one for one in faults}
    return tuple(told.values())


def _seeming(root: Element, names: Container[str], place: Place, places: Places) -> Iterator[Fault]:
    """Generate what looks like a tag in the text of a paragraph, and is none."""
    for paragraph in root.iter(w("p")):
        said = "".join(one.text or "" for one in paragraph.iter(w("t")))
        if not _MAY_SEEM.search(said):
            continue
        at = evolve(place, within=places.place_of(paragraph))
        yield from (Fault(SEEMING_TAG, at, {"near": one}) for one in seeming_in(said, names))
        yield from (Fault(EXTRA_BRACE, at, {"near": one}) for one in braced_in(said))


def _misplaced(
    root: Element, parts: Mapping[str, bytes], place: Place, places: Places
) -> Iterator[Fault]:
    """Generate what is wrong with the part's charts, and with tags where they can't stand."""
    is_main = place.within == DOCUMENT
    yield from bind_charts(root, parts, place, is_main=is_main, told_at=places.place_of).faults
    try:
        misread = read_skeleton(root).faults
    except TooManyTagsError:
        yield Fault(TOO_MANY_TAGS, place, {"part": place.within, "most": str(MOST_TAGS)})
        return
    for one in misread:
        if one.reason not in OF_TEXTS:
            within = place.within if one.at is None else places.place_of(one.at)
            at = evolve(place, within=within)
            yield Fault(BROKEN_TAG, at, {"reason": one.reason, "near": one.near})


def _without_followers(judged: Sequence[Fault], misplaced: Iterable[Fault]) -> Iterator[Fault]:
    """Generate what is misplaced and doesn't follow from what was judged of the same tags.

    Letters that fit nowhere are told with the tag's partner, which has the right ones; a name that
    nothing has stands in one of a chart's two places, and so differs from that in the other.
    """
    apart = [one for one in judged if one.message is BLOCK_APART]
    tags = {(one.place.within, one.facts["end"]) for one in apart}
    tags |= {(one.facts["place"], one.facts["tag"]) for one in apart}
    names = {
        (one.place.within, one.facts["name"])
        for one in judged
        if one.message in (UNKNOWN_NAME, UNKNOWN_NAME_NEAREST)
    }
    for one in misplaced:
        said = _LETTERS.sub("{% ", one.facts.get("near", one.facts.get("tags", "")))
        told = names if one.message is TWICE_NAMED_CHART else tags
        if not any(place == one.place.within and name in said for place, name in told):
            yield one
