"""Whether a Word document is sound, and can be read by everybody."""

from ataskaita.inspection.fonts import fonts_of
from ataskaita.inspection.rules import RULES, inspect_document

__all__ = ["RULES", "fonts_of", "inspect_document"]
