"""A document's pages side by side on one sheet, as LibreOffice lays them out."""

import io
import subprocess
from functools import cache
from pathlib import Path

from PIL import Image

from ataskaita.hall.pages import make_pdf
from ataskaita.preview import draw_pages, find_libreoffice

_GAP = 6
_GREYS = 32


def sheet_of(
    document: bytes, folder: Path, resolution: int, across: int, most: int | None = None
) -> Image.Image:
    """Return the pages, or the first ones, from left to right, `across` in a row."""
    source, pdf = folder / "a.docx", folder / "a.pdf"
    source.write_bytes(document)
    make_pdf(source, pdf)
    pages = [Image.open(one).convert("L") for one in draw_pages(pdf, resolution)[:most]]
    width, height = pages[0].size
    down = -(-len(pages) // across)
    columns = min(across, len(pages))
    size = (columns * (width + _GAP) + _GAP, down * (height + _GAP) + _GAP)
    sheet = Image.new("L", size, 160)
    for number, page in enumerate(pages):
        place = (number % across, number // across)
        sheet.paste(page, (_GAP + place[0] * (width + _GAP), _GAP + place[1] * (height + _GAP)))
    return sheet


def as_png(sheet: Image.Image) -> bytes:
    """Return the sheet in few greys: small, and as readable."""
    stream = io.BytesIO()
    sheet.quantize(_GREYS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


@cache
def libreoffice_version() -> str:
    """Return `7.4`; empty where there is none."""
    program = find_libreoffice()
    if program is None:
        return ""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return ".".join(said.stdout.split()[1].split(".")[:2]) if said.stdout else ""
