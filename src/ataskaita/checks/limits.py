"""Where ratios of a public library lie: outside, a figure or its unit is wrong.

The ranges are wide on purpose: they are to catch a figure that is ten or a thousand times off, not
to judge a library. A report sets its own by `tikrinimas: ribos`, by the same keys.
"""

from decimal import Decimal
from typing import Final

from attrs import frozen


@frozen
class Limit:
    """From where to where `numerator / denominator` is likely."""

    key: str
    label: str
    numerator: str
    denominator: str
    low: Decimal
    high: Decimal
    source: str
    """Where the range comes from; “own” where it is ours."""


_RESIDENTS: Final = "vartotojai.gyventojai"
_STOCK: Final = "fondas.likutis.is_viso"
_POSTS: Final = "personalas.is_viso.etatai"
_OWN: Final = "own: an order of magnitude on either side of Lithuanian libraries' usual figures"

LIMITS: Final[tuple[Limit, ...]] = (
    Limit(
        "darbo_uzmokestis_etatui",
        "Darbo užmokestis vienam etatui per metus, Eur",
        "finansai.islaidos.darbo_uzmokestis",
        _POSTS,
        Decimal(4000),
        Decimal(80000),
        "own: from about half of twelve minimum monthly wages of 2020 (607 Eur) up to tenfold",
    ),
    Limit(
        "islaidos_gyventojui",
        "Išlaidos vienam gyventojui, Eur",
        "finansai.islaidos.is_viso",
        _RESIDENTS,
        Decimal(2),
        Decimal(400),
        _OWN,
    ),
    Limit(
        "islaidos_dokumentams_gyventojui",
        "Išlaidos dokumentams vienam gyventojui, Eur",
        "finansai.islaidos.dokumentams",
        _RESIDENTS,
        Decimal("0.1"),
        Decimal(40),
        _OWN,
    ),
    Limit(
        "fondas_gyventojui",
        "Fondas vienam gyventojui, fiz. vnt.",
        _STOCK,
        _RESIDENTS,
        Decimal("0.5"),
        Decimal(60),
        "own: IFLA/UNESCO guidelines of 2010 recommend 2 to 3 books for one resident",
    ),
    Limit(
        "vartotojai_gyventojui",
        "Vartotojų dalis gyventojų",
        "vartotojai.uzregistruoti.is_viso",
        _RESIDENTS,
        Decimal("0.02"),
        Decimal(1),
        "own: more users than residents must be said",
    ),
    Limit(
        "apsilankymai_gyventojui",
        "Apsilankymai vienam gyventojui",
        "vartotojai.apsilankymai.is_viso",
        _RESIDENTS,
        Decimal("0.2"),
        Decimal(60),
        _OWN,
    ),
    Limit(
        "isduotis_gyventojui",
        "Išduotis vienam gyventojui",
        "vartotojai.isduotis.is_viso",
        _RESIDENTS,
        Decimal("0.2"),
        Decimal(60),
        _OWN,
    ),
    Limit(
        "etatai_darbuotojui",
        "Etatai vienam darbuotojui",
        _POSTS,
        "personalas.is_viso.darbuotojai",
        Decimal("0.2"),
        Decimal("1.6"),
        "own: a person may hold a post and a half",
    ),
    Limit(
        "gyventojai_etatui",
        "Gyventojai vienam etatui",
        _RESIDENTS,
        _POSTS,
        Decimal(50),
        Decimal(10000),
        _OWN,
    ),
)
