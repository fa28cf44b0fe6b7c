"""Where a report's values came from."""

from collections.abc import Set as AbstractSet

from attrs import field

from ataskaita.errors import Finding, Place
from ataskaita.records import frozen


@frozen
class Origin:
    """Of a report that a script made: nowhere but at its data paths."""

    form: str = field(default="", kw_only=True)
    """What the data says that its form is; it may say the edition."""
    unread: tuple[Finding, ...] = field(default=(), kw_only=True)
    """What stands in the file where nothing is read."""
    tables: tuple[str, ...] = field(default=(), kw_only=True)
    """The files of rows that the data names."""

    def place_of(self, path: str) -> Place:
        """Return where the value at the data path stands, or what holds it."""
        return Place("", within=path)

    def place_in(self, path: str, words: str) -> Place:  # noqa: ARG002 (a file knows more)
        """Return where `words` stand within the text at the data path."""
        return self.place_of(path)

    def paths(self) -> AbstractSet[str]:
        """Return the data paths that are written somewhere."""
        return frozenset()

    def values(self) -> int:
        """Return how many values are written somewhere."""
        return 0
