"""Words that no dictionary knows: reported, and never in the way of a report."""

from ataskaita.spelling.checking import UnknownWord, is_available, unknown_words

__all__ = ["UnknownWord", "is_available", "unknown_words"]
