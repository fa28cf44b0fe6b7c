"""Charts, ready for a template to draw: categories, series and a sentence that says them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from ataskaita.records import frozen
from ataskaita.view.asking import Fielded


@frozen
class Series:
    """Values of one kind, one for each category; None leaves a gap."""

    name: str
    values: tuple[int | Decimal | None, ...]


@frozen
class Chart(Fielded):
    """What a chart shows; false where the data has nothing to draw.

    A template's chart whose alternative text is the tag of this name gets its data; the
    alternative text becomes `description`.
    """

    asked_as: ClassVar[Mapping[str, str]] = {
        "pavadinimas": "title",
        "vienetas": "symbol",
        "aprasymas": "description",
        "kelios_eiles": "has_several",
    }

    title: str
    symbol: str = ""
    """The unit's sign; empty where the series have units of their own."""
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    decimals: int = 0
    """How many decimals the values are written with."""
    description: str = ""
    """A sentence with every value, for whoever can't see the chart."""
    figures: tuple[str, ...] = ()
    """The names of the figures that it shows."""
    titled: bool = True
    """Whether the title stands in the chart; not where a caption below says it."""
    stacked: bool = False
    """Whether the series stand on each other."""

    @property
    def has_several(self) -> bool:
        """Whether it has more than one series: then it needs a legend."""
        return len(self.series) > 1

    def __str__(self) -> str:
        return self.description

    def __bool__(self) -> bool:
        return bool(self.series)
