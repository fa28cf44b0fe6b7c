"""Every sentence a person may read: English in the code, Lithuanian in the catalogue beside it."""

from ataskaita.messages.language import LANGUAGES, LOCALE, Language, translate, translate_plural
from ataskaita.messages.message import Called, Message, Phrase, Severity

__all__ = [
    "LANGUAGES",
    "LOCALE",
    "Called",
    "Language",
    "Message",
    "Phrase",
    "Severity",
    "translate",
    "translate_plural",
]
