"""`ataskaita rengti`: from a data file to a Word document."""

from collections.abc import Mapping
from pathlib import Path

import click
from attrs import evolve

from ataskaita.checks import rules_of
from ataskaita.cli.check import told_in_copy
from ataskaita.cli.keeping import keep
from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.merging import Wanted, merging_options
from ataskaita.cli.opening import open_made, opening_option
from ataskaita.cli.options import (
    alone_option,
    data_argument,
    documents_option,
    final_option,
    form_option,
    last_year,
    output_option,
    previous_option,
    template_option,
)
from ataskaita.cli.piped import data_in, document_stream, put
from ataskaita.cli.remarks import say_chosen, say_open, say_remarks
from ataskaita.cli.screen import (
    refuse,
    say,
    say_briefly,
    say_heading,
    say_made,
)
from ataskaita.cli.started import as_started, suggested
from ataskaita.cli.working import working
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, DataErrors, FileError, Finding
from ataskaita.hall.chosen import choice_for
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import REPORT, places_of, usual_place
from ataskaita.hall.drafts import Checked, Draft, Settings
from ataskaita.hall.one import checked, documents_of, write_all
from ataskaita.hall.pages import refuse_target
from ataskaita.hall.proof import typographic_remarks
from ataskaita.hall.template import Template, template_of
from ataskaita.hall.web import HTML, web_editions
from ataskaita.hall.wording import sum_up
from ataskaita.messages.files import EDITED
from ataskaita.messages.last_year import TAKEN
from ataskaita.messages.review import NO_LAW

_MOST = 10
"""Warnings that are shown in a line each."""


@click.command("rengti", options_metavar=_("[OPTIONS]"))
@data_argument
@output_option(
    _("FILE.docx"),
    told=_(
        "Where to write the document, its PDF where the name ends in .pdf, or its web page where "
        "it ends in .html; - for standard output; by default isvestis/ataskaita-YEAR.docx beside "
        "the data."
    ),
)
@template_option
@form_option
@previous_option
@alone_option
@final_option
@documents_option
@click.option(
    "--html",
    "html",
    is_flag=True,
    help=_(
        "Make the web edition too, beside the document: one page that can be published as it is. "
        "Alone it is made by -o NAME.html."
    ),
)
@merging_options
@opening_option
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
    form: str,
    previous: Path | None,
    alone: bool,  # noqa: FBT001 (click hands options on by name)
    documents: tuple[str, ...],
    final: bool,  # noqa: FBT001 (click hands options on by name)
    anyway: bool,  # noqa: FBT001 (the same)
    html: bool,  # noqa: FBT001 (the same)
    opening: bool | None,  # noqa: FBT001 (the same)
    wanted: Wanted,
) -> None:
    """Load, check, compose, render and write one report, saying what was done."""
    try:
        stream = document_stream(output, documents)
        if output is not None and stream is None:
            refuse_target(output)
        before = last_year(previous, alone=alone)
        settings = Settings(before, template, final, anyway, documents, form or None)
        say_open(data)
        with working(_("Reading and checking the data…")):
            one = checked(data_in(data), settings)
        _say_read(one.report)
        if anyway or not one.errors:
            _say_checked(one)
            settings = evolve(settings, template=_opened(settings, one.report))
        if stream is not None:
            draft = _filled(one, settings)
            _say_left_out(draft)
            return put(draft.documents, stream)
        target = output or usual_place(data, one.report.year)
        open_made(_make(one, settings, target, wanted, html=html), opening)
    except AtaskaitaError as error:
        copy = told_in_copy(data, error.faults) if isinstance(error, DataErrors) else ""
        offer = _offer(error, data, output)
        refuse(error, f"{_outcome(error)} {copy} {offer}".strip())


def _make(one: Checked, settings: Settings, target: Path, wanted: Wanted, *, html: bool) -> Path:
    """Make the documents, or refresh them; and their web editions where these are asked for.

    Return which of them is to be looked at first.
    """
    is_page = target.suffix.lower() == HTML
    if is_page or not (wanted.merge and _merged(one, settings, target, wanted)):
        draft = _filled(one, settings)
        _say_left_out(draft)
        if not is_page:
            if draft.lacks_pages:
                _say_unpaged()
            _write_all(draft.documents, one.report, target, kept=wanted.history)
    if html or is_page:
        page = target.with_suffix(HTML)
        _write_all(web_editions(one.report, settings), one.report, page)
        target = page if is_page else target
    return next(iter(places_of(settings.documents, one.report.year, target).values()))


def _filled(one: Checked, settings: Settings) -> Draft:
    """Return the documents, saying on a terminal how long they take."""
    if settings.template is None and (choice := choice_for(one.report)):
        say_chosen([choice])
    with working(_("Filling the document…")):
        return documents_of(one, settings)


def _opened(settings: Settings, report: Report) -> PathArgument | Template | None:
    """Return the template of one's own, or the pack, saying what of it takes longer."""
    asked = settings.own(REPORT)
    if asked is None or REPORT not in settings.documents:
        return asked
    template = template_of(asked, REPORT, report.kind)
    say_remarks(template.remarks)
    others = (one for one in settings.documents if one != REPORT)
    return asked if any(map(settings.own, others)) else template


def _write_all(
    documents: Mapping[str, bytes], report: Report, target: Path, *, kept: bool | None = None
) -> None:
    """Write the documents, the report to `target`, the others beside it; all that can be."""
    made, faults = write_all(documents, report.year, target)
    for name, own in made.items():
        say_made(own)
        keep(own, documents[name], "made", report, wanted=kept)
    if faults:
        raise FileError(faults)


def _merged(one: Checked, settings: Settings, target: Path, wanted: Wanted) -> bool:
    """Refresh the drafts that there are; return False where there are none yet."""
    places = places_of(settings.documents, one.report.year, target)
    known = {name: place for name, place in places.items() if place.exists()}
    if not known:
        return False
    if one.errors and not settings.anyway:
        raise DataErrors(one.errors)
    from ataskaita.cli.merge import merge_all  # noqa: PLC0415 (of drafts alone)

    merge_all(one.report, settings, known, wanted)
    return True


def _say_read(report: Report) -> None:
    say_heading(report)
    values = report.origin.values()
    say(_("Read:"), counted("{n} value", "{n} values", values))


def _say_left_out(draft: Draft) -> None:
    """Say what the data gives and no document says, in one line."""
    if told := answer():
        told.findings += draft.remarks
        return
    for one in draft.remarks:
        say(_("Lacking:") if one.message is NO_LAW else _("Left out:"), one.what(LANGUAGE))


def _say_unpaged() -> None:
    from ataskaita.preview import find_libreoffice  # noqa: PLC0415 (heavy, and seldom asked for)

    missing = _("without pages, for LibreOffice isn't here; in Word: Ctrl+A, F9")
    failed = _("without pages, for LibreOffice couldn't count them; in Word: Ctrl+A, F9")
    say(_("Contents:"), failed if find_libreoffice() else missing)


def _say_checked(one: Checked) -> None:
    """Say what the checks found, and how much of the texts is put right in print."""
    say_found(one.report, one.findings)
    _say_put_right(one.report)


def say_found(report: Report, found: tuple[Finding, ...]) -> None:
    """Say what the checks found, warnings in a line each."""
    if asked := answer():
        asked.findings += found
        return
    for one in found:
        if one.message is TAKEN:
            say(_("Last year:"), one.what(LANGUAGE))
    say(_("Checked:"), sum_up(found, len(rules_of(report.kind))))
    told = [one for one in found if one.severity != "note"]
    for one in told[:_MOST]:
        say_briefly(one)
    if found:
        say("", as_started(_("all of it: ataskaita tikrinti")))


def _say_put_right(report: Report) -> None:
    """Say how many marks of prose are printed otherwise than they are written."""
    count = sum(1 for _remark in typographic_remarks(report))
    if count:
        places = counted(
            "{n} place put right; “ataskaita rasyba” shows it",
            "{n} places put right; “ataskaita rasyba” shows them",
            count,
        )
        say(_("Prose:"), suggested(places))


def _outcome(error: AtaskaitaError) -> str:
    made = any("beside" in one.facts for one in error.faults)
    return "" if made else _("No document was made.")


def _offer(error: AtaskaitaError, data: Path, output: Path | None) -> str:
    """Return the line that brings the new data into a draft that people edited."""
    is_other = output is not None and output.suffix.lower() in (".pdf", HTML)
    if is_other or all(one.message is not EDITED for one in error.faults):
        return ""
    words = _("To have its changes in yours: ataskaita rengti {data} --sulieti")
    told = suggested(words, data=data)
    return told if output is None else f"{told} -o {suggested('{file}', file=output)}"
