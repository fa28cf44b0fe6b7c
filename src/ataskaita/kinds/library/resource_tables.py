"""Tables of projects, local history, training, staff and money."""

from collections.abc import Iterator
from typing import Any, Final

from ataskaita.declared.declare import declarations
from ataskaita.declared.tables import FORMULA, TableColumn, TableDeclaration, TableRow
from ataskaita.kinds.library.activities import LocalHistoryWork, PartnerProject, Project
from ataskaita.kinds.library.labels import OF_THEM, YEAR, columns_of, label, unit
from ataskaita.kinds.library.resources import (
    Expenditure,
    Finance,
    Income,
    Staff,
    StaffCounts,
    Training,
)

PROJECTS: Final = TableDeclaration(
    "projektai",
    "Projektai",
    ("projektai.sarasas",),
    columns_of("", Project),
    (TableRow("projektai.sarasas.*", sort="tekstai"),),
    "Bibliotekos projektai: pavadinimas, šaltinis, lėšos ir rezultatai.",
    (40, 38, 20, 72),
    numbered=True,
)
PARTNERSHIPS: Final = TableDeclaration(
    "partneryste",
    "Kitų institucijų projektai",
    ("partneryste.sarasas",),
    columns_of("", PartnerProject),
    (TableRow("partneryste.sarasas.*", sort="tekstai"),),
    "Kitų institucijų projektai, kurių partnerė yra biblioteka.",
    (50, 45, 75),
    numbered=True,
)
LOCAL_HISTORY: Final = TableDeclaration(
    "krastotyra",
    "Kraštotyros darbai",
    ("krastotyra.darbai",),
    (
        TableColumn("biblioteka", (label(LocalHistoryWork, "biblioteka"),)),
        TableColumn("darbas", (f"{YEAR} parengti kraštotyros darbai",)),
    ),
    (TableRow("krastotyra.darbai.*"),),
    "Bibliotekos ir jų parengti kraštotyros darbai.",
    (50, 120),
)
TRAINING: Final = TableDeclaration(
    "mokymai",
    "Darbuotojų mokymai",
    ("kvalifikacija.mokymai",),
    columns_of("", Training),
    (TableRow("kvalifikacija.mokymai.*"),),
    "Kvalifikacijos tobulinimo renginiai ir juose dalyvavusių darbuotojų skaičius.",
    (145, 25),
)
_STAFF: Final = {
    "is_viso": "is_viso",
    "bibliotekininkai": "eilute",
    "turintys_issilavinima": "is_ju",
    "igije_igudzius": "is_ju",
    "specialistai": "eilute",
    "techniniai": "eilute",
}


def _staff() -> Iterator[TableColumn]:
    posts, persons, *education = declarations(StaffCounts)
    yield from (TableColumn(one.key, (one.label,)) for one in (posts, persons))
    for one in education:
        yield TableColumn(one.key, ("Darbuotojų išsimokslinimas", one.label))


STAFF: Final = TableDeclaration(
    "personalas",
    "Personalas",
    tuple(f"personalas.{key}" for key in _STAFF),
    tuple(_staff()),
    tuple(
        TableRow(f"personalas.{key}", "– " * (sort == "is_ju") + label(Staff, key), sort)
        for key, sort in _STAFF.items()
    ),
    "Etatai, darbuotojai ir jų išsimokslinimas, pagal darbo pobūdį.",
    (70, *[20] * 5),
    numbered=True,
)


def _money(
    key: str, model: type[Any], labels: dict[str, tuple[str, ...]]
) -> tuple[str, tuple[TableColumn, ...]]:
    """Return the title, with the unit, and the columns, each below the labels of its own."""
    title = f"{label(Finance, key)} ({unit(model, 'is_viso')})"
    columns = (
        TableColumn(
            f"finansai.{key}.{one.key}",
            (*labels[one.key], f"{one.label} ({FORMULA})" if one.of else one.label),
        )
        for one in declarations(model)
    )
    return title, tuple(columns)


_INCOME: Final = _money(
    "pajamos",
    Income,
    {
        **dict.fromkeys((one.key for one in declarations(Income)), (OF_THEM,)),
        **dict.fromkeys(("dokumentams", "periodikai"), (OF_THEM, OF_THEM)),
        "is_viso": (),
    },
)
_EXPENDITURE: Final = _money(
    "islaidos",
    Expenditure,
    {
        **dict.fromkeys((one.key for one in declarations(Expenditure)), (OF_THEM,)),
        **dict.fromkeys(("knygoms", "periodikai", "kitiems_dokumentams"), (OF_THEM, OF_THEM)),
        "is_viso": (),
    },
)
INCOME: Final = TableDeclaration(
    "pajamos",
    _INCOME[0],
    ("finansai.pajamos",),
    _INCOME[1],
    description="Gautos lėšos pagal šaltinius.",
    widths=(26, *[24] * 6),
    numbered=True,
    titled=True,
)
EXPENDITURE: Final = TableDeclaration(
    "islaidos",
    _EXPENDITURE[0],
    ("finansai.islaidos",),
    _EXPENDITURE[1],
    description="Išlaidos pagal paskirtį.",
    widths=(19.4, 18.6, 20.3, 18.3, 18.6, 19.7, 18.5, 18.3, 18.3),
    numbered=True,
    titled=True,
)
