"""`-` in place of a file: data from standard input, a document to standard output.

What is said goes to standard errors then, so that the document comes alone.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from io import BytesIO
from pathlib import Path
from typing import IO, Final

import click

from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.hall.handing import DataArgument

PIPE: Final = Path("-")


def data_in(data: Path) -> DataArgument:
    """Return the data file, or what standard input says."""
    return BytesIO(sys.stdin.buffer.read()) if data == PIPE else data


def document_stream(output: Path | None, documents: tuple[str, ...]) -> IO[bytes] | None:
    """Return where the one document goes that is wanted on standard output; None for files."""
    if output != PIPE:
        return None
    if len(documents) > 1 or answer():
        raise click.UsageError(_("Standard output (-o -) takes one document, and no --json."))
    return click.get_current_context().with_resource(_aside())


def put(documents: Mapping[str, bytes], stream: IO[bytes]) -> None:
    """Write the only document to standard output."""
    for document in documents.values():
        stream.write(document)
    stream.flush()


@contextmanager
def _aside() -> Iterator[IO[bytes]]:
    """Give standard output for a document; what is said meanwhile goes to standard errors."""
    stream = sys.stdout.buffer
    with redirect_stdout(sys.stderr):
        yield stream
