"""Find the words of a text that are spelt as no known word is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import field

from ataskaita.records import frozen
from ataskaita.spelling.dictionary import WORD, WordList, is_known, read_words, spelt
from ataskaita.spelling.suggesting import is_likely_slip, suggest

_ADDRESS: Final = re.compile(
    r"://|www\.|@|\w\.(?:lt|com|org|net|eu|info|pl|lv|ee|de|uk|be|docx|xlsx|pdf)\b|\w\.\w{2,}\.\w{2}"
)
"""What shows that all between two spaces is an address or a file's name."""
_QUOTATION: Final = re.compile(r"„[^„“”]*[“”]|\"[^\"]*\"|“[^“”]*”")
_FOREIGN: Final = re.compile(r"[^aąbcčdeęėfghiįyjklmnoprsštuųūvzž'’]", re.IGNORECASE)
_AFTER_CODE: Final = re.compile(r"(?:[\d_]|\d[-–]|[(/\s]-)$")
"""What stands before a part of a code, or before an ending alone: `2020-ieji`, `(-oji)`."""
_CODE: Final = re.compile(r"[\d_]")
_ABBREVIATED: Final = re.compile(r"[a-ząčęėįšųūž]{0,6}[bcčdfghjklmnprštvzž]\.", re.IGNORECASE)
"""A Lithuanian word that ends in a consonant ends in s, but for a few short ones."""
_BETWEEN_SENTENCES: Final = re.compile(r"(?:^|[.!?:…\n])[\s„“”\"(*–-]*$")
_LONGEST_GAP: Final = 8

Span = tuple[int, int]


@frozen
class UnknownWord:
    """A word that no dictionary has."""

    start: int
    """Its place in the text, counted from 0."""
    word: str
    own_words: WordList = field(default=WordList(), repr=False, eq=False)
    """The report's own list: suggestions may come from it."""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Up to three known words it may have been meant for; sought when they are asked for."""
        return suggest(self.word, self.own_words)


def unknown_words(text: str, *, own_words: Iterable[str] = ()) -> tuple[UnknownWord, ...]:
    """Return the unknown words of `text`, each as often as it stands there.

    `own_words` are lines as in `words.txt`: words and names of a report, which are right too.

    Not judged: words with digits, with letters that Lithuanian lacks or with capitals inside,
    single letters, abbreviations with a point, addresses. Names and quoted words are told only
    when they lack the marks of known ones (`Alytu`), words that open a sentence only when they
    lack marks or a letter: a false alarm does more harm than a slip. A slip that makes another
    word (`metu` for `metų`) can't be seen.

    >>> from ataskaita.proof import unknown_words
    >>> [one.word for one in unknown_words("Nauja biblioetka")]
    ['biblioetka']
    """
    own = read_words(tuple(own_words))
    quoted = [found.span() for found in _QUOTATION.finditer(text)]
    return tuple(
        UnknownWord(found.start(), word, own)
        for found in _words(text)
        if not is_known(word := spelt(found[0]), own) and _is_slip(found, word, own, quoted)
    )


def _words(text: str) -> Iterator[re.Match[str]]:
    """Generate the words that can be judged."""
    runs = re.finditer(r"\S+", text)
    addresses = [run.span() for run in runs if _ADDRESS.search(run[0])]
    for found in WORD.finditer(text):
        if not _is_special(found) and not _is_within(found, addresses):
            yield found


def _is_special(found: re.Match[str]) -> bool:
    text, (start, end) = found.string, found.span()
    return bool(
        end - start == 1
        or not found[0][1:].islower()
        or _FOREIGN.search(spelt(found[0]))
        or _AFTER_CODE.search(text, max(start - 2, 0), start)
        or _CODE.match(text, end)
        or _ABBREVIATED.fullmatch(text, start, end + 1)
    )


def _is_within(found: re.Match[str], spans: Sequence[Span]) -> bool:
    return any(start <= found.start() < end for start, end in spans)


def _is_slip(found: re.Match[str], word: str, own: WordList, quoted: Sequence[Span]) -> bool:
    """Return whether an unknown word is wrong for certain or likely so."""
    start = found.start()
    if word.islower() and not _is_within(found, quoted):
        return True
    opens = _BETWEEN_SENTENCES.search(found.string, max(start - _LONGEST_GAP, 0), start)
    return is_likely_slip(word, own, opens=opens is not None)
