"""Own tables drawn by chance, as an institution fills them: only their labels say what holds them.

Nothing here computes as the checks do: values are made in whole numbers, and per cents are rounded
from them.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

_OF_THESE = 0.5

KINDS = ("Grožinė literatūra", "Šakinė literatūra", "Periodika", "Vaikams", "Kraštotyra", "Natos")
GROUPS = ("Vaikai", "Studentai", "Darbuotojai", "Bedarbiai", "Pensininkai", "Kiti vartotojai")
INDICATORS = ("Apsilankymai", "Renginiai", "Dalyviai", "Išduotis", "Parodos", "Edukacijos")
TOTALS = ("Iš viso", "Iš viso:", "Viso", "IŠ VISO")
CHANGES = ("Pokytis", "+ arba –", "Skirtumas", "+/-", "Pokytis (+, -)")
PER_CENTS = ("Pokytis, proc.", "Pokytis, %", "Pokytis proc.")
SHARES = ("Dalis, proc.", "Dalis", "Procentai", "%")

Cells = list[list[str]]
"""Rows as a hand types them: the label, then numbers; nothing where a formula gives it."""
Head = tuple[str, str] | tuple[str, str, dict[str, Any]]
"""A column's label and unit, and what else the data says of it."""


@frozen
class Drawn:
    """A table as it was drawn: its columns, its rows, and the cells that something holds."""

    columns: Sequence[Head]
    rows: Cells
    held: tuple[tuple[int, int], ...]
    bounded: tuple[tuple[int, int], ...] = ()
    """Cells of rows “of these” that nothing else holds: only what is above the whole is seen."""
    totals: tuple[str, ...] = ()
    """The rows that the data says are totals."""


Draw = Callable[[random.Random], Drawn]


def _stock(chance: random.Random) -> Drawn:
    """Return counts of kinds in several columns, with a row that is their total."""
    columns = chance.sample(("Gauta", "Nurašyta", "Fondas", "Išduota"), chance.randint(1, 4))
    labels = chance.sample(KINDS, chance.randint(3, 6))
    counts = [[count_of(chance) for _ in columns] for _ in labels]
    rows = [[label, *map(str, row)] for label, row in zip(labels, counts, strict=True)]
    totals = [sum(row[place] for row in counts) for place in range(len(columns))]
    rows.append([chance.choice(TOTALS), *map(str, totals)])
    heads = (("Turinys", ""), *((one, "fiz_vnt") for one in columns))
    drawn = drawn_of(heads, rows)
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
        values = [count_of(chance)]
        for _ in heads[1:]:
            values.append(max(1, values[-1] + chance.randint(-values[-1] // 3, values[-1] // 3)))
        change = values[-1] - values[-2]
        rows.append(
            [label, *map(str, values), str(change), rounded_per_cent(change, values[-2], decimals)]
        )
    columns = [("Rodiklis", ""), *((one, "vnt") for one in heads)]
    columns += [(chance.choice(CHANGES), "vnt"), (chance.choice(PER_CENTS), "proc")]
    held = [(row, place) for row in range(len(rows)) for place in range(count - 1, count + 3)]
    return Drawn(tuple(columns), rows, tuple(held))


def _shares(chance: random.Random) -> Drawn:
    """Return counts with the share of each, and their total."""
    counts = [count_of(chance) for _ in range(chance.randint(4, 6))]
    labels, whole = chance.sample(GROUPS, len(counts)), sum(counts)
    decimals = chance.choice((1, 1, 2))
    rows = [
        [label, str(count), rounded_per_cent(count, whole, decimals)]
        for label, count in zip(labels, counts, strict=True)
    ]
    rows.append([chance.choice(TOTALS), str(whole), chance.choice(("100", "100,0"))])
    return drawn_of((("Grupė", ""), ("Vartotojai", "asm"), (chance.choice(SHARES), "proc")), rows)


def _plan(chance: random.Random) -> Drawn:
    """Return what was planned and reached, and how much of the plan that is."""
    rows: Cells = []
    for label in chance.sample(INDICATORS, chance.randint(4, 6)):
        planned = chance.randint(20, 4_000)
        reached = max(1, planned + chance.randint(-planned // 4, planned // 4))
        rows.append([label, str(planned), str(reached), rounded_per_cent(reached, planned, 2)])
    heads = (
        ("Rodiklis", ""),
        ("Planuota", "vnt"),
        ("Pasiekta", "vnt"),
        ("Įvykdyta, proc.", "proc"),
    )
    return drawn_of(heads, rows)


def _groups(chance: random.Random) -> Drawn:
    """Return two sorts of a figure with their sum in a column, and the totals below."""
    labels = chance.sample(GROUPS, chance.randint(3, 6))
    pairs = [(count_of(chance), count_of(chance)) for _ in labels]
    rows = [[one, str(a + b), str(a), str(b)] for one, (a, b) in zip(labels, pairs, strict=True)]
    first, second = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    rows.append([chance.choice(TOTALS), str(first + second), str(first), str(second)])
    heads = (("Grupė", ""), ("Iš viso", "asm"), ("Moterys", "asm"), ("Vyrai", "asm"))
    return drawn_of(heads, rows)


def drawn_of(columns: Sequence[Head], rows: Cells) -> Drawn:
    """Return the table, all of whose numbers are held."""
    every = [(row, place) for row, one in enumerate(rows) for place in range(1, len(one))]
    return Drawn(columns, rows, tuple(every))


def count_of(chance: random.Random) -> int:
    """Return a count of two to six digits."""
    return chance.randint(10, 10 ** chance.randint(2, 5))


def rounded_per_cent(part: int, whole: int, decimals: int) -> str:
    """Return the per cent as a hand would write it, rounded in whole numbers."""
    scale = 10**decimals
    doubled = 2 * abs(part) * 100 * scale + whole
    steps = doubled // (2 * whole)
    sign = "-" if part < 0 and steps else ""
    return f"{sign}{steps // scale},{steps % scale:0{decimals}d}"


GUESSED: Sequence[Draw] = (_stock, _years, _shares, _plan, _groups)
"""Tables of which the data says nothing."""
