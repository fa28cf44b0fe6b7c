"""Make the pictures in the docs, of documents and of a workbook: `python -m docs.make_images`.

LibreOffice and Chromium draw them, from the 2020 report; the workbook with the numbers of a
Lithuanian machine.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

import ataskaita as at
from ataskaita.documents import render_html
from ataskaita.forms import workbook_of
from ataskaita.hall.documents import DOCUMENTS
from ataskaita.preview import draw_pages
from ataskaita.sources.plain import plain_of
from tests.calc import converted
from tests.pages import as_png, sheet_of

FOLDER = Path(__file__).parent / "images"
FIXTURES = Path(__file__).parents[1] / "fixtures"
REPORT = FIXTURES / "lazdijai-2020" / "ataskaita.yaml"
OTHERS = ("kulturos-centras", "mokyklos-vadovas", "muziejus", "savivaldybes-istaiga")
"""Institutions of other kinds, of which the gallery has the first pages."""
_RESOLUTION = {"ataskaita": 44}
_USUAL_RESOLUTION = 70
_ACROSS = 5
_FIRST = 4
_SHEETS = (0, 9)
"""Pages of the workbook: its first sheet, and figures of “Fondas”."""
_SCREENS = (1000, 390)
_TALL = 800
_EDGE = 16
_FOOT = 0.93
"""Of a page; below it stands its number."""
_COLOURS = 64


def main() -> None:
    """Write a picture of the pages of each document."""
    report = at.load(REPORT)
    for name in DOCUMENTS:
        document = at.render(report, document=name)
        with TemporaryDirectory() as scratch:
            resolution = _RESOLUTION.get(name, _USUAL_RESOLUTION)
            sheet = sheet_of(document, Path(scratch), resolution, _ACROSS)
        (FOLDER / f"{name}-2020.png").write_bytes(as_png(sheet))
    for name in OTHERS:
        (FOLDER / f"{name}.png").write_bytes(first_pages(FIXTURES / name / "ataskaita.yaml"))
    (FOLDER / "darbaknyge.png").write_bytes(workbook_picture(report))
    (FOLDER / "tinklalapis.png").write_bytes(web_picture(report))


def web_picture(report: at.Report) -> bytes:
    """Return the top of the report's web page, as a desk's screen and a telephone show it."""
    with TemporaryDirectory() as scratch, sync_playwright() as driver:
        page = Path(scratch) / "a.html"
        page.write_bytes(render_html(report))
        browser = driver.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page()
        pictures = []
        for width in _SCREENS:
            shown.set_viewport_size({"width": width, "height": _TALL})
            shown.goto(page.as_uri())
            pictures.append(Image.open(io.BytesIO(shown.screenshot())).convert("RGB"))
        browser.close()
    stream = io.BytesIO()
    beside(pictures).quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def beside(pictures: Sequence[Image.Image]) -> Image.Image:
    """Return the pictures in a row, on white."""
    size = (sum(one.width for one in pictures), max(one.height for one in pictures))
    row = Image.new("RGB", size, "white")
    left = 0
    for one in pictures:
        row.paste(one, (left, 0))
        left += one.width
    return row


def first_pages(data: Path) -> bytes:
    """Return the picture of the first pages of a report."""
    document = at.render(at.load(data))
    with TemporaryDirectory() as scratch:
        return as_png(sheet_of(document, Path(scratch), _RESOLUTION["ataskaita"], _FIRST, _FIRST))


def workbook_picture(report: at.Report) -> bytes:
    """Return the first sheet of the report's workbook, and one of a section."""
    data = workbook_of(plain_of(report), report.kind, report.year)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "a.xlsx").write_bytes(data)
        printed = converted(folder, [folder / "a.xlsx"], "pdf") / "a.pdf"
        drawn = draw_pages(printed, _USUAL_RESOLUTION)
        pages = [trimmed(Image.open(drawn[number]).convert("RGB")) for number in _SHEETS]
    stream = io.BytesIO()
    beside(pages).quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def trimmed(page: Image.Image) -> Image.Image:
    """Return what is drawn on a sheet, without its white margins and its number."""
    body = page.crop((0, 0, page.width, int(page.height * _FOOT)))
    drawn = body.crop(ImageOps.invert(body).getbbox())
    return ImageOps.expand(drawn, _EDGE, "white")


if __name__ == "__main__":
    main()
