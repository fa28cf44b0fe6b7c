"""How many slips of a hand the checks find in own tables: `python -m benchmarks.slips_own`.

Tables are drawn by chance as an institution would fill them, consistent to the last digit; then one
cell that a total, a part, a change or a share holds is spoilt. Nothing here computes as the checks
do: values are made in whole numbers, and per cents are rounded from them.
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
from benchmarks.slipping import IN_ONE

_OF_THESE = 0.5
TABLES = 300
SLIPS = 2_000
SEED = 20261129
CODES = ("D18", "D20")
"""How the codes of findings about formulas, totals and parts begin."""

KINDS = ("Grožinė literatūra", "Šakinė literatūra", "Periodika", "Vaikams", "Kraštotyra", "Natos")
GROUPS = ("Vaikai", "Studentai", "Darbuotojai", "Bedarbiai", "Pensininkai", "Kiti vartotojai")
INDICATORS = ("Apsilankymai", "Renginiai", "Dalyviai", "Išduotis", "Parodos", "Edukacijos")
TOTALS = ("Iš viso", "Iš viso:", "Viso", "IŠ VISO")
CHANGES = ("Pokytis", "+ arba –", "Skirtumas", "+/-", "Pokytis (+, -)")
PER_CENTS = ("Pokytis, proc.", "Pokytis, %", "Pokytis proc.")
SHARES = ("Dalis, proc.", "Dalis", "Procentai", "%")

Cells = list[list[str]]
"""Rows as a hand types them: the label, then numbers."""
Spoil = Callable[[Cells, tuple[int, int], random.Random], Cells | None]


@frozen
class Drawn:
    """A table as it was drawn: its columns, its rows, and the cells that something holds."""

    columns: tuple[tuple[str, str], ...]
    """Label and unit of each."""
    rows: Cells
    held: tuple[tuple[int, int], ...]
    bounded: tuple[tuple[int, int], ...] = ()
    """Cells of rows “of these” that nothing else holds: only what is above the whole is seen."""


@frozen
class Slip:
    """One cell that a hand has spoilt."""

    kind: str
    cell: tuple[int, int]
    rows: Cells


def draw(chance: random.Random) -> Drawn:
    """Return a consistent table."""
    return chance.choice((_stock, _years, _shares, _plan, _groups))(chance)


def _stock(chance: random.Random) -> Drawn:
    """Return counts of kinds in several columns, with a row that is their total."""
    columns = chance.sample(("Gauta", "Nurašyta", "Fondas", "Išduota"), chance.randint(1, 4))
    labels = chance.sample(KINDS, chance.randint(3, 6))
    counts = [[_count(chance) for _ in columns] for _ in labels]
    rows = [[label, *map(str, row)] for label, row in zip(labels, counts, strict=True)]
    totals = [sum(row[place] for row in counts) for place in range(len(columns))]
    rows.append([chance.choice(TOTALS), *map(str, totals)])
    heads = (("Turinys", ""), *((one, "fiz_vnt") for one in columns))
    drawn = _drawn(heads, rows)
    return _with_part(drawn, counts, chance) if chance.random() < _OF_THESE else drawn


def _with_part(drawn: Drawn, counts: list[list[int]], chance: random.Random) -> Drawn:
    """Return the table with a row “of these” below one of its rows."""
    row = chance.randrange(len(counts))
    part = [f"iš jų {chance.choice(('vaikams', 'dovanos'))}"]
    part += [str(chance.randint(value // 2, value)) for value in counts[row]]
    rows = [*drawn.rows[: row + 1], part, *drawn.rows[row + 1 :]]
    held = [(one + (one > row), place) for one, place in drawn.held]
    bounded = [(row + 1, place) for place in range(1, len(part))]
    return Drawn(drawn.columns, rows, tuple(held), tuple(bounded))


def _years(chance: random.Random) -> Drawn:
    """Return figures of two to four years, the change of the last and its per cent."""
    last, count = chance.randint(2015, 2025), chance.choice((2, 2, 2, 3, 4))
    form = chance.choice(("{} m.", "{}", "{} metai"))
    heads = [form.format(year) for year in range(last - count + 1, last + 1)]
    decimals = chance.choice((1, 1, 2))
    rows: Cells = []
    for label in chance.sample(INDICATORS, chance.randint(2, 6)):
        values = [_count(chance)]
        for _ in heads[1:]:
            values.append(max(1, values[-1] + chance.randint(-values[-1] // 3, values[-1] // 3)))
        change = values[-1] - values[-2]
        rows.append(
            [label, *map(str, values), str(change), _per_cent(change, values[-2], decimals)]
        )
    columns = [("Rodiklis", ""), *((one, "vnt") for one in heads)]
    columns += [(chance.choice(CHANGES), "vnt"), (chance.choice(PER_CENTS), "proc")]
    held = [(row, place) for row in range(len(rows)) for place in range(count - 1, count + 3)]
    return Drawn(tuple(columns), rows, tuple(held))


def _shares(chance: random.Random) -> Drawn:
    """Return counts with the share of each, and their total."""
    counts = [_count(chance) for _ in range(chance.randint(4, 6))]
    labels, whole = chance.sample(GROUPS, len(counts)), sum(counts)
    decimals = chance.choice((1, 1, 2))
    rows = [
        [label, str(count), _per_cent(count, whole, decimals)]
        for label, count in zip(labels, counts, strict=True)
    ]
    rows.append([chance.choice(TOTALS), str(whole), chance.choice(("100", "100,0"))])
    return _drawn((("Grupė", ""), ("Vartotojai", "asm"), (chance.choice(SHARES), "proc")), rows)


def _plan(chance: random.Random) -> Drawn:
    """Return what was planned and reached, and how much of the plan that is."""
    rows: Cells = []
    for label in chance.sample(INDICATORS, chance.randint(4, 6)):
        planned = chance.randint(20, 4_000)
        reached = max(1, planned + chance.randint(-planned // 4, planned // 4))
        rows.append([label, str(planned), str(reached), _per_cent(reached, planned, 2)])
    heads = (
        ("Rodiklis", ""),
        ("Planuota", "vnt"),
        ("Pasiekta", "vnt"),
        ("Įvykdyta, proc.", "proc"),
    )
    return _drawn(heads, rows)


def _groups(chance: random.Random) -> Drawn:
    """Return two sorts of a figure with their sum in a column, and the totals below."""
    labels = chance.sample(GROUPS, chance.randint(3, 6))
    pairs = [(_count(chance), _count(chance)) for _ in labels]
    rows = [[one, str(a + b), str(a), str(b)] for one, (a, b) in zip(labels, pairs, strict=True)]
    first, second = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    rows.append([chance.choice(TOTALS), str(first + second), str(first), str(second)])
    heads = (("Grupė", ""), ("Iš viso", "asm"), ("Moterys", "asm"), ("Vyrai", "asm"))
    return _drawn(heads, rows)


def _drawn(columns: tuple[tuple[str, str], ...], rows: Cells) -> Drawn:
    """Return the table, all of whose numbers are held."""
    every = [(row, place) for row, one in enumerate(rows) for place in range(1, len(one))]
    return Drawn(columns, rows, tuple(every))


def _count(chance: random.Random) -> int:
    return chance.randint(10, 10 ** chance.randint(2, 5))


def _per_cent(part: int, whole: int, decimals: int) -> str:
    """Return the per cent as a hand would write it, rounded in whole numbers."""
    scale = 10**decimals
    doubled = 2 * abs(part) * 100 * scale + whole
    steps = doubled // (2 * whole)
    sign = "-" if part < 0 and steps else ""
    return f"{sign}{steps // scale},{steps % scale:0{decimals}d}"


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
    others = [n for n in (cell[0] - 1, cell[0] + 1) if 0 <= n < len(rows)]
    return _written(rows, cell, rows[chance.choice(others)][cell[1]])


def _moved(rows: Cells, cell: tuple[int, int], chance: random.Random) -> Cells | None:
    """Return the rows with two numbers of the row in each other's places."""
    row, place = cell
    others = [n for n in (place - 1, place + 1) if 0 < n < len(rows[row])]
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
    columns = tuple(
        Column(label=label, unit_key=unit or "tekstas") for label, unit in drawn.columns
    )
    read = tuple((row[0], *map(_number, row[1:])) for row in rows or drawn.rows)
    table = OwnTable(title="Lentelė", columns=columns, rows=read)
    section = OwnSection(heading="Savas", blocks=(OwnBlock(table=table),))
    return LibraryReport(
        year=2025, institution=Institution(name="A"), own_sections=Keyed({"savas": section})
    )


def _number(text: str) -> int | Decimal:
    return Decimal(text.replace(",", ".")) if "," in text else int(text)


def findings(drawn: Drawn, rows: Cells | None = None) -> Sequence[str]:
    """Return what is told of formulas, totals and parts."""
    found = check_report(report_of(drawn, rows))
    return [str(one) for one in found if one.message.code.startswith(CODES)]


def outcomes(
    count: int, seed: int = SEED, *, bounded: bool = False
) -> Iterator[tuple[Drawn, Slip, bool]]:
    """Generate so many slips of held cells, or of bounded ones, each with whether it is told."""
    chance = random.Random(seed)  # noqa: S311 (it must be repeatable, not secret)
    made = 0
    while made < count:
        drawn = draw(chance)
        for slip in slips(drawn, drawn.bounded if bounded else drawn.held, chance):
            made += 1
            yield drawn, slip, bool(findings(drawn, slip.rows))


def false_alarms(count: int, seed: int = SEED) -> list[str]:
    """Return what is told of so many consistent tables."""
    chance = random.Random(seed)  # noqa: S311 (the same)
    return [one for _ in range(count) for one in findings(draw(chance))]


def main() -> None:
    """Print how many slips are told, by their sort, and what is told of consistent tables."""
    made, told = Counter[str](), Counter[str]()
    for _, slip, is_told in outcomes(SLIPS):
        made[slip.kind] += 1
        told[slip.kind] += is_told
    for kind, count in made.items():
        print(f"{kind:10}{told[kind]:6} of {count:5}  {told[kind] / count:6.1%}")
    print(f"{'all':10}{told.total():6} of {made.total():5}  {told.total() / made.total():6.1%}")
    parts = [is_told for *_, is_told in outcomes(SLIPS // 10, bounded=True)]
    print(f"only a part of another: {sum(parts) / len(parts):.1%} of {len(parts)}")
    print(f"false alarms on {TABLES} consistent tables: {len(false_alarms(TABLES))}")


if __name__ == "__main__":
    main()
