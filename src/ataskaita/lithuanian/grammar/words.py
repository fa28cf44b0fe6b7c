"""A vocabulary: which nouns there are, so that a phrase's head is known."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import field

from ataskaita.lithuanian.grammar.classes import classed
from ataskaita.lithuanian.grammar.lexicon import LEXICON
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.towns import TOWNS
from ataskaita.records import frozen


def _by_nominative(nouns: Iterable[Noun]) -> Mapping[str, Noun]:
    return MappingProxyType({noun.nominative: noun for noun in nouns})


@frozen(eq=False)
class Words:
    """Nouns by their nominative; a vocabulary never changes."""

    nouns: Mapping[str, Noun] = field(converter=_by_nominative)

    def find(self, lemma: str) -> Noun | None:
        """Return the noun, or the name of several words; None for an unknown one."""
        return self.nouns.get(lemma) or classed(lemma)

    def with_nouns(self, nouns: Iterable[Noun]) -> "Words":
        """Return the vocabulary with `nouns`, which win over those of the same nominative."""
        more = tuple(nouns)
        return Words((*self.nouns.values(), *more)) if more else self


STANDARD: Final = Words((*TOWNS, *LEXICON))
"""The words of libraries, and the towns of Lithuania."""
