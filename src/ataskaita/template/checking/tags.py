"""Judge the tags of a part: its blocks as they open and close, its expressions as they come.

One mistake is told once. What only follows from it isn't told: a tag that can't be read is taken
for what it was likely to be, a wrong name for the one that was meant, and a loop whose opening tag
is missing has the items that its names are asked of.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, field
from jinja2 import Environment

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message
from ataskaita.messages.template import BROKEN_TAG
from ataskaita.messages.workshop import (
    BLOCK_APART,
    CROSSED_BLOCK,
    NO_BLOCK,
    OPEN_BLOCK,
    OTHER_END,
)
from ataskaita.records import define, frozen
from ataskaita.template.checking.asking import ANYTHING, Suggestions
from ataskaita.template.checking.blocks import (
    BETWEEN,
    ENDS,
    OPENED_BY,
    TagError,
    bracket_of,
    likely_statements,
    names_in,
    statement,
    why_not_alone,
)
from ataskaita.template.checking.expressions import Reader
from ataskaita.template.checking.missing import Missing, missing_loop
from ataskaita.template.checking.pairing import Bracket, Level, partners
from ataskaita.template.checking.standing import Misread, Places, Standing, shortened, standing_tags
from ataskaita.template.checking.statements import follow
from ataskaita.template.checking.telling import fault_of
from ataskaita.template.checking.troubles import NoName, Trouble
from ataskaita.template.reading.cells import cell_tag
from ataskaita.template.words.xml import Element


@frozen
class Judge:
    """What the tags of all parts are judged by."""

    file: Place
    names: Mapping[str, object]
    environment: Environment
    known: Suggestions
    prints: set[tuple[str, str]]

    def reader(self) -> Reader:
        """Return what reads the expressions of one part."""
        return Reader(self.names, self.environment, known=self.known, prints=self.prints)


def judge_tags(root: Element, places: Places, judge: Judge) -> list[Fault]:
    """Return all that is wrong with the tags below `root`, and what may have been meant."""
    standing = list(standing_tags(root, places))
    found = ((number, bracket_of(one.tag, _level(one))) for number, one in enumerate(standing))
    brackets = {number: one for number, one in found if one}
    numbers = list(brackets)
    paired = partners(list(brackets.values()))
    pairs = {numbers[one]: numbers[other] for one, other in paired.items()}
    part = _Part(judge, standing, brackets, pairs)
    part.read()
    if missing := part.missing_loops():
        part = _Part(judge, standing, brackets, pairs, missing)
        part.read()
    return part.faults()


def _level(one: Standing | Misread) -> Level:
    return one.tag.owner, one.around


@define(eq=False)
class _Part:
    """The judging of one part, tag by tag; a tag is known by its number."""

    judge: Judge
    standing: Sequence[Standing | Misread]
    brackets: Mapping[int, Bracket]
    pairs: Mapping[int, int]
    missing: Mapping[int, Missing] = field(factory=dict)
    """The loops that nothing opens, by their ends."""
    reader: Reader = field(init=False)
    _open: list[int] = field(factory=list)
    _unopened: dict[int, int] = field(factory=dict)
    """By the ends of blocks that nothing opens, what else is open there."""
    _explained: set[int] = field(factory=set)
    """Ends of which another tag tells what is wrong."""
    _told: list[tuple[int, Fault | Trouble]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.reader = self.judge.reader()

    def read(self) -> None:
        """Read all tags."""
        for number, one in enumerate(self.standing):
            if self.missing:
                self.reader.assumed = self._assumed(number)
            self._take(number, one)
            self._told += ((number, trouble) for trouble in self.reader.troubles)
            self.reader.troubles.clear()
        for number in self._open:
            self._tell(number, OPEN_BLOCK, {"tag": self._short(number), "end": self._end(number)})

    def missing_loops(self) -> dict[int, Missing]:
        """Return the loops that nothing opens, and something asks for."""
        ends = (one for one in self._unopened if self.brackets[one].word == "for")
        return {end: one for end in ends if (one := self._missing(self._unopened[end], end))}

    def faults(self) -> list[Fault]:
        """Return all that is wrong."""
        told = (
            one if isinstance(one, Fault) else fault_of(one, self._place(number), self.judge.known)
            for number, one in self._told
        )
        return [one for one in told if one]

    def _missing(self, begin: int, end: int) -> Missing | None:
        unknown = [
            (one.written, self.standing[number].tag.said)
            for number, one in self._told
            if begin < number < end and isinstance(one, NoName)
        ]
        return missing_loop(begin, unknown, self.reader)

    def _assumed(self, number: int) -> dict[str, Any]:
        loops = self.missing.items()
        return {one.name: one.items for end, one in loops if one.begin < number < end}

    def _take(self, number: int, one: Standing | Misread) -> None:
        """Judge the next tag."""
        said, word = one.tag.said, one.tag.word
        if reason := why_not_alone(said, word):
            self._tell(number, BROKEN_TAG, {"reason": reason, "near": self._short(number)})
        if isinstance(one, Misread):
            self._tell(number, BROKEN_TAG, {"reason": one.reason, "near": one.near})
            self._take_for_likely(number)
        elif told := cell_tag(one.tag):
            if told[1]:
                self._read(number, f"{{{{ {told[1]} }}}}", "")
        elif word in OPENED_BY:
            self._close(number)
        elif word in BETWEEN:
            self._between(number, word)
        elif word or one.tag.prints:
            self._read(number, said, word)

    def _read(self, number: int, said: str, word: str) -> None:
        try:
            node = statement(said, word, self.judge.environment)
        except TagError as error:
            self._tell(number, BROKEN_TAG, {"reason": error.reason, "near": self._short(number)})
            self._take_for_likely(number)
            return
        self._enter(number)
        follow(node, self.reader)

    def _take_for_likely(self, number: int) -> None:
        """Take a tag that can't be read for what it was likely to be; no more is told of it."""
        said, partner = self.standing[number].tag.said, self.pairs.get(number)
        word = self.brackets[partner].word if partner is not None else ""
        self._enter(number)
        before = len(self.reader.troubles)
        for likely, named in likely_statements(said, word):
            try:
                follow(statement(likely, named, self.judge.environment), self.reader)
            except TagError:
                continue
            break
        else:
            self._learn(said)
        del self.reader.troubles[before:]

    def _learn(self, said: str) -> None:
        """Ask for all names in the tag; one of a statement that nothing has, it may itself make."""
        for name in names_in(said):
            if not self.reader.meant(name) and "." not in name and said.startswith("{%"):
                self.reader.scopes[-1][name] = ANYTHING

    def _enter(self, number: int) -> None:
        """Open or close the block that the tag opens or closes."""
        one, partner = self.brackets.get(number), self.pairs.get(number)
        if one is None or (one.told and partner is None):
            return
        if one.opens or (partner is not None and partner > number):
            self._open.append(number)
            self.reader.scopes.append({})
        else:
            self._close(number)

    def _between(self, number: int, word: str) -> None:
        if not self._is_within(BETWEEN[word]):
            self._tell_headless(number, word)
        if word == "elif":
            self._read(number, self.standing[number].tag.said, word)

    def _is_within(self, words: Sequence[str]) -> bool:
        """Return whether a block of these is the innermost, but for those without an end."""
        for last in reversed(self._open):
            one, partner = self.brackets[last], self.pairs.get(last)
            if not one.word or one.word in words:
                return True
            if partner is not None:
                return self.brackets[partner].word in words
        return False

    def _tell_headless(self, number: int, word: str) -> None:
        """Tell of an `else` without its block, once for all that the block has."""
        level = _level(self.standing[number])
        end = self._lone_end(number, BETWEEN[word], level)
        if end is None or end not in self._explained:
            block = f"{{% {BETWEEN[word][0]} … %}}"
            self._tell(number, NO_BLOCK, {"tag": self._short(number), "block": block})
        self._explained.update(() if end is None else (end,))

    def _lone_end(self, number: int, words: Sequence[str], level: Level) -> int | None:
        """Return the next end of such a block that closes none."""
        return next(
            (
                other
                for other, one in self.brackets.items()
                if other > number
                and other not in self.pairs
                and one.opens is False
                and one.word in words
                and one.level == level
            ),
            None,
        )

    def _close(self, number: int) -> None:
        """Close the block that the tag is the end of, and those within that nothing closes."""
        partner = self.pairs.get(number)
        if partner is None:
            self._tell_lone(number)
            return
        while (last := self._open.pop()) != partner:
            self.reader.scopes.pop()
            self._tell_crossed(last, number)
        self.reader.scopes.pop()
        self._tell_unlike(partner, number)

    def _tell_lone(self, number: int) -> None:
        if number in self._explained:
            return
        self._unopened[number] = self._open[-1] if self._open else -1
        block = f"{{% {self.brackets[number].word} … %}}"
        if one := self.missing.get(number):
            block = f"{{% for {one.name} in {one.over or '…'} %}}"
        self._tell(number, NO_BLOCK, {"tag": self._short(number), "block": block})

    def _tell_crossed(self, last: int, number: int) -> None:
        """Tell that a block is still open where one around it ends; its own end may come behind."""
        self._tell(number, CROSSED_BLOCK, {**self._both(last, number), "end": self._end(last)})
        one = self.brackets[last]
        end = self._lone_end(number, (one.word,), one.level)
        self._explained.update(() if end is None else (end,))

    def _tell_unlike(self, opening: int, number: int) -> None:
        """Tell what the two ends of a block don't have alike."""
        opened, end = self.brackets[opening], self.brackets[number]
        if opened.told or end.told:
            return
        if opened.word != end.word:
            facts = {**self._both(opening, number), "end": self._end(opening)}
            self._tell(number, OTHER_END, facts)
        elif opened.level != end.level:
            said, place = self._short(opening), self.standing[opening].place
            facts = {"tag": said, "place": place, "end": self.standing[number].tag.said}
            self._tell(number, BLOCK_APART, facts)

    def _both(self, opening: int, end: int) -> dict[str, str]:
        return {
            "tag": self._short(end),
            "block": self._short(opening),
            "place": self.standing[opening].place,
        }

    def _end(self, opening: int) -> str:
        return f"{{% {ENDS[self.brackets[opening].word]} %}}"

    def _tell(self, number: int, message: Message, facts: Mapping[str, str]) -> None:
        self._told.append((number, Fault(message, self._place(number), facts)))

    def _place(self, number: int) -> Place:
        return evolve(self.judge.file, within=self.standing[number].place)

    def _short(self, number: int) -> str:
        return shortened(self.standing[number].tag.said)
