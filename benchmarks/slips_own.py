"""How many slips of a hand the checks find in own tables: `python -m benchmarks.slips_own`.

Tables are drawn by chance as an institution would fill them, consistent to the last digit; then one
cell that a total, a part, a change or a share holds is spoilt: in tables whose labels alone say
what holds them, and in tables of which the data says the formulas.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from ataskaita.checks import check_report
from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.declared.report import Report
from ataskaita.kinds.library import LibraryReport
from benchmarks.own_guessed import GUESSED, Cells, Draw, Drawn, Head
from benchmarks.own_said import WITH_FORMULAS
from benchmarks.slipping import IN_ONE

TABLES = 300
SLIPS = 2_000
SEED = 20261129
CODES = ("D18", "D20")
"""How the codes of findings about formulas, totals and parts begin."""

Spoil = Callable[[Cells, tuple[int, int], random.Random], Cells | None]


@frozen
class Slip:
    """One cell that a hand has spoilt."""

    kind: str
    cell: tuple[int, int]
    rows: Cells


def slips(drawn: Drawn, cells: Sequence[tuple[int, int]], chance: random.Random) -> Iterator[Slip]:
    """Generate one slip of each sort in one of the cells, where it changes something."""
    for kind, spoil in _SPOILING.items() if cells else ():
        cell = chance.choice(cells)
        rows = spoil(drawn.rows, cell, chance)
        if rows is not None and rows != drawn.rows:
            yield Slip(kind, cell, rows)


def _written(rows: Cells, cell: tuple[int, int], text: str) -> Cells:
    made = [list(one) for one in rows]
    made[cell[0]][cell[1]] = text
    return made


def _in_one(kind: str) -> Spoil:
    """Return what makes that slip in the number of a cell."""

    def spoil(rows: Cells, cell: tuple[int, int], chance: random.Random) -> Cells | None:
        text = IN_ONE[kind](rows[cell[0]][cell[1]], chance)
        return None if text is None else _written(rows, cell, text)

    return spoil


def _neighbour(rows: Cells, cell: tuple[int, int], chance: random.Random) -> Cells | None:
    """Return the rows with the number of the cell above or below written here too."""
    others = [n for n in (cell[0] - 1, cell[0] + 1) if 0 <= n < len(rows) and rows[n][cell[1]]]
    return _written(rows, cell, rows[chance.choice(others)][cell[1]]) if others else None


def _moved(rows: Cells, cell: tuple[int, int], chance: random.Random) -> Cells | None:
    """Return the rows with two numbers of the row in each other's places."""
    row, place = cell
    others = [n for n in (place - 1, place + 1) if 0 < n < len(rows[row]) and rows[row][n]]
    others = [n for n in others if ("," in rows[row][n]) == ("," in rows[row][place])]
    if not others:
        return None
    other = chance.choice(others)
    made = _written(rows, cell, rows[row][other])
    return _written(made, (row, other), rows[row][place])


_SPOILING: dict[str, Spoil] = {
    **{kind: _in_one(kind) for kind in IN_ONE},
    "neighbour": _neighbour,
    "moved": _moved,
}


def report_of(drawn: Drawn, rows: Cells | None = None) -> Report:
    """Return a report with the table, its cells as they are typed."""
    columns = tuple(map(_column, drawn.columns))
    read = tuple((row[0], *map(_number, row[1:])) for row in rows or drawn.rows)
    totals = Keyed({"": drawn.totals} if drawn.totals else {})
    table = OwnTable(title="Lentelė", columns=columns, rows=read, totals=totals)
    section = OwnSection(heading="Savas", blocks=(OwnBlock(table=table),))
    return LibraryReport(
        year=2025, institution=Institution(name="A"), own_sections=Keyed({"savas": section})
    )


def _column(head: Head) -> Column:
    label, unit, *more = head
    return Column(label=label, unit_key=unit or "tekstas", **(more[0] if more else {}))


def _number(text: str) -> int | Decimal | None:
    if not text:
        return None
    return Decimal(text.replace(",", ".")) if "," in text else int(text)


def findings(drawn: Drawn, rows: Cells | None = None) -> Sequence[str]:
    """Return what is told of formulas, totals and parts."""
    found = check_report(report_of(drawn, rows))
    return [str(one) for one in found if one.message.code.startswith(CODES)]


def outcomes(
    draws: Sequence[Draw], count: int, seed: int = SEED, *, bounded: bool = False
) -> Iterator[tuple[Drawn, Slip, bool]]:
    """Generate so many slips of held cells, or of bounded ones, each with whether it is told."""
    chance = random.Random(seed)  # noqa: S311 (it must be repeatable, not secret)
    made = 0
    while made < count:
        drawn = chance.choice(draws)(chance)
        for slip in slips(drawn, drawn.bounded if bounded else drawn.held, chance):
            made += 1
            yield drawn, slip, bool(findings(drawn, slip.rows))


def false_alarms(draws: Sequence[Draw], count: int, seed: int = SEED) -> list[str]:
    """Return what is told of so many consistent tables."""
    chance = random.Random(seed)  # noqa: S311 (the same)
    return [one for _ in range(count) for one in findings(chance.choice(draws)(chance))]


def main() -> None:
    """Print how many slips are told, by their sort, and what is told of consistent tables."""
    for title, draws in (("labels alone say", GUESSED), ("the data says formulas", WITH_FORMULAS)):
        print(f"tables of which {title}")
        _print_slips(draws)
        alarms = false_alarms(draws, TABLES)
        print(f"false alarms on {TABLES} consistent tables: {len(alarms)}")
    parts = [is_told for *_, is_told in outcomes(GUESSED, SLIPS // 10, bounded=True)]
    print(f"only a part of another: {sum(parts) / len(parts):.1%} of {len(parts)}")


def _print_slips(draws: Sequence[Draw]) -> None:
    made, told = Counter[str](), Counter[str]()
    for _, slip, is_told in outcomes(draws, SLIPS):
        made[slip.kind] += 1
        told[slip.kind] += is_told
    for kind, count in made.items():
        print(f"{kind:10}{told[kind]:6} of {count:5}  {told[kind] / count:6.1%}")
    print(f"{'all':10}{told.total():6} of {made.total():5}  {told.total() / made.total():6.1%}")


if __name__ == "__main__":
    main()
