"""`ataskaita irodyti`: that a filed document comes from its data, or where it doesn't."""

from pathlib import Path

import click

from ataskaita.cli.edits import edits_as_json, say_changes
from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.options import (
    FILE,
    alone_option,
    data_argument,
    form_option,
    last_year,
    output_option,
    previous_option,
)
from ataskaita.cli.screen import refuse, say, say_briefly, say_findings, say_line, say_made, show
from ataskaita.errors import AtaskaitaError, DataErrors, Finding
from ataskaita.hall import proving
from ataskaita.hall.attesting import attestation_of, contradictions, write_attestation
from ataskaita.hall.one import load
from ataskaita.hall.proving import Proven
from ataskaita.messages import translate
from ataskaita.messages.proving import PART


@click.command("irodyti", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DOCUMENT.docx"), type=FILE)
@data_argument
@click.option(
    "--sablonas",
    "--template",
    "template",
    type=FILE,
    help=_(
        "The document's own template; by default the one that made it, found beside it, beside the "
        "data or in a pack."
    ),
)
@form_option
@previous_option
@alone_option
@output_option(
    _("FILE.json"),
    told=_("Write an attestation: digests of document, data, template and program."),
)
@click.option(
    "--liudijimas",
    "--attestation",
    "attestation",
    metavar=_("FILE.json"),
    type=FILE,
    help=_("Confirm an attestation that was written elsewhere."),
)
def prove(  # noqa: PLR0913, PLR0917 (one for each option)
    document: Path,
    data: Path,
    template: Path | None,
    form: str,
    previous: Path | None,
    alone: bool,  # noqa: FBT001 (click hands options on by name)
    output: Path | None,
    attestation: Path | None,
) -> None:
    """Make the document anew and compare; exit with 1 where it isn't what the data makes."""
    try:
        report = load(data, last_year(previous, alone=alone), form or None)
        one = proving.prove(document, report, template)
        against = contradictions(one, attestation) if attestation else ()
        _say(one, document)
        if output is not None:
            write_attestation(one, output)
            say_made(output, _("Attestation:"))
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if attestation:
        _end_confirming(against)
    elif not one.is_identical:
        raise SystemExit(DataErrors.exit_code)


def _say(one: Proven, document: Path) -> None:
    """Say what came of the proof, figures first, then what doesn't fit, then what was changed."""
    if told := answer():
        told.result = {**attestation_of(one), "edits": edits_as_json(one.edits)}
        show((*one.unfit, *one.drift))
        return
    say_line(_("Document “{name}”").format(name=one.inside or document.name), bold=True)
    if one.inside:
        say(_("Archive:"), _("{name}; its signatures aren't verified").format(name=document.name))
    if one.template_file:
        say(_("Template:"), one.template_file)
    say(_("Verdict:"), _verdict(one))
    wrong = len(one.drift)
    say(_("Figures:"), _figures(one.figures - wrong, one.figures))
    parts = [finding for finding in one.unfit if finding.message is PART]
    if parts:
        say(_("Others:"), "; ".join(_part(finding) for finding in parts))
    for finding in one.unfit:
        if finding not in parts:
            say_briefly(finding)
    if one.drift:
        say_line("")
        say_findings(one.drift)
    say_changes(one.edits)


def _part(finding: Finding) -> str:
    """Return which parts of a sort are others."""
    return f"{translate(finding.facts['sort'], LANGUAGE)} ({finding.facts['names']})"


def _verdict(one: Proven) -> str:
    if one.is_identical:
        return _("this data makes the same document, part by part and byte for byte")
    if one.edits or one.drift:
        return _("made of this data in part: what follows isn't of it")
    return _("it says what this data makes, but isn't the same file")


def _figures(right: int, figures: int) -> str:
    if right == figures:
        return counted(
            "{n} figure of the data, and the document says it",
            "{n} figures of the data, and the document says them all",
            figures,
        )
    return _("{right} of {all} say what the data does").format(right=right, all=figures)


def _end_confirming(against: tuple[Finding, ...]) -> None:
    """Say whether the attestation is confirmed; exit with 1 where it isn't."""
    if not against:
        say(_("Attestation:"), _("confirmed: made anew here, all is as it says"))
        return
    if answer():
        show(against)
    else:
        say_line("")
        say_findings(against)
    raise SystemExit(DataErrors.exit_code)
