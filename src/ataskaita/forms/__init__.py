"""A report's data as the workbook that a librarian fills."""

from ataskaita.forms.book import workbook_of

__all__ = ["workbook_of"]
