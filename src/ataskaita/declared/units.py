"""Units of the report's figures: how each is written after a number and whether it adds up."""

from ataskaita.declared.precision import Number, decimals_of
from ataskaita.records import frozen


@frozen
class Unit:
    """What a figure counts.

    >>> from ataskaita.declaring import Unit
    >>> Unit("parodos", "parod.", "paroda", "exhibitions").additive
    True
    """

    key: str
    """What a data file calls it, for figures that a library declares itself."""
    symbol: str
    """What stands after the number, in Lithuanian; empty where the noun says it."""
    noun: str
    """What one of it is called in a sentence, to be declined; empty for a bare number."""
    iso: str
    """ISO 2789's word, for the glossary."""
    decimals: int = 0
    """Decimals that the data may have."""
    fixed: bool = False
    """Whether decimals are printed as such, also zeros: money's cents, per cent as written."""
    additive: bool = True
    """Whether parts add up over libraries: copies do, titles don't (ISO 2789, 6.3)."""
    negative: bool = False
    """Whether the data may state a value below zero."""
    difference: str = ""
    """What a change is counted in, where that isn't the noun: shares differ by points."""
    times: int = 1
    """How many of a plainer unit one of it is: thousands of euros are compared with euros."""

    @property
    def rounded(self) -> bool:
        """Return whether all that is written of it was rounded: thousands of a plainer unit."""
        return self.times > 1

    @property
    def as_written(self) -> bool:
        """Return whether a figure of it has as many decimals as were written."""
        return self.fixed and not self.additive

    @property
    def is_money(self) -> bool:
        """Return whether a column of it has as many decimals in each row."""
        return self.fixed and self.additive

    def printed_decimals(self, value: Number | None, decimals: int | None = None) -> int | None:
        """Return how many decimals are printed of a value; None where it has its own.

        `decimals` is how many are asked for. Money has its cents always, a share what was written.
        """
        if decimals is not None or not self.fixed:
            return decimals
        own = decimals_of(value) if value is not None and self.as_written else self.decimals
        return min(own, self.decimals)

    @property
    def told(self) -> bool:
        """Return whether headers say it: a measure or an abbreviation, not “pieces” of anything."""
        measured = self.decimals > 0 or self.symbol.endswith(".")
        return bool(self.symbol) and measured and self.key != "vnt"


PHYSICAL_UNITS = Unit("fiz_vnt", "fiz. vnt.", "fizinis vienetas", "physical units")
TITLES = Unit("pavad", "pavad.", "pavadinimas", "titles", additive=False)
PERSONS = Unit("asm", "asm.", "asmuo", "persons")
VISITS = Unit("apsilankymai", "apsilankymų", "apsilankymas", "visits")
LOANS = Unit("isduotys", "fiz. vnt.", "fizinis vienetas", "loans")
EVENTS = Unit("renginiai", "renginių", "renginys", "events")
QUESTIONS = Unit("uzklausos", "užklausų", "užklausa", "reference questions")
REQUESTS = Unit("uzklausimai", "užklausų", "užklausa", "interlibrary requests")
RECORDS = Unit("irasai", "įrašų", "įrašas", "catalogue records")
SESSIONS = Unit("seansai", "seansų", "interneto seansas", "Internet sessions")
PIECES = Unit("vnt", "vnt.", "vienetas", "pieces")
HOURS = Unit("val", "val.", "valanda", "hours", decimals=2)
FTE = Unit("etatai", "etatų", "etatas", "full-time equivalents", decimals=2)
KILOMETRES = Unit("km", "km", "kilometras", "kilometres", decimals=1)
SQUARE_METRES = Unit("kv_m", "kv. m", "kvadratinis metras", "square metres", decimals=2)
EURO = Unit("eur", "Eur", "euras", "euro", decimals=2, fixed=True, negative=True, difference="Eur")
THOUSAND_EUROS = Unit(
    "tukst_eur",
    "tūkst. Eur",
    "",
    "thousands of euros",
    decimals=3,
    negative=True,
    difference="tūkst. Eur",
    times=1000,
)
PERCENT = Unit(
    "proc",
    "%",
    "procentas",
    "per cent",
    decimals=2,
    fixed=True,
    additive=False,
    negative=True,
    difference="procentinis punktas",
)
RATIO = Unit("santykis", "", "", "ratio", decimals=2, fixed=True, additive=False, negative=True)
YEARS = Unit("metai", "m.", "", "year", additive=False)

UNITS: tuple[Unit, ...] = (
    PHYSICAL_UNITS,
    TITLES,
    PERSONS,
    VISITS,
    LOANS,
    EVENTS,
    QUESTIONS,
    REQUESTS,
    RECORDS,
    SESSIONS,
    PIECES,
    HOURS,
    FTE,
    KILOMETRES,
    SQUARE_METRES,
    EURO,
    THOUSAND_EUROS,
    PERCENT,
    RATIO,
)
"""The units that a library may name for figures of its own."""
