"""Number what stands within sections, texts with a heading and tables: `1.1.`, or through all."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve, field

from ataskaita.compose.pieces import Piece
from ataskaita.declared.layout import BELOW, THROUGH
from ataskaita.records import define


@define
class Points:
    """The points of one document, section by section."""

    how: str
    """`BELOW` sections, `THROUGH` the report, or not at all."""
    counted: dict[str, int] = field(factory=dict)
    """How many there are in each section that was numbered, in order."""

    def numbered(self, key: str, section: int, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Return the pieces of the section of that key and number, with the numbers of points."""
        if self.how == BELOW and section:
            return tuple(_pointed(pieces, f"{section}."))
        if self.how == THROUGH:
            self.counted.setdefault(key, sum(bool(_heading(one)) for one in pieces))
            earlier = takewhile(lambda other: other != key, self.counted)
            before = sum(self.counted[other] for other in earlier)
            return tuple(_pointed(pieces, "", before))
        return pieces


def _pointed(pieces: Sequence[Piece], section: str, after: int = 0) -> Iterator[Piece]:
    """Generate the pieces, those with a heading numbered below the section's number.

    `after` is the number of the point before the first.
    """
    number = after
    for one in pieces:
        number += bool(_heading(one))
        yield _with_number(one, f"{section}{number}.\u00a0")


def _heading(piece: Piece) -> str:
    return piece.heading or (piece.table.heading if piece.table else "")


def _with_number(piece: Piece, number: str) -> Piece:
    """Return the piece below its numbered heading: a table's stands above it like a text's."""
    if piece.heading:
        return evolve(piece, heading=number + piece.heading)
    if piece.table and piece.table.heading:
        table = evolve(piece.table, heading="")
        return evolve(piece, heading=number + piece.table.heading, table=table)
    return piece
