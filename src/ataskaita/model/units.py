"""Units of the report's figures: how each is written after a number and whether it adds up."""

from attrs import frozen


@frozen
class Unit:
    """What a figure counts."""

    key: str
    """What a data file calls it, for figures that a library declares itself."""
    symbol: str
    """What stands after the number, in Lithuanian; empty where the noun says it."""
    iso: str
    """ISO 2789's word, for the glossary."""
    decimals: int = 0
    """Decimals that the data may have."""
    fixed: bool = False
    """Whether all decimals are always printed (money, percent)."""
    additive: bool = True
    """Whether parts add up over libraries: copies do, titles don't (ISO 2789, 6.3)."""
    negative: bool = False
    """Whether the data may state a value below zero."""


PHYSICAL_UNITS = Unit("fiz_vnt", "fiz. vnt.", "physical units")
TITLES = Unit("pavad", "pavad.", "titles", additive=False)
PERSONS = Unit("asm", "asm.", "persons")
VISITS = Unit("apsilankymai", "apsilankymų", "visits")
LOANS = Unit("isduotys", "fiz. vnt.", "loans")
EVENTS = Unit("renginiai", "renginių", "events")
QUESTIONS = Unit("uzklausos", "užklausų", "reference questions")
REQUESTS = Unit("uzklausimai", "užklausų", "interlibrary requests")
RECORDS = Unit("irasai", "įrašų", "catalogue records")
SESSIONS = Unit("seansai", "seansų", "Internet sessions")
PIECES = Unit("vnt", "vnt.", "pieces")
HOURS = Unit("val", "val.", "hours", decimals=1)
FTE = Unit("etatai", "etatų", "full-time equivalents", decimals=2)
KILOMETRES = Unit("km", "km", "kilometres", decimals=1)
EURO = Unit("eur", "Eur", "euro", decimals=2, fixed=True, negative=True)
PERCENT = Unit("proc", "%", "per cent", decimals=2, fixed=True, additive=False, negative=True)
RATIO = Unit("santykis", "", "ratio", decimals=2, fixed=True, additive=False, negative=True)
YEARS = Unit("metai", "m.", "year", additive=False)

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
    EURO,
    PERCENT,
    RATIO,
)
"""The units that a library may name for figures of its own."""
