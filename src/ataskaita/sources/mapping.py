"""The mapping file: which cells of somebody else's workbook hold which figures of a report.

```yaml
laukai:
  vartotojai.gyventojai: Statistika!D2
```
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from ataskaita.declared.figures import Field, single_figures
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.linking import (
    EMPTY_CELL,
    NO_SHEET,
    NOT_A_CELL,
    UNKNOWN_FIGURE,
    UNKNOWN_FIGURE_NEAREST,
)
from ataskaita.messages.structure import UNKNOWN_KEY, UNKNOWN_KEY_NEAREST
from ataskaita.records import frozen
from ataskaita.sources import nodes
from ataskaita.sources.events import read_nodes
from ataskaita.sources.grids import Grid, Spot, address_of, spot_of
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import FaultyError, Scalar, faulty, wrong_shape
from ataskaita.sources.proposals import Proposal
from ataskaita.sources.values import read_figure, scalar

FIELDS: Final = "laukai"
_WORDS: Final = 60
"""Letters of a cell's words that a proposal shows."""


@frozen
class Link:
    """A figure and the cell that holds it."""

    field: Field
    sheet: str
    """Empty for the first."""
    spot: Spot
    place: Place


def read_links(text: str, file: str, kind: ReportKind) -> tuple[Link, ...]:
    """Return what the mapping links; raise DataErrors with all its faults."""
    node, faults = read_nodes(text, file)
    links: list[Link] = []
    known = {one.name: one for one in single_figures(kind)}
    try:
        for name, cell in _entries(node, file):
            try:
                links.append(_link(name, cell, known))
            except FaultyError as error:
                faults += error.faults
    except FaultyError as error:
        faults += error.faults
    if faults:
        raise DataErrors(faults)
    return tuple(links)


def borrow(links: Iterable[Link], grids: Sequence[Grid], file: str) -> Mapping[str, int | Decimal]:
    """Return the figures in the linked cells, by name; raise DataErrors with all faults."""
    by_name = {one.name: one for one in grids}
    values: dict[str, int | Decimal] = {}
    faults: list[Fault] = []
    for link in links:
        try:
            values[link.field.name] = _value(link, by_name, file)
        except FaultyError as error:
            faults += error.faults
    if faults:
        raise DataErrors(faults)
    return values


def mapping_text(proposals: Iterable[Proposal]) -> str:
    """Return a mapping file of what was proposed; what is unsure stands there as a remark."""
    lines = [f"{FIELDS}:"]
    for one in sorted(proposals, key=lambda one: (one.sheet, one.spot)):
        entry = f"{one.field.name}: {one.cell}"
        told = f"{_short(one.words)} = {one.text}"
        share = f"{one.likeness * 100:.0f} %"
        lines.append(f"  {entry}  # {told}" if one.sure else f"  # {entry}  # {share}: {told}")
    return "\n".join((*lines, ""))


def _entries(node: "nodes.Node | None", file: str) -> Iterator[tuple[Scalar, Scalar]]:
    """Generate the names and cells of the file."""
    if node is None:
        return
    if not isinstance(node, nodes.Mapping):
        raise wrong_shape(node, file, nodes.Mapping)
    if unknown := [_unknown(node.keys[key]) for key in node.values if key != FIELDS]:
        raise FaultyError(*unknown)
    fields = node.values[FIELDS]
    if not isinstance(fields, nodes.Mapping):
        raise wrong_shape(fields, f"{file}: {FIELDS}", nodes.Mapping)
    for key, value in fields.values.items():
        written = fields.keys[key]
        yield Scalar(key, written.place), scalar(value, key)


def _unknown(key: Scalar) -> Fault:
    nearest = nearest_of(key.text, (FIELDS,))
    message = UNKNOWN_KEY_NEAREST if nearest else UNKNOWN_KEY
    return Fault(message, key.place, {"key": key.text, "known": FIELDS, "nearest": nearest or ""})


def _link(name: Scalar, cell: Scalar, known: Mapping[str, Field]) -> Link:
    field = known.get(name.text)
    if field is None:
        nearest = nearest_of(name.text, known)
        message = UNKNOWN_FIGURE_NEAREST if nearest else UNKNOWN_FIGURE
        raise faulty(message, name.place, name=name.text, nearest=nearest or "")
    sheet, _, address = cell.text.rpartition("!")
    spot = spot_of(address.strip())
    if spot is None:
        raise faulty(NOT_A_CELL, cell.place, found=cell.text)
    return Link(field, sheet.strip().strip("'"), spot, cell.place)


def _value(link: Link, grids: Mapping[str, Grid], file: str) -> int | Decimal:
    names = list(grids)
    sheet = link.sheet or (names[0] if names else "")
    if sheet not in grids:
        raise faulty(NO_SHEET, link.place, sheet=sheet, sheets=", ".join(names))
    cell = f"{sheet}!{address_of(link.spot)}"
    text = Scalar(grids[sheet].cells.get(link.spot, ""), Place(file, within=cell))
    value = read_figure(text, link.field.labels[-1], link.field.unit)
    if value is None:
        raise faulty(EMPTY_CELL, link.place, cell=cell, name=link.field.name)
    return value


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS].rstrip()}…"
