"""The shape of a data file as JSON Schema (Draft 2020-12), for editors that complete YAML.

Editors see YAML's own types, so a number may be a number or a text as Lithuanians write it. What
a schema can't say (totals, names that prose quotes) the program says when it reads the file.
"""

from typing import Any, Final

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.forms import told_of
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label
from ataskaita.sources.form import FORM

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_ADDRESS: Final = "urn:ataskaita:duomenys:1"
_KEY: Final = "^[A-Za-z_][A-Za-z0-9_]*$"
_TEXT: Final = {"type": ["string", "number", "null"]}
"""A text; YAML takes one of digits alone for a number."""
_FIGURE: Final[dict[str, Any]] = {"type": ["number", "string", "null"]}
_WORDLIST: Final[dict[str, Any]] = {
    "type": ["array", "string", "null"],
    "items": {"type": "string"},
}
_HEADING: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"pavadinimas": {"type": "string"}, "stulpeliai": {"type": "array"}},
    "required": ["pavadinimas", "stulpeliai"],
}
"""A heading over columns, or over further headings."""
_ROWS: Final[dict[str, Any]] = {
    "type": ["array", "object", "null"],
    "properties": {
        "is": {"type": "string", "description": "Lentelės failas (.csv) šalia duomenų."},
        "koduote": {"enum": ["UTF-8", "Windows-1257", "utf-8", "windows-1257"]},
    },
    "required": ["is"],
    "additionalProperties": False,
}
"""Rows, or the file in which they stand."""
_VALUES: Final[dict[Kind, dict[str, Any]]] = {
    Kind.FIGURE: _FIGURE,
    Kind.FLAG: {"enum": ["taip", "ne", True, False, None]},
    Kind.YEAR: {"type": ["integer", "string"]},
    Kind.IMAGE: {"type": "string"},
    Kind.ROWS: {**_ROWS, "items": {"type": "array"}},
    Kind.NUMBER: _FIGURE,
    Kind.KEYS: {"type": ["array", "null"], "items": {"type": "string"}},
    Kind.WORDLIST: _WORDLIST,
    Kind.SUMS: {
        **_WORDLIST,
        "type": ["array", "string", "object", "null"],
        "additionalProperties": _WORDLIST,
    },
    Kind.TEXTS: {"type": ["object", "null"], "additionalProperties": _TEXT},
    Kind.FIGURES: {"type": ["object", "null"], "additionalProperties": _FIGURE},
    Kind.YEARLY: {
        "type": ["object", "null"],
        "propertyNames": {"pattern": "^[12][0-9]{3}$"},
        "additionalProperties": {
            "type": ["object", "null"],
            "additionalProperties": _FIGURE,
        },
    },
    Kind.REASONS: {"type": ["object", "null"]},
}


def data_schema(kind: ReportKind) -> dict[str, Any]:
    """Return the schema of the kind's data files, with Lithuanian titles and descriptions."""
    made = _object(kind.model)
    made["properties"] = {FORM: _form(kind), **made["properties"]}
    if not kind.implied:
        made["required"] = [FORM, *made.get("required", ())]
    return {
        "$schema": _DRAFT,
        "$id": _ADDRESS,
        "title": "Metų veiklos ataskaitos duomenys",
        **made,
    }


def _form(kind: ReportKind) -> dict[str, Any]:
    return {"title": "Ataskaitos forma", "enum": [kind.key, None] if kind.implied else [kind.key]}


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
    return {"title": shown_label(one.label), **_described(one), **_shape(one)}


def _described(one: Declaration) -> dict[str, Any]:
    told = [told_of(one)]
    told += [f"Vienetas: {one.unit.symbol}." if one.unit and one.unit.symbol else ""]
    told.append(f"Bazė: {one.base}." if one.base else "")
    told.append(f"ISO 2789: {one.iso}." if one.iso else "")
    told.append("Suskaičiuojama iš dėmenų; galima neįrašyti." if one.of else "")
    told.append(f"Suskaičiuojama: {one.formula}; galima neįrašyti." if one.formula else "")
    text = " ".join(filter(None, told))
    return {"description": text} if text else {}


def _shape(one: Declaration) -> dict[str, Any]:
    match one.kind:
        case Kind.CHOICE:
            return {"enum": [*one.choices, None]}
        case Kind.PART | Kind.TABLE:
            return _object(one.type)
        case Kind.COLUMNS:
            either = [_object(one.type), _HEADING]
            return {"type": ["array", "null"], "items": {"anyOf": either}}
        case Kind.LIST:
            return {**_ROWS, "items": _object(one.type)}
        case Kind.BLOCKS | Kind.PICTURE:
            return {"type": ["array", "null"], "items": _object(one.type)}
        case Kind.KEYED:
            return _keyed(one)
        case _:
            return _VALUES.get(one.kind, _TEXT)


def _keyed(one: Declaration) -> dict[str, Any]:
    item = _FIGURE if one.unit is not None else _object(one.type)
    return {
        "type": ["object", "null"],
        "propertyNames": {"pattern": _KEY},
        "additionalProperties": item,
    }
