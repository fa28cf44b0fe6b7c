"""docxtpl's own values: texts with looks, pictures, sub-documents."""

from docxtpl import RP, InlineImage, Listing, R, RichText, RichTextParagraph

__all__ = ["RP", "InlineImage", "Listing", "R", "RichText", "RichTextParagraph"]
