"""Words that no dictionary knows: reported, and never in the way of a report."""

from ataskaita.spelling.checking import UnknownWord, unknown_words
from ataskaita.spelling.dictionary import dictionary_file, is_available

__all__ = ["UnknownWord", "dictionary_file", "is_available", "unknown_words"]
