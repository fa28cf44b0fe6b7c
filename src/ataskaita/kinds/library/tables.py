"""Which tables a library's report has, in the order of its sections: stock, services, events."""

from collections.abc import Iterator
from typing import Final

from ataskaita.declared.declare import declarations
from ataskaita.declared.tables import FORMULA, TableColumn, TableDeclaration, TableRow
from ataskaita.kinds.library.collection import (
    Acquired,
    Acquisitions,
    Collection,
    CopiesAndTitles,
    DocumentCounts,
)
from ataskaita.kinds.library.events import EventCounts, Events
from ataskaita.kinds.library.labels import (
    OF_THEM,
    SUMMED,
    TOTAL,
    YEAR,
    columns_of,
    label,
    small,
    unit,
)
from ataskaita.kinds.library.resource_tables import (
    EXPENDITURE,
    INCOME,
    LOCAL_HISTORY,
    PARTNERSHIPS,
    PROJECTS,
    STAFF,
    TRAINING,
)
from ataskaita.kinds.library.services import (
    InterlibraryLoans,
    Loans,
    ReferenceQuestions,
    Services,
    Users,
    Visits,
)


def _stock() -> Iterator[TableColumn]:
    total, titles, *kinds = (one.key for one in declarations(DocumentCounts))
    counted = unit(DocumentCounts, total)
    whole = f"{label(DocumentCounts, total)}: ({FORMULA} {counted})"
    yield TableColumn(total, (whole, f"Fiziniai vienetai ({counted})"))
    yield TableColumn(titles, (whole, label(DocumentCounts, titles)))
    for key in kinds:
        yield TableColumn(key, (label(DocumentCounts, key), unit(DocumentCounts, key)))


STOCK: Final = TableDeclaration(
    "fondo_suvestine",
    "Dokumentų fondo suvestinė",
    ("fondas.gauta", "fondas.nurasyta", "fondas.likutis"),
    tuple(_stock()),
    (
        TableRow("fondas.pradzia", "Dokumentų fondas ({last_year}-12-31)"),
        TableRow("fondas.gauta", f"{YEAR} {small(Collection, 'gauta')}"),
        TableRow("fondas.nurasyta", f"{YEAR} {small(Collection, 'nurasyta')}"),
        TableRow("fondas.likutis", f"{label(Collection, 'likutis')} ({{year}}-12-31)"),
    ),
    "Kiek dokumentų gauta, nurašyta ir sukaupta, pagal dokumentų rūšis.",
    (33.2, *[15.2] * 9),
    numbered=True,
    headed=True,
)
ACQUISITIONS: Final = TableDeclaration(
    "isigijimas",
    label(Collection, "isigijimas"),
    ("fondas.isigijimas",),
    tuple(
        TableColumn(f"{kind.key}.{one.key}", (kind.label, one.label))
        for kind in declarations(Acquired)
        for one in declarations(CopiesAndTitles)
    ),
    (
        TableRow("fondas.isigijimas.is_viso", f"{label(Acquisitions, 'is_viso')}:", sort="is_viso"),
        TableRow("fondas.isigijimas.grupes.*", "{pavadinimas}"),
    ),
    "Kiek naujų dokumentų gavo bibliotekos, pagal literatūros rūšis.",
    (34, *[17] * 8),
    headed=True,
)


def _users() -> Iterator[TableColumn]:
    whole, path = label(Services, "uzregistruoti"), "vartotojai.uzregistruoti"
    total, anew, new, children = declarations(Users)
    yield TableColumn("vartotojai.gyventojai", (f"{YEAR} {small(Services, 'gyventojai')}",))
    yield TableColumn(f"{path}.{total.key}", (whole, SUMMED))
    yield TableColumn(f"{path}.{anew.key}", (whole, OF_THEM, anew.label))
    yield TableColumn(f"{path}.{new.key}", (whole, OF_THEM, new.label))
    yield TableColumn(f"{path}.{children.key}", (whole, OF_THEM, OF_THEM, children.label))


USERS: Final = TableDeclaration(
    "vartotojai",
    "Registruoti vartotojai",
    ("vartotojai.uzregistruoti",),
    tuple(_users()),
    description="Gyventojų ir registruotų vartotojų skaičius.",
    widths=(34,) * 5,
    numbered=True,
)
REACH: Final = TableDeclaration(
    "sutelkimas",
    label(Services, "sutelkimas"),
    ("vartotojai.sutelkimas",),
    (
        TableColumn("", (YEAR,), with_units=True),
        TableColumn("pernai", ("{last_year}\u00a0m.",), with_units=True),
    ),
    (
        TableRow("vartotojai.sutelkimas.is_viso", "Bibliotekos (iš viso)", sort="is_viso"),
        TableRow("vartotojai.sutelkimas.grupes.*", "{pavadinimas}"),
    ),
    "Kuri gyventojų dalis yra vartotojai: ataskaitiniais ir praėjusiais metais.",
    (90, 40, 40),
    headed=True,
)


def _visits_and_loans() -> Iterator[TableColumn]:
    visited, lent = label(Services, "apsilankymai"), label(Services, "isduotis")
    visits, loans = "vartotojai.apsilankymai", "vartotojai.isduotis"
    summed = f"{TOTAL} {unit(Loans, 'is_viso')} ({FORMULA})"
    yield TableColumn(f"{visits}.is_viso", (visited, "", "", TOTAL))
    yield TableColumn(f"{visits}.vaikai", (visited, "", "", OF_THEM, label(Visits, "vaikai")))
    yield TableColumn(f"{loans}.is_viso", (lent, summed))
    for key in ("i_namus", "vietoje"):
        yield TableColumn(f"{loans}.{key}", (lent, OF_THEM, OF_THEM, label(Loans, key)))
    yield TableColumn(f"{loans}.vaikams", (lent, OF_THEM, label(Loans, "vaikams")))


VISITS_AND_LOANS: Final = TableDeclaration(
    "lankomumas",
    "Apsilankymai ir dokumentų išduotis",
    ("vartotojai.apsilankymai", "vartotojai.isduotis"),
    tuple(_visits_and_loans()),
    description="Apsilankymų ir išduotų dokumentų skaičius, iš jų vaikų ir vaikams.",
    widths=(27, 27, 29, 29, 29, 29),
    numbered=True,
)
QUESTIONS: Final = TableDeclaration(
    "uzklausos",
    "Informacinės užklausos, tarpbibliotekinis skolinimas ir vartotojų mokymas",
    ("vartotojai.uzklausos", "vartotojai.tarpbibliotekinis", "vartotojai.mokymo_valandos"),
    (
        *columns_of("vartotojai.uzklausos.", ReferenceQuestions, label(Services, "uzklausos")),
        *columns_of(
            "vartotojai.tarpbibliotekinis.",
            InterlibraryLoans,
            label(Services, "tarpbibliotekinis"),
        ),
        TableColumn("vartotojai.mokymo_valandos", (label(Services, "mokymo_valandos"),)),
    ),
    description="Užklausų, kitų bibliotekų dokumentų ir mokymo valandų skaičius.",
    widths=(20, 23, 20, 23, 20, 20, 20, 24),
    numbered=True,
)


def _events() -> Iterator[TableColumn]:
    total, *kinds = declarations(EventCounts)
    yield TableColumn(f"renginiai.is_viso.{total.key}", (SUMMED,))
    for one in kinds:
        yield TableColumn(f"renginiai.is_viso.{one.key}", (f"{one.label} ({FORMULA})",))
    for one in kinds:
        labels = (OF_THEM, "Renginiai {kur}", one.label)
        yield TableColumn(f"renginiai.grupes.*.{one.key}", labels)
    young = "vaikams_ir_jaunimui"
    yield TableColumn(f"renginiai.{young}", (OF_THEM, label(Events, young)))


EVENTS: Final = TableDeclaration(
    "renginiai",
    "Renginiai",
    ("renginiai.grupes", "renginiai.is_viso"),
    tuple(_events()),
    description="Garsinių ir vaizdinių renginių skaičius, iš viso ir pagal bibliotekas.",
    numbered=True,
)
TABLES: Final[tuple[TableDeclaration, ...]] = (
    *(STOCK, ACQUISITIONS, USERS, REACH, VISITS_AND_LOANS, QUESTIONS, EVENTS),
    *(PROJECTS, PARTNERSHIPS, LOCAL_HISTORY, TRAINING, STAFF, INCOME, EXPENDITURE),
)
"""The tables in the model's order; `nuorodos.lenteles.KEY` refers to them from prose."""
