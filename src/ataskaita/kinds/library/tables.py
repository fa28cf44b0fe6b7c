"""Which tables a library's report has, in the order of its sections."""

from ataskaita.declared.declare import declaration
from ataskaita.declared.tables import TableDeclaration
from ataskaita.kinds.library.collection import Collection
from ataskaita.kinds.library.resources import Expenditure, Finance, Income
from ataskaita.kinds.library.services import Services


def _money(key: str, model: type[Income | Expenditure]) -> str:
    unit = declaration(model, "is_viso").unit
    return f"{declaration(Finance, key).label} ({unit.symbol if unit else ''})"


_STAFF = (
    "is_viso",
    "bibliotekininkai",
    "turintys_issilavinima",
    "igije_igudzius",
    "specialistai",
    "techniniai",
)

TABLES: tuple[TableDeclaration, ...] = (
    TableDeclaration(
        "fondo_suvestine",
        "Dokumentų fondo suvestinė",
        ("fondas.gauta", "fondas.nurasyta", "fondas.likutis"),
    ),
    TableDeclaration(
        "isigijimas", declaration(Collection, "isigijimas").label, ("fondas.isigijimas",)
    ),
    TableDeclaration("vartotojai", "Registruoti vartotojai", ("vartotojai.uzregistruoti",)),
    TableDeclaration(
        "sutelkimas", declaration(Services, "sutelkimas").label, ("vartotojai.sutelkimas",)
    ),
    TableDeclaration(
        "lankomumas",
        "Apsilankymai ir dokumentų išduotis",
        ("vartotojai.apsilankymai", "vartotojai.isduotis"),
    ),
    TableDeclaration(
        "uzklausos",
        "Informacinės užklausos, tarpbibliotekinis skolinimas ir vartotojų mokymas",
        ("vartotojai.uzklausos", "vartotojai.tarpbibliotekinis", "vartotojai.mokymo_valandos"),
    ),
    TableDeclaration("renginiai", "Renginiai", ("renginiai.grupes", "renginiai.is_viso")),
    TableDeclaration("projektai", "Projektai", ("projektai.sarasas",)),
    TableDeclaration("partneryste", "Kitų institucijų projektai", ("partneryste.sarasas",)),
    TableDeclaration("krastotyra", "Kraštotyros darbai", ("krastotyra.darbai",)),
    TableDeclaration("mokymai", "Darbuotojų mokymai", ("kvalifikacija.mokymai",)),
    TableDeclaration("personalas", "Personalas", tuple(f"personalas.{key}" for key in _STAFF)),
    TableDeclaration("pajamos", _money("pajamos", Income), ("finansai.pajamos",)),
    TableDeclaration("islaidos", _money("islaidos", Expenditure), ("finansai.islaidos",)),
)
"""The tables in the model's order; `nuorodos.lenteles.KEY` refers to them from prose."""


def table(key: str) -> TableDeclaration:
    """Return the table of that key."""
    return next(one for one in TABLES if one.key == key)
