"""Users, visits, loans and reference work: tables T3 to T6."""

from collections.abc import Iterator

from ataskaita.kinds.library.services import (
    InterlibraryLoans,
    Loans,
    Reach,
    ReferenceQuestions,
    Services,
    Users,
    Visits,
)
from ataskaita.kinds.library.tables import table
from templates.builder.blocks import (
    Block,
    Paragraph,
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
    spacer,
    tabled,
    text_cell,
    when,
)
from templates.builder.grid import figures, number_row, tall, wide
from templates.builder.styles import CELL_TEXT, CELL_TEXT_KEPT, FIGURE, LIST_BULLET, NOTE
from templates.builder.wording import (
    LAST_YEAR,
    OF_THEM,
    TOTAL,
    YEAR,
    formula,
    label,
    labels,
    small,
    unit,
)

_PER_LIBRARIAN = (
    ("rodikliai.vartotojai_bibliotekininkui", ""),
    ("rodikliai.apsilankymai_bibliotekininkui", ""),
    ("rodikliai.isduotis_bibliotekininkui", "|su_vienetu"),
)

_USERS = f"{table('vartotojai').condition} or {table('sutelkimas').condition}"
_USE = table("lankomumas").condition
"""What asks for the tables before others that have no heading of their own."""


def services() -> Iterator[Block]:
    """Generate the section on the library's users and how they use it."""
    yield prose("vartotojai.ivadas")
    yield from tabled("vartotojai", _users())
    yield from tabled("sutelkimas", _reach(), heading(table("sutelkimas").title))
    base = "vartotojai.sutelkimas.baze"
    yield from when(base, Paragraph(f"Skaičiavimo pagrindas: {{{{ {base} }}}}.", NOTE))
    yield from _per_librarian()
    yield prose("vartotojai.lankomumo_tekstas")
    yield from when(f"({_USE}) and ({_USERS}) and not vartotojai.lankomumo_tekstas", spacer())
    yield from tabled("lankomumas", _visits_and_loans())
    yield from chart("vartotojai_ir_apsilankymai")
    yield from chart("isduotis")
    yield prose("vartotojai.istekliu_tekstas")
    above = f"({table('uzklausos').condition}) and ({_USERS} or {_USE})"
    yield from when(f"{above} and not vartotojai.istekliu_tekstas", spacer())
    yield from tabled("uzklausos", _questions())
    yield prose("vartotojai.pabaiga")


def _users() -> Table:
    """T3: residents and registered users."""
    part = "vartotojai.uzregistruoti"
    return Table(
        title=table("vartotojai").title,
        description="Gyventojų ir registruotų vartotojų skaičius.",
        widths=(34,) * 5,
        rows=(
            *_users_header(),
            number_row(5),
            row(
                figure("vartotojai.gyventojai", FIGURE),
                figures(part, Users, FIGURE),
            ),
        ),
    )


def _users_header() -> Iterator[Row]:
    named = labels(Users)
    yield header_row(
        tall(f"{YEAR} {small(label(Services, 'gyventojai'))}", 4),
        wide(label(Services, "uzregistruoti"), 4),
    )
    yield header_row(tall(f"{TOTAL} {formula(Users, 'is_viso', 2)}", 3), wide(OF_THEM, 3))
    yield header_row(tall(named["perregistruoti"], 2), tall(named["nauji"], 2), OF_THEM)
    yield header_row(named["vaikai"])


def _reach() -> Table:
    """T4: the share of residents who are users, this year and last, and of whom it is a share."""
    total = "vartotojai.sutelkimas.is_viso"
    return Table(
        title=table("sutelkimas").title,
        description="Kuri gyventojų dalis yra vartotojai: ataskaitiniais ir praėjusiais metais.",
        widths=(90, 40, 40),
        rows=(
            header_row("", YEAR, LAST_YEAR),
            *rows_when(total, _share_row(label(Reach, "is_viso"), total, CELL_TEXT_KEPT)),
            *rows_each(
                "grupe in vartotojai.sutelkimas.grupes",
                _share_row("{{ grupe.pavadinimas }}", "grupe"),
            ),
        ),
    )


def _share_row(words: str, name: str, style: str = CELL_TEXT) -> Row:
    shares = (f"{name}|su_vienetu", f"{name}.pernai|su_vienetu")
    return row(text_cell(words, style), [figure(one, FIGURE) for one in shares])


def _per_librarian() -> Iterator[Block]:
    """Generate three indicators, each in a line of its own."""
    lines = (
        block
        for name, written in _PER_LIBRARIAN
        for block in when(
            name,
            Paragraph(f"{{{{ {name}.pavadinimas }}}} – {{{{ {name}{written} }}}}", LIST_BULLET),
        )
    )
    yield from when(
        " or ".join(name for name, _ in _PER_LIBRARIAN),
        heading("Darbuotojų veiklos efektyvumo rodikliai"),
        *lines,
    )


def _visits_and_loans() -> Table:
    """T5: visits and loans, and how many of them by and to children."""
    return Table(
        title=table("lankomumas").title,
        description="Apsilankymų ir išduotų dokumentų skaičius, iš jų vaikų ir vaikams.",
        widths=(27, 27, 29, 29, 29, 29),
        rows=(
            *_visits_and_loans_header(),
            number_row(6),
            row(
                figures("vartotojai.apsilankymai", Visits, FIGURE),
                figures("vartotojai.isduotis", Loans, FIGURE),
            ),
        ),
    )


def _visits_and_loans_header() -> Iterator[Row]:
    loans = labels(Loans)
    total = f"{TOTAL} {unit(Loans, 'is_viso')} {formula(Loans, 'is_viso', 3)}"
    yield header_row(
        wide(label(Services, "apsilankymai"), 2, 3), wide(label(Services, "isduotis"), 4)
    )
    yield header_row(tall(total, 4), wide(OF_THEM, 3))
    yield header_row(wide(OF_THEM, 2), tall(loans["vaikams"], 3))
    yield header_row(tall(TOTAL, 2), OF_THEM, tall(loans["i_namus"], 2), tall(loans["vietoje"], 2))
    yield header_row(label(Visits, "vaikai"))


def _questions() -> Table:
    """T6: reference questions, interlibrary lending and training of users."""
    return Table(
        title=table("uzklausos").title,
        description="Užklausų, kitų bibliotekų dokumentų ir mokymo valandų skaičius.",
        widths=(20, 23, 20, 23, 20, 20, 20, 24),
        rows=(
            header_row(
                wide(label(Services, "uzklausos"), 4),
                wide(label(Services, "tarpbibliotekinis"), 3),
                tall(label(Services, "mokymo_valandos"), 2),
            ),
            header_row(*labels(ReferenceQuestions).values(), *labels(InterlibraryLoans).values()),
            number_row(8),
            row(
                figures("vartotojai.uzklausos", ReferenceQuestions, FIGURE),
                figures("vartotojai.tarpbibliotekinis", InterlibraryLoans, FIGURE),
                figure("vartotojai.mokymo_valandos", FIGURE),
            ),
        ),
    )
