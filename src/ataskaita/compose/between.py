"""What stands between the blocks of a section: headings of its fields, what only the form says."""

from collections.abc import Iterator

from attrs import evolve, field

from ataskaita.compose.cells import row_of
from ataskaita.compose.grids import Grid, composed_grids
from ataskaita.compose.inserting import board_columns, board_rows, inserts_of, is_wanted, text_of
from ataskaita.compose.pieces import Piece, Surroundings
from ataskaita.declared.aspects import years_ago
from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.inserts import Insert
from ataskaita.declared.labels import filled_label
from ataskaita.records import define

_KEY = 27
"""Letters of a key that fit into a bookmark's name."""


@define
class Between:
    """The way down a section: what of the kind's own is still to be printed, which headings are."""

    section: Declaration
    around: Surroundings
    waiting: list[tuple[int, Insert]] = field(factory=list)
    said: set[str] = field(factory=set)
    """The paths of what has its heading."""

    def begin(self) -> None:
        """Let all be printed that the kind prints in this section itself."""
        self.waiting = list(inserts_of(self.around.kind, self.section))

    def before(self, path: str) -> Iterator[Piece]:
        """Generate what stands before the field at the path."""
        keys = [one.key for one in declarations(self.section.type)]
        place = keys.index(path.split(".")[1])
        while self.waiting and self.waiting[0][0] < place:
            yield from self._inserted(self.waiting.pop(0)[1])

    def rest(self) -> Iterator[Piece]:
        """Generate what stands at the section's end."""
        for _, one in self.waiting:
            yield from self._inserted(one)

    def headed(self, pieces: Iterator[Piece], path: str) -> Iterator[Piece]:
        """Generate the pieces, before the first the headings that lead to the path, each once."""
        for piece in pieces:
            *outer, own = ("", *self._headings(path))
            yield from (Piece((), heading=one) for one in outer if one)
            yield evolve(piece, heading=own) if own else piece

    def _headings(self, path: str) -> Iterator[str]:
        """Generate the headings within the section that lead to the path, each once."""
        declared, here = self.section, self.section.key
        for step in path.split(".")[1:]:
            declared, here = declaration(declared.type, step), f"{here}.{step}"
            if declared.headed and here not in self.said:
                self.said.add(here)
                yield filled_label(declared.label, self.around.year, "", "").strip()

    def _inserted(self, one: Insert) -> Iterator[Piece]:
        """Generate a text of the kind's own, or figures from elsewhere."""
        value = self.around.value
        if one.text is not None and is_wanted(one, value):
            yield Piece((), text=text_of(one.text))
        elif one.shows and not one.given:
            yield from board(one, self.around)


def _is_older(name: str, one: Insert, around: Surroundings) -> bool:
    """Return whether the figure is known of any year before."""
    years = filter(None, map(years_ago, one.aspects))
    return any(around.before(name, ago) is not None for ago in years)


def board(one: Insert, around: Surroundings) -> Iterator[Piece]:
    """Generate the table of figures from elsewhere; in parts, where it is too wide."""
    if one.given:
        one = one.without([name for name in one.shows if not _is_older(name, one, around)])
    cells = board_rows(one, around.kind, around.value, around.before)
    columns = board_columns(one, around.year)
    for table in composed_grids(Grid(one.title, columns, tuple(map(row_of, cells)), one.title)):
        yield Piece((), one.key[:_KEY], table=table)
