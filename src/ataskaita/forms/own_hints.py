"""What whoever fills an own table is told, cell by cell."""

from typing import Any, Final

from ataskaita.declared.own_grids import YES

OWN_KEY: Final = "savos_lenteles"
"""By which the sheet of own tables is known among the others."""
TOLD: Final = (
    "Savos lentelės pildomos taip, kaip spausdinamos. Nauja lentelė: įrašykite pavadinimą, kaip "
    "vadinami stulpeliai, kuo jie matuojami, ir eilutes; nereikalingus langelius palikite tuščius. "
    "Paskutinė eilutė „Iš viso“ palyginama su kitų eilučių suma: perrašykite ją iš popieriaus. "
    "Savam skyriui be lentelės užtenka skyriaus pavadinimo ir teksto."
)


def tip(title: str, words: str) -> dict[str, Any]:
    """Return XlsxWriter's validation of a cell that takes anything, with what is told of it."""
    return {"validate": "any", "input_title": title, "input_message": words}


TITLED: Final = tip("Pavadinimas", "Kaip lentelė vadinama, pavyzdžiui, Fondas pagal kalbas.")
HEADED: Final = tip("Skyrius", "Antraštė, po kuria visa tai spausdinama.")
LABELLED: Final = tip("Stulpelis", "Kas stovi stulpelio viršuje, pavyzdžiui, Kalba arba Gauta.")


def placed_in(cells: str) -> dict[str, Any]:
    """Return the validation of where a table is printed: a section among those cells, or own."""
    words = (
        "Pasirinkite skyrių, kurio gale tai spausdinama, arba įrašykite savo skyriaus pavadinimą. "
        "Jei paliksite tuščią, bus atskiras skyrius, vadinamas kaip lentelė."
    )
    chosen = _chosen("Skyrius", words, f"={cells}")
    return {**chosen, "show_error": False}


def measured_in(cells: str) -> dict[str, Any]:
    """Return the validation of what a column is measured in: one of the units among those cells."""
    words = (
        "Kuo matuojama: pasirinkite iš sąrašo. Žodžių stulpeliui palikite tuščią arba „tekstas“."
    )
    return _chosen("Vienetas", words, f"={cells}")


CHARTED: Final[dict[str, Any]] = {
    "validate": "list",
    "source": [YES],
    "ignore_blank": True,
    "input_title": "Diagramoje",
    "input_message": "Įrašykite „taip“, jei šio stulpelio skaičius reikia parodyti ir diagrama.",
    "error_title": "Netinka",
    "error_message": "Rašykite „taip“ arba palikite tuščią.",
}


def _chosen(title: str, words: str, source: str) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": source,
        "ignore_blank": True,
        "input_title": title,
        "input_message": words,
        "error_title": "Tokio nėra",
        "error_message": "Pasirinkite iš sąrašo.",
    }
