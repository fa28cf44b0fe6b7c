"""The language in which whoever sits at this computer is spoken to: Lithuanian, or as they ask."""

import os
from typing import Final

from ataskaita.messages.language import Language, translate, translate_plural

LANGUAGE: Language = "en" if os.environ.get("ATASKAITA_LANG", "").startswith("en") else "lt"


_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"


def _(text: str) -> str:
    """Return the English `text` in the language of this computer's user."""
    return translate(text, LANGUAGE)


def counted(one: str, many: str, number: int) -> str:
    """Return the form of the sentence that goes with `number`, which stands where it says `{n}`."""
    shown = f"{number:,}" if LANGUAGE == "en" else f"{number:,}".replace(",", _NO_BREAK_SPACE)
    return translate_plural(one, many, number, LANGUAGE).format(n=shown)
