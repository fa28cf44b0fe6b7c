"""Relations between figures of a library's different tables (ISO 2789:2022, 6.3 for the stock)."""

from typing import Final

from ataskaita.declared.relations import Among, AtMost, Balance, Pair, Parts, Relations

_STOCK_BY: Final = ("sudetis", "kalbos")
STOCK: Final = Balance(
    opening="fondas.pradzia",
    added="fondas.gauta",
    withdrawn="fondas.nurasyta",
    closing="fondas.likutis",
)

RELATIONS: Final = Relations(
    parts=(
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
    ),
    same=(
        Pair("fondas.gauta.is_viso", "fondas.isigijimas.is_viso.is_viso.fiz_vnt"),
        *(Pair(f"fondas.{one}.is_viso.gauta", "fondas.gauta.is_viso") for one in _STOCK_BY),
        *(Pair(f"fondas.{one}.is_viso.fondas", "fondas.likutis.is_viso") for one in _STOCK_BY),
        *(
            Pair(f"fondas.{one}.is_viso.isduota", "vartotojai.isduotis.is_viso")
            for one in _STOCK_BY
        ),
        Pair("vartotojai.socialines_grupes.is_viso.gyventojai", "vartotojai.gyventojai"),
        Pair(
            "vartotojai.socialines_grupes.is_viso.vartotojai",
            "vartotojai.uzregistruoti.is_viso",
        ),
        Pair(
            "vartotojai.socialines_grupes.vaikai.vartotojai",
            "vartotojai.uzregistruoti.vaikai",
        ),
        Pair("fondas.gauta.pavadinimai", "fondas.isigijimas.is_viso.is_viso.pavad"),
    ),
    usually_same=(
        Pair(
            "projektai.lesos",
            "finansai.pajamos.projektai",
            "a project may be paid in another year",
        ),
        Pair(
            "fondas.nurasymo_priezastys.*.kiekis",
            "fondas.nurasyta.is_viso",
            "not every cause is listed",
        ),
    ),
    may_differ=(
        Pair(
            "finansai.pajamos.is_viso",
            "finansai.islaidos.is_viso",
            "the statistics form lets them",
        ),
        Pair(
            "finansai.pajamos.periodikai",
            "finansai.islaidos.periodikai",
            "the owner need not pay all",
        ),
    ),
    balances=(STOCK,),
    at_most=(AtMost("kvalifikacija.mokymai", "darbuotojai", "personalas.is_viso.darbuotojai"),),
    among=(Among("vartotojai.sutelkimas.is_viso", "vartotojai.sutelkimas.grupes.*"),),
)
