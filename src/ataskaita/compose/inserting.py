"""What a kind prints in its sections that no data gives: its texts, figures from elsewhere."""

from collections.abc import Callable, Iterator
from functools import partial

from ataskaita.compose.aspects import aspect_cells, headed
from ataskaita.compose.typography import line
from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.inserts import Insert
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import field_at, told_label
from ataskaita.declared.prose import BlockKind, Run
from ataskaita.declared.prose import Prose as Text
from ataskaita.declared.unit_words import tells_unit
from ataskaita.view import BodyCell, Figure, Names, Paragraph, Prose, Rows, TextRun, children_of

Value = Callable[[str], object]
"""Returns what a view shows under a dotted name; None where it has nothing there."""
Before = Callable[[str, int], Figure | None]
"""Returns the figure of that name so many years ago; None where nobody gives it."""
_ROW = "Rodiklis"


def inserts_of(kind: ReportKind, section: Declaration) -> tuple[tuple[int, Insert], ...]:
    """Return the inserts of a section, each with the place of the field that it stands after."""
    keys = [one.key for one in declarations(section.type)]
    return tuple(
        (keys.index(one.after) if one.after in keys else -1, one)
        for one in kind.inserts
        if one.section == section.key
    )


def text_of(text: Text) -> Prose:
    """Return a form's own text as a template prints it."""
    return Prose(
        tuple(
            Paragraph(
                tuple(
                    TextRun(run.text, run.bold, run.italic, run.link)
                    for run in block.runs
                    if isinstance(run, Run)
                ),
                block.kind is BlockKind.NUMBERED,
                block.list_number,
            )
            for block in text.blocks
        )
    )


def is_wanted(one: Insert, value: Value) -> bool:
    """Return whether it is printed: not in place of what is given."""
    return not one.unless or not _is_anything(value(one.unless))


def _is_anything(value: object) -> bool:
    if isinstance(value, Names):
        return any(map(_is_anything, children_of(value).values()))
    if isinstance(value, Rows):
        return bool(value.items)
    return bool(value)


def board_rows(
    one: Insert, kind: ReportKind, value: Value, before: Before
) -> Iterator[tuple[BodyCell, ...]]:
    """Generate the rows of the figures that the insert shows."""
    for name, label in one.rows:
        figure = value(name)
        cells = aspect_cells(figure, one.aspects, partial(before, name))
        yield (BodyCell(line(label or _label(figure, name, kind))), *cells)


def board_columns(one: Insert, year: int) -> tuple[tuple[str, ...], ...]:
    """Return what the columns of that table are called."""
    return ((_ROW,), *headed("", one.aspects, year))


def _label(figure: object, name: str, kind: ReportKind) -> str:
    """Return what the figure is called; of a total, what it is the total of, with its unit."""
    own = figure.label.rstrip(":") if isinstance(figure, Figure) else name
    label = told_label(kind, name, own)
    symbol = _untold_symbol(figure, name, label, kind) if isinstance(figure, Figure) else ""
    return f"{label[:1].upper()}{label[1:]}" + (f", {symbol}" if symbol else "")


def _untold_symbol(figure: Figure, name: str, label: str, kind: ReportKind) -> str:
    """Return the unit of what is measured, and not counted, where the label doesn't tell it."""
    try:
        unit = field_at(kind, name)[1].unit
    except KeyError:  # an indicator, or what follows
        return figure.symbol
    told = unit is None or not unit.decimals or tells_unit(label, unit)
    return "" if told else figure.symbol
