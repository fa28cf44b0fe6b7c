"""Read what an institution adds itself, and what it names: rows, own figures, reasons, posts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import cast

import attrs

from ataskaita.declared.declare import Declaration
from ataskaita.declared.formula_texts import FormulaError, parse_formula
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import NO, Column, OwnFigure
from ataskaita.declared.precision import decimals_of
from ataskaita.declared.prose import Quotation
from ataskaita.declared.units import Unit
from ataskaita.errors import Fault, NumberError
from ataskaita.lithuanian import parse_number
from ataskaita.messages.formulas import NOT_A_FORMULA
from ataskaita.messages.values import EMPTY_TEXT, NOT_WHOLE
from ataskaita.sources.events import plain_key
from ataskaita.sources.nodes import (
    FaultyError,
    Mapping,
    Node,
    Scalar,
    Series,
    faulty,
    is_blank,
    wrong_shape,
)
from ataskaita.sources.quotations import QUOTED
from ataskaita.sources.values import (
    read_as_written,
    read_fit_text,
    says_none,
    scalar,
)

_DECIMALS = ("0", "1", "2", "3", "4")


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


def read_keys(node: Node, declared: Declaration) -> tuple[str, ...]:
    """Return keys in order."""
    keys = (scalar(one, declared.label).text for one in items_of(node, declared.label))
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


def items_of(node: Node, label: str) -> Sequence[Node]:
    """Return what stands in a list; nothing where nobody has written one."""
    if isinstance(node, Series):
        return node.items
    if is_blank(node):
        return ()
    raise wrong_shape(node, label, Series)
