"""`ataskaita rengti`: from a data file to a Word document."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ataskaita.checks import rules_of
from ataskaita.cli.check import checked, errors_of, told_in_copy
from ataskaita.cli.language import _, ngettext
from ataskaita.cli.options import (
    FILE,
    data_argument,
    documents_option,
    final_option,
    previous_option,
    template_option,
)
from ataskaita.cli.screen import refuse, say, say_briefly, say_heading, say_remarks, sum_up
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, FileError, Finding
from ataskaita.hall.one import REPORT, Template, number_pages, write
from ataskaita.hall.one import render as at_render
from ataskaita.hall.proof import typographic_remarks
from ataskaita.messages.review import GAP

_MOST = 10
"""Warnings that are shown in a line each."""


@click.command("rengti", options_metavar=_("[OPTIONS]"))
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
@template_option
@previous_option
@final_option
@documents_option
@click.option(
    "--vis-tiek",
    "--anyway",
    "anyway",
    is_flag=True,
    help=_("Make the document though there are errors; comments in it show them."),
)
def render(  # noqa: PLR0913, PLR0917 (one for each option)
    data: Path,
    output: Path | None,
    template: Path | None,
    previous: Path | None,
    documents: tuple[str, ...],
    final: bool,  # noqa: FBT001 (click hands options on by name)
    anyway: bool,  # noqa: FBT001 (the same)
) -> None:
    """Load, check, compose, render and write one report, saying what was done."""
    try:
        report, found = checked(data, previous, final=final)
        say_heading(report)
        values = _count_values(report.origin.paths())
        say(_("Read:"), ngettext("{n} value", "{n} values", values).format(n=values))
        if errors_of(found) and not anyway:
            raise DataErrors(errors_of(found))
        _say_checked(report, found)
        _say_put_right(report)
        told = [one for one in found if one.severity != "note"] if anyway else _gaps(found)
        target = output or data.parent / "isvestis" / f"ataskaita-{report.year}.docx"
        _write_all(_rendered(report, told, template, documents), target, report.year)
    except AtaskaitaError as error:
        copy = told_in_copy(data, error.faults) if isinstance(error, DataErrors) else ""
        refuse(error, f"{_outcome(error)} {copy}".strip())


def _rendered(
    report: Report, told: list[Finding], template: Path | None, documents: tuple[str, ...]
) -> dict[str, bytes]:
    """Return the documents by what they are; the template of one's own is the report's."""
    made: dict[str, bytes] = {}
    for name in documents:
        own = Template(template) if template and name == REPORT else None
        say_remarks(own.remarks if own else ())
        made[name] = at_render(report, own, findings=told, document=name)
    if REPORT in made:
        made[REPORT] = _paged(made[REPORT], report)
    return made


def _write_all(made: dict[str, bytes], target: Path, year: int) -> None:
    """Write the documents, the report to `target`, the others beside it; all that can be."""
    faults: list[Fault] = []
    for name, document in made.items():
        own = target if name == REPORT or len(made) == 1 else target.parent / f"{name}-{year}.docx"
        try:
            write(document, own)
            say(_("Made:"), str(own))
        except FileError as error:
            faults.extend(error.faults)
    if faults:
        raise FileError(faults)


def _paged(document: bytes, report: Report) -> bytes:
    """Return the document with the pages in its table of contents, where it has one."""
    if report.layout is None or not report.layout.contents:
        return document
    numbered = number_pages(document)
    if numbered == document:
        say(_("Contents:"), _("without pages, for LibreOffice isn't here; in Word: Ctrl+A, F9"))
    return numbered


def _say_checked(report: Report, found: tuple[Finding, ...]) -> None:
    """Say what the checks found, warnings in a line each."""
    say(_("Checked:"), sum_up(found, len(rules_of(report.kind))))
    told = [one for one in found if one.severity != "note"]
    for one in told[:_MOST]:
        say_briefly(one)
    if found:
        say("", _("all of it: ataskaita tikrinti"))


def _gaps(found: tuple[Finding, ...]) -> list[Finding]:
    """Return the gaps: a draft shows them in any case."""
    return [one for one in found if one.message is GAP]


def _say_put_right(report: Report) -> None:
    """Say how many marks of prose are printed otherwise than they are written."""
    count = sum(1 for _remark in typographic_remarks(report))
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
