"""What plain code of a template calls: names, loops that count, our own filters."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import CodeType, MappingProxyType
from typing import Any, Final

from ataskaita.messages import Phrase
from ataskaita.template.code.filters import OWN_FILTERS
from ataskaita.template.code.wording import changed
from ataskaita.template.code.working import compared, cost_of_filter, plainly, weight_of
from ataskaita.template.settling.breaking import PAGE_END
from ataskaita.template.settling.laying import table_bytes
from ataskaita.template.settling.tables import settle_table
from ataskaita.template.values.escaping import (
    Placed,
    attribute_xml,
    known,
    run_xml,
)
from ataskaita.template.values.prose import prose_bytes, prose_xml
from ataskaita.template.values.state import (
    ROWS,
    Missing,
    RenderState,
    TooLongError,
    UnknownNameError,
    unknown_path,
)
from ataskaita.template.values.table_moulds import Laid
from ataskaita.template.words import marks
from ataskaita.view import Askable, Chart, Figure, Name, PageEnd, Prose, Table

Fill = Callable[[Mapping[str, object], RenderState], Iterator[bytes]]
"""Generates a part's bytes, not yet settled, for these names."""


HELD: Final = 50
"""Pieces that a loop may fill uncounted: a text of the data's may be long."""
_AT_ONCE: Final = 64
"""Rows of a generator that are allowed for together."""
_NO_CHART: Final = Phrase(
    "a chart's words stand beside what is no chart, a picture of one perhaps: put in the chart"
)


_NO_TABLE: Final = Phrase("a sample table can only print a table of the program's own")


Ask = Callable[[Any, str], object]
"""Returns what a name means of a value."""


def filling(code: CodeType, foreign: Ask) -> Fill:
    """Return what fills the part of this code; `foreign` is asked about values not of our own."""
    space: dict[str, Any] = {**_SPACE, "ask": _asking(foreign)}
    exec(code, space)  # noqa: S102 (our own code, made from a template's tags by `plain`)
    fill: Fill = space["root"]
    return fill


def _found(names: Mapping[str, object], name: str) -> object:
    return names[name] if name in names else Missing(name)


def _asking(foreign: Ask) -> Ask:
    def ask(value: Any, name: str) -> object:
        if isinstance(value, Askable):
            try:
                return value.ask(name)
            except KeyError:
                raise UnknownNameError(unknown_path(value, name)) from None
        if value.__class__ is Missing:
            str(value)
        return foreign(value, name)

    return ask


def given(values: Iterable[object], weight: int, state: RenderState) -> Iterable[object]:
    """Return the data's own rows, with as many more steps as each can need."""
    if isinstance(values, str | Mapping):
        return counted(values, weight, state)
    if isinstance(values, Collection):
        state.take_rows(len(values))
        return values
    return _taken(values, state)


def counted(values: Iterable[object], weight: int, state: RenderState) -> Iterator[object]:
    """Generate the values; each turn is a step of that weight."""
    for value in values:
        state.spend(1, weight)
        yield value


def _taken(values: Iterable[object], state: RenderState) -> Iterator[object]:
    for number, value in enumerate(values):
        if not number % _AT_ONCE:
            state.take_rows(_AT_ONCE)
            if state.rows > ROWS + _AT_ONCE:
                raise TooLongError(state.rows)
        yield value


def table(out: list[bytes], start: int, rows: int, markup: int) -> None:
    """Settle the table that begins there, of so many rows and so many bytes that are no letters."""
    filled = b"".join(out[start:])
    out[start:] = (settle_table(filled, rows, len(filled) - markup),)


def grown(out: list[bytes], held: int, state: RenderState) -> int:
    """Count what has been filled since `held` pieces; return how many more may come uncounted."""
    state.spend(0, sum(map(len, out[held - HELD :])))
    return len(out) + HELD


def let_go(out: list[bytes], start: int) -> bytes:
    """Return what is filled so far, the beginning of a table marked, for `streaming` to settle."""
    if start >= 0:
        out.insert(start, marks.TABLE)
    filled = b"".join(out)
    out.clear()
    return filled


def prose(value: object, style: str, in_table: bool, state: RenderState) -> str:  # noqa: FBT001 (a tag has positions only)
    """Return what a tag of whole paragraphs prints."""
    state.foreign = True
    if value.__class__ is Laid:
        return Placed(table_bytes(value, state).decode())
    if value.__class__ is PageEnd:
        return Placed(PAGE_END.decode())
    return prose_xml(state.brought(known(value)), style, state, in_table=in_table)


def paragraphs(value: object, style: str, in_table: bool, state: RenderState) -> bytes:  # noqa: FBT001 (the same)
    """Return the same as bytes."""
    state.foreign = True
    if value.__class__ is Prose:
        return prose_bytes(value, style, state, in_table=in_table)
    if value is None:
        return b""
    if value.__class__ is Laid:
        return table_bytes(value, state)
    if value.__class__ is PageEnd:
        return PAGE_END
    return prose(value, style, in_table, state).encode()


def laid(value: object, sample: int, state: RenderState) -> Laid:
    """Return the table with the looks of the part's sample of that number."""
    if not isinstance(value, Table | None):
        raise TypeError(_NO_TABLE)
    return Laid(value, state.samples[sample])


def run(value: object, state: RenderState) -> str:
    """Return what a tag of whole runs prints."""
    state.foreign = True
    return run_xml(state.brought(known(value)), state.spaces)


def chart(value: object, source: str, state: RenderState) -> str:
    """Return the relationship of the chart that is drawn."""
    return state.chart(known(value), source)


def no_chart(value: object) -> object:
    """Return the value; raise TypeError for a chart, whose words would tell of another picture."""
    if isinstance(known(value), Chart):
        raise TypeError(_NO_CHART)
    return value


def filtered(name: str, state: RenderState, value: object, *more: object) -> object:
    """Return what one of our filters makes, for its price."""
    if not isinstance(value, Figure | Name):
        state.work(cost_of_filter(name, value) + sum(map(weight_of, more)))
    return changed(name, lambda one: OWN_FILTERS[name](one, *more), value)


def attribute(value: object) -> str:
    """Return what a tag in an attribute prints."""
    return attribute_xml(known(value))


_SPACE: Final[Mapping[str, Any]] = {
    "Figure": Figure,
    "ENDED": marks.TABLE_END,
    "NOTHING": MappingProxyType({}),
    "__builtins__": {"len": len, "str": str, "int": int, "dict": dict, "max": max},
    "filters": OWN_FILTERS,
    "found": _found,
    **{own.__name__: own for own in (compared, filtered, grown, plainly)},
    "missing": Missing("loop.previtem"),
    **{own.__name__: own for own in (attribute, chart, counted, given, let_go)},
    **{own.__name__: own for own in (laid, no_chart, paragraphs, run, table)},
}
