"""Judge a template without data: all that can't work in it, each with its place, in one run."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Final

from attrs import evolve, field
from jinja2 import Environment, nodes
from lxml import etree

from ataskaita.errors import Fault, Place
from ataskaita.messages.template import (
    BROKEN_TAG,
    FAILED_TAG,
    NOT_A_WORD_FILE,
    TOO_MANY_TAGS,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAREST,
)
from ataskaita.messages.workshop import (
    BLOCK_APART,
    CROSSED_BLOCK,
    NO_BLOCK,
    NO_FILTER,
    NO_FILTER_NEAREST,
    NO_TEST,
    NOT_A_LIST,
    OPEN_BLOCK,
)
from ataskaita.records import define, frozen
from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.blocks import (
    BETWEEN,
    ENDS,
    OPENED_BY,
    TagError,
    opens,
    statement,
)
from ataskaita.template.checking.expressions import NoFilter, NoList, NoName, Reader, Trouble
from ataskaita.template.checking.standing import (
    Misread,
    Places,
    Standing,
    places_in,
    standing_tags,
    style_names,
)
from ataskaita.template.checking.statements import follow
from ataskaita.template.checking.styles import undefined_styles
from ataskaita.template.code.environment import make_environment
from ataskaita.template.compiling import TAGGED_PART
from ataskaita.template.reading.cells import cell_tag
from ataskaita.template.reading.controls import settle_controls
from ataskaita.template.reading.notes import place_notes
from ataskaita.template.reading.reader import MOST_TAGS, TooManyTagsError
from ataskaita.template.reading.skeleton import read_skeleton
from ataskaita.template.reading.tags import OF_TEXTS
from ataskaita.template.reading.texts import texts_with_braces
from ataskaita.template.rendering import DOCUMENT
from ataskaita.template.values.chart_binding import bind_charts
from ataskaita.template.values.sample_tables import take_samples
from ataskaita.template.words.own_parts import STYLES
from ataskaita.template.words.xml import Element, parse

_SHOWN: Final = 80


@cache
def _environment() -> Environment:
    """Return the environment in which all templates are judged: none of them is filled in it."""
    return make_environment()


def judge_template(
    parts: Mapping[str, bytes], names: Mapping[str, object], spare: Mapping[str, object], file: str
) -> tuple[Fault, ...]:
    """Return all that is wrong with a template's tags, samples and charts, for data of `names`.

    Whatever a tag may lead to is looked at: both sides of an `if`, each section of a loop. What
    may have been meant is sought in `spare`, the same names once more: what is asked of a view
    counts as printed.
    """
    parts = place_notes(settle_controls(parts).parts)
    environment, styles = _environment(), style_names(parts.get(STYLES))
    known = Suggestions(spare)
    faults: list[Fault] = []
    for part in sorted(filter(TAGGED_PART.fullmatch, parts)):
        place = Place(file, within=part)
        try:
            root = parse(parts[part])
        except etree.XMLSyntaxError as error:
            faults.append(Fault(NOT_A_WORD_FILE, place, {"reason": error.msg}))
            continue
        places = places_in(root, part, styles)
        unfit = [
            Fault(message, Place(file, within=places.place_of(at)), facts)
            for message, facts, at in take_samples(root).faults
        ]
        judging = _Part(Place(file), part, Reader(names, environment), environment, known)
        faults += [
            *unfit,
            *judging.told(root, places),
            *undefined_styles(root, styles, Place(file), places),
            *_misplaced(root, parts, place, places),
        ]
    return tuple(faults)


def _misplaced(
    root: Element, parts: Mapping[str, bytes], place: Place, places: Places
) -> Iterator[Fault]:
    """Generate what is wrong with the part's charts, and with tags where they can't stand."""
    is_main = place.within == DOCUMENT
    yield from bind_charts(root, parts, place, is_main=is_main, told_at=places.place_of).faults
    texts = [(one.whole, places.of(one)) for one in texts_with_braces(root)]
    try:
        misread = read_skeleton(root).faults
    except TooManyTagsError:
        yield Fault(TOO_MANY_TAGS, place, {"part": place.within, "most": str(MOST_TAGS)})
        return
    for one in misread:
        if one.reason not in OF_TEXTS:
            near = next((at for said, at in texts if one.near in said), place.within)
            facts = {"reason": one.reason, "near": one.near}
            yield Fault(BROKEN_TAG, evolve(place, within=near), facts)


@frozen
class _Open:
    """A block that is open: what opened it, where it stands."""

    word: str
    standing: Standing


@define(eq=False)
class _Part:
    """The judging of one part: its blocks as they open and close, its expressions as they come."""

    file: Place
    part: str
    reader: Reader
    environment: Environment
    known: Suggestions
    _blocks: list[_Open] = field(factory=list)
    _told: list[tuple[Standing | Misread, Fault | Trouble]] = field(factory=list)

    def _take(self, one: Standing | Misread) -> None:
        """Judge the next tag."""
        if isinstance(one, Misread):
            facts = {"reason": one.reason, "near": one.near}
            self._told.append((one, Fault(BROKEN_TAG, self._place(one), facts)))
        elif told := cell_tag(one.tag):
            if told[1]:
                self._read(one, f"{{{{ {told[1]} }}}}", "")
        elif one.tag.word in OPENED_BY:
            self._close(one)
        elif one.tag.word in BETWEEN:
            self._between(one)
        elif one.tag.word or one.tag.prints:
            self._read(one, one.tag.said, one.tag.word)
        self._told += ((one, trouble) for trouble in self.reader.troubles)
        self.reader.troubles.clear()

    def told(self, root: Element, places: Places) -> Iterator[Fault]:
        """Generate all that is wrong with the tags below `root`, and what may have been meant."""
        for one in standing_tags(root, places):
            self._take(one)
        self._end()
        for one, found in self._told:
            yield found if isinstance(found, Fault) else self._fault(found, self._place(one))

    def _end(self) -> None:
        """Tell of the blocks that nothing has closed."""
        for one in self._blocks:
            facts = {"tag": _short(one.standing.tag.said), "end": f"{{% {ENDS[one.word]} %}}"}
            self._tell(one.standing, OPEN_BLOCK, facts)

    def _read(self, one: Standing, said: str, word: str) -> None:
        try:
            node = statement(said, word, self.environment)
        except TagError as error:
            self._tell(one, BROKEN_TAG, {"reason": error.reason, "near": _short(one.tag.said)})
            if not opens(said, word):
                return
            node = nodes.Const(None)
        if opens(said, word):
            self._blocks.append(_Open(word, one))
            self.reader.scopes.append({})
        follow(node, self.reader)

    def _between(self, one: Standing) -> None:
        word = one.tag.word
        within = self._blocks[-1].word if self._blocks else ""
        if within not in BETWEEN[word]:
            facts = {"tag": _short(one.tag.said), "block": f"{{% {BETWEEN[word][0]} … %}}"}
            self._tell(one, NO_BLOCK, facts)
        elif word == "elif":
            self._read(one, one.tag.said, word)

    def _close(self, one: Standing) -> None:
        """Close the block that the tag is the end of, and those within that nothing closed."""
        word = OPENED_BY[one.tag.word]
        if not any(each.word == word for each in self._blocks):
            facts = {"tag": _short(one.tag.said), "block": f"{{% {word} … %}}"}
            self._tell(one, NO_BLOCK, facts)
            return
        while (last := self._blocks.pop()).word != word:
            self.reader.scopes.pop()
            facts = {
                "tag": _short(one.tag.said),
                "block": _short(last.standing.tag.said),
                "place": last.standing.place,
                "end": f"{{% {ENDS[last.word]} %}}",
            }
            self._tell(one, CROSSED_BLOCK, facts)
        self.reader.scopes.pop()
        opened = last.standing
        if (opened.tag.owner, opened.around) != (one.tag.owner, one.around):
            facts = {"tag": _short(opened.tag.said), "place": opened.place, "end": one.tag.said}
            self._tell(one, BLOCK_APART, facts)

    def _tell(self, one: Standing, message: Any, facts: Mapping[str, str]) -> None:
        self._told.append((one, Fault(message, self._place(one), facts)))

    def _place(self, one: Standing | Misread) -> Place:
        return evolve(self.file, within=one.place)

    def _fault(self, found: Trouble, place: Place) -> Fault:
        if isinstance(found, NoName):
            near = self.known.nearest(found.written, found.owners, found.around)
            facts = {"name": found.written, "nearest": near}
            return Fault(UNKNOWN_NAME_NEAREST if near else UNKNOWN_NAME, place, facts)
        if isinstance(found, NoFilter):
            close = get_close_matches(found.name, found.known, n=1)
            facts = {"name": found.name, "nearest": close[0] if close else ""}
            if found.is_test:
                return Fault(NO_TEST, place, facts)
            return Fault(NO_FILTER_NEAREST if close else NO_FILTER, place, facts)
        if isinstance(found, NoList):
            return Fault(NOT_A_LIST, place, {"name": found.written})
        return Fault(FAILED_TAG, place, {"reason": found.reason})


def _short(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
