"""What several commands ask for in the same words."""

from pathlib import Path

import click

from ataskaita.cli.language import _

FILE = click.Path(path_type=Path)

data_argument = click.argument("data", metavar=_("DATA"), type=FILE)

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
