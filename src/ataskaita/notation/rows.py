"""The rows that a form knows of a table: a part for each; some are computed from others."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import evolve, field

from ataskaita.declared.declare import META
from ataskaita.declared.fields import part
from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.unit_words import tells_unit
from ataskaita.declared.units import PERCENT, RATIO, Unit
from ataskaita.messages import Phrase
from ataskaita.messages.notation import NOTHING_TO_FILL
from ataskaita.notation.columns import Columns, entries_of
from ataskaita.notation.drafting import Drafting, Fields, attributes_of, told, typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.fields import asked_for, field_of
from ataskaita.notation.keys import LABEL, ROW
from ataskaita.notation.relating import read_formula
from ataskaita.notation.siblings import (
    Siblings,
    is_computed,
    is_figure,
    is_plain,
    parts_of,
    siblings_named,
    tell_rings,
    tell_unnamed,
)
from ataskaita.records import define, frozen
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Scalar

_NUMBERED: Final = "1."
_BOUNDS: Final = (("is_ju", True), ("ne_daugiau", False))
"""How a row says that another is never, or hardly ever, below it."""


@frozen
class Row:
    """What every row of a table made of a form is."""


def known_rows(
    table: Entry, node: Nodes, columns: Columns, path: str, draft: Drafting
) -> dict[str, Any]:
    """Return a part for each known row; those that nothing is otherwise of are of one class."""
    entries = entries_of(node, ROW, draft)
    if not entries:
        draft.mistakes.note(NOTHING_TO_FILL, node.place, label=table.text("lentele"))
    rows = _Rows(path, columns, Siblings(attributes_of(entries), entries), draft)
    tell_rings(rows.siblings, draft)
    labels, among = rows.labels(table), table.text("kas")
    made = {}
    for key, one in entries.items():
        of = tuple(rows.siblings.attributes[name] for name in rows.parts(key, one))
        declared = told(part(key, labels[key], of=of), rowed=True, among=among)
        made[key] = typed(asked_for(declared, one), rows.class_of(key, one))
        rows.bind(key, one)
    return made


def fields_of(path: str, columns: Columns, draft: Drafting) -> dict[str, Any]:
    """Return the declared fields of a row at that path, a field for each column."""
    return {
        key: told(field_of(f"{path}.{key}", one, columns, draft), above=columns.above.get(key, ()))
        for key, one in columns.entries.items()
    }


def is_numbered(table: Entry, draft: Drafting) -> bool:
    """Return whether the table's rows have numbers; totals and parts of others never have."""
    asked = table.scalar("numeruoti")
    if asked is not None and asked.text.strip() != _NUMBERED:
        draft.unknown(asked.text.strip(), Phrase("way of numbering"), (_NUMBERED,), asked.place)
    return asked is not None


@define
class _Rows:
    """The rows of one table, while they are declared."""

    path: str
    columns: Columns
    siblings: Siblings
    draft: Drafting
    formulas: dict[str, Formula] = field(factory=dict)
    """Of rows that are computed, by the names of rows: what they say, and totals of such rows."""
    _usual: type[Any] | None = None

    def __attrs_post_init__(self) -> None:
        made = {key: self._read(key, one) for key, one in self.siblings.entries.items()}
        self.formulas = {key: one for key, one in made.items() if one is not None}

    def _read(self, key: str, entry: Entry) -> Formula | None:
        """Return what the row is computed by; names without a step that are no rows are told."""
        said = entry.scalar("formule")
        if said is None:
            parts = self.parts(key, entry)
            total = any(is_computed(one, self.siblings) for one in parts)
            return Formula("sum", tuple(map(Term, parts))) if total else None
        made = read_formula(said, self.draft)
        names = made.names if made is not None else ()
        plain = [evolve(said, text=one) for one in names if "." not in one]
        tell_unnamed(plain, self.siblings, self.draft)
        return made

    def labels(self, table: Entry) -> Mapping[str, str]:
        """Return what the rows are called, with numbers and units where they are to have them."""
        said = {key: one.needed(LABEL) for key, one in self.siblings.entries.items()}
        if is_numbered(table, self.draft):
            own = (key for key, one in self.siblings.entries.items() if is_plain(one))
            said |= {key: f"{number}. {said[key]}" for number, key in enumerate(own, start=1)}
        return {key: self._measured(key, one) for key, one in said.items()}

    def _measured(self, key: str, label: str) -> str:
        """Return the label with the unit of what the row's formula gives, where it says none."""
        unit = _unit_of(self.formulas[key]) if key in self.formulas else None
        untold = unit is not None and not tells_unit(label, unit)
        return f"{label}, {unit.symbol}" if unit is not None and untold else label

    def parts(self, key: str, entry: Entry) -> tuple[str, ...]:
        """Return the keys of the rows that the row is the total of."""
        return parts_of(key, entry, self.siblings, self.draft)

    def bind(self, key: str, entry: Entry) -> None:
        """Let the row's figures be above those of no row that it names as its bound."""
        for bound, grave in _BOUNDS:
            for whole in siblings_named(entry, bound, self.siblings, self.draft):
                names = f"{self.path}.{key}", f"{self.path}.{whole}"
                self.draft.within(*names, self.columns.plain, grave=grave)

    def class_of(self, key: str, entry: Entry) -> type[Any]:
        """Return the class of the row: of its own where its figures are otherwise declared."""
        decimals, formula = entry.count("po_kablelio"), self.formulas.get(key)
        if decimals is None and formula is None:
            if self._usual is None:
                self._usual = self._class(fields_of(f"{self.path}.{key}", self.columns, self.draft))
            return self._usual
        fields = fields_of(f"{self.path}.{key}", self.columns, self.draft)
        for column in (one for one, said in self.columns.entries.items() if is_figure(said)):
            known = fields[column].metadata[META]
            if formula is not None:
                told(fields[column], **dict(self._computed(key, column, formula, known)))
            if decimals is not None:
                told(fields[column], decimals=decimals)
        return self._class(fields)

    def _class(self, fields: Fields) -> type[Any]:
        return self.draft.class_of(self.path, fields, Row)

    def _computed(
        self, key: str, column: str, formula: Formula, known: Mapping[str, Any]
    ) -> Iterator[tuple[str, Any]]:
        """Generate what is otherwise of a figure in a row that is computed.

        What a column computes it computes in this row too, unless the row is a quotient.
        """
        yield "limits", None
        if formula.may_be_negative or formula.divides:
            yield from (("within", ""), ("at_most", ""))
        if formula.may_be_negative:
            yield "negative", True
        if known.get("formula") and not (known.get("of") or formula.divides):
            return
        here = self._in_column(formula, column)
        self.draft.formulas.append((f"{self.path}.{key}.{column}", here, self._said(key)))
        yield "formula", here
        if (unit := _unit_of(formula)) is not None:
            yield from (("unit", unit), ("noun", ""), ("decimals", None))

    def _in_column(self, formula: Formula, column: str) -> Formula:
        """Return the formula with names of rows standing for their figures in that column."""

        def named(one: Term) -> Term:
            row = one.name in self.siblings.entries
            return Term(f"{one.name}.{column}", one.sign) if row else one

        first, second = (tuple(map(named, one)) for one in (formula.first, formula.second))
        return Formula(formula.kind, first, second)

    def _said(self, key: str) -> Scalar:
        entry = self.siblings.entries[key]
        return entry.scalar("formule") or entry.listed("suma")[0]


def _unit_of(formula: Formula) -> Unit | None:
    """Return in what a quotient is measured; None for what has the unit of its parts."""
    if formula.kind in ("share", "percent"):
        return PERCENT
    return RATIO if formula.divides else None
