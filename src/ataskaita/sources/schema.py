"""The shape of a data file as JSON Schema (Draft 2020-12), for editors that complete YAML.

Editors see YAML's own types, so a number may be a number or a text as Lithuanians write it. What
a schema can't say (totals, names that prose quotes) the program says when it reads the file.
"""

from typing import Any, Final

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.report import Report, part_type

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_ADDRESS: Final = "urn:ataskaita:duomenys:1"
_KEY: Final = "^[A-Za-z_][A-Za-z0-9_]*$"
_TEXT: Final = {"type": ["string", "number", "null"]}
"""A text; YAML takes one of digits alone for a number."""
_FIGURE: Final[dict[str, Any]] = {"type": ["number", "string", "null"]}
_VALUES: Final[dict[Kind, dict[str, Any]]] = {
    Kind.FIGURE: _FIGURE,
    Kind.FLAG: {"enum": ["taip", "ne", True, False, None]},
    Kind.YEAR: {"type": ["integer", "string"]},
}
_OTHER: Final[dict[str, dict[str, Any]]] = {
    "failas": {"type": "string"},
    "eilutes": {"type": ["array", "null"], "items": {"type": "array"}},
    "reiksme": _FIGURE,
    "skyriu_tvarka": {"type": ["array", "null"], "items": {"type": "string"}},
    "daiktavardziai": {"type": ["object", "null"], "additionalProperties": _TEXT},
    "atsakingi": {"type": ["object", "null"], "additionalProperties": _TEXT},
    "praejusieji_metai": {"type": ["object", "null"], "additionalProperties": _FIGURE},
    "sutinku": {"type": ["object", "null"]},
}


def data_schema() -> dict[str, Any]:
    """Return the schema of a report's data file, with Lithuanian titles and descriptions."""
    return {
        "$schema": _DRAFT,
        "$id": _ADDRESS,
        "title": "Metų veiklos ataskaitos duomenys",
        **_object(Report),
    }


def _object(model: type[Any]) -> dict[str, Any]:
    declared = declarations(model)
    made: dict[str, Any] = {
        "type": ["object", "null"],
        "properties": {one.key: _field(one) for one in declared},
        "additionalProperties": False,
    }
    if required := [one.key for one in declared if one.required]:
        made["required"] = required
    return made


def _field(one: Declaration) -> dict[str, Any]:
    return {"title": _label(one.label), **_described(one), **_shape(one)}


def _label(label: str) -> str:
    return label.format(year="…", library="…", library_genitive="…").rstrip(":")


def _described(one: Declaration) -> dict[str, Any]:
    told = [f"Vienetas: {one.unit.symbol}." if one.unit and one.unit.symbol else ""]
    told.append(f"ISO 2789: {one.iso}." if one.iso else "")
    told.append("Suskaičiuojama iš dėmenų; galima neįrašyti." if one.of else "")
    text = " ".join(filter(None, told))
    return {"description": text} if text else {}


def _shape(one: Declaration) -> dict[str, Any]:
    match one.kind:
        case Kind.CHOICE:
            return {"enum": [*one.choices, None]}
        case Kind.PART:
            return _object(part_type(one))
        case Kind.LIST:
            return {"type": ["array", "null"], "items": _object(part_type(one))}
        case Kind.KEYED:
            return _keyed(one)
        case Kind.OTHER:
            return _OTHER[one.key]
        case _:
            return _VALUES.get(one.kind, _TEXT)


def _keyed(one: Declaration) -> dict[str, Any]:
    item = _FIGURE if one.unit is not None else _object(part_type(one))
    return {
        "type": ["object", "null"],
        "propertyNames": {"pattern": _KEY},
        "additionalProperties": item,
    }
