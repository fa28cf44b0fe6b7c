"""`ataskaita patikra`: whether a Word document is sound, and can be read by everybody."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import DATA_HELP, FILE
from ataskaita.cli.screen import refuse, say_findings
from ataskaita.errors import AtaskaitaError, DataErrors, Finding, TemplateErrors
from ataskaita.hall.inspecting import inspect as inspect_file


@click.command("patikra", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DOCUMENT.docx"), type=FILE)
@click.option(
    "--grieztai",
    "--strict",
    "strict",
    is_flag=True,
    help=_("Warnings count as errors: what not everybody can read isn't passed."),
)
@click.option(
    "--galutine",
    "--final",
    "final",
    is_flag=True,
    help=_("Also what must not go out: comments, changes, hidden text, names, personal data."),
)
@click.option("--duomenys", "--data", "data", type=FILE, metavar=_("DATA"), help=DATA_HELP)
def inspect(document: Path, data: Path | None, *, strict: bool, final: bool) -> None:
    """Look at one document, ours or anybody's; exit with 3 where it is unsound.

    Where `strict`, also where it has any warning; with `data`, with 1 where it disagrees with that.
    What is compared with its data is looked at as what is filed, as a `final` one is.
    """
    failing = ("error", "warning") if strict else ("error",)
    try:
        found = inspect_file(document, final=final or data is not None)
        drift = () if data is None else _drift(document, data)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    say_findings((*found, *drift))
    if any(one.message.severity in failing for one in found):
        raise SystemExit(TemplateErrors.exit_code)
    if drift:
        raise SystemExit(DataErrors.exit_code)


def _drift(document: Path, data: Path) -> tuple[Finding, ...]:
    from ataskaita.hall.differences import differences  # noqa: PLC0415 (most look without data)
    from ataskaita.hall.one import load  # noqa: PLC0415 (the same)

    return differences(document, load(data)).drift
