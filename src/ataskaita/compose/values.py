"""Write a number as its unit is written."""

from decimal import Decimal

from ataskaita.declared.units import YEARS, Unit
from ataskaita.lithuanian import format_number

MISSING = "–"
"""What stands for a figure that the data doesn't give; zero prints as 0."""


def format_value(value: int | Decimal | None, unit: Unit, decimals: int | None = None) -> str:
    """Return the number as its unit is written; a dash for none."""
    if value is None:
        return MISSING
    if unit is YEARS:
        return str(value)
    decimals = unit.printed_decimals(value, decimals)
    if decimals is None and isinstance(value, Decimal):
        value = Decimal(f"{value.normalize():f}")  # 13.50 posts are 13,5
    return format_number(value, decimals)
