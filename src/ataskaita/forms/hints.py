"""What a cell takes, and what it tells whoever stands on it."""

from typing import Any, Final

from ataskaita.declared.choices import shown_choice
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.tree import TO_FILL

_TITLE: Final = 32
_WORDS: Final = 255
"""Characters that Excel takes for a hint's title and text."""
GROUPS: Final = "grupes.*.@"
"""Where the names of groups stand."""
NAME_OF_A_GROUP: Final[dict[str, Any]] = {
    "validate": "any",
    "input_title": "Grupės vardas",
    "input_message": "Trumpas vardas, pavyzdžiui, vb: jį pasirinksite kitose lentelėse.",
}


def chosen_of(cells: str) -> dict[str, Any]:
    """Return XlsxWriter's validation of a name that stands among those cells."""
    words = "Pasirinkite iš sąrašo: grupės vardijamos lape „Įstaiga“."
    return {
        "validate": "list",
        "source": f"={cells}",
        "input_title": "Grupė",
        "input_message": words,
        "error_title": "Tokios grupės nėra",
        "error_message": words,
        "ignore_blank": True,
    }


def demand_of(declared: Declaration, cell: str, *, always: bool = False) -> dict[str, Any]:
    """Return XlsxWriter's validation: hint, and what is refused; whether no report lacks it."""
    made: dict[str, Any] = {
        "validate": "any",
        "input_title": _title(declared),
        "input_message": shortened(_hint(declared, always=always), _WORDS),
        "error_title": "Netinka",
        "error_message": _refusal(declared),
        "ignore_blank": True,
    }
    if declared.kind is Kind.FIGURE:
        made |= {"validate": "custom", "value": _number(declared, cell)}
    elif declared.kind is Kind.CHOICE:
        made |= _listed(tuple(map(shown_choice, declared.choices)))
    elif declared.kind is Kind.FLAG:
        made |= _listed(("taip", "ne"))
    return made


def _title(declared: Declaration) -> str:
    return shortened(declared.label.rstrip(":"), _TITLE)


def shortened(text: str, most: int) -> str:
    """Return the text, or as many whole words of it as have room."""
    return text if len(text) <= most else text[: most - 1].rpartition(" ")[0] + "…"


def _refusal(declared: Declaration) -> str:
    """Return what is said of a value that a figure can't be."""
    whole = "sveikasis " if declared.unit is not None and not declared.most_decimals else ""
    least = "" if declared.may_be_negative else ", ne mažesnis už nulį"
    return f"Čia rašomas {whole}skaičius{least}; jei rodiklio nėra – brūkšnys."


def _number(declared: Declaration, cell: str) -> str:
    counted = declared.unit is not None
    least = f",{cell}>=0" if counted and not declared.may_be_negative else ""
    whole = f",{cell}=INT({cell})" if counted and not declared.most_decimals else ""
    words = ",".join(f'{cell}="{word}"' for word in ("-", "–", TO_FILL))
    return f"=OR(AND(ISNUMBER({cell}){whole}{least}),{words})"


def _listed(choices: tuple[str, ...]) -> dict[str, Any]:
    words = "Pasirinkite iš sąrašo."
    return {"validate": "list", "source": list(choices), "error_message": words}


def _hint(declared: Declaration, *, always: bool) -> str:
    unit = declared.unit.symbol if declared.unit else ""
    label = declared.label.rstrip(":")
    told = [
        f"{label}." if _title(declared) != label else "",
        declared.hint,
        f"Vienetas: {unit.rstrip('.')}." if unit else "",
        f"ISO 2789: {declared.iso}." if declared.iso else "",
        f"Bazė: {declared.base}." if declared.base else "",
        "Suskaičiuojama pati; dėmenų neturint – įrašykite sumą." if declared.of else "",
        f"Suskaičiuojama pati: {declared.formula}." if declared.formula else "",
        f"Nėra – brūkšnys, dar nežinote – {TO_FILL}." if declared.kind is Kind.FIGURE else "",
        "Pavyzdžiui, 2025-12-31." if declared.kind is Kind.DATE else "",
        "Pavyzdžiui, 2025-03-01 – 2025-05-31." if declared.kind is Kind.PERIOD else "",
        "Kiekvienas punktas – naujoje eilutėje." if declared.listed else "",
        "Būtina įrašyti."
        if always
        else "Būtina įrašyti, jei pildoma ši dalis."
        if declared.required
        else "",
        "Privaloma įrašyti." if declared.needed else "",
        f"Siūloma: {declared.proposed}" if declared.proposed else "",
    ]
    return " ".join(filter(None, told)) or "Įrašykite arba palikite tuščią."
