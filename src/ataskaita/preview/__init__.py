"""A document as its pages look: PDF by LibreOffice, pictures of the pages."""

from ataskaita.preview.libreoffice import (
    convert_to_pdf,
    find_libreoffice,
    libreoffice_version,
    scratch_folder,
)
from ataskaita.preview.mending import mend_pdf
from ataskaita.preview.pages import draw_pages, heading_pages

__all__ = [
    "convert_to_pdf",
    "draw_pages",
    "find_libreoffice",
    "heading_pages",
    "libreoffice_version",
    "mend_pdf",
    "scratch_folder",
]
