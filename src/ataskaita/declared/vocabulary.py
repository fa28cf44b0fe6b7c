"""The vocabulary of one report: the standard words, and those that its data declines itself."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ataskaita.declared.institution import Institution
from ataskaita.declared.report import Report
from ataskaita.declared.words import GENDERS, Forms, Word
from ataskaita.lithuanian import STANDARD_WORDS, Case, Gender, GrammaticalNumber, Noun, Words

_GENDERS: Final[dict[str, Gender]] = {GENDERS[1]: "masculine", GENDERS[2]: "feminine"}
_CASES: Final[tuple[Case, ...]] = ("genitive", "dative", "accusative", "instrumental", "locative")


def words_of(report: Report) -> Words:
    """Return the words that the report's sentences are written with."""
    return _words((*report.kind.words, *report.words), report.institution)


@lru_cache(maxsize=8)
def _words(own: tuple[Word, ...], institution: Institution) -> Words:
    return STANDARD_WORDS.with_nouns([*map(_noun, own), *_institution(institution)])


def _noun(word: Word) -> Noun:
    number: GrammaticalNumber = "plural" if word.plural_only else "singular"
    return Noun(
        word.nominative,
        word.genitive or "",
        gender=_GENDERS.get(word.gender),
        plural_only=word.plural_only,
        forms={**dict(_given(word, number)), **dict(_given(word.plural, "plural"))},
    )


def _institution(institution: Institution) -> Iterator[Noun]:
    """Generate the institution's name, where the data declines it."""
    given = dict(_given(institution, "singular"))
    if given:
        yield Noun(institution.name, forms=given)


def _given(
    owner: Word | Forms | Institution | None, number: GrammaticalNumber
) -> Iterator[tuple[tuple[Case, GrammaticalNumber], str]]:
    """Generate the forms that the data gives."""
    for case in _CASES:
        if form := getattr(owner, case, None):
            yield (case, number), form
    if isinstance(owner, Forms) and owner.nominative:
        yield ("nominative", number), owner.nominative
