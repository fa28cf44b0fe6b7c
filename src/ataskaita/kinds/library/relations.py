"""Relations between figures of different tables; those within one table are in its declarations.

`*` in a name stands for every item of a collection that the data names itself.
"""

from typing import Final

from attrs import frozen

STOCK_OPENING: Final = "fondas.pradzia"
STOCK_ADDED: Final = "fondas.gauta"
STOCK_WITHDRAWN: Final = "fondas.nurasyta"
STOCK_CLOSING: Final = "fondas.likutis"
"""Opening + added − withdrawn = closing, for each kind of documents; opening is last year's closing
(ISO 2789:2022, 6.3)."""


@frozen
class Parts:
    """Figures that together can't be above another."""

    parts: tuple[str, ...]
    whole: str


@frozen
class Pair:
    """Two figures that say the same."""

    first: str
    second: str
    why: str
    """Why they may differ all the same, in English; empty where they may not."""


PARTS: Final[tuple[Parts, ...]] = (
    Parts(
        ("finansai.pajamos.dokumentams", "finansai.pajamos.periodikai"),
        "finansai.pajamos.biudzetas",
    ),
    Parts(
        ("vartotojai.uzklausos.ivykdyta_elektroniniu_budu",),
        "vartotojai.uzklausos.gauta_elektroniniu_budu",
    ),
    Parts(("fondas.dovanos",), "fondas.gauta.is_viso"),
    Parts(("fondas.parama",), "fondas.gauta.is_viso"),
    Parts(("fondas.nurasymo_priezastys.*.kiekis",), "fondas.nurasyta.is_viso"),
    Parts(("renginiai.vaikams_ir_jaunimui",), "renginiai.is_viso.is_viso"),
)

SAME: Final[tuple[Pair, ...]] = (
    Pair("fondas.gauta.is_viso", "fondas.isigijimas.is_viso.is_viso.fiz_vnt", ""),
    Pair("fondas.gauta.pavadinimai", "fondas.isigijimas.is_viso.is_viso.pavad", ""),
)

USUALLY_SAME: Final[tuple[Pair, ...]] = (
    Pair("projektai.lesos", "finansai.pajamos.projektai", "a project may be paid in another year"),
    Pair(
        "fondas.nurasymo_priezastys.*.kiekis",
        "fondas.nurasyta.is_viso",
        "not every cause is listed",
    ),
)

MAY_DIFFER: Final[tuple[Pair, ...]] = (
    Pair("finansai.pajamos.is_viso", "finansai.islaidos.is_viso", "the statistics form lets them"),
    Pair(
        "finansai.pajamos.periodikai", "finansai.islaidos.periodikai", "the owner need not pay all"
    ),
)
