"""Choose the language of a sentence; the English original is its key (gettext)."""

import gettext
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["lt", "en"]

LANGUAGES: tuple[Language, ...] = ("lt", "en")

LOCALE = Path(__file__).parent / "locale"


def translate(text: str, language: Language) -> str:
    """Return `text`, an English original, in `language`."""
    return _catalogue(language).gettext(text) if text else ""


def translate_plural(one: str, many: str, number: int, language: Language) -> str:
    """Return the form of the sentence that goes with `number`."""
    return _catalogue(language).ngettext(one, many, number)


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("ataskaita", LOCALE, languages=[language])
