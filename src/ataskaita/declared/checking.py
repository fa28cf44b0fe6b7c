"""How a report wants to be checked: its own ranges, and who owes what."""

from decimal import Decimal

from ataskaita.declared.fields import figure, keyed
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.units import RATIO
from ataskaita.records import frozen


@frozen
class Limits:
    """From where to where a ratio is likely."""

    low: Decimal | None = figure("nuo", "Nuo", RATIO)
    high: Decimal | None = figure("iki", "Iki", RATIO)


@frozen
class Checking:
    """What this report's checks do otherwise."""

    jump: Decimal | None = figure("suolis", "Kiek kartų gali pasikeisti rodiklis per metus", RATIO)
    limits: Keyed[Limits] = keyed("ribos", "Tikėtinos santykinių rodiklių ribos")
