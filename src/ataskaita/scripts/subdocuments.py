"""docxtpl's sub-document, which docxcompose makes."""

from docxtpl import Subdoc

__all__ = ["Subdoc"]
