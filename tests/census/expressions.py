"""Expressions of tags, by a grammar: mostly what has sense."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final, TypeVar

Chosen = TypeVar("Chosen")

_TEXTS: Final = (
    *("vardas", "tuscia", "zodynas.raktas", "zodynas['raktas']", "sarasas[0]", "eilutes[1].a"),
    *("ilgas", "inertas", "'a'", "„b“", "vardas[1:3]", "metai ~ 'a'", "sarasas|join(', ')"),
)
_NUMBERS: Final = ("metai", "skaicius", "zodynas.vidus.x", "1", "7", "2", "sarasas|length")
_VALUES: Final = ("yra", "data", "nieko", "none", "true", "1.5")
_WILD: Final = (
    *(
        "nera",
        "1e999",
        "sarasas",
        "eilutes",
        "{'a': 1}",
        "1/0",
        "2**99",
        "zodynas|dictsort",
        "a.b.c",
    ),
    *("metai|batch(2)", "eilutes|sum", "eilutes|groupby('a')|length", "2.5|round", "vardas|nera"),
    *("vardas.upper()", "[]|first", "skaicius * 2.5", "metai|su_vienetu", "vardas|be_zenklo"),
    *(
        "vardas|truncate(3)",
        "range(99999)|list|length",
        "vardas % 1",
        "self",
        "loop",
        "inertas|safe",
    ),
)
"""What is no text, or not always, or nothing at all."""
_ROWS: Final = ("sarasas", "range(3)", "zodynas", "sarasas[1:]", "[2, 1]", "vardas")
LOOPS: Final = (
    *(("eilutes", ".a"), ("eilutes", ".b"), ("eilutes[1:]", ".a"), ("zodynas.items()", "[0]")),
    *(("sarasas", ""), ("range(3)", ""), ("zodynas", ""), ("ilgas[:5]", ""), ("[]", "")),
)
"""What is repeated for, and what is asked of each turn."""
_TEXT_FILTERS: Final = (
    *("upper", "lower", "title", "capitalize", "trim", "reverse", "string", "e", "default('x')"),
    *("replace('a', 'b')", "length", "galininku", "kilmininku", "didziosiomis", "is_didziosios"),
    *("wordcount", "sort|join", "unique|join", "list|join"),
)
_NUMBER_FILTERS: Final = ("int", "float", "abs", "string", "default(1)", "e")
_ROW_FILTERS: Final = (
    *("length", "first", "last", "list|length", "join(', ')", "reverse|list|length", "max"),
    *("sort|join", "unique|join", "list|last", "min"),
)
_TESTS: Final = ("defined", "none", "string", "number", "mapping", "iterable", "sequence")


_SELDOM: Final = 0.02
_SCRAMBLING: Final = ("sort|join", "unique|join")


def _recognised(text: str, name: str) -> str:
    """Return the filtered text; one whose tags must be known again isn't taken to letters."""
    return f"{text}|{'upper' if text == 'inertas' and name in _SCRAMBLING else name}"


class Expressions:
    """Makes expressions from chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._owners: list[str] = []

    def expression(self, depth: int = 2) -> str:
        """Return what a tag may print: mostly what has sense."""
        if depth == 0:
            return self._leaf()
        inner = depth - 1
        makers: Sequence[Callable[[], str]] = (
            lambda: _recognised(self._text(), self._chosen(_TEXT_FILTERS)),
            lambda: f"{self._number()}|{self._chosen(_NUMBER_FILTERS)}",
            lambda: f"{self._chosen(_ROWS)}|{self._chosen(_ROW_FILTERS)}",
            lambda: f"{self._number()} {self._chosen('+-*/')} {self._number()}",
            lambda: f"({self.expression(inner)}) ~ {self._text()}",
            lambda: f"({self.condition()})",
            lambda: f"({self.expression(inner)} if {self.condition()} else {self._leaf()})",
            self._text,
            self._leaf,
        )
        return self._chosen(makers)()

    def condition(self) -> str:
        """Return what may be asked."""
        makers: Sequence[Callable[[], str]] = (
            self._leaf,
            lambda: f"not {self._leaf()}",
            lambda: f"{self._leaf()} is {self._chosen(_TESTS)}",
            lambda: f"{self._text()} {self._chosen(('==', '!=', '<', 'in'))} {self._text()}",
            lambda: f"{self._number()} {self._chosen(('==', '>='))} {self._number()}",
            lambda: f"{self._leaf()} {self._chosen(('and', 'or'))} {self._leaf()}",
        )
        return self._chosen(makers)()

    def loop(self, name: str) -> tuple[str, str]:
        """Return the head of a loop over something, and what may be asked in it."""
        rows, below = self._chosen(LOOPS)
        return f"for {name} in {rows}", name + below

    def within(self, owner: str, make: Callable[[], str]) -> str:
        """Return what is made while a loop's own name can be asked for."""
        self._owners.append(owner)
        try:
            return make()
        finally:
            self._owners.pop()

    def _leaf(self) -> str:
        if self._random.random() < _SELDOM:
            return self._chosen(_WILD)
        if self._owners and self._random.random() < 0.4:
            return self._chosen(self._owners)
        return self._chosen(self._chosen((_TEXTS, _TEXTS, _NUMBERS, _VALUES)))

    def _number(self) -> str:
        return self._chosen(_NUMBERS)

    def _text(self) -> str:
        return self._chosen(_TEXTS)

    def _chosen(self, options: Sequence[Chosen]) -> Chosen:
        return self._random.choice(options)
