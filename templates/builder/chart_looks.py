"""How a chart's bars stand."""

from attrs import frozen


@frozen
class Look:
    """How a chart's bars stand."""

    height: float
    """In centimetres."""
    lying: bool = True
    """Whether bars lie, with room for long words beside them."""
    stacked: bool = False
