"""Values that come from documents of docxtpl's own: pictures, and whole sub-documents."""

from ataskaita.template.guests.values import Guests

__all__ = ["Guests"]
