"""What goes to the council with the report: its draft decision and the explanatory note."""

from ataskaita.declared.fields import flag, naming, person, prose, text
from ataskaita.declared.prose import Prose
from ataskaita.records import frozen


@frozen
class Decision:
    """The council's decision on the report; what isn't given follows from the report's own data."""

    council: str | None = naming("taryba", "Sprendimą priimanti institucija")
    basis: str | None = text(
        "pagrindas", "Įstatymas, jo straipsnis, dalis ir punktas (įnagininkas)"
    )
    """The law's point, in the instrumental; the point of `teisinis_pagrindas` follows it."""
    spaced: bool = flag("isretintai", "Ar žodį „nusprendžia“ rašyti išretintai", default=True)
    appeal: str | None = text("apskundimas", "Apskundimo tvarka")
    signatory: str | None = naming("pasiraso", "Pasirašančiojo pareigos")
    signatory_name: str | None = person("vardas", "Pasirašančiojo vardas ir pavardė")


@frozen
class ExplanatoryNote:
    """Why the decision is proposed, by the headings that councils usually ask for."""

    goals: Prose | None = prose("tikslai", "Sprendimo projekto tikslai ir uždaviniai")
    present: Prose | None = prose("reguliavimas", "Dabartinis teisinis reguliavimas")
    results: Prose | None = prose("rezultatai", "Laukiami rezultatai")
    funds: Prose | None = prose("lesos", "Lėšų poreikis ir šaltiniai")
    other: Prose | None = prose("kita", "Kiti reikalingi pagrindimai ir paaiškinimai")
    author: str | None = naming("rengejas", "Rengėjo pareigos")
    author_name: str | None = person("vardas", "Rengėjo vardas ir pavardė")
