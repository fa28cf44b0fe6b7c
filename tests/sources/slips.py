"""What goes wrong in a workbook, each made by one hand in an otherwise right one."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.sources.hand import Hand, day

_READERS = "vartotojai.uzregistruoti"


def _overtyped_total(hand: Hand) -> None:
    hand.put(f"{_READERS}.is_viso", 2851)


def _two_levels(hand: Hand) -> None:
    hand.put("personalas.bibliotekininkai.aukstasis", 9)
    hand.put("personalas.is_viso.aukstasis", 12)


def _stale_text(hand: Hand) -> None:
    hand.cell("tekstas.vartotojai.lankomumo_tekstas").value = "Užfiksuota 48 200 apsilankymų."


def _unused(hand: Hand) -> None:
    hand.cell("skyrius.fondas").value = "netaikoma"


def _beside(hand: Hand) -> None:
    hand.put("vartotojai.mokymo_valandos", None)
    hand.cell("at.vartotojai.mokymo_valandos", right=2).value = 186.5


def _in_the_grey(hand: Hand) -> None:
    hand.put("vartotojai.tarpbibliotekinis.issiusta_uzklausu", None)
    hand.cell("pernai.vartotojai.tarpbibliotekinis.issiusta_uzklausu").value = 14


def _own_sheet(hand: Hand) -> None:
    page = hand.sheet("Lapas1")
    page["A1"], page["B1"], page["B2"] = "Skaičiavimai", 120, 340


def _copied_sheet(hand: Hand) -> None:
    hand.sheet("Renginiai (2)", like="Renginiai")


def _over_a_label(hand: Hand) -> None:
    hand.put("vartotojai.mokymo_valandos", None)
    hand.cell("at.vartotojai.mokymo_valandos", right=-1).value = 186.5


def _merged(hand: Hand) -> None:
    hand.put("vartotojai.mokymo_valandos", None)
    cell = hand.cell("at.vartotojai.mokymo_valandos")
    hand.cell("at.vartotojai.mokymo_valandos", right=-1).value = 186.5
    hand.merge(cell, left=1)


def _hidden_note(hand: Hand) -> None:
    cell = hand.cell("at.vartotojai.gyventojai", right=6)
    cell.value = "tikslinti"
    hand.hide_column(cell)


def _block_beside(hand: Hand) -> None:
    for row, values in enumerate(((1, 2, 3), (4, 5, 6), (7, 8, 9))):
        for column, value in enumerate(values):
            hand.cell("at.vartotojai.gyventojai", right=8 + column, below=row).value = value


SLIPS: Final[Mapping[str, Callable[[Hand], object]]] = {
    "words for a number": lambda hand: hand.put("fondas.dovanos", "apie 300"),
    "a decimal point": lambda hand: hand.put("vartotojai.mokymo_valandos", "1.2"),
    "two readings": lambda hand: hand.put("vartotojai.mokymo_valandos", "1.234"),
    "a date that Excel made": lambda hand: hand.put("fondas.dovanos", day(2025, 5, 1)),
    "a formula without its value": lambda hand: hand.put("fondas.dovanos", "=1+1"),
    "a formula that fails": lambda hand: hand.put("fondas.dovanos", "#DIV/0!"),
    "a date with points": lambda hand: hand.put("tvirtinimas.data", "31.12.2025"),
    "a negative count": lambda hand: hand.put("fondas.dovanos", -5),
    "half a person": lambda hand: hand.put(f"{_READERS}.perregistruoti", 2310.5),
    "a quotation of no figure": lambda hand: setattr(
        hand.cell("tekstas.fondas.ivadas"), "value", "Fonde – {{ fondas.likutis.viso }}."
    ),
    "a year compared with itself": lambda hand: setattr(
        hand.cell("tekstas.fondas.ivadas"), "value", "Fondas, palyginti su 2024 m., sumažėjo."
    ),
    "a filled sheet that doesn't apply": _unused,
    "an overtyped total": _overtyped_total,
    "a part above its whole": lambda hand: hand.put("vartotojai.apsilankymai.vaikai", 60000),
    "a stale number in a text": _stale_text,
    "no name of the institution": lambda hand: hand.put("biblioteka.pavadinimas", None),
    "a sheet under another tab": lambda hand: hand.rename("Renginiai", "Renginiai 2025"),
    "a group that nobody declared": lambda hand: hand.row("renginiai.grupes", 2, {"@": "filialai"}),
    "a percentage as Excel keeps it": lambda hand: hand.put(
        "vartotojai.sutelkimas.is_viso", 0.2956, "0.00%"
    ),
    "a figure in the column of units": _beside,
    "a hundredfold percentage": lambda hand: hand.put("vartotojai.sutelkimas.is_viso", 5, "0%"),
    "this year's figure in last year's column": _in_the_grey,
    "a cause without its name": lambda hand: hand.row(
        "fondas.nurasymo_priezastys", 4, {"kiekis": 15}
    ),
    "figures of no group": lambda hand: hand.row("renginiai.grupes", 3, {"garsiniai": 5}),
    "a branch without its name": lambda hand: hand.row("padaliniai", 4, {"nuo": day(2024, 5, 1)}),
    "a key written twice": lambda hand: hand.row(
        "fondas.nurasymo_priezastys", 4, {"@": "prarasti", "pavadinimas": "Prarasti", "kiekis": 3}
    ),
    "a note beside a figure": lambda hand: setattr(
        hand.cell("at.fondas.dovanos", right=3), "value", "iš LIBIS, tikslinti"
    ),
    "calculations beside": _block_beside,
    "a sheet of one's own": _own_sheet,
    "a copied sheet": _copied_sheet,
    "a figure over a label": _over_a_label,
    "cells merged with the label": _merged,
    "a note in a hidden column": _hidden_note,
    "a comment of a colleague": lambda hand: hand.comment(
        hand.cell("at.fondas.dovanos"), "Patikslinti su Rasa"
    ),
    "a pasted picture": lambda hand: hand.picture("Renginiai", "H3"),
    "an answer that is no choice of the first sheet": lambda hand: setattr(
        hand.cell("skyrius.klubai"), "value", "nėra"
    ),
    "thousands in words": lambda hand: hand.put("vartotojai.apsilankymai.is_viso", "48 tūkst."),
    "a year with its letter": lambda hand: hand.put("metai", "2024 m."),
    "one slip in totals of two levels": _two_levels,
    "an acceptance of nothing": lambda hand: hand.row(
        "sutinku", 1, {"@": "D211", "=": "Patikrinta"}
    ),
}
"""Each with a title that tests/cases/darbaknyges.txt explains and answers."""
