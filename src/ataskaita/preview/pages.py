"""What a PDF's pages show, and where its headings stand; the extra `perziura` is needed."""

from glob import escape
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from ataskaita.errors import Fault, FileError, Place
from ataskaita.messages.files import NO_PICTURES

_POINTS = 72
"""To the inch: what PDF measures in."""
_ONE_AT_A_TIME = Lock()
"""PDFium isn't made for threads, and documents are made in several."""


def heading_pages(pdf: Path) -> tuple[int, ...]:
    """Return on which page each heading stands, by the PDF's outline; nothing without the extra."""
    if find_spec("pypdfium2") is None:
        return ()
    from pypdfium2 import PdfDocument  # noqa: PLC0415 (an extra: it may not be there)

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            places = [one.get_dest() for one in document.get_toc()]
            return tuple(place.get_index() + 1 for place in places if place is not None)
        finally:
            document.close()


def draw_pages(pdf: Path, resolution: int) -> tuple[Path, ...]:
    """Write a PNG of each page beside the PDF, `resolution` dots to the inch; return their paths.

    Earlier pictures of it are deleted. Raise FileError where the extra that draws isn't installed.
    """
    if find_spec("pypdfium2") is None:
        raise FileError([Fault(NO_PICTURES, Place(str(pdf)), {"file": str(pdf)})])
    from pypdfium2 import PdfDocument  # noqa: PLC0415 (an extra: it may not be there)

    for old in pdf.parent.glob(f"{escape(pdf.stem)}-[0-9]*.png"):
        old.unlink()  # of a longer document, whose last pages would stay
    document = PdfDocument(pdf)
    width = max(2, len(str(len(document))))
    paths: list[Path] = []
    try:
        for number, page in enumerate(document, start=1):
            path = pdf.with_name(f"{pdf.stem}-{number:0{width}}.png")
            page.render(scale=resolution / _POINTS).to_pil().save(path)
            paths.append(path)
    finally:
        document.close()
    return tuple(paths)
