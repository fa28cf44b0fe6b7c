"""What the program finds on this computer, and what to do about what it doesn't."""

import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import asdict, field

from ataskaita.brought import packages as brought_packages
from ataskaita.disk import temporary_place
from ataskaita.errors import Fault, Place, disk_reason
from ataskaita.hall.caching import cache_folder, chosen_folder
from ataskaita.hall.disk import PathArgument, file_bytes
from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.hall.installed import EXTRAS, packages
from ataskaita.hall.packs import template_file
from ataskaita.messages.surroundings import (
    MUTE_OFFICE,
    NO_CACHE,
    NO_EXTRA,
    NO_FONT,
    NO_LIST,
    NO_OFFICE,
    NO_ROOM,
)
from ataskaita.records import define
from ataskaita.spelling import dictionary_file
from ataskaita.version import VERSION
from ataskaita.word.package import look_into

_HERE: Final = Path(__file__).parents[1]


@define
class Surroundings:
    """What was found; where something is empty, a fault says what to do."""

    version: str
    program: str
    """The folder in which the program's files stand."""
    python: str
    """Python's version."""
    interpreter: str
    """Python's own program."""
    system: str
    packages: Mapping[str, Mapping[str, str]] = field(factory=dict)
    """By extra ("" for the program itself): each package with its version, empty where none is."""
    brought: tuple[str, ...] = ()
    """Packages of others that bring kinds or rules: “muziejus 1.0”."""
    office: str = ""
    """LibreOffice's program."""
    office_version: str = ""
    fonts: Mapping[str, str] = field(factory=dict)
    """Those that the templates ask for, each with the one that is shown for it; empty for none."""
    dictionary: str = ""
    """The file of the spelling dictionary; empty where nothing reads it."""
    folders: Mapping[str, int] = field(factory=dict)
    """Those in which it writes, and how many bytes are free there: this one, that for a while."""
    cache: str = ""
    """Where compiled templates are kept; empty where they aren't."""
    faults: list[Fault] = field(factory=list)

    @property
    def extras(self) -> Mapping[str, bool]:
        """Whether each extra is installed, whole."""
        return {one: all(told.values()) for one, told in self.packages.items() if one}

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, without the faults."""
        told = asdict(self, filter=lambda known, _: known.name != "faults")
        return {**told, "extras": dict(self.extras)}


def surroundings(template: PathArgument | None = None) -> Surroundings:
    """Return what is found here; of fonts those of the `template`, else of the standard ones.

    Raise TemplateErrors for a template that is none, FileError where it can't be read.
    """
    found = Surroundings(
        VERSION,
        program=str(_HERE),
        python=platform.python_version(),
        interpreter=sys.executable or "",
        system=platform.platform(),
        brought=brought_packages(),
    )
    _look_for_packages(found)
    _look_for_office(found)
    _look_for_fonts(found, template)
    _look_at_folders(found)
    return found


def _look_for_packages(found: Surroundings) -> None:
    found.packages, place = packages(), Place(found.program)
    found.dictionary = dictionary_file()
    if not found.packages:
        found.faults.append(Fault(NO_LIST, place))
    lacking = [one for one, is_whole in found.extras.items() if not is_whole]
    found.faults += (Fault(NO_EXTRA, place, {"extra": one, "what": EXTRAS[one]}) for one in lacking)


def _look_for_office(found: Surroundings) -> None:
    from ataskaita.preview import find_libreoffice, libreoffice_version  # noqa: PLC0415 (heavy)

    found.office = find_libreoffice() or ""
    found.office_version = libreoffice_version()
    place, facts = Place(found.office or "LibreOffice"), {"program": found.office}
    if not found.office:
        found.faults.append(Fault(NO_OFFICE, place))
    elif not found.office_version:
        found.faults.append(Fault(MUTE_OFFICE, place, facts))


def _look_for_fonts(found: Surroundings, template: PathArgument | None) -> None:
    from ataskaita.preview.fonts import installed_fonts, stand_in  # noqa: PLC0415 (reads pictures)

    asked = dict(_fonts_asked_for(template))
    installed = installed_fonts(found.office)
    found.fonts = {font: stand_in(font, installed) for font in asked}
    found.faults += (
        Fault(NO_FONT, Place(str(file)), {"file": file.name, "font": font})
        for font, file in asked.items()
        if not found.fonts[font]
    )


def _fonts_asked_for(template: PathArgument | None) -> Iterator[tuple[str, Path]]:
    """Generate the fonts of the templates, each with the last file that asks for it."""
    from ataskaita.inspection import fonts_of  # noqa: PLC0415 (needs lxml)

    for document in DOCUMENTS:
        own = None if template is None else template_file(template, document)
        file = own or standard_template(document)
        parts = look_into(file_bytes(file), str(file))
        yield from ((one, file) for one in fonts_of(parts, str(file)))


def _look_at_folders(found: Surroundings) -> None:
    free: dict[str, int] = {}
    for folder in (Path.cwd(), temporary_place()):
        try:
            with tempfile.TemporaryFile(dir=folder):
                free[str(folder)] = shutil.disk_usage(folder).free
        except OSError as error:
            facts = {"folder": str(folder), "reason": disk_reason(error)}
            found.faults.append(Fault(NO_ROOM, Place(str(folder)), facts))
    found.folders = free
    chosen, own = chosen_folder(), cache_folder()
    found.cache = "" if own is None else str(own)
    if chosen is not None and own is None:
        found.faults.append(Fault(NO_CACHE, Place(str(chosen)), {"folder": str(chosen)}))
