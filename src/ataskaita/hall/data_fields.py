"""What a data file of a form may have, for a script: its fields, and its JSON Schema."""

from typing import Any

from ataskaita.declared.declare import Declaration
from ataskaita.declared.walk import fields_below
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.kinds import kind_of
from ataskaita.records import frozen


@frozen
class DataField:
    """A field of a data file: its data path, what it is called, in what it is counted.

    >>> from ataskaita.data import fields
    >>> one = next(one for one in fields() if one.path == "fondas.gauta.is_viso")
    >>> one.labels[-1], one.unit
    ('Dokumentų fondas. Iš viso', 'fiz_vnt')
    """

    path: str
    """As data files, prose and templates have it: `fondas.gauta.is_viso`."""
    labels: tuple[str, ...]
    """From the section down to the field itself, in Lithuanian."""
    unit: str
    """As a data file calls it; empty where nothing is counted."""
    kind: str
    """What it holds: a figure, a text, a date, a table …"""


def fields(form: PathArgument = "") -> tuple[DataField, ...]:
    """Return the fields of a form's sections, in its order; without one, the library's.

    `form` is a form's name or the path of its file. Raise DataErrors for one that nobody knows,
    FileError.

    >>> from ataskaita.data import fields
    >>> fields("muziejus")[0].path, fields("muziejus")[0].kind
    ('administracine', 'part')
    """
    sections = kind_of(form).sections
    return tuple(_field(*one) for section in sections for one in fields_below(section))


def json_schema(form: PathArgument = "") -> dict[str, Any]:
    """Return the JSON Schema (Draft 2020-12) of a form's data files; without one, the library's.

    `form` is a form's name or the path of its file. Raise DataErrors for one that nobody knows,
    FileError.

    >>> from ataskaita.data import json_schema
    >>> sorted(json_schema()["required"])
    ['biblioteka', 'metai']
    """
    from ataskaita.sources.schema import data_schema  # noqa: PLC0415 (few ask for it)

    return data_schema(kind_of(form))


def _field(path: str, labels: tuple[str, ...], declared: Declaration) -> DataField:
    unit = declared.unit.key if declared.unit else ""
    return DataField(path, labels, unit, declared.kind.name.lower())
