"""Where in the draft stands what is new in a rendering, and what moved in it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from ataskaita.drafts.sides import Sides
from ataskaita.outline import Block, folded
from ataskaita.records import frozen


@frozen
class In:
    """Blocks of the new rendering that come into the draft, in order."""

    new: tuple[int, ...]
    block: int
    """The block of the draft beside which they come; -1 for its beginning."""
    before: bool = False
    """Whether they come before it."""
    as_rows: bool = False
    """Whether they are rows of that block's table."""


@frozen
class Move:
    """A block of the draft that goes elsewhere in it."""

    block: int
    beside: int
    before: bool = False


class Placing:
    """Finds the places."""

    def __init__(self, sides: Sides) -> None:
        """Keep which block of the draft stands for each of the new rendering."""
        self._sides = sides
        self._new, self._edited = sides.new.blocks, sides.edited.blocks
        theirs, joined = sides.alignment.pairs, sides.alignment.joined
        self._old: Mapping[int, int] = {new: old for old, new in sides.script.pairs.items()}
        self._known = {
            new: place
            for old, new in sides.script.pairs.items()
            if (place := theirs.get(old, joined.get(old))) is not None
        }
        self._tables = {self._new[new].table for new in self._old if self._new[new].kind == "row"}
        self.agreed = 0
        self.meant: list[tuple[int, int]] = []
        """Rows that people typed, and the new ones of the same key."""
        self.homeless: list[tuple[list[int], int]] = []
        """New blocks of what people deleted, and the block that stands before it."""
        self._typed = [one for one in sides.alignment.typed if one not in self._known.values()]

    def ins(self) -> Iterator[In]:
        """Generate what comes in, blocks that come to one place together."""
        found: dict[tuple[int, bool, bool], list[int]] = {}
        for number, block in enumerate(self._new):
            if number in self._old or self._is_typed(number, block):
                continue
            place = self._place(number, block)
            if place is not None:
                found.setdefault(place, []).append(number)
        for (beside, before, as_rows), new in found.items():
            yield In(tuple(new), beside, before, as_rows)

    def _is_typed(self, number: int, block: Block) -> bool:
        """Return whether people typed it already: the same, or a row of the same key."""
        for typed in self._typed:
            theirs = self._edited[typed]
            if theirs.kind != block.kind or not block.text.strip():
                continue
            if list(map(folded, theirs.texts)) == list(map(folded, block.texts)):
                self.agreed += 1
            elif block.kind == "row" and self._is_same_row(theirs, block):
                self.meant.append((typed, number))
            else:
                continue
            self._typed.remove(typed)
            return True
        return False

    def _is_same_row(self, theirs: Block, new: Block) -> bool:
        key = _key(new)
        return bool(key) and _key(theirs) == key and len(theirs.texts) == len(new.texts)

    def _place(self, number: int, block: Block) -> tuple[int, bool, bool] | None:
        """Return the block of the draft, whether it comes before it, and whether as its row."""
        if block.kind == "row" and block.table in self._tables:
            return self._in_table(number, block.table)
        before = self._before(number, -1)
        if self._sides.hangs_together and self._is_amid_deleted(number):
            self._leave_out(number, max(before, 0))
            return None
        return before, False, False

    def _before(self, number: int, without: int) -> int:
        """Return the block of the draft that stands before a new one; `without` for none."""
        known = (self._known.get(one) for one in range(number - 1, -1, -1))
        return next((one for one in known if one is not None), without)

    def _is_amid_deleted(self, number: int) -> bool:
        """Return whether people deleted what stood before it, and what stood behind it."""
        around = range(number - 1, -1, -1), range(number + 1, len(self._new))
        near = [next((one for one in side if one in self._old), None) for side in around]
        return all(one is not None and one not in self._known for one in near)

    def _leave_out(self, number: int, before: int) -> None:
        """Keep a block that has no place; those behind each other are one."""
        last = self.homeless[-1] if self.homeless else None
        if last and last[1] == before and last[0][-1] == number - 1:
            last[0].append(number)
        else:
            self.homeless.append(([number], before))

    def _in_table(self, number: int, table: int) -> tuple[int, bool, bool] | None:
        rows = self._sides.new.tables[table].rows
        for one in reversed([row for row in rows if row < number]):
            if (place := self._row(one)) is not None:
                return place, False, True
        for one in (row for row in rows if row > number):
            if (place := self._row(one)) is not None:
                return self._first_typed(place), True, True
        self.homeless.append(([number], self._before(rows[0], 0)))
        return None

    def _first_typed(self, place: int) -> int:
        """Return the first row that people typed above a row, where nothing known stands between.

        The program's comes first, then theirs, whatever stood between them and is gone.
        """
        first, table = place, self._edited[place].table
        for block in range(place - 1, -1, -1):
            above = self._edited[block]
            if above.table != table or above.header or block in self._standing:
                break
            if block in self._by_people:
                first = block
        return first

    @cached_property
    def _by_people(self) -> frozenset[int]:
        return frozenset(self._sides.alignment.typed)

    @cached_property
    def _standing(self) -> frozenset[int]:
        return frozenset(self._known.values())

    def _row(self, new: int) -> int | None:
        place = self._known.get(new)
        return None if place is None or self._edited[place].kind != "row" else place

    def moves(self) -> Iterator[Move]:
        """Generate what moved in the rendering, and didn't by people's hands."""
        alignment = self._sides.alignment
        for old in sorted(self._sides.script.moved, key=self._sides.script.pairs.__getitem__):
            place = alignment.pairs.get(old)
            if place is None or old in alignment.moved:
                continue
            number = self._sides.script.pairs[old]
            if (move := self._move(number, place)) is not None:
                yield move

    def _move(self, number: int, place: int) -> Move | None:
        block = self._new[number]
        for step in (-1, 1):
            other = number + step
            beside = self._known.get(other)
            if beside is None or beside == place:
                continue
            if self._edited[beside].kind == self._edited[place].kind == block.kind:
                return Move(place, beside, before=step == 1)
        return None


def _key(row: Block) -> str:
    """Return the first cell that says something in letters."""
    cells = (folded(one).casefold() for one in row.texts)
    return next((one for one in cells if any(map(str.isalpha, one))), "")
