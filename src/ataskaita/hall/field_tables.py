"""The names of a kind of reports as sections of tables: what each prints, its tag, an example."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ataskaita.declared.labels import plain_heading, shown_label
from ataskaita.declared.names import names_of
from ataskaita.declared.own import TEXT_COLUMN, Column, OwnBlock, OwnCell, OwnSection, OwnTable
from ataskaita.declared.prose import Quotation
from ataskaita.declared.report import Report
from ataskaita.declared.sampling import KEY, full_report
from ataskaita.declared.tree import Listing, Node, Part, Quantity, find, leaves, row_names
from ataskaita.hall.field_rows import (
    Names,
    Row,
    Way,
    example_in,
    found_in,
    label_in,
    quoting,
    row_of,
    saying,
    tag_of,
    told_in,
)
from ataskaita.hall.field_words import (
    BEGIN,
    BY_HAND,
    CHARTS,
    COLUMNS,
    COUNTED,
    END,
    FILTERS,
    HOW,
    WAYS,
    WHOLE,
)
from ataskaita.hall.workshop import unknown_name

_TURNS: Final = ("eilute", "dalis", "smulkmena", "narys")
"""What an item is called in a loop, by how many loops stand around it."""
_LEFT: Final = ("savi_skyriai", "papildomi_rodikliai", "nuorodos", "papildomai")
"""What an institution adds itself, and the places that prose refers to."""
_INDICATORS: Final = "rodikliai"
_WIDEST: Final = 6
"""Columns of a table that can be copied whole."""


_TOP: Final = Way("", "", "")


def pages_of_names(report: Report, below: str = "") -> Iterator[OwnSection]:
    """Generate a section for each of the kind's, after one of how names are asked for.

    Raise TemplateErrors where nothing has the name `below` which they are to stand.
    """
    names = Names(report.kind, names_of(full_report(report.kind)), names_of(report))
    if below:
        try:
            node = find(names.full, below)
        except KeyError:
            raise unknown_name(below, (path for path, _ in leaves(names.full))) from None
        blocks = _blocks(names, Way(below, below, below), node)
        yield _section(label_in(names, below), *blocks)
        return
    yield _section("Kaip rašyti", OwnBlock(text=saying(HOW), table=_table("", _ways(names))))
    yield from _sections(names)
    yield _section("Filtrai", OwnBlock(table=_table("", _filters(names))))


def _sections(names: Names) -> Iterator[OwnSection]:
    """Generate the frame, the kind's sections in order, and its indicators and charts."""
    sections = {one.key: one.label for one in names.kind.sections}
    frame = {key: one for key, one in names.full.children.items() if _is_of_frame(key, sections)}
    yield _section("Ataskaitos duomenys", *_blocks(names, _TOP, Part(children=frame)))
    for key, label in sections.items():
        blocks = _blocks(names, _TOP.below(key), names.full.children[key])
        yield _section(plain_heading(label, names.kind), *blocks)
    if indicators := names.full.children.get(_INDICATORS):
        yield _section("Rodikliai", *_blocks(names, _TOP.below(_INDICATORS), indicators))
    if names.kind.charts:
        yield _section("Diagramos", OwnBlock(text=saying(CHARTS), table=_table("", _charts(names))))


def _section(heading: str, *blocks: OwnBlock) -> OwnSection:
    return OwnSection(heading=heading, blocks=blocks)


def _is_of_frame(key: str, sections: Iterable[str]) -> bool:
    return key not in sections and key not in _LEFT and key != _INDICATORS


def _blocks(names: Names, way: Way, node: Node, title: str = "") -> Iterator[OwnBlock]:
    """Generate a table of what stands right below the name, then those of the names below it."""
    if isinstance(node, Listing):
        yield from _lists(names, way, node)
        return
    below = node.children if isinstance(node, Part) else {}
    if rows := [*_by_hand(names, way), *_rows(names, way, below, deep=bool(title))]:
        yield OwnBlock(table=_table(title, rows))
    for key, child in below.items():
        there = way.below(key)
        if key not in _LEFT and isinstance(child, Listing if title else Part | Listing):
            yield from _blocks(names, there, child, label_in(names, there.declared))


def _by_hand(names: Names, way: Way) -> Iterator[Row]:
    """Generate the row of what stands around a section that is laid out by hand."""
    if any(way.asked == one.key for one in names.kind.sections):
        yield Row(BY_HAND, f"{{%p if skyrius.{way.asked} %}} … {{%p endif %}}")


def _rows(
    names: Names, way: Way, below: Mapping[str, Node], *, deep: bool, before: str = ""
) -> Iterator[Row]:
    """Generate a row for each value below the name; `deep`, also for those of parts below it."""
    for key, leaf in below.items():
        there = way.below(key)
        if isinstance(leaf, Part) and deep:
            said = f"{before}{label_in(names, there.declared)}: "
            yield from _rows(names, there, leaf.children, deep=True, before=said)
        elif isinstance(leaf, Part | Listing):
            continue
        elif leaf is not None or found_in(names, there.shown) is not None:
            yield row_of(names, there, leaf, before)


def _lists(names: Names, way: Way, node: Listing) -> Iterator[OwnBlock]:
    """Generate the table of an item's names between those of a loop, and one to be copied whole."""
    label = label_in(names, way.declared)
    counted = (
        Row(told, tag_of(way.below(key).asked), example_in(names, way.below(key).shown))
        for key, told in COUNTED.items()
    )
    yield OwnBlock(table=_table(label, [*_loop(names, way, node), *counted]))
    fields = _fields(node)
    alone = not any(isinstance(one, Part | Listing) for one in fields.values())
    if alone and 1 < len(fields) <= _WIDEST:
        yield OwnBlock(table=_whole(names, way, fields))


def _loop(names: Names, way: Way, node: Listing, depth: int = 0) -> Iterator[Row]:
    """Generate the rows of a loop: its beginning, an item's names, its end."""
    fields, turn = _fields(node), _TURNS[depth]
    sort = "tr" if fields else "p"
    item = Way(turn, way.declared, _first(names, way.shown))
    yield Row(BEGIN, f"{{%{sort} for {turn} in {way.asked} %}}")
    if not fields:
        yield Row(label_in(names, way.declared), tag_of(turn))
    for key, leaf in fields.items():
        if isinstance(leaf, Listing):
            yield from _loop(names, item.below(key), leaf, depth + 1)
        else:
            yield from _rows(names, item, {key: leaf}, deep=True)
    yield Row(END, f"{{%{sort} endfor %}}")


def _fields(node: Listing) -> Mapping[str, Node]:
    item = node.items[0] if node.items else None
    return item.children if isinstance(item, Part) else {}


def _first(names: Names, shown: str) -> str:
    """Return the name of the example's first item of that list; a name of nothing for none."""
    found = found_in(names, shown)
    called = row_names(found.items[:1]) if isinstance(found, Listing) else ()
    return f"{shown}.{called[0]}" if called else f"{shown}.{KEY}"


def _whole(names: Names, way: Way, fields: Mapping[str, Node]) -> OwnTable:
    """Return a table as a template has it: headers, the row that is repeated, between its tags."""
    columns = tuple(_column(told_in(names, way.below(key), leaf)) for key, leaf in fields.items())
    blank = ("",) * (len(columns) - 1)
    rows: tuple[tuple[OwnCell, ...], ...] = (
        (f"{{%tr for {_TURNS[0]} in {way.asked} %}}", *blank),
        tuple(tag_of(f"{_TURNS[0]}.{key}", leaf) for key, leaf in fields.items()),
        ("{%tr endfor %}", *blank),
    )
    return OwnTable(title=WHOLE % label_in(names, way.declared), columns=columns, rows=rows)


def _charts(names: Names) -> Iterator[Row]:
    for one in names.kind.charts:
        yield Row(shown_label(one.title.replace("{unit}", "…")), tag_of(f"diagramos.{one.key}"))


def _filters(names: Names) -> Iterator[Row]:
    name = _figure(names)
    for key, told in FILTERS.items():
        yield Row(told, tag_of(f"{name}|{key}"), quoting(Quotation(name=name, filters=(key,))))


def _ways(names: Names) -> Iterator[Row]:
    for told, tag in WAYS:
        yield Row(told, tag % _figure(names) if "%s" in tag else tag)


def _figure(names: Names) -> str:
    """Return the name of a figure that the example gives; the kind's own for one, or the first."""
    given = (name for name, one in leaves(names.given) if isinstance(one, Quantity) and one.value)
    likely = (name for name in given if "." in name)
    return names.kind.example or next(likely, "metai")


def _table(title: str, rows: Iterable[Row]) -> OwnTable:
    return OwnTable(title=title or None, columns=tuple(map(_column, COLUMNS)), rows=tuple(rows))


def _column(label: str) -> Column:
    return Column(label=label, unit_key=TEXT_COLUMN)
