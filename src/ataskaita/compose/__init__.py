"""From a Report to a View: every figure, date and sentence as a template may print it."""

from ataskaita.compose.block_keys import block_keys
from ataskaita.compose.flagging import Flag, Flags
from ataskaita.compose.hand_laid import HandLaid, hand_laid
from ataskaita.compose.unprinted import Unprinted, unprinted
from ataskaita.compose.unshown import unshown
from ataskaita.compose.view import compose_view

__all__ = [
    "Flag",
    "Flags",
    "HandLaid",
    "Unprinted",
    "block_keys",
    "compose_view",
    "hand_laid",
    "unprinted",
    "unshown",
]
