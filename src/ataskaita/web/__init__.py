"""The web edition: the parts of a filled document → one page that stands by itself.

The page is read from the filled document and not made beside it, so whatever a template says of
its own stands in it too, in the same order.
"""

from ataskaita.web.explaining import Explained
from ataskaita.web.page import About, page_of
from ataskaita.wordml.elements import UnsoundError

__all__ = ["About", "Explained", "UnsoundError", "page_of"]
