"""A second pair of eyes: what is put right in a report's prose, and words that nobody knows."""

from collections.abc import Iterator

from ataskaita.compose.proof import Passage, passages_of
from ataskaita.declared.report import Report
from ataskaita.declared.walk import texts_of
from ataskaita.errors import Place
from ataskaita.lithuanian import Correction
from ataskaita.records import frozen

_MOST_GUESSES = 100
"""So many unknown words get known ones beside them: each takes a part of a second."""
_AROUND = 12
"""So many characters are shown on each side of what is put right."""


@frozen
class Remark:
    """One thing to look at: where it stands, what is written, and what it should be.

    >>> import ataskaita as at
    >>> from ataskaita.proof import typographic_remarks
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = 'Skaityta "Aušra".'
    >>> next(iter(typographic_remarks(at.load(data)))).kind
    'quotes'
    """

    place: Place
    written: str
    proposed: tuple[str, ...]
    """What is printed instead; of an unknown word, known words that it may have been meant for."""
    kind: str
    """A rule of typography, or `unknown_word`."""


def typographic_remarks(report: Report) -> Iterator[Remark]:
    """Generate what is put right in print, but for the spaces that nobody sees.

    >>> import ataskaita as at
    >>> from ataskaita.proof import typographic_remarks
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = "Skaityta 5 -7 kartus."
    >>> [(one.written, one.proposed) for one in typographic_remarks(at.load(data))]
    [('Skaityta 5 -7 kartus.', ('Skaityta 5–7 kartus.',))]
    """
    for passage in passages_of(report):
        for one in passage.corrections:
            if one.rule != "no_break_space":
                yield _remark(report, passage, one)


def count_no_break_spaces(report: Report) -> int:
    """Return how many ordinary spaces become no-break ones in print.

    >>> import ataskaita as at
    >>> from ataskaita.proof import count_no_break_spaces
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = "Gauta 5 tūkst. eurų."
    >>> count_no_break_spaces(at.load(data))
    2
    """
    rules = (one.rule for passage in passages_of(report) for one in passage.corrections)
    return sum(rule == "no_break_space" for rule in rules)


def spelling_remarks(report: Report) -> Iterator[Remark]:
    """Generate the words that no dictionary knows; the extra `rasyba` is needed.

    Each is told where it first stands. Names that the report gives itself, of its institution,
    places and words, are right.

    >>> import ataskaita as at
    >>> from ataskaita.proof import spelling_remarks
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = "Bibliotkoje skaityta."
    >>> [(one.written, one.proposed[0]) for one in spelling_remarks(at.load(data))]
    [('Bibliotkoje', 'Bibliotekoje')]
    """
    from ataskaita.spelling import unknown_words  # noqa: PLC0415 (its words take a while to read)

    own = tuple(_own_words(report))
    told: set[str] = set()
    for passage in passages_of(report):
        for one in unknown_words(passage.text, own_words=own):
            if one.word in told:
                continue
            told.add(one.word)
            proposed = one.suggestions if len(told) <= _MOST_GUESSES else ()
            yield Remark(
                report.origin.place_in(passage.path, one.word), one.word, proposed, "unknown_word"
            )


def _remark(report: Report, passage: Passage, one: Correction) -> Remark:
    text = passage.text
    start, end = _word_start(text, one.start - _AROUND), _word_end(text, one.end + _AROUND)
    before, after = text[start : one.start], text[one.end : end]
    written = before + one.before + after
    place = report.origin.place_in(passage.path, written)
    return Remark(place, written, (before + one.after + after,), one.rule)


def _word_start(text: str, near: int) -> int:
    return 0 if near <= 0 else text.rfind(" ", 0, near) + 1


def _word_end(text: str, near: int) -> int:
    end = text.find(" ", near)
    return len(text) if end < 0 else end


def _own_words(report: Report) -> Iterator[str]:
    """Generate the names and words that the report gives in any form."""
    yield from (text for _, text in texts_of(report.institution) if isinstance(text, str))
    for owner in (*report.branches, *report.groups.values(), *report.words):
        yield from (text for _, text in texts_of(owner) if isinstance(text, str))
        plural = getattr(owner, "plural", None)
        yield from (text for _, text in texts_of(plural) if isinstance(text, str)) if plural else ()
