"""What of a view is more than a number or a text, and so is never equal to one.

A template that compares it means what is written of it: `fondas.likutis.verte == 5`.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from ataskaita.view.asking import Names, Rows
from ataskaita.view.figures import Figure, Name
from ataskaita.view.pictures import Picture
from ataskaita.view.texts import Cell, Moment, Prose

MORE: Final = (Figure, Name, Moment, Prose, Cell, Names, Rows, Picture)
PLAIN: Final = (str, int, float, Decimal)
WRITTEN: Final[Mapping[type, str]] = {Figure: "verte", Name: "tekstas", Moment: "ilga"}
"""By which name what is written of it stands below it."""
