"""The network of libraries and their stock: tables T1 and T2."""

from collections.abc import Iterator

from ataskaita.kinds.library.collection import Acquired, Acquisitions, Collection, CopiesAndTitles
from ataskaita.kinds.library.collection import DocumentCounts as Counts
from ataskaita.kinds.library.tables import table
from templates.builder.blocks import (
    Block,
    Row,
    Table,
    chart,
    figure,
    header_row,
    heading,
    prose,
    row,
    rows_each,
    rows_when,
    tabled,
    text_cell,
)
from templates.builder.grid import figures, number_row, tall, wide
from templates.builder.styles import CELL_TEXT, CELL_TEXT_KEPT, FIGURE
from templates.builder.wording import YEAR, formula, keys, label, small, unit


def access() -> Iterator[Block]:
    """Generate the section on the network of libraries."""
    yield prose("prieinamumas.ivadas")
    yield prose("prieinamumas.tekstas")


def collection() -> Iterator[Block]:
    """Generate the section on the library's stock."""
    yield prose("fondas.ivadas")
    yield from tabled("fondo_suvestine", _stock(), heading(table("fondo_suvestine").title))
    yield from chart("fondo_judejimas")
    yield from tabled("isigijimas", _acquisitions(), heading(table("isigijimas").title))
    yield prose("fondas.isigijimo_tekstas")


def _stock() -> Table:
    """T1: what came, what went and what is there, by kind of document."""
    return Table(
        title=table("fondo_suvestine").title,
        description="Kiek dokumentų gauta, nurašyta ir sukaupta, pagal dokumentų rūšis.",
        widths=(33.2, *[15.2] * 9),
        rows=(*_stock_header(), number_row(10), *_stock_rows()),
    )


def _stock_header() -> Iterator[Row]:
    total, titles, *kinds = keys(Counts)
    counted = unit(Counts, total)
    yield header_row(
        tall("", 2),
        wide(f"{label(Counts, total)}: {formula(Counts, total, 2, counted)}", 2),
        *(label(Counts, key) for key in kinds),
    )
    yield header_row(
        f"Fiziniai vienetai ({counted})",
        label(Counts, titles),
        *(unit(Counts, key) for key in kinds),
    )


def _stock_rows() -> Iterator[Row]:
    closing = label(Collection, "likutis")
    yield from _counts_row("pradzia", "Dokumentų fondas ({{ praeje_metai }}-12-31)")
    yield from _counts_row("gauta", f"{YEAR} {small(label(Collection, 'gauta'))}")
    yield from _counts_row("nurasyta", f"{YEAR} {small(label(Collection, 'nurasyta'))}")
    yield from _counts_row("likutis", f"{closing} ({{{{ metai }}}}-12-31)", CELL_TEXT)


def _counts_row(key: str, words: str, style: str = CELL_TEXT_KEPT) -> Iterator[Row]:
    part = f"fondas.{key}"
    yield from rows_when(part, row(text_cell(words, style), figures(part, Counts)))


def _acquisitions() -> Table:
    """T2: what each group of libraries acquired, by kind of literature."""
    total = "fondas.isigijimas.is_viso"
    return Table(
        title=table("isigijimas").title,
        description="Kiek naujų dokumentų gavo bibliotekos, pagal literatūros rūšis.",
        widths=(34, *[17] * 8),
        rows=(
            *_acquisitions_header(),
            *rows_when(
                total, _acquired_row(f"{label(Acquisitions, 'is_viso')}:", total, CELL_TEXT_KEPT)
            ),
            *rows_each(
                "grupe in fondas.isigijimas.grupes",
                _acquired_row("{{ grupe.pavadinimas }}", "grupe"),
            ),
        ),
    )


def _acquisitions_header() -> Iterator[Row]:
    kinds = keys(Acquired)
    yield header_row(tall("", 2), *(wide(label(Acquired, key), 2) for key in kinds))
    yield header_row(*[label(CopiesAndTitles, key) for _ in kinds for key in keys(CopiesAndTitles)])


def _acquired_row(words: str, part: str, style: str = CELL_TEXT) -> Row:
    names = (f"{part}.{kind}.{key}" for kind in keys(Acquired) for key in keys(CopiesAndTitles))
    return row(text_cell(words, style), [figure(name, FIGURE) for name in names])
