"""Make the pictures for those who adopt a template: `python -m docs.make_template_images`.

LibreOffice draws them: the 2020 report by the standard template and by one that was made one's own
as the page says, and that template itself.
"""

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image, ImageOps

import ataskaita as at
from ataskaita.hall.pages import make_pdf
from ataskaita.hall.workshop import write_template
from ataskaita.preview import draw_pages
from tests import adopting

FOLDER: Final = Path(__file__).parent / "images"
REPORT: Final = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
NAME: Final = "LAZDIJŲ RAJONO SAVIVALDYBĖS VIEŠOJI BIBLIOTEKA"
BEFORE: Final = (0, 9)
"""Pages of the report: the first, and the one with the table that is laid out by hand."""
AFTER: Final = (0, 10)
"""The same pages, which a letterhead's header has moved."""
TEMPLATE: Final = (1,)
"""The page of the template on which that table stands."""
_RESOLUTION: Final = 60
_FINE: Final = 80
_COLOURS: Final = 64
_EDGE: Final = 2


def main() -> None:
    """Write the pictures: before, the template, after."""
    report = at.load(REPORT)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        own = own_template(folder)
        pictures = {
            "sablonas-pries": drawn(at.render(report), folder, BEFORE, _RESOLUTION),
            "sablonas-word": drawn(own.read_bytes(), folder, TEMPLATE, _FINE),
            "sablonas-po": drawn(at.render(report, template=own), folder, AFTER, _RESOLUTION),
        }
    for name, picture in pictures.items():
        (FOLDER / f"{name}.png").write_bytes(picture)


def own_template(folder: Path) -> Path:
    """Return a template that was made one's own."""
    (folder / "blankas.docx").write_bytes(adopting.letterhead(NAME))
    file = folder / "mano-sablonas.docx"
    write_template(file, letterhead=folder / "blankas.docx")
    adopting.change_looks(file)
    adopting.lay_out_a_table(file)
    adopting.mend(file)
    return file


def drawn(document: bytes, folder: Path, shown: tuple[int, ...], resolution: int) -> bytes:
    """Return some pages of a document, beside each other."""
    source, pdf = folder / "a.docx", folder / "a.pdf"
    source.write_bytes(document)
    make_pdf(source, pdf)
    pages = draw_pages(pdf, resolution)
    chosen = [Image.open(pages[number]).convert("RGB") for number in shown if number < len(pages)]
    framed = [ImageOps.expand(one, _EDGE, "#999999") for one in chosen]
    row = Image.new("RGB", (sum(one.width for one in framed), framed[0].height), "white")
    left = 0
    for one in framed:
        row.paste(one, (left, 0))
        left += one.width
    stream = io.BytesIO()
    row.quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


if __name__ == "__main__":
    main()
