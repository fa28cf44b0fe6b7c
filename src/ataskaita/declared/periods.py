"""A time from one date to another."""

from datetime import date as Date  # noqa: N812 (as in `institution`)

from ataskaita.records import frozen


@frozen
class Period:
    """The days from the first to the last, both among them."""

    first: Date
    last: Date

    def __str__(self) -> str:
        return f"{self.first.isoformat()} – {self.last.isoformat()}"
