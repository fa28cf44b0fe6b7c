"""Tell what of the year's data no document says: printed by no template, quoted, listed or drawn.

A view makes a value when a template asks for it; what nobody asked for stands nowhere.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, field

from ataskaita.compose.asked_for import (
    LISTED,
    NAME,
    OF_LISTED,
    Said,
    is_given,
    is_heading,
    made_below,
)
from ataskaita.compose.framing import COVER, FRAME
from ataskaita.compose.shown_rows import ShownRows
from ataskaita.compose.unsaid_frame import frame_of, is_between
from ataskaita.declared.declare import Declaration, Kind, declarations, declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import PREPARED
from ataskaita.declared.labels import plain_heading, plain_label
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.prose import Prose
from ataskaita.declared.report import Report
from ataskaita.declared.totals import is_section
from ataskaita.declared.tree import Part
from ataskaita.declared.walk import proses_of
from ataskaita.records import define, frozen
from ataskaita.view import Chart, Rows, View

_QUOTED: Final = "quoted"
_QUOTES: Final = "quotes"


@frozen
class Unprinted:
    """A value that the data gives and no document says, or a part of which none says anything."""

    path: str
    label: str
    within: tuple[str, ...] = ()
    """The labels of what it stands in, the section's first."""
    count: int = 1
    """How many values it holds."""


@frozen
class _Unasked:
    """A value that no template has asked for, or what holds such values."""

    path: str
    label: str
    count: int = 1
    """How many values it holds, also such that somebody asked for."""
    below: "tuple[_Unasked, ...]" = ()
    also: str = ""
    """Another name by which a sentence may say it."""
    named: bool = False
    """Whether a name among what it holds only says what the other values are of."""


def unprinted(report: Report, views: Sequence[View]) -> tuple[Unprinted, ...]:
    """Return what the report gives and none of the documents that these views filled says.

    What only steers a document is no data of the year: its settings, headings, parties.
    """
    walk = _Walk(quoted_in(report))
    found = [*walk.report(report, [view.names for view in views]), *walk.frame(report, views)]
    said = (
        walk.said.union(*(_drawn(one.names["diagramos"]) for one in views)) if found else walk.said
    )
    return tuple(lost for one in found for lost in _lost(one, said, ()))


def unsaid(report: Report, section: Declaration, shown: object, charts: object) -> tuple[str, ...]:
    """Return the paths of what a section gives and neither a template nor any prose has said.

    `shown` is what a view has of the section, `charts` the view's charts, so far.
    """
    given = getattr(report, section.name)
    quoted = _quotes(report).union(_drawn(charts))
    if given is None or Said(quoted).all_of(given, shown, section.key):
        return ()
    walk = _Walk(quoted_in(report))
    _, found = walk.value(given, section, [shown], section.key)
    said = walk.said.union(quoted)
    return tuple(lost.path for one in found for lost in _lost(one, said, ()))


def quoted_in(report: Report) -> Mapping[str, frozenset[str]]:
    """Return what the report's prose quotes, by the path of each text; a report never changes."""
    known: dict[str, frozenset[str]] | None = report.known.get(_QUOTED)
    if known is None:
        quoted = ((path, frozenset(_quoted(text))) for path, text in proses_of(report))
        known = report.known[_QUOTED] = {path: names for path, names in quoted if names}
        tables = ((one.path, frozenset(one.quotes())) for one in ledgers_of(report))
        known |= {path: names for path, names in tables if names}
    return known


def _quotes(report: Report) -> frozenset[str]:
    """Return all that the report's prose quotes."""
    known: frozenset[str] | None = report.known.get(_QUOTES)
    if known is None:
        known = report.known[_QUOTES] = frozenset().union(*quoted_in(report).values())
    return known


def _drawn(charts: object) -> Iterator[str]:
    """Generate the names of the figures in the charts that a template has asked for."""
    for chart in made_below(charts).values():
        if isinstance(chart, Chart):
            yield from chart.figures


def _lost(one: _Unasked, said: set[str], within: tuple[str, ...]) -> list[Unprinted]:
    """Return what of it is said nowhere: the whole where that is all of several values."""
    if not one.below:
        told = one.path in said or one.also in said
        return [] if told else [Unprinted(one.path, one.label, within)]
    lost = [lost for below in one.below for lost in _lost(below, said, (*within, one.label))]
    name = f"{one.path}.{NAME}" if one.named else ""
    named = any(each.path == name for each in one.below)
    if one.count > named and all(each.path == name for each in lost):
        return []
    if 1 < one.count == sum(each.count for each in lost):
        return [Unprinted(one.path, one.label, within, one.count)]
    return lost


def _asked(shown: Sequence[object], key: str) -> list[object]:
    """Return what has the name, in each view where a template has asked for it."""
    return [made[key] for made in map(made_below, shown) if key in made]


def _on_covers(shown: Sequence[object]) -> list[object]:
    """Return the title pages that templates have asked for."""
    return _asked(_asked(shown, FRAME), COVER)


_Found = tuple[int, list[_Unasked]]
"""How many values are given, and those of them that nobody asked for."""
_Items = Keyed[Any] | tuple[Any, ...]


@define
class _Walk:
    """Goes through the data and the views side by side."""

    quoted: Mapping[str, frozenset[str]]
    """What each text of the report quotes, by its path."""
    said: set[str] = field(factory=set)
    """Names that prose of a document quotes, and lists of names that a template has asked for."""

    def frame(self, report: Report, views: Sequence[View]) -> Iterator[_Unasked]:
        """Generate what stands around the sections."""
        for one, said in frame_of(report, views):
            if said:
                self.said |= self.quoted.get(one.key, frozenset())
            else:
                yield _Unasked(one.key, plain_label(one.label))

    def report(self, report: Report, shown: Sequence[object]) -> Iterator[_Unasked]:
        """Generate the sections, own ones too, the texts between them, and figures to be quoted."""
        for one in declarations(type(report)):
            value = getattr(report, one.name)
            if one.name == "own_figures":
                yield from _own_figures(value, _asked(shown, one.key), one.key)
            elif one.name == "own_sections":
                yield from self.items(value, _asked(shown, one.key), one.key)[1]
            elif value is not None and (one in report.kind.sections or is_between(one)):
                where = _on_covers(shown) if one.name == PREPARED else _asked(shown, one.key)
                _, found = self.value(value, one, where, one.key)
                yield from (_headed(each, value, one, report) for each in found)

    def value(
        self, value: Any, declared: Declaration, shown: list[object], path: str, also: str = ""
    ) -> _Found:
        """Return what is given there, and what of that nobody asked for."""
        if declared.kind is Kind.PART:
            count, below = self.fields(value, shown, path)
        elif declared.kind in (Kind.KEYED, Kind.LIST, Kind.BLOCKS):
            count, below = self.items(value, shown, path)
        elif not is_given(value, declared):
            return 0, []
        elif shown:
            self.said |= self.quoted.get(path, frozenset())
            return 1, []
        else:
            return 1, [_Unasked(path, plain_label(declared.label), also=also)]
        whole = _Unasked(path, plain_label(declared.label), count, tuple(below)) if below else None
        return count, [whole] if whole else []

    def fields(self, owner: Any, shown: Sequence[object], path: str, phrase: str = "") -> _Found:
        """Return the same of an object; `phrase` lists it with others of its collection."""
        count, found = 0, list[_Unasked]()
        made = [made_below(one) for one in shown]
        asked = made[0] if len(made) == 1 else set[str]().union(*made)
        known = declared_of(type(owner))
        for one, value in zip(known.fields, known.values(owner), strict=True):
            if value is None:
                continue
            key = one.key
            if is_heading(key, owner):
                continue
            if key in asked and key in known.plain:
                count += 1
                continue
            below = [each[key] for each in made if key in each] if key in asked else []
            also = phrase if key in OF_LISTED else ""
            number, unasked = self.value(value, one, below, f"{path}.{key}", also)
            count += number
            found += unasked
        return count, found

    def items(self, items: _Items, shown: list[object], path: str) -> _Found:
        """Return the same of each item, by what a view shows in its place."""
        count, found = 0, list[_Unasked]()
        phrase = f"{path}.{LISTED}"
        if _asked(shown, LISTED):
            self.said.add(phrase)
        if rows := _asked_whole(shown):
            quoted = self.quoted.items()
            self.said.update(*(names for text, names in quoted if text.startswith(f"{path}[")))
            return _given_in(rows), []
        for place, name, item, below in _placed(items, shown, path):
            if is_section(item):
                number, unasked = self.fields(item, below, place, phrase)
                if unasked:
                    label, named = _own_name(item) or name, isinstance(items, Keyed)
                    below_it = tuple(unasked)
                    found.append(_Unasked(place, label, number, below_it, named=named))
            else:
                number = 1
                found += [] if below else [_Unasked(place, name)]
            count += number
        return count, found


def _own_figures(figures: Keyed[Any], shown: list[object], path: str) -> Iterator[_Unasked]:
    for key, own in figures.items():
        if own.value is not None and not _asked(shown, key):
            yield _Unasked(f"{path}.{key}", own.label)


def _headed(one: _Unasked, section: Any, declared: Declaration, report: Report) -> _Unasked:
    """Return the same by the section's heading."""
    heading = getattr(section, "heading", None)
    return evolve(one, label=heading or plain_heading(declared.label, report.kind))


def _placed(
    items: _Items, shown: list[object], path: str
) -> Iterator[tuple[str, str, Any, list[object]]]:
    """Generate each item's path and name, the item, and what views show of it."""
    if isinstance(items, Keyed):
        for key, item in items.items():
            yield f"{path}.{key}", key, item, _asked(shown, key)
        return
    rows = [_shown(one.items) for one in shown if isinstance(one, Rows)]
    for number, item in enumerate(items):
        yield f"{path}[{number + 1}]", f"{number + 1}.", item, [one(number) for one in rows]


def _shown(rows: Sequence[object]) -> Callable[[int], object]:
    """Return what gives what was asked of each row."""
    return rows.asked if isinstance(rows, ShownRows) else rows.__getitem__


def _asked_whole(shown: Sequence[object]) -> LongRows[Part] | None:
    """Return the rows of a long list all of which somebody has asked for; None of others."""
    rows = [one.items for one in shown if isinstance(one, Rows)]
    return next((one.rows for one in rows if isinstance(one, ShownRows) and one.is_whole), None)


def _given_in(rows: LongRows[Part]) -> int:
    """Return how many values are given in the rows."""
    fields = declarations(rows.model)
    return sum(is_given(value, one) for one in fields for value in rows.stated(one.key))


def _own_name(item: Any) -> str:
    """Return what an item calls itself; nothing where it doesn't."""
    name = getattr(item, "heading", None) or getattr(item, "name", None)
    return name if isinstance(name, str) else ""


def _quoted(prose: Prose) -> Iterator[str]:
    return (one.name for one in prose.quotations)
