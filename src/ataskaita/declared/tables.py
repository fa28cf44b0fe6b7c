"""Which tables a report has, and what must be in the data for each to be printed."""

from ataskaita.records import frozen


@frozen
class TableDeclaration:
    """A table of the standard sections."""

    key: str
    title: str
    about: tuple[str, ...]
    """Names of which one, at least, must be given."""

    @property
    def condition(self) -> str:
        """What a template asks before it prints the table."""
        return " or ".join(self.about)
