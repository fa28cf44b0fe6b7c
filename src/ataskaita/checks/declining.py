"""Words of the data that sentences decline: which ones by a guess."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.report import Report
from ataskaita.declared.vocabulary import words_of
from ataskaita.errors import Finding
from ataskaita.lithuanian import decline, unsure_word
from ataskaita.messages.texts import GUESSED_WORD


def words_are_declined_surely(evidence: Evidence) -> Iterator[Finding]:
    """Find the institution's name, and nouns that are counted, of which a case is a guess."""
    words = words_of(evidence.report)
    told: set[str] = set()
    for path, phrase in _declined(evidence.report):
        word = unsure_word(phrase, words)
        if word and word not in told:
            told.add(word)
            genitive = decline(word, "genitive", words=words)
            spot = evidence.spot(path, phrase)
            yield finding(GUESSED_WORD, (spot,), word=word, genitive=genitive)


def _declined(report: Report) -> Iterator[tuple[str, str]]:
    """Generate the phrases of the data that are declined, by their paths."""
    yield "istaiga.pavadinimas", report.institution.name
    for key, noun in report.nouns.items():
        yield f"daiktavardziai.{key}", noun
    for key, own in report.own_figures.items():
        if own.noun:
            yield f"{OWN_FIGURES}.{key}.daiktavardis", own.noun
