"""`ataskaita rengti`: from a data file to a Word document."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ataskaita.cli.language import _, ngettext
from ataskaita.cli.options import FILE, data_argument, previous_option
from ataskaita.cli.screen import refuse, say, say_heading
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.pipeline import Template, check, read, write
from ataskaita.proofreading import typographic_remarks
from ataskaita.sources import Source


@click.command(
    "rengti",
    help=_("Make the report's Word document from a data file."),
    options_metavar=_("[OPTIONS]"),
)
@data_argument
@click.option(
    "-o",
    "--isvestis",
    "--output",
    "output",
    metavar=_("FILE.docx"),
    type=FILE,
    help=_("Where to write the document; by default isvestis/ataskaita-YEAR.docx beside the data."),
)
@click.option(
    "--sablonas",
    "--template",
    "template",
    metavar=_("TEMPLATE.docx"),
    type=FILE,
    help=_("A Word template of your own instead of the standard one."),
)
@previous_option
def render(data: Path, output: Path | None, template: Path | None, previous: Path | None) -> None:
    """Load, check, compose, render and write one report, saying what was done."""
    try:
        source = read(data, previous)
        say_heading(source.report)
        values = _count_values(source.places)
        say(_("Read:"), ngettext("{n} value", "{n} values", values).format(n=values))
        if faults := check(source):
            raise DataErrors(faults)
        say(_("Checked:"), _("the totals add up"))
        _say_put_right(source)
        document = Template(template).render_report(source.report)
        target = output or data.parent / "isvestis" / f"ataskaita-{source.report.year}.docx"
        write(document, target)
    except AtaskaitaError as error:
        refuse(error, _outcome(error))
    say(_("Made:"), str(target))


def _say_put_right(source: Source) -> None:
    """Say how many marks of prose are printed otherwise than they are written."""
    count = sum(1 for _remark in typographic_remarks(source))
    if count:
        places = ngettext(
            "{n} place put right; “ataskaita rasyba” shows it",
            "{n} places put right; “ataskaita rasyba” shows them",
            count,
        )
        say(_("Prose:"), places.format(n=count))


def _count_values(paths: Iterable[str]) -> int:
    """Count the paths that lead to a value, not to entries within."""
    known = set(paths)
    return len(known.difference(*map(_above, known)))


def _above(path: str) -> Iterator[str]:
    """Generate the paths of the entries that the path leads through, the whole file last."""
    while path:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
        yield path


def _outcome(error: AtaskaitaError) -> str:
    made = any("beside" in one.facts for one in error.faults)
    return "" if made else _("No document was made.")
