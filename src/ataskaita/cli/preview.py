"""`ataskaita perziura`: how a document looks, as PDF and as pictures of its pages."""

from pathlib import Path

import click

from ataskaita.cli.language import _, ngettext
from ataskaita.cli.opening import open_made, opening_option
from ataskaita.cli.options import FILE, Whole
from ataskaita.cli.screen import refuse, say, say_made, working
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.pages import make_pdf
from ataskaita.preview import draw_pages

_RESOLUTION = 80


@click.command("perziura", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DOCUMENT.docx"), type=FILE)
@click.option(
    "-o",
    "--isvestis",
    "--output",
    "folder",
    metavar=_("FOLDER"),
    type=FILE,
    help=_("Where to write; by default a folder beside the document."),
)
@click.option(
    "--raiska",
    "--dpi",
    "resolution",
    type=Whole(20, 600),
    default=_RESOLUTION,
    show_default=True,
    metavar=_("DPI"),
    help=_("Dots to the inch of the pictures."),
)
@opening_option
def preview(document: Path, folder: Path | None, resolution: int, *, opening: bool | None) -> None:
    """Convert the document by LibreOffice; what was shown before is replaced."""
    target = folder or document.with_name(f"{document.stem}-perziura")
    try:
        with working(_("Making the PDF…")):
            pdf = target / f"{document.stem}.pdf"
            make_pdf(document, pdf)
        say_made(pdf, "PDF:")
        with working(_("Drawing the pages…")):
            pages = draw_pages(pdf, resolution)
    except AtaskaitaError as error:
        refuse(error)
    count = ngettext("{n} page", "{n} pages", len(pages)).format(n=len(pages))
    say(_("Pages:"), f"{count}, {pages[0]}" if pages else count)
    open_made(pdf, opening)
