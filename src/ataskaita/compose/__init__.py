"""From a Report to a View: every figure, date and sentence as a template may print it."""

from ataskaita.compose.flagging import Flag, Flags
from ataskaita.compose.hand_laid import HandLaid, hand_laid
from ataskaita.compose.unprinted import Unprinted, unprinted
from ataskaita.compose.view import compose_view

__all__ = ["Flag", "Flags", "HandLaid", "Unprinted", "compose_view", "hand_laid", "unprinted"]
