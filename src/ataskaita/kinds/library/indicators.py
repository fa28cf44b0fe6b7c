"""Indicators computed from the report's figures, each with its base named (ISO 11620)."""

from collections.abc import Mapping
from decimal import Decimal, localcontext

from attrs import frozen

from ataskaita.declared.tree import Node, Part, Quantity, find
from ataskaita.declared.units import EURO, FTE, LOANS, PERCENT, PERSONS, RATIO, VISITS, Unit

Figures = Mapping[str, int | Decimal]
"""Values by name."""


@frozen
class Indicator:
    """A ratio of two figures: `numerator / denominator × scale`."""

    key: str
    label: str
    numerator: str
    denominator: str
    base: str
    """What the denominator counts, in Lithuanian, for a reader."""
    unit: Unit = RATIO
    scale: int = 1
    decimals: int = 2


_LIBRARIANS = "personalas.bibliotekininkai.darbuotojai"
_RESIDENTS = "vartotojai.gyventojai"
_USERS = "vartotojai.uzregistruoti.is_viso"
_VISITS = "vartotojai.apsilankymai.is_viso"
_LOANS = "vartotojai.isduotis.is_viso"
_STOCK = "fondas.likutis.is_viso"
_SPENT = "finansai.islaidos.is_viso"
_BY_LIBRARIANS = "profesionalūs bibliotekininkai (asmenys)"
_BY_RESIDENTS = "visi gyventojai"
_BY_USERS = "registruoti vartotojai"


def _per_librarian(key: str, label: str, numerator: str, unit: Unit) -> Indicator:
    return Indicator(key, label, numerator, _LIBRARIANS, _BY_LIBRARIANS, unit, decimals=0)


def _share(key: str, label: str, numerator: str, denominator: str, base: str) -> Indicator:
    return Indicator(key, label, numerator, denominator, base, PERCENT, scale=100)


INDICATORS: tuple[Indicator, ...] = (
    _per_librarian(
        "vartotojai_bibliotekininkui",
        "Vartotojų skaičius vienam bibliotekininkui",
        _USERS,
        PERSONS,
    ),
    _per_librarian(
        "apsilankymai_bibliotekininkui",
        "Lankytojų skaičius vienam bibliotekininkui",
        _VISITS,
        VISITS,
    ),
    _per_librarian(
        "isduotis_bibliotekininkui",
        "Dokumentų išduoties skaičius vienam bibliotekininkui",
        _LOANS,
        LOANS,
    ),
    _share("gyventoju_dalis", "Vartotojų dalis", _USERS, _RESIDENTS, _BY_RESIDENTS),
    Indicator("lankomumas", "Apsilankymai vienam vartotojui", _VISITS, _USERS, _BY_USERS),
    Indicator(
        "apsilankymai_gyventojui",
        "Apsilankymai vienam gyventojui",
        _VISITS,
        _RESIDENTS,
        _BY_RESIDENTS,
    ),
    Indicator("skaitomumas", "Išduotis vienam vartotojui", _LOANS, _USERS, _BY_USERS),
    Indicator(
        "isduotis_gyventojui", "Išduotis vienam gyventojui", _LOANS, _RESIDENTS, _BY_RESIDENTS
    ),
    Indicator("fondo_apyvarta", "Fondo apyvarta", _LOANS, _STOCK, "fondas metų pabaigoje"),
    _share(
        "fondo_atsinaujinimas",
        "Fondo atsinaujinimas",
        "fondas.gauta.is_viso",
        _STOCK,
        "fondas metų pabaigoje",
    ),
    Indicator("fondas_gyventojui", "Fondas vienam gyventojui", _STOCK, _RESIDENTS, _BY_RESIDENTS),
    Indicator("fondas_vartotojui", "Fondas vienam vartotojui", _STOCK, _USERS, _BY_USERS),
    Indicator(
        "lesos_dokumentams_gyventojui",
        "Išlaidos dokumentams vienam gyventojui",
        "finansai.islaidos.dokumentams",
        _RESIDENTS,
        _BY_RESIDENTS,
        EURO,
    ),
    Indicator(
        "islaidos_gyventojui",
        "Išlaidos vienam gyventojui",
        _SPENT,
        _RESIDENTS,
        _BY_RESIDENTS,
        EURO,
    ),
    Indicator(
        "islaidos_apsilankymui",
        "Išlaidos vienam apsilankymui",
        _SPENT,
        _VISITS,
        "apsilankymai",
        EURO,
    ),
    Indicator("islaidos_vartotojui", "Išlaidos vienam vartotojui", _SPENT, _USERS, _BY_USERS, EURO),
    Indicator("islaidos_isduociai", "Išlaidos vienai išduočiai", _SPENT, _LOANS, "išduotis", EURO),
    Indicator(
        "etatai_tukstanciui",
        "Etatai tūkstančiui gyventojų",
        "personalas.is_viso.etatai",
        _RESIDENTS,
        _BY_RESIDENTS,
        FTE,
        scale=1000,
    ),
    _share(
        "darbo_uzmokescio_dalis",
        "Darbo užmokesčio dalis",
        "finansai.islaidos.darbo_uzmokestis",
        _SPENT,
        "visos išlaidos",
    ),
    _share(
        "projektu_lesu_dalis",
        "Projektų lėšų dalis",
        "finansai.pajamos.projektai",
        "finansai.pajamos.is_viso",
        "visos gautos lėšos",
    ),
    _share(
        "ivykdytu_uzklausu_dalis",
        "Įvykdytų užklausų dalis",
        "vartotojai.uzklausos.ivykdyta",
        "vartotojai.uzklausos.gauta",
        "gautos užklausos",
    ),
)


def indicators_of(tree: Part, earlier: Figures) -> dict[str, Node]:
    """Return the indicators by key; a value is None where the report lacks a part of it.

    `earlier` has last year's values by name.
    """
    return {one.key: _quantity(tree, one, earlier) for one in INDICATORS}


def share(
    part: int | Decimal | None, whole: int | Decimal | None, scale: int = 100
) -> Decimal | None:
    """Return `part / whole × scale`; None where either is missing or the whole is zero."""
    if part is None or not whole:
        return None
    with localcontext(prec=28):
        return Decimal(part) * scale / Decimal(whole)


def value_at(tree: Part, name: str) -> int | Decimal | None:
    """Return the figure of that name; None where the report has none."""
    try:
        node = find(tree, name)
    except KeyError:
        return None
    return node.value if isinstance(node, Quantity) else None


def _quantity(tree: Part, one: Indicator, earlier: Figures) -> Quantity:
    value = share(value_at(tree, one.numerator), value_at(tree, one.denominator), one.scale)
    name = f"rodikliai.{one.key}"
    return Quantity(name, one.label, value, one.unit, earlier.get(name), one.decimals, one.base)
