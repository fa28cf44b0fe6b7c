"""The dictionary: Hunspell's for Lithuanian, and lists of words that it lacks."""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from ataskaita.lithuanian import STANDARD_WORDS, Noun
from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS
from ataskaita.records import frozen

WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’\u00ad](?=[^\W\d_]))*")
"""Letters with their marks; an apostrophe or a soft hyphen between them. A hyphen parts words."""

_FOLDER: Final = Path(str(files("ataskaita"))) / "spelling"
_PAIR: Final = re.compile(r"\s*(\w+)\s*=\s*(\w+)\s*")
_SHARED: Final = 4
"""So many last letters, at most, a word shares with its model: its ending and one consonant."""


@frozen
class Model:
    """A word that changes as a known one does: `inovatyvus` as `aktyvus`."""

    stem: str
    known_stem: str

    def has(self, word: str) -> bool:
        """Return whether `word` is a form that the known word has too."""
        return word.startswith(self.stem) and _in_hunspell(
            self.known_stem + word.removeprefix(self.stem)
        )


@frozen
class WordList:
    """Words that Hunspell's dictionary lacks, each in all its forms."""

    forms: frozenset[str] = frozenset()
    models: tuple[Model, ...] = ()

    def has(self, word: str) -> bool:
        """Return whether `word` is listed; it may open a sentence, and be denied with ne-."""
        small = word[:1].lower() + word[1:]
        return any(
            one in self.forms or any(model.has(one) for model in self.models)
            for one in (word, small, small.removeprefix("ne"))
        )


def dictionary_file() -> str:
    """Return the file of the dictionary; empty where nothing here reads it."""
    file = _FOLDER / "dictionary" / "lt.dic"
    return str(file) if is_available() and file.is_file() else ""


def is_available() -> bool:
    """Return whether the extra `rasyba`, which reads the dictionary, is installed."""
    return find_spec("spylls") is not None


def spelt(word: str) -> str:
    """Return a word of a text as dictionaries have it: marks within letters, no soft hyphens."""
    return unicodedata.normalize("NFC", word.replace("\u00ad", ""))


def is_known(word: str, own: WordList) -> bool:
    """Return whether `word` is right as it stands: in the dictionary, its list or `own`.

    The dictionary is loaded once, in about a second.
    """
    return own.has(word) or _in_hunspell(word) or _standard_list().has(word)


@lru_cache(maxsize=8)
def read_words(lines: tuple[str, ...]) -> WordList:
    """Return the list that `lines` give; empty ones and those that open with `#` say nothing.

    `word` or `word, genitive` is declined as a noun, `word = known word` changes as that does.
    Of several words each stands for itself, so that a place or a person can be a line.
    """
    told = [line for line in lines if not line.startswith("#")]
    pairs = [pair for line in told if (pair := _PAIR.fullmatch(line))]
    nouns = (noun for line in told if "=" not in line for noun in _nouns(line))
    return WordList(frozenset(_forms(nouns)), tuple(_model(*pair.groups()) for pair in pairs))


def _nouns(line: str) -> Iterator[Noun]:
    """Generate what a line can mean: each word as a singular and, if it may be one, a plural."""
    words = WORD.findall(line)
    told = len(words) == 2 and "," in line  # noqa: PLR2004 (the nominative and the genitive)
    for nominative, genitive in [words] if told else [(word, "") for word in words]:
        yield Noun(nominative, genitive)
        yield Noun(nominative, genitive, plural_only=True)


def _forms(nouns: Iterable[Noun]) -> Iterator[str]:
    for noun in nouns:
        for case in CASES:
            for number in NUMBERS:
                yield from WORD.findall(noun.form(case, number))


def _model(own: str, known: str) -> Model:
    shared = 0
    while shared < _SHARED and own[-shared - 1] == known[-shared - 1]:
        shared += 1
    return Model(own[: len(own) - shared], known[: len(known) - shared])


@cache
def _standard_list() -> WordList:
    lines = (_FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()
    listed = read_words(tuple(lines))
    return WordList(listed.forms.union(_forms(STANDARD_WORDS.nouns.values())), listed.models)


@lru_cache(maxsize=1 << 16)
def _in_hunspell(word: str) -> bool:
    """Return whether Hunspell's dictionary has `word`; a text has each word many times."""
    found: bool = _hunspell().lookup(word)
    return found


@cache
def _hunspell() -> Any:
    """Return the dictionary, by a package that only the extra installs."""
    from spylls.hunspell import Dictionary  # noqa: PLC0415 (an extra, and not to be loaded unasked)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its files to be collected
        return Dictionary.from_files(str(_FOLDER / "dictionary" / "lt"))
