"""A report as plain data: the mirror of `structure`, which reads it back the same.

Keys stand in the model's order; what the data leaves to its default is left out.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve, fields_dict

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, Heading, OwnCell, OwnFigure, headed
from ataskaita.declared.pictures import Image
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.report import Report
from ataskaita.declared.succession import own_earlier
from ataskaita.sources.form import FORM
from ataskaita.sources.markdown import prose_text

_HEADING, _UNDER = declarations(Heading)
"""What a heading over columns is called, and what stands below it."""


class ProseText(str):
    """Running text, which a file shows on lines of its own."""

    __slots__ = ()


def plain_of(report: Report) -> dict[str, Any]:
    """Return the report's data: mappings, lists and texts; None where something is owed."""
    kind = {} if report.kind.implied else {FORM: report.origin.form or report.kind.key}
    own = report
    if report.previous_file:  # where the rest stands
        own = evolve(report, earlier=Keyed(own_earlier(report)))
    return kind | _owner(own, "", report.gaps)


def number_text(value: int | Decimal) -> str:
    """Return the number as a data file has it: `12038,80`."""
    return format(value, "f").replace(".", ",") if isinstance(value, Decimal) else str(value)


def _owner(owner: Any, path: str, gaps: frozenset[str]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for one in declarations(type(owner)):
        place = f"{path}.{one.key}" if path else one.key
        value = getattr(owner, one.name)
        if _is_owed(owner, one, path, place, gaps):
            made[one.key] = None
        elif not _is_left_out(value, owner, one):
            made[one.key] = _WRITERS[one.kind](value, one, place, gaps)
    return made


def _is_owed(owner: Any, one: Declaration, path: str, place: str, gaps: frozenset[str]) -> bool:
    if isinstance(owner, OwnFigure) and one.name == "value":
        place = path
    return place in gaps and getattr(owner, one.name) in (None, ())


def _is_left_out(value: Any, owner: Any, one: Declaration) -> bool:
    if one.kind in (Kind.CHOICE, Kind.FLAG):
        return bool(value == fields_dict(type(owner))[one.name].default)
    return value is None or (not one.required and _is_empty(value))


def _is_empty(value: Any) -> bool:
    return isinstance(value, tuple | Mapping) and not value


def _part(value: Any, _: Declaration, path: str, gaps: frozenset[str]) -> Any:
    return _owner(value, path, gaps)


def _keyed(value: Any, one: Declaration, path: str, gaps: frozenset[str]) -> Any:
    if one.unit is not None:
        return {key: "-" if item is None else number_text(item) for key, item in value.items()}
    return {key: _owner(item, f"{path}.{key}", gaps) for key, item in value.items()}


def _list(value: Any, _: Declaration, path: str, gaps: frozenset[str]) -> Any:
    return [_owner(item, f"{path}[{number}]", gaps) for number, item in enumerate(value, start=1)]


def _columns(value: Sequence[Column], _: Declaration, path: str, gaps: frozenset[str]) -> Any:
    return _below_headings(value, 0, path, gaps)


def _below_headings(
    columns: Sequence[Column], level: int, path: str, gaps: frozenset[str]
) -> list[Any]:
    """Return the columns; those that a heading stands over below it."""
    made: list[Any] = []
    for number, (heading, below) in enumerate(headed(columns, level), start=1):
        place = f"{path}[{number}]"
        if heading is None:
            made.append(_owner(below[0], place, gaps))
        else:
            under = _below_headings(below, level + 1, f"{place}.{_UNDER.key}", gaps)
            made.append({_HEADING.key: heading, _UNDER.key: under})
    return made


def _prose(value: Prose, *_: Any) -> Any:
    return ProseText(prose_text(value))


def _text(value: Any, *_: Any) -> Any:
    return str(value)


def _flag(value: bool, *_: Any) -> Any:  # noqa: FBT001 (as the other writers)
    return "taip" if value else "ne"


def _figure(value: int | Decimal | Quotation, *_: Any) -> Any:
    return _quoted(value) if isinstance(value, Quotation) else number_text(value)


def _quoted(value: Quotation) -> str:
    return f"{{{{ {'|'.join((value.name, *value.filters))} }}}}"


def _image(value: Image, *_: Any) -> Any:
    return value.name


def _rows(value: Any, *_: Any) -> Any:
    return [[_cell(one) for one in row] for row in value]


def _keys(value: Any, *_: Any) -> Any:
    return list(value)


def _words(value: Any, *_: Any) -> Any:
    """Return one word alone, and several in a list."""
    return value[0] if len(value) == 1 else list(value)


def _sums(value: Mapping[str, Any], *_: Any) -> Any:
    """Return keys by key; alone what is said of all alike."""
    return _words(value[""]) if "" in value else {key: _words(one) for key, one in value.items()}


def _texts(value: Mapping[str, str], *_: Any) -> Any:
    return dict(value)


def _figures(value: Mapping[str, int | Decimal], *_: Any) -> Any:
    return {key: number_text(one) for key, one in value.items()}


def _yearly(value: Mapping[str, Mapping[str, int | Decimal]], *_: Any) -> Any:
    return {key: _figures(one) for key, one in value.items()}


def _reasons(value: Mapping[str, str], *_: Any) -> Any:
    """Return reasons by code; those for one value by its path below the code."""
    made: dict[str, Any] = {}
    for key, reason in value.items():
        code, _space, path = key.partition(" ")
        if path:
            made.setdefault(code, {})[path] = reason
        else:
            made[code] = reason
    return made


def _cell(value: OwnCell) -> str | None:
    match value:
        case None:
            return None
        case str():
            return value
        case Prose():
            return prose_text(value)
        case _:
            return str(_figure(value))


def _date(value: date, *_: Any) -> Any:
    return value.isoformat()


_WRITERS: dict[Kind, Callable[..., Any]] = {
    Kind.FIGURE: _figure,
    Kind.TEXT: _text,
    Kind.NAME: _text,
    Kind.PERSON: _text,
    Kind.CHOICE: _text,
    Kind.YEAR: _text,
    Kind.DATE: _date,
    Kind.PERIOD: _text,
    Kind.FLAG: _flag,
    Kind.PROSE: _prose,
    Kind.PART: _part,
    Kind.KEYED: _keyed,
    Kind.LIST: _list,
    Kind.BLOCKS: _list,
    Kind.PICTURE: _list,
    Kind.IMAGE: _image,
    Kind.TABLE: _part,
    Kind.COLUMNS: _columns,
    Kind.ROWS: _rows,
    Kind.NUMBER: _figure,
    Kind.KEYS: _keys,
    Kind.WORDLIST: _words,
    Kind.SUMS: _sums,
    Kind.TEXTS: _texts,
    Kind.FIGURES: _figures,
    Kind.YEARLY: _yearly,
    Kind.REASONS: _reasons,
}
