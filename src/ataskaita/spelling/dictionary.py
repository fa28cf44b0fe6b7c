"""The dictionary: Hunspell's for Lithuanian, and words of the field after known ones."""

import warnings
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

_FOLDER: Final = Path(str(files("ataskaita"))) / "spelling"
_SHARED: Final = 4
"""So many last letters, at most, a word shares with its model: its ending and one consonant."""


@frozen
class Model:
    """A word of the field that changes as a known one does: `ekosistema` as `sistema`."""

    stem: str
    known_stem: str

    def known_form(self, word: str) -> str | None:
        """Return the model's form that `word` would be of; None where it is another word."""
        return self.known_stem + word[len(self.stem) :] if word.startswith(self.stem) else None


@frozen
class Dictionary:
    """Words that are known, each in all its forms."""

    hunspell: Any
    models: tuple[Model, ...] = ()
    fixed: frozenset[str] = frozenset()
    """Words that have no other forms, in small letters."""
    judged: dict[str, bool] = field(factory=dict, eq=False, repr=False)
    """What has been looked up: a text has each of its words many times."""

    def knows(self, word: str) -> bool:
        """Return whether `word` is right as it is written, or opens a sentence."""
        if word not in self.judged:
            self.judged[word] = self._has(word) or self._has(word.lower())
        return self.judged[word]

    def _has(self, word: str) -> bool:
        if word.lower() in self.fixed or self.hunspell.lookup(word):
            return True
        forms = (model.known_form(word) for model in self.models)
        return any(form and self.hunspell.lookup(form) for form in forms)


def is_available() -> bool:
    """Return whether the extra `rasyba` is installed."""
    return find_spec("spylls") is not None


@cache
def dictionary() -> Dictionary:
    """Return the dictionary, loaded once: about a second."""
    from spylls.hunspell import Dictionary as Hunspell  # noqa: PLC0415 (an extra, slow to load)

    models, fixed = read_words((_FOLDER / "words.txt").read_text(encoding="utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # spylls leaves its files to be collected
        hunspell = Hunspell.from_files(str(_FOLDER / "dictionary" / "lt"))
    return Dictionary(hunspell, models, fixed)


def read_words(text: str) -> tuple[tuple[Model, ...], frozenset[str]]:
    """Return the models and the words without forms that a list of words gives.

    A line is `word = known word`, or words that have no other forms.
    """
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    pairs = [line.split("=") for line in lines if "=" in line]
    fixed = (word.lower() for line in lines if "=" not in line for word in line.split())
    return tuple(_model(own.strip(), known.strip()) for own, known in pairs), frozenset(fixed)


def _model(own: str, known: str) -> Model:
    shared = 0
    while shared < _SHARED and own[-shared - 1 :] == known[-shared - 1 :]:
        shared += 1
    return Model(own[: len(own) - shared], known[: len(known) - shared])
