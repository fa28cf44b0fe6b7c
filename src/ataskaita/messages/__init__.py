"""Every sentence a person may read: English in the code, Lithuanian in the catalogue beside it."""

from ataskaita.messages.language import LANGUAGES, LOCALE, Language, translate, translate_plural
from ataskaita.messages.message import Message, Phrase

__all__ = ["LANGUAGES", "LOCALE", "Language", "Message", "Phrase", "translate", "translate_plural"]
