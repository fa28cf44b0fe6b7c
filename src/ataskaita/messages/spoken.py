"""The language in which whoever sits at this computer is spoken to: Lithuanian, or as they ask."""

import os

from ataskaita.messages.language import Language, translate, translate_plural

LANGUAGE: Language = "en" if os.environ.get("ATASKAITA_LANG", "").startswith("en") else "lt"


def _(text: str) -> str:
    """Return the English `text` in the language of this computer's user."""
    return translate(text, LANGUAGE)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of the sentence that goes with `number`."""
    return translate_plural(one, many, number, LANGUAGE)
