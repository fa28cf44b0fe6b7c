"""What a form prints in a section that holds no data: its own texts, figures from elsewhere."""

from ataskaita.declared.prose import Prose
from ataskaita.records import frozen


@frozen
class Insert:
    """A text of the form itself, or a table of figures that stand elsewhere."""

    section: str
    """The key of the section in which it is printed."""
    after: str = ""
    """The key of what it is printed after; empty at the section's beginning."""
    key: str = ""
    """By which prose refers to it."""
    text: Prose | None = None
    unless: str = ""
    """The data path of what it is printed in place of, where nothing is given there."""
    title: str = ""
    shows: tuple[str, ...] = ()
    """Names of the figures, a row each."""
    aspects: tuple[str, ...] = ()
    """The sides of each that stand beside each other."""
