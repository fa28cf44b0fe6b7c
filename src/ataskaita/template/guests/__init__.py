"""Values that come from documents of docxtpl's own: pictures, and whole sub-documents.

`values` tells what a guest prints. Of a sub-document, `refusing` refuses what can't come,
`subdocuments` takes the text, `bookmarks` gives its bookmarks names of their own, `arrivals`
finds a place for its styles and lists (`definitions`), and `parts` writes them into the document.
"""

from ataskaita.template.guests.values import Guests

__all__ = ["Guests"]
