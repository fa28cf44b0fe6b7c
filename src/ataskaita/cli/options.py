"""What several commands ask for in the same words."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Literal

import click

from ataskaita.characters import strip_diacritics
from ataskaita.cli.language import _
from ataskaita.hall.documents import DOCUMENTS, REPORT

FILE = click.Path(path_type=Path)
DATA_HELP = _("The data file: where the draft no longer says what it does.")


class Whole(click.IntRange):
    """A whole number within limits, by a name that is part of a sentence."""

    name = _("whole number")

    def _describe_range(self) -> str:
        """Return the limits in words."""
        return _("from {least} to {most}").format(least=self.min, most=self.max)


_ALL = frozenset(("visi", "all"))
_ENGLISH = {
    "report": REPORT,
    "decision": "sprendimas",
    "note": "aiskinamasis-rastas",
    "aiskinamasis": "aiskinamasis-rastas",
    "summary": "santrauka",
}
"""The documents by other names."""

document_option = click.option(
    "--dokumentas",
    "--document",
    "document",
    type=click.Choice(tuple(DOCUMENTS)),
    default=REPORT,
    help=_("Of which document it is."),
)
of_option = click.option(
    "--is",
    "--from",
    "of",
    metavar=_("PACK"),
    default="",
    help=_("The pack whose template it is a copy of, in place of the standard one."),
)
data_argument = click.argument("data", metavar=_("DATA"), type=FILE)


def output_option(
    metavar: str, told: str | None = None, *, name: str = "output", **more: Any
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option that says where to write; all commands call it alike."""
    called = ("-o", "--isvestis", "--output", name)
    return click.option(*called, metavar=metavar, type=FILE, help=told, **more)


def target_argument(metavar: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return what asks for the `target`: as an argument, or by `-o` as other commands do."""

    def asking(command: Callable[..., None]) -> Callable[..., None]:
        @click.argument("target", metavar=metavar, type=FILE, required=False)
        @output_option(_("FILE"), _("Where to write, if no argument says it."))
        @wraps(command)
        def asked(*, target: Path | None, output: Path | None, **others: Any) -> None:
            if target is None and output is None:
                missing = next(one for one in _asked_of() if one.name == "target")
                raise click.MissingParameter(param=missing, ctx=click.get_current_context())
            if target is not None and output is not None:
                raise click.UsageError(_("Where to write is said twice."))
            command(target=target or output, **others)

        return asked

    return asking


def _asked_of() -> list[click.Parameter]:
    return click.get_current_context().command.params


class Documents(click.ParamType[tuple[str, ...]]):
    """Names of documents, between commas; `visi` for all of them."""

    name = "documents"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the names in their order; fail for one that there is none of."""
        if isinstance(value, tuple):
            return value
        asked = [one.strip().lower() for one in str(value).split(",") if one.strip()]
        if _ALL.intersection(asked):
            return tuple(DOCUMENTS)
        known = [_ENGLISH.get(one, one) for one in asked]
        for one in known:
            if one not in DOCUMENTS:
                names = ", ".join(DOCUMENTS)
                words = _("There is no document {name}. There are: {names}; “visi” for all.")
                self.fail(words.format(name=f"„{one}“", names=names), param, ctx)
        return tuple(one for one in DOCUMENTS if one in known)


documents_option = click.option(
    "--dokumentai",
    "--documents",
    "documents",
    metavar=_("NAMES"),
    type=Documents(),
    default=REPORT,
    help=_(
        "Which documents to make, between commas: ataskaita, sprendimas (the council's decision), "
        "aiskinamasis-rastas (the note on it), santrauka (a page of key figures); visi for all."
    ),
)


class Form(click.ParamType[str]):
    """The name of a form of reports."""

    name = "form"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the form as data names it, or its file; fail for one that there is none of."""
        form = strip_diacritics(str(value).strip().lower())
        if form:
            from ataskaita.hall.kinds import forms, is_file_of_form  # noqa: PLC0415 (few commands are asked for one)

            if is_file_of_form(str(value)):
                return str(value)
            known = forms()
            if form not in known:
                words = _("There is no form of reports {name}. There are: {names}.")
                self.fail(words.format(name=f"„{value}“", names=", ".join(known)), param, ctx)
        return form


form_option = click.option(
    "--forma",
    "--form",
    "form",
    metavar=_("FORM"),
    type=Form(),
    default="",
    help=_("Of which form the report is: its name, such as biblioteka, or the file of a form."),
)

template_option = click.option(
    "--sablonas",
    "--template",
    "template",
    metavar=_("TEMPLATE.docx"),
    type=FILE,
    help=_("A Word template of your own instead of the standard one."),
)

final_option = click.option(
    "--galutine",
    "--final",
    "final",
    is_flag=True,
    help=_("The report is final: gaps are errors."),
)

list_option = click.option(
    "--sarasas",
    "--list",
    "institutions",
    metavar=_("LIST"),
    type=FILE,
    help=_(
        "The list of institutions (.xlsx, .ods, .csv, .yaml): the summary says who hasn't "
        "reported; by default istaigos in that folder, if there is one."
    ),
)


class Templates(click.ParamType[tuple[str, Path]]):
    """A template of one's own, or FORM=TEMPLATE for the reports of one form."""

    name = "template"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """Return the form and the template; an empty form for the reports of all."""
        if isinstance(value, tuple):
            return value
        form, mark, path = str(value).partition("=")
        if not mark or Path(str(value)).is_file():
            return "", Path(str(value))
        known = Form().convert(form, param, ctx)
        return str(known), Path(path)


templates_option = click.option(
    "--sablonas",
    "--template",
    "templates",
    metavar=_("[FORM=]TEMPLATE.docx"),
    type=Templates(),
    multiple=True,
    help=_(
        "A Word template of your own instead of the standard one; with a form before it, such as "
        "muziejus=mano.docx, of the reports of that form. May be given several times."
    ),
)

previous_option = click.option(
    "--praeje",
    "--previous",
    "previous",
    metavar=_("DATA"),
    type=FILE,
    help=_("Last year's data file, for comparison."),
)

alone_option = click.option(
    "--be-praejusiu",
    "--without-previous",
    "alone",
    is_flag=True,
    help=_("Don't take last year's file where it only lies beside."),
)


def last_year(previous: Path | None, *, alone: bool) -> Path | Literal[False] | None:
    """Return what is to be taken for last year's file; False for none that only lies beside."""
    if previous is not None and alone:
        raise click.UsageError(_("--praeje and --be-praejusiu exclude each other."))
    return False if alone else previous
