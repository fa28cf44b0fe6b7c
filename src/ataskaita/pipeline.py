"""The hall: one report, from its data file to the bytes of a Word document."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from os import PathLike, fspath
from pathlib import Path

from ataskaita.checks import check_report
from ataskaita.compose import compose_view
from ataskaita.errors import Fault, FileError, Place
from ataskaita.messages import Message, Phrase
from ataskaita.messages.files import UNREADABLE, UNWRITABLE
from ataskaita.model.keyed import Keyed
from ataskaita.model.names import names_of
from ataskaita.model.report import Report
from ataskaita.model.tree import Quantity, leaves
from ataskaita.sources import Source, read_report
from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.word.package import read_package, write_package
from ataskaita.word.properties import set_properties
from ataskaita.word.seal import seal
from ataskaita.word.writing import write_draft

STANDARD_TEMPLATE = "veiklos-ataskaita.docx"

PathArgument = str | PathLike[str]


class Template:
    """A Word template, compiled once; safe to share between threads."""

    def __init__(self, path: PathArgument | None = None) -> None:
        """Read and compile the template at `path`; the standard one where none is given."""
        self.path = standard_template() if path is None else Path(fspath(path))
        parts = read_package(_bytes(self.path), str(self.path))
        self._compiled: CompiledTemplate = compile_template(parts, str(self.path))

    def render(self, names: Mapping[str, object]) -> bytes:
        """Return a .docx with the template's tags filled from any mapping."""
        return self._document(names, title="", author="")

    def render_report(self, report: Report) -> bytes:
        """Return the report's .docx: compose, render, write; the same bytes every time."""
        view = compose_view(report)
        return self._document(view.names, view.title, view.author)

    def _document(self, names: Mapping[str, object], title: str, author: str) -> bytes:
        parts = self._compiled.render_parts(names)
        if title:
            parts = set_properties(parts, title, author)
        return write_package(seal(parts))


def load(path: PathArgument, previous: PathArgument | None = None) -> Report:
    """Return the report of a data file; raise DataErrors that lists everything wrong with it.

    `previous` is last year's data file: its figures stand beside this year's.
    """
    return read(path, previous).report


def read(path: PathArgument, previous: PathArgument | None = None) -> Source:
    """Return the report of a data file, and where each of its values came from."""
    earlier = Keyed() if previous is None else _figures(read_report(Path(fspath(previous))).report)
    return read_report(Path(fspath(path)), earlier)


def check(source: Source) -> list[Fault]:
    """Return the figures that contradict each other, each with its place."""
    return check_report(source.report, source.places)


def render(report: Report, template: PathArgument | Template | None = None) -> bytes:
    """Return the report as the bytes of a .docx, in the standard template or another."""
    if template is None:
        template = _standard()
    elif not isinstance(template, Template):
        template = Template(template)
    return template.render_report(report)


def write(data: bytes, path: PathArgument) -> None:
    """Write a document whole, in a folder that is made where there is none.

    Never over a file that a person has changed (FileError).
    """
    target = Path(fspath(path))
    _make_folder(target)
    write_draft(data, target)


def standard_template() -> Path:
    """Return where the standard template stands: in a checkout its own folder, else the package."""
    checkout = Path(__file__).parents[2] / "templates" / STANDARD_TEMPLATE
    if checkout.is_file():
        return checkout
    return Path(str(files("ataskaita"))) / "templates" / STANDARD_TEMPLATE


@cache
def _standard() -> Template:
    return Template()


def _figures(report: Report) -> Keyed[int | Decimal]:
    tree = names_of(report)
    found = ((name, leaf) for name, leaf in leaves(tree) if isinstance(leaf, Quantity))
    return Keyed((name, leaf.value) for name, leaf in found if leaf.value is not None)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refusal(UNREADABLE, path, error) from None


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refusal(UNWRITABLE, path, error) from None


def _refusal(message: Message, path: Path, error: OSError) -> FileError:
    facts = {"file": str(path), "reason": Phrase(error.strerror or str(error))}
    return FileError([Fault(message, Place(str(path)), facts)])
