"""How a chart's bars stand.

Those of several series stand upright: of bars that lie, LibreOffice's legends name the last first.
"""

from attrs import frozen


@frozen
class Look:
    """How a chart's bars stand."""

    height: float
    """In centimetres."""
    lying: bool = True
    """Whether bars lie, with room for long words beside them."""
    stacked: bool = False
    narrow: bool = False
    """Whether there may be many bars beside each other: then their numbers go up."""
