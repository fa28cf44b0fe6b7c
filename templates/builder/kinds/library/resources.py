"""Staff, money, premises and plans: tables T12 to T14."""

from collections.abc import Iterator

from ataskaita.kinds.library.resources import Expenditure, Income, Outlook, Staff, StaffCounts
from ataskaita.kinds.library.tables import table
from templates.builder.blocks import (
    UNNUMBERED,
    Block,
    Row,
    Table,
    chart,
    header_row,
    heading,
    prose,
    row,
    rows_when,
    spacer,
    tabled,
    text_cell,
    when,
)
from templates.builder.grid import caption_row, figures, number_row, tall, wide
from templates.builder.styles import (
    CELL_TEXT,
    CELL_TEXT_INDENTED,
    CELL_TEXT_KEPT,
    FIGURE,
    MONEY,
)
from templates.builder.wording import OF_THEM, formula, label, labels

_STAFF = tuple(name.partition(".")[2] for name in table("personalas").about)
_LIBRARIANS = ("turintys_issilavinima", "igije_igudzius")
"""Rows that stand below their total, professional librarians."""


def staff() -> Iterator[Block]:
    """Generate the section on staff."""
    yield prose("personalas.ivadas")
    yield from tabled("personalas", _staff())
    yield from chart("issilavinimas")
    yield prose("personalas.tekstas")


def finance() -> Iterator[Block]:
    """Generate the section on income and expenditure."""
    yield prose("finansai.ivadas")
    yield from tabled("pajamos", _income())
    yield from when("finansai.pajamos and finansai.islaidos", spacer())
    yield from tabled("islaidos", _expenditure())
    yield from chart("pajamos")
    yield from chart("islaidos")
    yield prose("finansai.tekstas")


def premises() -> Iterator[Block]:
    """Generate the section on equipment and repairs."""
    yield prose("materialine_baze.ivadas")
    yield prose("materialine_baze.tekstas")


def outlook() -> Iterator[Block]:
    """Generate the section on plans; where it is the last, its end stays with the signature."""
    yield prose("perspektyva.ivadas")
    yield from when(
        "perspektyva.numatoma",
        heading(label(Outlook, "numatoma")),
        prose("perspektyva.numatoma"),
    )
    yield prose("perspektyva.pabaiga")


def _staff() -> Table:
    """T12: posts, persons and their education, by kind of work."""
    return Table(
        title=table("personalas").title,
        description="Etatai, darbuotojai ir jų išsimokslinimas, pagal darbo pobūdį.",
        widths=(70, *[20] * 5),
        rows=(*_staff_header(), number_row(6), *_staff_rows()),
    )


def _staff_header() -> Iterator[Row]:
    posts, persons, *education = labels(StaffCounts).values()
    yield header_row(
        tall("", 2), tall(posts, 2), tall(persons, 2), wide("Darbuotojų išsimokslinimas", 3)
    )
    yield header_row(*education)


def _staff_rows() -> Iterator[Row]:
    for key in _STAFF:
        part, words = f"personalas.{key}", label(Staff, key)
        if key in _LIBRARIANS:
            cell = text_cell(f"– {words}", CELL_TEXT_INDENTED)
        else:
            cell = text_cell(words, CELL_TEXT if key == _STAFF[-1] else CELL_TEXT_KEPT)
        yield from rows_when(part, row(cell, figures(part, StaffCounts, FIGURE)))


def _income() -> Table:
    """T13: money received."""
    named, caption = labels(Income), table("pajamos").title
    return Table(
        title=caption,
        description="Gautos lėšos pagal šaltinius.",
        widths=(26, *[24] * 6),
        rows=(
            *rows_when(UNNUMBERED, caption_row(caption, 7)),
            header_row(
                tall(f"{named['is_viso']} {formula(Income, 'is_viso', 1)}", 3), wide(OF_THEM, 6)
            ),
            header_row(
                tall(named["biudzetas"], 2),
                wide(OF_THEM, 2),
                *(tall(named[key], 2) for key in ("paslaugos", "parama", "projektai")),
            ),
            header_row(named["dokumentams"], named["periodikai"]),
            number_row(7),
            row(figures("finansai.pajamos", Income, MONEY)),
        ),
    )


def _expenditure() -> Table:
    """T14: money spent."""
    caption = table("islaidos").title
    return Table(
        title=caption,
        description="Išlaidos pagal paskirtį.",
        widths=(19.4, 18.6, 20.3, 18.3, 18.6, 19.7, 18.5, 18.3, 18.3),
        rows=(
            *rows_when(UNNUMBERED, caption_row(caption, 9)),
            *_expenditure_header(),
            number_row(9),
            row(figures("finansai.islaidos", Expenditure, MONEY)),
        ),
    )


def _expenditure_header() -> Iterator[Row]:
    named = {
        key: f"{words} {formula(Expenditure, key, 1)}" if key in _SUMS else words
        for key, words in labels(Expenditure).items()
    }
    yield header_row(tall(named["is_viso"], 3), wide(OF_THEM, 8))
    yield header_row(
        tall(named["darbo_uzmokestis"], 2),
        tall(named["dokumentams"], 2),
        wide(OF_THEM, 3),
        *(tall(named[key], 2) for key in ("automatizacijai", "pastatams", "kitos")),
    )
    yield header_row(*(named[key] for key in ("knygoms", "periodikai", "kitiems_dokumentams")))


_SUMS = ("is_viso", "dokumentams")
"""Columns of expenditure that follow from other columns."""
