"""Every sentence that the catalogue must hold, gathered from where it is written."""

import ast
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from ataskaita import messages
from ataskaita.messages import LOCALE, Message

SOURCE = Path(messages.__file__).parents[1]
CATALOGUE = LOCALE / "lt" / "LC_MESSAGES" / "ataskaita.po"

Sentence = str | tuple[str, ...]
"""An English original; one with a plural is two."""

SYSTEM_REASONS = frozenset(
    (
        *("No such file or directory", "Is a directory", "Not a directory", "File exists"),
        *("Permission denied", "Operation not permitted", "Read-only file system"),
        *("No space left on device", "Disk quota exceeded", "File name too long"),
        *("Input/output error", "Too many levels of symbolic links", "Invalid argument"),
    )
)
"""Why a system refuses to read or write a file, in the words of C's strerror."""


def read_catalogue() -> Catalog:
    """Return the Lithuanian catalogue as it is written."""
    with CATALOGUE.open("rb") as stream:
        return read_po(stream, locale="lt")


@cache
def named_messages() -> dict[str, Message]:
    """Return every message by its module and name."""
    rooms = (
        import_module(one.name)
        for one in pkgutil.iter_modules(messages.__path__, "ataskaita.messages.")
    )
    return {
        f"{room.__name__.rpartition('.')[2]}.{name}": value
        for room in rooms
        for name, value in vars(room).items()
        if isinstance(value, Message)
    }


def of_messages() -> set[Sentence]:
    """Return the titles, reasons and remedies of all messages."""
    found = named_messages().values()
    return {text for one in found for text in _texts(one) if text}


def _texts(one: Message) -> tuple[str, ...]:
    in_cells = (one.what_in_cells, one.remedy_in_cells)
    return (one.title, one.what, one.remedy, one.why, *in_cells)


def of_phrases() -> set[Sentence]:
    """Return the facts that are words of ours."""
    return set(_literals(SOURCE, "Phrase"))


def of_the_screen() -> set[Sentence]:
    """Return what the command line and the page in the browser say."""
    return {
        *(text for room in _SAYING for text in _literals(SOURCE / room, "_")),
        *(texts for room in _SAYING for texts in _literals(SOURCE / room, "counted", 2)),
        *_of_leaves(),
    }


_SAYING = ("cli", "hall", "page")
"""Rooms that speak to whoever sits at this computer."""


def _of_leaves() -> Iterator[Sentence]:
    """Generate what the leaves of the page say."""
    for path in sorted((SOURCE / "page").rglob("*.html")):
        with path.open("rb") as stream:
            for _line, _name, said, _told in babel_extract(stream, ("_", "counted"), (), {}):
                if said:
                    yield said if isinstance(said, str) else tuple(filter(None, said))[:2]


SAID_OF_A_NAME = {"required"}
"""What click says by a name: of an option in its help."""


def of_click() -> set[Sentence]:
    """Return what click can say."""
    folder = Path(click.__file__).parent
    return {*_literals(folder, "_"), *_literals(folder, "ngettext", 2), *SAID_OF_A_NAME}


def _literals(folder: Path, function: str, count: int = 1) -> Iterator[Sentence]:
    """Generate the first `count` arguments, written out, of each call of `function`."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function:
                given = [one.value for one in node.args[:count] if isinstance(one, ast.Constant)]
                texts = tuple(one for one in given if isinstance(one, str))
                if len(texts) == count:
                    yield texts if count > 1 else texts[0]
