"""`ataskaita perziura`: how a document or a report looks, as PDF and as pictures of its pages."""

from collections.abc import Iterator
from pathlib import Path

import click
from attrs import field

from ataskaita.cli.language import _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.opening import open_made, opening_option
from ataskaita.cli.options import (
    FILE,
    Whole,
    document_option,
    form_option,
    output_option,
    template_option,
)
from ataskaita.cli.screen import refuse, say, say_heading, say_made, working
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Settings
from ataskaita.hall.pages import make_pdf
from ataskaita.preview import draw_pages
from ataskaita.records import define
from ataskaita.sources import READABLE

_RESOLUTION = 80


@click.command("perziura", options_metavar=_("[OPTIONS]"))
@click.argument("source", metavar=_("DOCUMENT.docx|DATA"), type=FILE)
@output_option(
    _("FOLDER"),
    name="folder",
    told=_("Where to write; by default a folder beside the document."),
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
@template_option
@form_option
@document_option
@click.option(
    "--stebeti",
    "--watch",
    "watching",
    is_flag=True,
    help=_("Show it again whenever the document, the data or the template is saved; until Ctrl+C."),
)
@opening_option
def preview(  # noqa: PLR0913 (one for each option)
    source: Path,
    folder: Path | None,
    resolution: int,
    *,
    template: Path | None,
    form: str,
    document: str,
    watching: bool,
    opening: bool | None,
) -> None:
    """Convert the document by LibreOffice; what was shown before is replaced."""
    is_data = source.suffix.lower() in READABLE
    if not is_data and (template or form or document != REPORT):
        words = _("--sablonas, --forma and --dokumentas go with a data file: a document is made.")
        raise click.UsageError(words)
    target = folder or source.with_name(f"{source.stem}-perziura")
    settings = Settings(template=template, form=form or None, documents=(document,))
    shown = Shown(source, target / f"{source.stem}.pdf", settings, resolution, opening, is_data)
    if watching:
        _watch(shown)
    try:
        shown.show()
    except AtaskaitaError as error:
        refuse(error)


def _watch(shown: "Shown") -> None:
    from ataskaita.cli.watching import watch  # noqa: PLC0415 (most look once)

    if answer():
        raise click.UsageError(_("--stebeti never ends, so that --json could never answer."))
    watch(shown.files, shown.show)


@define
class Shown:
    """What is shown, where, and how; and the files of which it is made."""

    source: Path
    pdf: Path
    settings: Settings
    resolution: int
    opening: bool | None
    """Whether to open it, once; None to ask."""
    is_data: bool
    beside: list[Path] = field(factory=list)
    """Other files of which the data was made, when it was read last."""

    def files(self) -> Iterator[Path]:
        """Generate the files whose saving changes what is shown."""
        yield self.source
        yield from self.beside

    def show(self) -> None:
        """Make the PDF and the pictures of its pages."""
        if self.is_data:
            self._make_of_data()
        else:
            with working(_("Making the PDF…")):
                make_pdf(self.source, self.pdf)
        say_made(self.pdf, "PDF:")
        with working(_("Drawing the pages…")):
            pages = draw_pages(self.pdf, self.resolution)
        count = counted("{n} page", "{n} pages", len(pages))
        say(_("Pages:"), f"{count}, {pages[0]}" if pages else count)
        opening, self.opening = self.opening, False
        open_made(self.pdf, opening)

    def _make_of_data(self) -> None:
        """Make the document as `rengti` does, and its PDF alone: no draft is written."""
        from ataskaita.cli.render import say_found  # noqa: PLC0415 (makes reports)
        from ataskaita.hall.inputs import files_given, files_named  # noqa: PLC0415 (the same)
        from ataskaita.hall.one import checked, documents_of, write  # noqa: PLC0415 (the same)

        given = list(files_given(self.settings))
        self.beside = self.beside or given
        one = checked(self.source, self.settings)
        self.beside = [*given, *files_named(one.report, self.source)]
        say_heading(one.report)
        say_found(one.report, one.findings)
        draft = documents_of(one, self.settings)
        with working(_("Making the PDF…")):
            [document] = draft.documents.values()
            write(document, self.pdf)
