"""Lay a section out place by place, as its kind says: texts, tables, charts, lists, notes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from ataskaita.compose.between import board
from ataskaita.compose.declared_tables import declared_table
from ataskaita.compose.pieces import Piece, Surroundings, chart_of, stands_in, touches
from ataskaita.compose.sections import laid_out
from ataskaita.declared.labels import label_of
from ataskaita.declared.places import (
    Compared,
    Counted,
    Drawn,
    Laid,
    Listed,
    Noted,
    Place,
    Tabled,
    Words,
)
from ataskaita.declared.tables import TableDeclaration
from ataskaita.view import (
    Askable,
    Figure,
    Paragraph,
    Prose,
    Rows,
    TextRun,
    with_unit,
)


def placed(
    places: Iterable[Place], around: Surroundings, left: Sequence[str] = ()
) -> Iterator[Piece]:
    """Generate what is printed in the places; with `left`, only of what a template leaves out."""
    for place in places:
        if not left or _is_left(place, around, left):
            yield from _LAYING[type(place)](place, around)


def _is_left(place: Place, around: Surroundings, left: Sequence[str]) -> bool:
    """Return whether the place prints some of what is left; charts only repeat what tables say."""
    match place:
        case Tabled(key):
            return any(touches(one, left) for one in _table(key, around).about)
        case Drawn() | Counted() | Compared():
            return False
        case _:
            return touches(place.name, left)


def _table(key: str, around: Surroundings) -> TableDeclaration:
    return next(one for one in around.kind.tables if one.key == key)


def _words(place: Words, around: Surroundings) -> Iterator[Piece]:
    if text := around.value(place.name):
        heading = label_of(around.kind, place.name) if place.headed else ""
        yield Piece((place.name,), heading=heading, text=text)


def _tabled(place: Tabled, around: Surroundings) -> Iterator[Piece]:
    declared = _table(place.key, around)
    if table := declared_table(declared, around):
        heading = declared.title if declared.headed and not around.numbered else ""
        yield Piece(declared.about, place.key, heading, table=table)


def _drawn(place: Drawn, around: Surroundings) -> Iterator[Piece]:
    if chart := chart_of(place.key, around):
        yield Piece((), place.key, chart=chart)


def _listed(place: Listed, around: Surroundings) -> Iterator[Piece]:
    """Generate a list of the items: `Harmonija (Seirijų filialas)`."""
    items = around.value(place.name)
    said = (_said(one, place.told) for one in items) if isinstance(items, Rows) else ()
    if lines := [Paragraph((TextRun(one),), list_number=1) for one in said]:
        yield Piece((place.name,), text=Prose(tuple(lines)))


def _said(item: object, names: Sequence[str]) -> str:
    told = [str(item.ask(one) or "") for one in names] if isinstance(item, Askable) else [""]
    beside = ", ".join(filter(None, told[1:]))
    return f"{told[0]} ({beside})" if beside else told[0]


def _counted(place: Counted, around: Surroundings) -> Iterator[Piece]:
    lines: list[Paragraph] = []
    for name in place.names:
        figure = around.value(name)
        if isinstance(figure, Figure) and figure:
            written = with_unit(figure) if name in place.with_units else figure.text
            quoted = TextRun(written, figure=figure.name, value=figure.value)
            lines.append(Paragraph((TextRun(f"{figure.label}\u00a0– "), quoted), list_number=1))
    if lines:
        yield Piece(place.names, heading=place.heading, text=Prose(tuple(lines)))


def _noted(place: Noted, around: Surroundings) -> Iterator[Piece]:
    if said := around.value(place.name):
        yield Piece((place.name,), note=place.words.format(said))


def _laid(place: Laid, around: Surroundings) -> Iterator[Piece]:
    if place.given and not around.value(place.name):
        return
    key = place.name.partition(".")[0]
    section = next(one for one in around.kind.sections if one.key == key)
    yield from laid_out(section, around.names.get(key), around, (place.name,))
    for one in around.kind.charts:
        if all(stands_in(series.name, place.name) for series in one.series):
            yield from _drawn(Drawn(one.key), around)


def _compared(place: Compared, around: Surroundings) -> Iterator[Piece]:
    for one in around.kind.inserts if around.older else ():
        if one.key == place.key:
            yield from board(one, around)


_LAYING: Final[dict[type, Callable[[Any, Surroundings], Iterator[Piece]]]] = {
    Words: _words,
    Tabled: _tabled,
    Drawn: _drawn,
    Listed: _listed,
    Counted: _counted,
    Noted: _noted,
    Laid: _laid,
    Compared: _compared,
}
