"""The language of all that the command line says: Lithuanian, or as ATASKAITA_LANG asks."""

import gettext
import os

from ataskaita.messages import LOCALE
from ataskaita.messages.spoken import LANGUAGE, _, counted

__all__ = ["LANGUAGE", "_", "counted", "speak"]


def speak() -> None:
    """Make click speak the same language: it takes its words from the current text domain."""
    os.environ["LANGUAGE"] = LANGUAGE
    gettext.bindtextdomain("ataskaita", str(LOCALE))
    gettext.textdomain("ataskaita")
