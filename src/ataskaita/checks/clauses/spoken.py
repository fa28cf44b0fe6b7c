"""Which texts say numbers by themselves, and what their clauses claim."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from ataskaita.checks.clauses.claims import Claim, claims_of
from ataskaita.checks.clauses.reading import clauses_of
from ataskaita.checks.clauses.vocabulary import Vocabulary
from ataskaita.checks.numerals import Numeral
from ataskaita.checks.passages import Passage
from ataskaita.checks.seeking import Texts
from ataskaita.patterns import Pattern

Claimed = tuple[Passage, tuple[Claim, ...]]
"""A text, and the claims of its clauses in order."""

_MOST: Final = 400
"""Numbers of a text: of more it is a column of them, and no sentence."""
_PLANNED: Final = Pattern(r"\b(?:planuo|numat|siek|uzduot|uzdavin|tiksl|kitu_met)\w*(?:\[|$)")
"""How keys of texts begin that say what is to be."""
_SIGNS: Final = (
    *("dešimt", "šimt", "olik", "ylik", " du ", " dvi", " trys", " trij", " keturi", " penki"),
    *(" šeši", "septyni", "aštuoni", "devyni", "kas ", "pusę", "dalį "),
)
"""What stands in texts that say a number or a fraction in words."""


def claims_in(
    prose: Sequence[tuple[Passage, tuple[Numeral, ...]]],
    year: int,
    words: Callable[[], Vocabulary],
) -> Iterator[Claimed]:
    """Generate the texts that say a number by themselves; `words` are asked for where one does."""
    in_words = frozenset(Texts(passage.small for passage, _ in prose).having(*_SIGNS))
    for place, (passage, numbers) in enumerate(prose):
        speaks = place in in_words or any(not one.name for one in numbers)
        if speaks and len(numbers) <= _MOST and not is_planned(passage):
            clauses = clauses_of(passage, numbers, year)
            yield passage, tuple(claims_of(clauses, words, passage.section))


def by_place(claimed: Iterable[Claimed]) -> Mapping[tuple[int, int], Claim]:
    """Return the claims by their texts, and by where their numbers begin in these."""
    return {
        (id(passage), one.clause.said.start): one for passage, claims in claimed for one in claims
    }


def is_planned(passage: Passage) -> bool:
    """Return whether it stands under what was planned or aimed at: figures say what came of it."""
    return bool(_PLANNED.search(passage.path))
