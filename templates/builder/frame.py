"""What stands around the sections: the approval mark, the title, the legal basis, the signature."""

from collections.abc import Iterator

from templates.builder.blocks import Block, Contents, Paragraph, prose, remark, when
from templates.builder.styles import (
    CENTRED,
    CONTENTS_HEADING,
    COVER_AUTHORS,
    COVER_PLACE,
    COVER_TITLE,
    END_RULE,
    MARK,
    SIGNATURE,
    TITLE,
)

_FIRST = (
    "Tai ataskaitos šablonas. Mėlyni tekstai – paaiškinimai, pilki – programos ženklai, kas "
    "spausdinama tik kai ko nors yra arba kartojama; nei vieni, nei kiti į ataskaitą nepatenka. "
    "Tai, kas rašoma tarp dvigubų skliaustų, programa pakeičia duomenimis. Kiekvienas ataskaitos "
    "elementas čia parodytas vieną kartą: pakeiskite jo išvaizdą, ir taip atrodys visi tokie "
    "ataskaitos elementai."
)
_LAST = "Parašas; jei ataskaitą tvirtina kita institucija ir parašo nėra, – pabaigos brūkšnys."


def opening() -> Iterator[Block]:
    """Generate what stands before the first section."""
    yield remark(_FIRST)
    yield prose("ataskaita.zyma", MARK, "PATVIRTINTA rajono savivaldybės tarybos")
    yield from _cover()
    yield prose("ataskaita.antraste", TITLE, "BIBLIOTEKOS 2025 METŲ VEIKLOS ATASKAITA")
    yield from when("isdestymas.turinys", Paragraph("TURINYS", CONTENTS_HEADING), Contents())
    yield prose("ataskaita.pagrindas", sample="Kuo vadovaujantis parengta ataskaita.")
    yield prose("preambule", sample="Įžanga: pastraipos prieš pirmąjį skyrių.")


def _cover() -> Iterator[Block]:
    """Generate the title page, which a form may ask for; the title stands nowhere else then."""
    name = "ataskaita.titulinis"
    yield remark("Titulinis puslapis, jei jo prašo forma.")
    yield prose(f"{name}.istaiga", CENTRED, "ĮSTAIGA")
    yield prose(f"{name}.antraste", COVER_TITLE, "ATASKAITA")
    yield prose(f"{name}.parenge", COVER_AUTHORS, "Kas parengė")
    yield prose(f"{name}.vieta", COVER_PLACE, "Vieta ir metai")
    yield prose(f"{name}.pabaiga", sample="Čia puslapis baigiasi.")


def closing() -> Iterator[Block]:
    """Generate what stands after the last section.

    A report that another act approves carries no signature and ends with a rule.
    """
    yield remark(_LAST)
    yield prose("ataskaita.parasas", SIGNATURE, "Direktorė ir jos vardas")
    yield prose("ataskaita.pabaiga", END_RULE)
