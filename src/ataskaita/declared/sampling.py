"""A report in which everything stands that its kind declares: what a template may ask for at all.

A template is checked on it without any data: what even this report doesn't have, none has.

>>> from ataskaita.kinds import IMPLIED
>>> [key for key, _ in full_report(IMPLIED).sections][:3]
['fondas', 'isigijimas', 'vartotojai']
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own import OwnBlock, OwnSection
from ataskaita.declared.periods import Period
from ataskaita.declared.pictures import Image, Picture
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.report import Report
from ataskaita.declared.tree import ROWS

KEY: Final = "toks"
"""What the only item of a collection is called whose names the data gives."""
_YEAR: Final = 2020
_DAY: Final = date(_YEAR, 12, 31)
_COUNT: Final = 2
_PROSE: Final = Prose(blocks=(Block(runs=(Run(text=KEY),)),))
_DEEPEST: Final = 12
_LEFT: Final = (
    frozenset({"title", "previous_file", "words", "layout", "checking", "own_figures"}),
    frozenset({"heading", "own_blocks"}),
)
"""Of the report, and of its sections: what steers how the rest is laid out, or no kind declares."""


def full_report(kind: ReportKind) -> Report:
    """Return the report: each figure, text and list has a value, each list one item."""
    made: Report = _full(kind.model)
    return made


def _full(model: type[Any], depth: int = 0) -> Any:
    if model in _OWN:
        return _OWN[model]
    left = _LEFT[depth] if depth < len(_LEFT) else ()
    asked = (one for one in declarations(model) if one.name not in left)
    given = {one.name: _value(one, depth) for one in asked}
    return model(**{name: value for name, value in given.items() if value is not None})


def _value(one: Declaration, depth: int) -> Any:
    """Return a value of that kind; None where it may as well be absent."""
    if depth > _DEEPEST:
        return None
    if one.kind is Kind.PART:
        return _full(one.type, depth + 1)
    if one.kind is Kind.LIST:
        return tuple(_rows(one, depth + 1))
    if one.kind is Kind.KEYED:
        item = _figure(one) if one.unit else _full(one.type, depth + 1)
        return Keyed({KEY: item})
    make = _ALONE.get(one.kind)
    return make(one) if make else None


def _rows(listed: Declaration, depth: int) -> Iterator[Any]:
    """Generate an item, in a table one for each row with which its form begins."""
    item = _full(listed.type, depth)
    naming = next((one.name for one in declarations(listed.type) if one.kind is Kind.TEXT), None)
    if listed.key != ROWS or naming is None:
        yield item
        return
    yield from (evolve(item, **{naming: name}) for name in listed.begins or (KEY,))


def _figure(one: Declaration) -> int | Decimal:
    return Decimal(_COUNT) if one.most_decimals else _COUNT


def _text(one: Declaration) -> str:
    return one.label or KEY


def _pictures(one: Declaration) -> tuple[Picture, ...]:
    shown = Image(name=KEY, data=b"", suffix="png", width=1, height=1)
    return (Picture(image=shown, caption=one.label, description=one.label),)


_OWN: Final[dict[type[Any], Any]] = {
    OwnSection: OwnSection(
        heading=KEY, blocks=(OwnBlock(text=Prose(blocks=(Block(runs=(Run(text=KEY),)),))),)
    ),
}
"""What an institution adds itself has rules of its own between its fields."""
_ALONE: Final[dict[Kind, Callable[[Declaration], Any]]] = {
    Kind.FIGURE: _figure,
    Kind.NUMBER: _figure,
    Kind.TEXT: _text,
    Kind.NAME: _text,
    Kind.PERSON: _text,
    Kind.CHOICE: lambda one: one.choices[0],
    Kind.YEAR: lambda _: _YEAR,
    Kind.DATE: lambda _: _DAY,
    Kind.PERIOD: lambda _: Period(first=_DAY, last=_DAY),
    Kind.FLAG: lambda _: True,
    Kind.PROSE: lambda _: _PROSE,
    Kind.PICTURE: _pictures,
}
