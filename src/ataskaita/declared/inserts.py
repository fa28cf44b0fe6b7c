"""What a form prints in a section that holds no data: its own texts, figures from elsewhere."""

from collections.abc import Container
from itertools import repeat

from attrs import evolve

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
    labels: tuple[str, ...] = ()
    """What each is called; empty where their declarations say it."""
    aspects: tuple[str, ...] = ()
    """The sides of each that stand beside each other."""
    given: bool = False
    """Whether it is printed only where the data itself gives years before last, and of them."""

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The names of the figures, each with what it is called here."""
        return tuple(zip(self.shows, self.labels or repeat(""), strict=False))

    def without(self, names: Container[str]) -> "Insert":
        """Return it without the figures of those names."""
        kept = [one for one in self.rows if one[0] not in names]
        labels = tuple(label for _, label in kept) if self.labels else ()
        return evolve(self, shows=tuple(name for name, _ in kept), labels=labels)
