"""Names by which an own table means rows, columns and figures that aren't there."""

from collections.abc import Iterator, Mapping, Sequence

from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import EVERY, NO, column_steps
from ataskaita.declared.slugs import slug_of
from ataskaita.records import frozen


@frozen
class Unknown:
    """A name that the data gives and nothing has."""

    path: str
    """The data path of what names it."""
    name: str
    known: tuple[str, ...]


def unknown_in(ledger: Ledger) -> Iterator[Unknown]:
    """Generate the names of rows, columns and figures that aren't there."""
    yield from _unknown_rows(ledger, "suma", ledger.table.totals)
    yield from _unknown_rows(ledger, "is_ju", ledger.table.within)
    for name in ledger.table.chart:
        if slug_of(name) not in ledger.columns:
            yield Unknown(f"{ledger.path}.diagrama", name, ledger.column_names)
    steps = column_steps(ledger.table.columns)
    for (place, one), step in zip(enumerate(ledger.table.columns), steps, strict=True):
        path = f"{ledger.path}.stulpeliai{step}"
        said = [("suma", name) for name in one.total_of if name not in (NO, EVERY)]
        said += [("is_ju", one.within or ""), ("ne_daugiau", one.at_most or "")]
        for key, name in said:
            if name and slug_of(name) not in ledger.columns:
                yield Unknown(f"{path}.{key}", name, ledger.column_names)
        for name in one.formula.names if one.formula else ():
            if ledger.cell_of(name, 0, place) is None and ledger.find(name) is None:
                yield Unknown(f"{path}.formule", name, (*ledger.column_names, *ledger.row_names))


def _unknown_rows(ledger: Ledger, key: str, said: Mapping[str, Sequence[str]]) -> Iterator[Unknown]:
    for name, others in said.items():
        for one in (name, *others):
            if one and one not in (NO, EVERY) and slug_of(one) not in ledger.rows:
                place = f"{key}.{name}" if name else key
                yield Unknown(f"{ledger.path}.{place}", one, ledger.row_names)
