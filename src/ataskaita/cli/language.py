"""The language of all that the command line says: Lithuanian, or as ATASKAITA_LANG asks."""

import gettext
import os

from ataskaita.messages import LOCALE, Language, translate, translate_plural

LANGUAGE: Language = "en" if os.environ.get("ATASKAITA_LANG", "").startswith("en") else "lt"


def speak() -> None:
    """Make click speak the same language: it takes its words from the current text domain."""
    os.environ["LANGUAGE"] = LANGUAGE
    gettext.bindtextdomain("ataskaita", str(LOCALE))
    gettext.textdomain("ataskaita")


def _(text: str) -> str:
    """Return the English `text` in the language of the command line."""
    return translate(text, LANGUAGE)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of the sentence that goes with `number`."""
    return translate_plural(one, many, number, LANGUAGE)
