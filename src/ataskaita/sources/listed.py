"""A list of institutions, as a table (.xlsx, .ods, .csv) or as YAML: who reports, in which form.

| Įstaiga | Forma | Kontaktas | Aplankas |
|--|--|--|--|
| Alytaus muziejus | muziejus | direktoriaus pavaduotojas | alytus |

`Savivaldybė`, `Vieta` and the like go into the frame; other columns are the list's own. A table may
have a title above its headers.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import field

from ataskaita.declared.declare import declarations
from ataskaita.declared.institution import Institution, same_name
from ataskaita.declared.slugs import slug_of
from ataskaita.disk import read_file
from ataskaita.errors import WORKBOOKS, DataErrors, Fault, Place, refused_by_disk
from ataskaita.lithuanian import strip_diacritics
from ataskaita.messages.batch import (
    LIST_NO_NAME,
    LIST_NO_NAMES,
    LIST_TWICE,
    LIST_UNKNOWN_FORM,
)
from ataskaita.messages.files import UNREADABLE
from ataskaita.records import frozen
from ataskaita.sources import nodes
from ataskaita.sources.events import plain_key, read_nodes
from ataskaita.sources.grids import address_of
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.tables_of_text import rows_of

_NAME, _FORM, _POST, _FOLDER = "istaiga", "forma", "kontaktas", "aplankas"
_COLUMNS: Final = {
    **dict.fromkeys((_NAME, "pavadinimas", "istaigos_pavadinimas", "istaigos"), _NAME),
    **dict.fromkeys((_FORM, "rusis", "istaigos_rusis"), _FORM),
    **dict.fromkeys((_POST, "pareigos", "kas_pildo", "pildo", "kontaktinis_asmuo"), _POST),
    **dict.fromkeys((_FOLDER, "katalogas"), _FOLDER),
}
"""What a column is called, in one way or another."""
_BADLY: Final = frozenset('\\/:*?"<>|')
"""What a folder can't be called with on any system."""
_TOLD: Final = tuple(
    one.key for one in declarations(Institution) if one.key not in _COLUMNS and not one.required
)
"""What a list may say of an institution, beside its name."""

Entry = dict[str, Scalar]


@frozen
class Listed:
    """An institution of a list."""

    name: str
    form: str
    """The form of its reports, as data calls it."""
    post: str
    """Whom to ask: a post, or whatever the list says."""
    folder: str
    """Where its data stands, below the folder of the batch."""
    told: Mapping[str, str] = field(factory=dict)
    """What else of an institution the list says, as data calls it: `savivaldybe`."""


def read_list(path: Path, forms: Collection[str], implied: str) -> tuple[Listed, ...]:
    """Return the institutions of a list; raise DataErrors with all that is wrong, FileError.

    `forms` are those that there are; one that says none has the `implied` one.
    """
    faults: list[Fault] = []
    found: list[tuple[Listed, Place]] = []
    for entry in _entries(path, faults):
        one = _listed(entry, forms, implied, faults)
        if one is not None:
            found.append(one)
    faults += _twice(found)
    if not found and not faults:
        faults.append(Fault(LIST_NO_NAMES, Place(str(path)), {"file": path.name}))
    if faults:
        raise DataErrors(faults)
    return tuple(one for one, _ in found)


def _listed(
    entry: Entry, forms: Collection[str], implied: str, faults: list[Fault]
) -> tuple[Listed, Place] | None:
    name, place = _text(entry, _NAME), next(iter(entry.values())).place
    if not name:
        faults.append(Fault(LIST_NO_NAME, place))
        return None
    said = _text(entry, _FORM)
    form = strip_diacritics(said.lower()).replace(" ", "-") or implied
    if form not in forms:
        nearest = nearest_of(form, forms) or implied
        facts = {"found": said, "known": ", ".join(forms), "nearest": nearest}
        faults.append(Fault(LIST_UNKNOWN_FORM, entry[_FORM].place, facts))
    folder = _text(entry, _FOLDER) or slug_of(name).replace("_", "-")
    safe = "".join("-" if one in _BADLY else one for one in folder).strip(" .")
    told = {key: text for key in _TOLD if (text := _text(entry, key))}
    return Listed(name, form, _text(entry, _POST), safe, told), place


def _twice(found: list[tuple[Listed, Place]]) -> Iterator[Fault]:
    """Generate a fault for each institution, and each folder, that is named a second time."""
    names: dict[str, str] = {}
    for one, place in found:
        for what, said in ((same_name(one.name), one.name), (f"/{one.folder.casefold()}", "")):
            if what in names:
                facts = {"name": said or one.folder, "first": names[what]}
                yield Fault(LIST_TWICE, place, facts)
                break
            names[what] = place.cell or str(place.line or "")


def _column(header: str) -> str:
    """Return which column it is; empty for one of the list's own."""
    key = plain_key(header)
    return key if key in _TOLD else _COLUMNS.get(key, "")


def _text(entry: Entry, column: str) -> str:
    return " ".join(entry[column].text.split()) if column in entry else ""


def _entries(path: Path, faults: list[Fault]) -> Iterator[Entry]:
    suffix = path.suffix.lower()
    if suffix in WORKBOOKS:
        rows = _rows_of_book(path)
    elif suffix in (".yaml", ".yml"):
        yield from _entries_of_nodes(path, faults)
        return
    else:
        rows = _rows_of_text(path)
    headers: dict[int, str] = {}
    for row in rows:
        if headers:
            entry = {headers[n]: one for n, one in row.items() if n in headers and one.text}
            if entry:
                yield entry
            continue
        named = {n: _column(one.text) for n, one in row.items()}
        if _NAME in named.values():
            headers = {n: column for n, column in named.items() if column}
    if not headers:
        faults.append(Fault(LIST_NO_NAMES, Place(str(path)), {"file": path.name}))


def _rows_of_book(path: Path) -> Iterator[dict[int, Scalar]]:
    """Generate the rows of the first sheet, cells by their columns."""
    from ataskaita.sources.foreign import grids_of  # noqa: PLC0415 (of workbooks alone)

    for grid in grids_of(path)[:1]:
        rows: dict[int, dict[int, Scalar]] = {}
        for (row, column), text in sorted(grid.cells.items()):
            place = Place(str(path), cell=f"{grid.name}!{address_of((row, column))}")
            rows.setdefault(row, {})[column] = Scalar(text.strip(), place)
        yield from rows.values()


def _rows_of_text(path: Path) -> Iterator[dict[int, Scalar]]:
    """Generate the rows of a table whose cells are parted by semicolons, tabs or commas."""
    for number, row in enumerate(rows_of(_decoded(path)), start=1):
        place = Place(str(path), number)
        yield {column: Scalar(one, place) for column, one in enumerate(row)}


def _entries_of_nodes(path: Path, faults: list[Fault]) -> Iterator[Entry]:
    """Generate the items of a YAML list: keys with values, or names alone."""
    node, found = read_nodes(_decoded(path), str(path))
    faults += found
    if isinstance(node, nodes.Mapping):  # under a key of its own, such as `istaigos`
        node = next((one for one in node.values.values() if isinstance(one, nodes.Series)), node)
    if not isinstance(node, nodes.Series):
        if not found:
            faults.append(Fault(LIST_NO_NAMES, Place(str(path)), {"file": path.name}))
        return
    for one in node.items:
        if isinstance(one, Scalar):
            yield {_NAME: one}
        elif isinstance(one, nodes.Mapping):
            named = {_column(key): value for key, value in one.values.items()}
            entry = {key: value for key, value in named.items() if key}
            yield {key: value for key, value in entry.items() if isinstance(value, Scalar)} or {
                _FOLDER: Scalar("", one.place)
            }


def _decoded(path: Path) -> str:
    """Return the text: UTF-8, or what Excel writes on a Lithuanian Windows."""
    try:
        data = read_file(path)
    except OSError as error:
        raise refused_by_disk(UNREADABLE, path, error) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1257", "replace")
