"""What several commands ask for in the same words."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.hall.one import DOCUMENTS, REPORT

FILE = click.Path(path_type=Path)


class Whole(click.IntRange):
    """A whole number within limits, by a name that is part of a sentence."""

    name = _("whole number")


_ALL = frozenset(("visi", "all"))
_ENGLISH = {
    "report": REPORT,
    "decision": "sprendimas",
    "note": "aiskinamasis-rastas",
    "aiskinamasis": "aiskinamasis-rastas",
    "summary": "santrauka",
}
"""The documents by other names."""

data_argument = click.argument("data", metavar=_("DATA"), type=FILE)


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

previous_option = click.option(
    "--praeje",
    "--previous",
    "previous",
    metavar=_("DATA"),
    type=FILE,
    help=_("Last year's data file, for comparison."),
)
