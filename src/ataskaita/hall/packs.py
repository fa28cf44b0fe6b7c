"""Packs of templates: a folder, or a package that says by an entry point that it is one.

A pack has templates under the names that the standard ones have; of a document that it has none
for, the standard one is taken. The name of a package's entry point in the group
`ataskaita.sablonai` is what people call the pack; it leads to a module in whose folder the
templates stand. None of its code runs.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.brought import TEMPLATES, brought
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.documents import DOCUMENTS, REPORT
from ataskaita.messages import Phrase
from ataskaita.messages.packs import BROKEN_PACK, NOT_A_PACK, UNKNOWN_PACK
from ataskaita.records import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

STANDARD: Final = "standartinis"
"""Stands for the standard templates where one's own is chosen for a folder."""
_NOWHERE: Final = Phrase("it leads to no folder")
_EMPTY: Final = Phrase("its folder has no template of a document")


@frozen
class Pack:
    """A pack of templates."""

    name: str
    """By what people call it: `--sablonas rajono`."""
    folder: Path
    package: str = ""
    """The package that brings it, with its version; empty for a folder."""

    @property
    def documents(self) -> tuple[str, ...]:
        """Which documents it has templates for."""
        return tuple(one for one in DOCUMENTS if self.template(one) is not None)

    def template(self, document: str) -> Path | None:
        """Return the template of a document; None where it has none."""
        if self.name == STANDARD:  # a kind's own, or that of all
            return None
        file = self.folder / DOCUMENTS[document]
        return file if file.is_file() else None


def packs() -> tuple[Pack, ...]:
    """Return the packs that packages bring, by name; raise FileError for one that is none."""
    return tuple(sorted(map(_brought, brought(TEMPLATES)), key=lambda one: one.name))


def pack_of(template: PathArgument) -> Pack | None:
    """Return the pack that is meant: a folder's, or one by its name; None where it is a file.

    Raise FileError for a folder that is no pack, and for a name that nobody knows.
    """
    path = path_of(template)
    if str(path) == STANDARD:
        return Pack(STANDARD, path)
    if path.is_dir():
        pack = Pack(str(template), path)
        if not pack.documents:
            facts = {"folder": str(template), "names": ", ".join(DOCUMENTS.values())}
            raise FileError([Fault(NOT_A_PACK, Place(str(template)), facts)])
        return pack
    if path.suffix or path.exists() or len(path.parts) != 1:
        return None
    return _called(path.name)


def template_file(template: PathArgument, document: str = REPORT) -> Path | None:
    """Return the file of the template that is meant; None where a pack has none of the document."""
    pack = pack_of(template)
    return path_of(template) if pack is None else pack.template(document)


def _called(name: str) -> Pack:
    known = {one.name: one for one in brought(TEMPLATES)}
    if name in known:
        return _brought(known[name])
    facts = {"name": name, "known": ", ".join(sorted(known)) or "–"}
    raise FileError([Fault(UNKNOWN_PACK, Place(name), facts)])


def _brought(entry: "EntryPoint") -> Pack:
    source = f"{entry.dist.name} {entry.dist.version}" if entry.dist is not None else ""
    folder = _folder(entry.module)
    if folder is None:
        raise _broken(entry, _NOWHERE)
    pack = Pack(entry.name, folder, source)
    if not pack.documents:
        raise _broken(entry, _EMPTY)
    return pack


def _folder(module: str) -> Path | None:
    """Return the folder of a module, which isn't run."""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):  # what it stands in isn't there, or is no name
        return None
    places = () if spec is None else spec.submodule_search_locations or ()
    return next((one for one in map(Path, places) if one.is_dir()), None)


def _broken(entry: "EntryPoint", reason: Phrase) -> FileError:
    facts = {"name": entry.name, "where": entry.value, "reason": reason}
    return FileError([Fault(BROKEN_PACK, Place(entry.value), facts)])
