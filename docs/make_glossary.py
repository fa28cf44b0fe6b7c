"""Write docs/glossary.md from the model: `python -m docs.make_glossary`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.units import UNITS
from ataskaita.kinds.library import LIBRARY

GLOSSARY = Path(__file__).with_name("glossary.md")

_INTRODUCTION = """\
# Glossary

Made from the model by `python -m docs.make_glossary`; a test holds the two together.
*Name* is what data, prose and templates call a thing; *identifier* what the code calls it.
The ISO term is that of ISO 2789 (library statistics); national categories have none. *Meaning*
is what is counted and what isn't, where the label doesn't say it; the workbook's tips say the same.
"""
_HEADER = (
    "| Lithuanian | name | identifier | ISO 2789 | unit | adds up from | meaning |\n"
    "|--|--|--|--|--|--|--|"
)


def glossary() -> str:
    """Return the page: a table for each part of the report, the indicators, the units."""
    parts = [
        _chapter(f"`{one.key}`", list(_rows(one.type, one.key)))
        for one in declarations(LIBRARY.model)
        if _is_nested(one)
    ]
    report = _chapter("Report", list(_own_rows(LIBRARY.model, "")))
    closing = (_chapter_of_indicators(), _chapter_of_references(), _chapter_of_units())
    return "\n".join((_INTRODUCTION, report, *parts, *closing))


def _chapter(title: str, rows: list[str]) -> str:
    return "\n".join((f"## {title}\n", _HEADER, *rows, ""))


def _own_rows(model: type[Any], path: str) -> Iterator[str]:
    for one in declarations(model):
        yield _row(model, one, f"{path}.{one.key}" if path else one.key)


def _rows(model: type[Any], path: str) -> Iterator[str]:
    """Generate the rows of a section and of all that it holds."""
    for one in declarations(model):
        name = f"{path}.{one.key}"
        yield _row(model, one, name)
        if _is_nested(one):
            yield from _rows(one.type, f"{name}.*" if one.kind is not Kind.PART else name)


def _is_nested(one: Declaration) -> bool:
    return one.holds_objects and one.kind not in (Kind.TABLE, Kind.BLOCKS)


def _row(model: type[Any], one: Declaration, name: str) -> str:
    unit = (one.unit.symbol or one.unit.key) if one.unit else ""
    parts = ", ".join(f"`{_key(model, part)}`" for part in one.of)
    parts = parts or (f"`{one.formula}`" if one.formula else "")
    code = f"`{model.__name__}.{one.name}`"
    cells = (one.label, f"`{name}`", code, one.iso, unit, parts, one.hint)
    return f"| {' | '.join(cells)} |"


def _key(model: type[Any], part: str) -> str:
    """Return the data key of a part, whose own figure may be named after a point."""
    name, _, figure = part.partition(".")
    one = declaration(model, name)
    return f"{one.key}.*.{declaration(one.type, figure).key}" if figure else one.key


def _chapter_of_indicators() -> str:
    rows = (
        f"| {one.label} | `rodikliai.{one.key}` | `{one.numerator}` | `{one.denominator}` "
        f"| {one.base} | {one.scale} |"
        for one in LIBRARY.indicators
        if one.shown
    )
    header = "| Lithuanian | name | numerator | denominator | base | × |\n|--|--|--|--|--|--|"
    return "\n".join(("## Indicators\n", header, *rows, ""))


def _chapter_of_references() -> str:
    """Return what is drawn and tabled, and what prose calls its number by."""
    tables = (f"| {one.title} | `nuorodos.lenteles.{one.key}` | |" for one in LIBRARY.tables)
    charts = (
        f"| {one.title.format(unit='…')} | `nuorodos.diagramos.{one.key}` | `diagramos.{one.key}` |"
        for one in LIBRARY.charts
    )
    header = "| Lithuanian | its number, where numbered | data for a chart |\n|--|--|--|"
    return "\n".join(("## Tables and charts\n", header, *tables, *charts, ""))


def _chapter_of_units() -> str:
    rows = (
        f"| `{one.key}` | {one.symbol} | {one.iso} | {one.decimals} "
        f"| {'yes' if one.additive else 'no'} |"
        for one in UNITS
    )
    header = "| key | sign | ISO 2789 | decimals | adds up |\n|--|--|--|--|--|"
    return "\n".join(("## Units\n", header, *rows, ""))


if __name__ == "__main__":
    GLOSSARY.write_text(glossary(), encoding="utf-8", newline="\n")
