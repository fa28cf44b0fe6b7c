"""What click says of a wrong command, with the quotes of the language that is spoken."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
from click.exceptions import NoArgsIsHelpError

from ataskaita.cli.language import LANGUAGE, _
from ataskaita.cli.started import as_started

_STRAIGHT: Final = re.compile(r"'([^'\s][^']*)'")
_QUOTED: Final = r"„\1“" if LANGUAGE == "lt" else r"“\1”"
_DATA: Final = frozenset((".xlsx", ".xlsm", ".yaml", ".yml", ".json", ".csv", ".ods", ".xls"))


@contextmanager
def in_our_quotes() -> Iterator[None]:
    """Let errors of usage that are raised within be told in our quotes."""
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        told = _STRAIGHT.sub(_QUOTED, error.format_message())
        raise click.UsageError(told, error.ctx) from None


def refuse_file(name: str) -> None:
    """Say what is done with a file that stands in the place of a command, as when it is dropped."""
    suffix, is_folder = Path(name).suffix.lower(), Path(name).is_dir()
    if suffix in _DATA:
        words = _("“{file}” is a file, no command. Its document: ataskaita rengti {shell}")
    elif suffix == ".docx":
        words = _("“{file}” is a file, no command. Its pages: ataskaita perziura {shell}")
    elif is_folder:
        words = _("“{file}” is a folder, no command. Its reports: ataskaita paketas {shell}")
    else:
        return
    shell = f'"{name}"' if " " in name else name
    raise click.UsageError(as_started(words).format(file=name, shell=shell))
