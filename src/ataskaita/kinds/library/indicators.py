"""A library's indicators (ISO 11620), each with its base, its likely range, and what restates it.

The ranges are wide on purpose: they are to catch a figure that is ten or a thousand times off, not
to judge a library. A report sets its own by `tikrinimas: ribos`, by the same keys.
"""

from decimal import Decimal
from typing import Final

from ataskaita.declared.indicators import Indicator, Likely
from ataskaita.declared.units import EURO, FTE, LOANS, PERCENT, PERSONS, VISITS, Unit

_LIBRARIANS = "personalas.bibliotekininkai.darbuotojai"
_RESIDENTS = "vartotojai.gyventojai"
_USERS = "vartotojai.uzregistruoti.is_viso"
_VISITS = "vartotojai.apsilankymai.is_viso"
_LOANS = "vartotojai.isduotis.is_viso"
_STOCK = "fondas.likutis.is_viso"
_SPENT = "finansai.islaidos.is_viso"
_WAGES = "finansai.islaidos.darbo_uzmokestis"
_FOR_DOCUMENTS = "finansai.islaidos.dokumentams"
_POSTS = "personalas.is_viso.etatai"
_BY_LIBRARIANS = "profesionalūs bibliotekininkai (asmenys)"
_BY_RESIDENTS = "visi gyventojai"
_BY_USERS = "registruoti vartotojai"
_OWN: Final = "own: an order of magnitude on either side of Lithuanian libraries' usual figures"


def _likely(low: str, high: str, source: str = _OWN, key: str = "") -> Likely:
    return Likely(Decimal(low), Decimal(high), source, key)


def _per_librarian(key: str, label: str, numerator: str, unit: Unit) -> Indicator:
    return Indicator(key, label, numerator, _LIBRARIANS, _BY_LIBRARIANS, unit, decimals=0)


def _share(key: str, label: str, numerator: str, denominator: str, base: str) -> Indicator:
    return Indicator(key, label, numerator, denominator, base, PERCENT, scale=100)


def _bounded(key: str, label: str, of: tuple[str, str], limits: tuple[str, str]) -> Indicator:
    """Return a ratio that is only checked: of a figure that no table holds otherwise."""
    low, high = map(Decimal, limits)
    likely = Likely(low, high, "own: to catch a digit too many or too few", or_none=True)
    return Indicator(key, label, *of, likely=likely, shown=False)


INDICATORS: tuple[Indicator, ...] = (
    _per_librarian(
        "vartotojai_bibliotekininkui",
        "Vartotojų skaičius vienam bibliotekininkui (asmeniui)",
        _USERS,
        PERSONS,
    ),
    _per_librarian(
        "apsilankymai_bibliotekininkui",
        "Lankytojų skaičius vienam bibliotekininkui (asmeniui)",
        _VISITS,
        VISITS,
    ),
    _per_librarian(
        "isduotis_bibliotekininkui",
        "Dokumentų išduoties skaičius vienam bibliotekininkui (asmeniui)",
        _LOANS,
        LOANS,
    ),
    Indicator(
        "gyventoju_dalis",
        "Gyventojų, kurie yra vartotojai, dalis",
        _USERS,
        _RESIDENTS,
        _BY_RESIDENTS,
        PERCENT,
        scale=100,
        likely=_likely(
            "0.02", "1", "own: more users than residents must be said", "vartotojai_gyventojui"
        ),
        restated="vartotojai.sutelkimas.is_viso",
        based_on="vartotojai.sutelkimas.baze",
    ),
    Indicator("lankomumas", "Apsilankymai vienam vartotojui", _VISITS, _USERS, _BY_USERS),
    Indicator(
        "apsilankymai_gyventojui",
        "Apsilankymai vienam gyventojui",
        _VISITS,
        _RESIDENTS,
        _BY_RESIDENTS,
        likely=_likely("0.2", "60"),
    ),
    Indicator("skaitomumas", "Išduotis vienam vartotojui", _LOANS, _USERS, _BY_USERS),
    Indicator(
        "isduotis_gyventojui",
        "Išduotis vienam gyventojui",
        _LOANS,
        _RESIDENTS,
        _BY_RESIDENTS,
        likely=_likely("0.2", "60"),
    ),
    Indicator("fondo_apyvarta", "Fondo apyvarta", _LOANS, _STOCK, "fondas metų pabaigoje"),
    _share(
        "fondo_atsinaujinimas",
        "Fondo atsinaujinimas",
        "fondas.gauta.is_viso",
        _STOCK,
        "fondas metų pabaigoje",
    ),
    Indicator(
        "fondas_gyventojui",
        "Fondas vienam gyventojui",
        _STOCK,
        _RESIDENTS,
        _BY_RESIDENTS,
        likely=_likely(
            "0.5",
            "60",
            "own: IFLA/UNESCO guidelines of 2010 recommend 2 to 3 books for one resident",
        ),
    ),
    Indicator("fondas_vartotojui", "Fondas vienam vartotojui", _STOCK, _USERS, _BY_USERS),
    Indicator(
        "lesos_dokumentams_gyventojui",
        "Išlaidos dokumentams vienam gyventojui",
        _FOR_DOCUMENTS,
        _RESIDENTS,
        _BY_RESIDENTS,
        EURO,
        likely=_likely("0.1", "40", key="islaidos_dokumentams_gyventojui"),
        restated="fondas.lesos_gyventojui.is_viso",
    ),
    Indicator(
        "islaidos_gyventojui",
        "Išlaidos vienam gyventojui",
        _SPENT,
        _RESIDENTS,
        _BY_RESIDENTS,
        EURO,
        likely=_likely("2", "400"),
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
        _POSTS,
        _RESIDENTS,
        _BY_RESIDENTS,
        FTE,
        scale=1000,
    ),
    _share(
        "darbo_uzmokescio_dalis",
        "Darbo užmokesčio dalis",
        _WAGES,
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
    Indicator(
        "darbo_uzmokestis_etatui",
        "Darbo užmokestis vienam etatui per metus",
        _WAGES,
        _POSTS,
        unit=EURO,
        likely=_likely(
            "4000",
            "80000",
            "own: from about half of twelve minimum monthly wages of 2020 (607 Eur) up to tenfold",
        ),
        shown=False,
    ),
    Indicator(
        "etatai_darbuotojui",
        "Etatai vienam darbuotojui",
        _POSTS,
        "personalas.is_viso.darbuotojai",
        likely=_likely("0.2", "1.6", "own: a person may hold a post and a half"),
        shown=False,
    ),
    Indicator(
        "gyventojai_etatui",
        "Gyventojai vienam etatui",
        _RESIDENTS,
        _POSTS,
        likely=_likely("50", "10000"),
        shown=False,
    ),
    _bounded(
        "isvykos_lankytojai",
        "Mobiliosios bibliotekos lankytojai vienai išvykai",
        ("renginiai.mobilioji_biblioteka.lankytojai", "renginiai.mobilioji_biblioteka.isvykos"),
        ("1", "200"),
    ),
    _bounded(
        "isvykos_isduotis",
        "Mobiliosios bibliotekos išduotis vienam lankytojui",
        ("renginiai.mobilioji_biblioteka.isduotis", "renginiai.mobilioji_biblioteka.lankytojai"),
        ("0.02", "20"),
    ),
    _bounded(
        "gauti_skolinti",
        "Gauti dokumentai vienai kitoms bibliotekoms išsiųstai užklausai",
        (
            "vartotojai.tarpbibliotekinis.gauta_dokumentu",
            "vartotojai.tarpbibliotekinis.issiusta_uzklausu",
        ),
        ("0.05", "10"),
    ),
    _bounded(
        "seansai_apsilankymui",
        "Interneto seansai vienam apsilankymui",
        ("vartotojai.interneto_seansai", _VISITS),
        ("0.002", "2"),
    ),
    _bounded(
        "virtualus_gyventojui",
        "Virtualūs apsilankymai vienam gyventojui",
        ("vartotojai.virtualus_apsilankymai", _RESIDENTS),
        ("0.02", "40"),
    ),
    _bounded(
        "mokymai_bibliotekininkui",
        "Vartotojų mokymo valandos vienam bibliotekininkui (asmeniui)",
        ("vartotojai.mokymo_valandos", _LIBRARIANS),
        ("0.5", "400"),
    ),
    _bounded(
        "renginiai_bibliotekininkui",
        "Renginiai vienam bibliotekininkui (asmeniui)",
        ("renginiai.is_viso.is_viso", _LIBRARIANS),
        ("0.001", "300"),
    ),
    _bounded(
        "nurasyta_aktui",
        "Nurašyti dokumentai vienam aktui",
        ("fondas.nurasyta.is_viso", "fondas.nurasymo_aktai"),
        ("2", "3000"),
    ),
    _bounded(
        "straipsniai_bibliotekininkui",
        "Straipsniai vienam bibliotekininkui (asmeniui)",
        ("viesieji_rysiai.straipsniai", _LIBRARIANS),
        ("0.05", "50"),
    ),
    _bounded(
        "zinutes_bibliotekininkui",
        "Žinutės vienam bibliotekininkui (asmeniui)",
        ("viesieji_rysiai.zinutes", _LIBRARIANS),
        ("0.2", "500"),
    ),
    *(
        _bounded(
            f"etatai_{key}",
            f"Etatai vienam darbuotojui: {label}",
            (f"personalas.{key}.etatai", f"personalas.{key}.darbuotojai"),
            ("0.1", "1.75"),
        )
        for key, label in (
            ("turintys_issilavinima", "bibliotekininkai, turintys išsilavinimą"),
            ("igije_igudzius", "bibliotekininkai, įgiję įgūdžius"),
            ("specialistai", "specialistai"),
            ("techniniai", "techniniai darbuotojai"),
        )
    ),
)
