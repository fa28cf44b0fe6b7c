"""What the rows and columns of an own table are called, by people and by formulas."""

from collections import Counter
from functools import cached_property

from ataskaita.declared.label_words import is_of_these, is_total
from ataskaita.declared.own import OwnCell, OwnTable
from ataskaita.declared.prose import Prose
from ataskaita.declared.slugs import slug_of, slugs_of
from ataskaita.records import frozen

_ROW, _COLUMN = "eilute", "stulpelis"


@frozen(eq=False)
class NamedTable:
    """An own table whose rows and columns have names."""

    table: OwnTable

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What each row is called: its first text."""
        place = next((n for n, one in enumerate(self.table.columns) if one.unit is None), None)
        if place is None:
            return ("",) * len(self.table.rows)
        return tuple(_words(row[place]) for row in self.table.rows)

    @cached_property
    def called_totals(self) -> tuple[int, ...]:
        """The rows whose labels begin as those of totals."""
        return tuple([row for row, label in enumerate(self.labels) if is_total(label)])

    @cached_property
    def called_parts(self) -> frozenset[int]:
        """The rows whose labels begin with “of these”."""
        return frozenset([row for row, label in enumerate(self.labels) if is_of_these(label)])

    @cached_property
    def row_names(self) -> tuple[str, ...]:
        """The rows' names."""
        return slugs_of(self.labels, _ROW)

    @cached_property
    def rows(self) -> dict[str, int]:
        """Rows by their names."""
        return {name: place for place, name in enumerate(self.row_names)}

    @cached_property
    def column_names(self) -> tuple[str, ...]:
        """The columns' names: said, or made of labels, with headings where labels repeat."""
        columns = self.table.columns
        own = [slug_of(one.key) if one.key else "" for one in columns]
        alike = Counter(one.label for one in columns)
        labels = [one.whole_label if alike[one.label] > 1 else one.label for one in columns]
        unnamed = (label for label, key in zip(labels, own, strict=True) if not key)
        made = iter(slugs_of(unnamed, _COLUMN, filter(None, own)))
        return tuple(one or next(made) for one in own)

    @cached_property
    def columns(self) -> dict[str, int]:
        """Columns by their names."""
        return {name: place for place, name in enumerate(self.column_names)}


def _words(cell: OwnCell) -> str:
    return cell.plain if isinstance(cell, Prose) else "" if cell is None else str(cell)
