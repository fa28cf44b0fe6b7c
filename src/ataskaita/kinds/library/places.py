"""How a library's sections are laid out: the order of texts, tables and charts in each."""

from typing import Final

from ataskaita.declared.aspects import CHANGE, PER_CENT, several_years
from ataskaita.declared.inserts import Insert
from ataskaita.declared.places import (
    Compared,
    Counted,
    Drawn,
    Laid,
    Listed,
    Noted,
    Place,
    Tabled,
    Words,
)

_PER_LIBRARIAN: Final = Counted(
    "Darbuotojų veiklos efektyvumo rodikliai",
    (
        "rodikliai.vartotojai_bibliotekininkui",
        "rodikliai.apsilankymai_bibliotekininkui",
        "rodikliai.isduotis_bibliotekininkui",
    ),
    with_units=("rodikliai.isduotis_bibliotekininkui",),
)
_BASE: Final = Noted("vartotojai.sutelkimas.baze", "Skaičiavimo pagrindas: {}.")


SEVERAL_YEARS: Final = (
    Insert(
        "fondas",
        key="fondas_per_metus",
        title="Dokumentų fondas per keletą metų",
        shows=("fondas.gauta.is_viso", "fondas.nurasyta.is_viso", "fondas.likutis.is_viso"),
        labels=("Gauta dokumentų", "Nurašyta dokumentų", "Fondas metų pabaigoje"),
        aspects=(*several_years(4), CHANGE, PER_CENT),
        given=True,
    ),
    Insert(
        "vartotojai",
        key="vartotojai_per_metus",
        title="Aptarnavimo rodikliai per keletą metų",
        shows=(
            "vartotojai.gyventojai",
            "vartotojai.uzregistruoti.is_viso",
            "vartotojai.apsilankymai.is_viso",
            "vartotojai.isduotis.is_viso",
            "renginiai.is_viso.is_viso",
        ),
        labels=(
            *("Gyventojai", "Registruoti vartotojai", "Apsilankymai", "Dokumentų išduotis"),
            "Renginiai",
        ),
        aspects=(*several_years(4), CHANGE, PER_CENT),
        given=True,
    ),
)


def _words(section: str, *keys: str) -> tuple[Words, ...]:
    return tuple(Words(f"{section}.{key}") for key in keys)


def _tabled(
    section: str, table: str, *, chart: str = "", text: str = "tekstas"
) -> tuple[Place, ...]:
    """Return an introduction, a table, its chart, and a text."""
    return (
        *_words(section, "ivadas"),
        Tabled(table),
        *((Drawn(chart),) if chart else ()),
        *(_words(section, text) if text else ()),
    )


PLACES: Final[dict[str, tuple[Place, ...]]] = {
    "prieinamumas": _words("prieinamumas", "ivadas", "tekstas"),
    "fondas": (
        *_words("fondas", "ivadas"),
        *(Tabled("fondo_suvestine"), Drawn("fondo_judejimas"), Tabled("isigijimas")),
        *(Laid("fondas.sudetis", given=True), Laid("fondas.kalbos", given=True)),
        Compared("fondas_per_metus"),
        *_words("fondas", "isigijimo_tekstas"),
    ),
    "vartotojai": (
        *_words("vartotojai", "ivadas"),
        Compared("vartotojai_per_metus"),
        *(
            Tabled("vartotojai"),
            Tabled("sutelkimas"),
            _BASE,
            Laid("vartotojai.socialines_grupes", given=True),
        ),
        _PER_LIBRARIAN,
        *_words("vartotojai", "lankomumo_tekstas"),
        *(Tabled("lankomumas"), Drawn("vartotojai_ir_apsilankymai"), Drawn("isduotis")),
        *_words("vartotojai", "istekliu_tekstas"),
        Tabled("uzklausos"),
        *_words("vartotojai", "pabaiga"),
    ),
    "renginiai": _tabled("renginiai", "renginiai", chart="renginiai"),
    "klubai": (*_words("klubai", "ivadas"), Listed("klubai.sarasas", ("pavadinimas", "vieta"))),
    "projektai": _tabled("projektai", "projektai"),
    "partneryste": _tabled("partneryste", "partneryste", text=""),
    "krastotyra": (
        *_tabled("krastotyra", "krastotyra", text=""),
        Words("krastotyra.katalogai", headed=True),
    ),
    "viesieji_rysiai": _words("viesieji_rysiai", "ivadas", "tekstas"),
    "kvalifikacija": _tabled("kvalifikacija", "mokymai"),
    "personalas": _tabled("personalas", "personalas", chart="issilavinimas"),
    "finansai": (
        *_words("finansai", "ivadas"),
        *(Tabled("pajamos"), Tabled("islaidos"), Drawn("pajamos"), Drawn("islaidos")),
        *_words("finansai", "tekstas"),
    ),
    "materialine_baze": _words("materialine_baze", "ivadas", "tekstas"),
    "perspektyva": (
        *_words("perspektyva", "ivadas"),
        Words("perspektyva.numatoma", headed=True),
        *_words("perspektyva", "pabaiga"),
    ),
}
"""Figures that stand in no place here are quoted by texts; the others follow by declaration."""

HYPHENS: Final = (
    *("Karto-grafijos", "Pavadi-nimai", "Spausdin-tinės", "Skaitme-niniai", "Vaizdi-niai"),
    *("elektro-ninėmis", "kompiute-rine", "Dokumen-tams", "dokumen-tams", "Automa-tizacijai"),
)
"""Words that headers of narrow columns may part."""
