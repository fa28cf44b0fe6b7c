"""Read what an institution adds itself, and what it names: rows, own figures, reasons, posts."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, cast

import attrs
from attrs import field

from ataskaita.characters import unfit_position
from ataskaita.declared.declare import Declaration, declaration
from ataskaita.declared.formula_texts import FormulaError, parse_formula
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import NO, Column, OwnCell, OwnFigure, OwnTable
from ataskaita.declared.precision import decimals_of
from ataskaita.declared.prose import Quotation
from ataskaita.declared.tree import TO_FILL
from ataskaita.declared.units import Unit
from ataskaita.errors import Fault, NumberError
from ataskaita.lithuanian import parse_number
from ataskaita.messages.formulas import NOT_A_FORMULA
from ataskaita.messages.structure import NO_ROW
from ataskaita.messages.values import EMPTY_TEXT, NOT_WHOLE
from ataskaita.records import frozen
from ataskaita.sources.commas import another_width
from ataskaita.sources.events import plain_key
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import (
    FaultyError,
    Mapping,
    Node,
    Scalar,
    Series,
    faulty,
    is_blank,
    shapes,
    wrong_shape,
)
from ataskaita.sources.prose import read_prose
from ataskaita.sources.quotations import QUOTED
from ataskaita.sources.values import (
    read_as_written,
    read_fit_text,
    says_none,
    scalar,
    whole_number,
)

_ROWS = declaration(OwnTable, "rows").label
_DECIMALS = ("0", "1", "2", "3", "4")
_IN_BLOCKS = re.compile(r"\S[^\S\n]*\n[^\S\n]*(?:\n\s*\S|(?:[-+]|\d+[.)])[^\S\n])")
"""Paragraphs parted by an empty line, or items below each other."""


def keep_node(node: Node, _: Declaration) -> Node:
    """Return the node as it is, to be read when its neighbours are known."""
    return node


def finish_figure(figure: OwnFigure, node: Mapping) -> OwnFigure:
    """Return the figure with its value read in its unit, or the figure that it quotes."""
    _check_formula(figure.formula_text, node, "formule")
    written = cast("Node | None", figure.value)
    if written is None:
        return figure
    bare = attrs.evolve(figure, value=None)
    value = read_own(written, figure.label, figure.unit, negative=bare.may_be_negative)
    return attrs.evolve(figure, value=value)


def finish_column(column: Column, node: Mapping) -> Column:
    """Return the column; raise FaultyError where what it says of itself can't be understood."""
    if column.formula_text != NO:
        _check_formula(column.formula_text, node, "formule")
    if column.decimals is not None and column.decimals not in _DECIMALS:
        raise faulty(NOT_WHOLE, node.values["po_kablelio"].place, found=column.decimals)
    return column


def _check_formula(text: str | None, node: Mapping, key: str) -> None:
    try:
        if text is not None:
            parse_formula(text)
    except FormulaError as error:
        facts = {"found": text or "", "column": str(error.column), "reason": error.reason}
        raise faulty(NOT_A_FORMULA, node.values[key].place, **facts) from None


@frozen
class _Reader:
    """Reads the cells of one column."""

    column: Column
    unit: Unit | None = field(init=False)
    negative: bool = field(init=False)
    computed: bool = field(init=False)
    """Whether rows may leave its cells out."""

    @unit.default
    def _unit_of_column(self) -> Unit | None:
        return self.column.unit

    @negative.default
    def _negative_of_column(self) -> bool:
        return self.column.may_be_negative

    @computed.default
    def _computed_of_column(self) -> bool:
        return self.column.is_computed

    def read(self, node: Node) -> OwnCell:
        """Return the cell: a number, a figure that it quotes, a text, or that it is owed."""
        if isinstance(node, Scalar) and node.text.strip() == TO_FILL:
            return TO_FILL
        if self.unit is not None:
            return read_own(node, self.column.label, self.unit, negative=self.negative)
        text = read_fit_text(node, self.column.label)
        if "{{" in text or ("\n" in text and _IN_BLOCKS.search(text)):
            return read_prose(scalar(node, self.column.label))
        return text.strip("\n")

    def quick(self, text: str) -> OwnCell:
        """Return the cell where the text can only be meant as it is; else None."""
        if self.unit is not None:
            return None if self.unit.decimals else whole_number(text)
        plain = "{{" not in text and "\n" not in text and unfit_position(text) is None
        return text if plain else None


def finish_table(table: OwnTable, _: Mapping) -> OwnTable:
    """Return the table with each cell read by its column."""
    node: Any = table.rows
    readers = tuple(_Reader(one) for one in table.columns)
    rows: list[tuple[OwnCell, ...]] = []
    faults: list[Fault] = []
    for read in _rows(_items(node, _ROWS), readers) if node else ():
        try:
            rows.append(read())
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return attrs.evolve(table, rows=tuple(rows))


def _rows(
    items: Sequence[Node], readers: tuple[_Reader, ...]
) -> Iterator[Callable[[], tuple[OwnCell, ...]]]:
    """Generate what reads each row; the cells of a long table are nodes where that needs be."""
    if not isinstance(items, Folded):
        yield from (partial(_row, row, readers) for row in items)
        return
    for place, row in enumerate(items.rows()):
        if row is None or len(row.texts) != len(readers):
            yield partial(_row, items[place], readers)
        else:
            yield partial(_folded_row, items, place, row.texts, readers)


def _folded_row(
    table: Folded, place: int, texts: Sequence[str], readers: tuple[_Reader, ...]
) -> tuple[OwnCell, ...]:
    return tuple(
        [
            quick if (quick := one.quick(text)) is not None else one.read(table.cell(place, number))
            for number, (one, text) in enumerate(zip(readers, texts, strict=True))
        ]
    )


def read_keys(node: Node, declared: Declaration) -> tuple[str, ...]:
    """Return keys in order."""
    keys = (scalar(one, declared.label).text for one in _items(node, declared.label))
    return tuple(map(plain_key, keys))


def read_reasons(node: Node, declared: Declaration) -> Keyed[str]:
    """Return why findings are accepted, by code, or by code and data path: `D209 fondas.parama`.

    An empty reason is none.
    """
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    written = dict(_reasons(node))
    reasons = {key: read_fit_text(one, declared.label).strip() for key, one in written.items()}
    empty = [Fault(EMPTY_TEXT, written[key].place) for key, text in reasons.items() if not text]
    if empty:
        raise FaultyError(*empty)
    return Keyed(reasons)


def _reasons(node: Mapping) -> Iterator[tuple[str, Node]]:
    for key, one in node.values.items():
        code = key.upper()
        if isinstance(one, Mapping):
            yield from ((f"{code} {path}", reason) for path, reason in one.values.items())
        else:
            yield code, one


def read_texts(node: Node, declared: Declaration) -> Keyed[str]:
    """Return short texts by what the data calls them, without the empty ones."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    texts = {name: read_fit_text(one, declared.label) for name, one in node.values.items()}
    return Keyed({name: text.strip() for name, text in texts.items() if text.strip()})


def read_figures(node: Node, declared: Declaration) -> Keyed[int | Decimal]:
    """Return figures by their names."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    faults: list[Fault] = []
    values: dict[str, int | Decimal] = {}
    for name, one in node.values.items():
        try:
            if not says_none(text := scalar(one, name)):
                values[name] = _number(text)
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return Keyed(sorted(values.items()))  # in whatever order a file has them


def read_yearly(node: Node, declared: Declaration) -> Keyed[Keyed[int | Decimal]]:
    """Return figures by their names, by year."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    return Keyed((key, read_figures(node.values[key], declared)) for key in sorted(node.values))


def _number(one: Scalar) -> int | Decimal:
    try:
        value = parse_number(one.text)
    except NumberError as error:
        raise faulty(error.reason, one.place, **error.facts) from None
    return value if decimals_of(value) else int(value)


def _row(node: Node, readers: tuple[_Reader, ...]) -> tuple[OwnCell, ...]:
    if isinstance(node, Scalar) and not is_blank(node):
        raise faulty(NO_ROW, node.place, **shapes(node, _ROWS, Series), written=node.text)
    cells = _items(node, _ROWS)
    if len(cells) == len(readers):
        return tuple([one.read(cell) for cell, one in zip(cells, readers, strict=True)])
    if len(cells) != sum(not one.computed for one in readers):
        raise another_width(node, cells, len(readers))
    given = iter(cells)
    return tuple(None if one.computed else one.read(next(given)) for one in readers)


def read_own(
    node: Node, label: str, unit: Unit, *, negative: bool
) -> int | Decimal | Quotation | None:
    """Return the number as precisely as it is written, or the figure that the cell quotes."""
    one = scalar(node, label)
    if "{{" in one.text and (quoted := QUOTED.fullmatch(one.text.strip())):
        return Quotation(quoted[1], (quoted[2],) if quoted[2] else ())
    return read_as_written(one, unit, negative=negative)


def read_words(node: Node, declared: Declaration) -> tuple[str, ...]:
    """Return keys in order, or the only word."""
    if isinstance(node, Scalar) and not is_blank(node):
        return (node.text.strip(),)
    return read_keys(node, declared)


def read_sums(node: Node, declared: Declaration) -> Keyed[tuple[str, ...]]:
    """Return keys by the key of what they make up; under no key what is said of all alike."""
    if is_blank(node):
        return Keyed()
    if isinstance(node, Mapping):
        return Keyed({key: read_words(one, declared) for key, one in node.values.items()})
    return Keyed({"": read_words(node, declared)})


def _items(node: Node, label: str) -> Sequence[Node]:
    if isinstance(node, Series):
        return node.items
    if is_blank(node):
        return ()
    raise wrong_shape(node, label, Series)
