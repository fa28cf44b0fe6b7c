"""Number what stands within a section: texts with a heading, and tables, as `1.1.` and `1.2.`."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from ataskaita.compose.pieces import Piece


def pointed(pieces: Sequence[Piece], section: str) -> Iterator[Piece]:
    """Generate the pieces of a section, those with a heading numbered below the section's own."""
    number = 0
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
