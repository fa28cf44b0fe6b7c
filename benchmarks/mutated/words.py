"""Slips outside tables: figures typed into prose, dates, and names."""

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ataskaita.declared.declare import Kind
from ataskaita.declared.names import figures_of
from ataskaita.lithuanian import format_number
from ataskaita.patterns import Pattern
from benchmarks.mutated.settings import Base
from benchmarks.mutated.slips import DIGITS, Slip, slips_of
from benchmarks.mutated.values import Leaf, Value, texts_of

PROSE: Final = "a figure typed into prose"
NUMBER: Final = "a number that stands in prose"
DATE: Final = "a digit of a date or year"
LETTER: Final = "a letter of a name"
MARK: Final = "a diacritic of a name"
OUTSIDE: Final = (PROSE, NUMBER, DATE, LETTER, MARK)

_QUOTED: Final = Pattern(r"\{\{ ([\w.]+) \}\}")
_TYPED: Final = Pattern(r"(?<![\w,.{-])[0-9]{1,3}(?: ?[0-9]{3})*(?:,[0-9]+)?(?![\w,.-]|[^{]*\}\})")
_DIGIT: Final = Pattern(r"[0-9]")
_WORD: Final = Pattern(r"[A-ZĄČĘĖĮŠŲŪŽ][a-ząčęėįšųūž]{3,}")
_PLAIN: Final = str.maketrans("ąčęėįšųūž", "aceeisuuz")


def slips_outside(base: Base, chance: random.Random) -> Iterator[Slip]:
    """Generate a slip of each kind in every text that may have one."""
    model = type(base.read(base.plain))
    for kinds, spoil in _SPOILING.items():
        for leaf in texts_of(base.plain, model, kinds):
            yield from spoil(base, leaf, chance)


def _figures(base: Base, leaf: Leaf, chance: random.Random) -> Iterator[Slip]:
    """Generate the text with a figure typed wrongly that it quotes, or a number in it spoilt."""
    figures = figures_of(base.read(base.plain))
    for found in _QUOTED.finditer(leaf.text):
        if found[1] in figures and not found[1].endswith("metai"):
            number = format_number(figures[found[1]])
            yield from _typed(leaf, found.span(), number, PROSE, chance)
    for found in _TYPED.finditer(leaf.text):
        yield from _typed(leaf, found.span(), found[0], NUMBER, chance)


def _typed(
    leaf: Leaf, span: tuple[int, int], number: str, kind: str, chance: random.Random
) -> Iterator[Slip]:
    value = Value(leaf.path, leaf.steps, number.replace("\u00a0", "").replace(" ", ""))
    spoilt = [one for one in slips_of(value) if one.kind in DIGITS]
    if spoilt:
        text = str(chance.choice(spoilt).texts[leaf.steps])
        yield _slip(leaf, kind, f"{leaf.text[: span[0]]}{text}{leaf.text[span[1] :]}", text)


def _dates(_: Base, leaf: Leaf, chance: random.Random) -> Iterator[Slip]:
    place = chance.choice([one.start() for one in _DIGIT.finditer(leaf.text)])
    other = chance.choice([one for one in "0123456789" if one != leaf.text[place]])
    text = f"{leaf.text[:place]}{other}{leaf.text[place + 1 :]}"
    yield _slip(leaf, DATE, text, text)


def _names(_: Base, leaf: Leaf, chance: random.Random) -> Iterator[Slip]:
    words = list(_WORD.finditer(leaf.text))
    if not words:
        return
    word = chance.choice(words)
    place = chance.randrange(1, len(word[0]))
    spoilt = {
        LETTER: f"{word[0][:place]}{word[0][place + 1 :]}",
        MARK: word[0].translate(_PLAIN),
    }
    for kind, text in spoilt.items():
        if text != word[0]:
            whole = f"{leaf.text[: word.start()]}{text}{leaf.text[word.end() :]}"
            yield _slip(leaf, kind, whole, text)


def _slip(leaf: Leaf, kind: str, text: str, written: str) -> Slip:
    value = Value(leaf.path, leaf.steps, written)
    return Slip(kind, value, {leaf.steps: text}, frozenset({leaf.path}))


_SPOILING: Final[
    Mapping[tuple[Kind, ...], Callable[[Base, Leaf, random.Random], Iterator[Slip]]]
] = {
    (Kind.PROSE,): _figures,
    (Kind.DATE, Kind.YEAR): _dates,
    (Kind.TEXT, Kind.NAME, Kind.PERSON): _names,
}
