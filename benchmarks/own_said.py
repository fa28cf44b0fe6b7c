"""Own tables drawn by chance of which the data says formulas: `formule: pokytis(pernai; siemet)`.

Their labels suggest nothing: where the formula doesn't hold a cell, nothing does. A cell that a
formula gives may be left out, as the guide says; then it holds nothing. Nothing here computes as
the checks do.
"""

import random
from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.own_guessed import (
    GROUPS,
    INDICATORS,
    Cells,
    Draw,
    Drawn,
    Head,
    count_of,
    rounded_per_cent,
)

_LEFT_OUT: Final = 0.3
_TOTALLED: Final = 0.7
_TOTAL: Final = "Iš viso"

Row = Sequence[int]
Compute = Callable[[Row, Row], str]
"""The text of a row's computed cell: of its numbers, and of those of the total."""


def _drawn(  # noqa: PLR0913 (a table is all of these)
    chance: random.Random,
    labels: Sequence[str],
    typed: Sequence[Row],
    heads: Sequence[Head],
    computed: Sequence[tuple[Head, Compute]],
    *,
    totalled: bool,
) -> Drawn:
    """Return the table: what is typed, what formulas give beside it, and the totals below."""
    totals = [sum(column) for column in zip(*typed, strict=True)]
    every = [*zip(labels, typed, strict=True), *([(_TOTAL, totals)] if totalled else [])]
    rows: Cells = []
    for label, values in every:
        given = [_maybe(compute(values, totals), chance) for _, compute in computed]
        rows.append([label, *map(str, values), *given])
    width = 1 + len(typed[0])
    held = [
        (row, place)
        for row, cells in enumerate(rows)
        for place in range(1, len(cells))
        if cells[place] and (totalled or any(cells[width:]))
    ]
    named = (("Kas", ""), *heads, *(head for head, _ in computed))
    return Drawn(named, rows, tuple(held), totals=("is_viso",) if totalled else ())


def _maybe(text: str, chance: random.Random) -> str:
    return "" if chance.random() < _LEFT_OUT else text


def _named(label: str, unit: str, key: str) -> Head:
    return label, unit, {"key": key}


def _given(label: str, unit: str, formula: str, **more: str) -> Head:
    return label, unit, {"formula_text": formula, **more}


def _balance(chance: random.Random) -> Drawn:
    """Return a stock: what there was, came and went, and what is left."""
    labels = chance.sample(GROUPS, chance.randint(2, 6))
    typed = []
    for _ in labels:
        was, came = count_of(chance), count_of(chance)
        typed.append((was, came, chance.randint(0, was)))
    heads = (
        _named("Buvo", "vnt", "buvo"),
        _named("Atsirado", "vnt", "gauta"),
        _named("Neliko", "vnt", "neliko"),
    )
    left = (
        _given("Dabar", "vnt", "buvo + gauta - neliko"),
        lambda row, _: str(row[0] + row[1] - row[2]),
    )
    totalled = chance.random() < _TOTALLED
    return _drawn(chance, labels, typed, heads, [left], totalled=totalled)


def _years(chance: random.Random) -> Drawn:
    """Return figures of two years with what changed, also in per cent, and the share of each."""
    labels = chance.sample(GROUPS, chance.randint(3, 6))
    typed = []
    for _ in labels:
        was = count_of(chance)
        typed.append((was, max(1, was + chance.randint(-was // 3, was // 3))))
    heads = _named("Pirma", "asm", "pernai"), _named("Antra", "asm", "siemet")
    decimals = chance.choice((1, 2))
    computed: list[tuple[Head, Compute]] = [
        (_given("A", "asm", "pokytis(pernai; siemet)"), lambda row, _: str(row[1] - row[0])),
        (
            _given("B", "proc", "proc(pernai; siemet)"),
            lambda row, _: rounded_per_cent(row[1] - row[0], row[0], decimals),
        ),
        (
            _given("C", "proc", "dalis(siemet; is_viso.siemet)"),
            lambda row, totals: rounded_per_cent(row[1], totals[1], decimals),
        ),
    ]
    chosen = chance.sample(computed, chance.randint(1, 3))
    return _drawn(chance, labels, typed, heads, chosen, totalled=True)


def _sums(chance: random.Random) -> Drawn:
    """Return three sorts and the column that adds them up, with or without a row of totals."""
    labels = chance.sample(GROUPS, chance.randint(3, 6))
    typed = [tuple(count_of(chance) for _ in range(3)) for _ in labels]
    heads = tuple(_named(one, "asm", one.lower()) for one in ("Rytas", "Diena", "Vakaras"))
    said = chance.choice(
        (
            {"total_of": ("rytas", "diena", "vakaras")},
            {"total_of": ("visos",)},
            {"formula_text": "rytas + diena + vakaras"},
        )
    )
    head: Head = ("Para", "asm", said)
    totalled = chance.random() < _TOTALLED
    return _drawn(
        chance, labels, typed, heads, [(head, lambda row, _: str(sum(row)))], totalled=totalled
    )


def _quotients(chance: random.Random) -> Drawn:
    """Return visits and events, and how many of one there are per another."""
    labels = chance.sample(INDICATORS, chance.randint(3, 6))
    typed = [(count_of(chance) + 100, chance.randint(3, 400)) for _ in labels]
    heads = _named("Žmonės", "asm", "zmones"), _named("Kartai", "vnt", "kartai")
    formula = chance.choice(("zmones / kartai", "vidurkis(zmones; kartai)"))
    each = _given("Po", "santykis", formula), lambda row, _: _quotient(*row)
    return _drawn(chance, labels, typed, heads, [each], totalled=True)


def _quotient(part: int, whole: int) -> str:
    """Return it with one decimal."""
    steps = (20 * part + whole) // (2 * whole)
    return f"{steps // 10},{steps % 10}"


def _reached(chance: random.Random) -> Drawn:
    """Return what was planned and reached, and its per cent; nothing adds up."""
    labels = chance.sample(INDICATORS, chance.randint(3, 6))
    typed = []
    for _ in labels:
        planned = chance.randint(20, 4_000)
        typed.append((planned, max(1, planned + chance.randint(-planned // 4, planned // 4))))
    heads = _named("Užduotis", "vnt", "planas"), _named("Faktas", "vnt", "faktas")
    share = (
        _given("D", "proc", "dalis(faktas; planas)"),
        lambda row, _: rounded_per_cent(row[1], row[0], 2),
    )
    return _drawn(chance, labels, typed, heads, [share], totalled=False)


def rounded_thousands(chance: random.Random) -> Drawn:
    """Return money in thousands, each figure rounded by itself, as accounts publish it."""
    labels = chance.sample(INDICATORS, chance.randint(3, 6))
    euros = [[chance.randint(5_000, 400_000) for _ in range(2)] for _ in labels]
    euros.append([sum(column) for column in zip(*euros, strict=True)])
    rows = [
        [label, *map(_thousands, (got, spent, got - spent)), rounded_per_cent(spent, got, 1)]
        for label, (got, spent) in zip((*labels, _TOTAL), euros, strict=True)
    ]
    heads = (
        ("Kas", ""),
        _named("Gauta", "tukst_eur", "gauta"),
        _named("Išleista", "tukst_eur", "isleista"),
        _given("Liko", "tukst_eur", "gauta - isleista"),
        _given("D", "proc", "dalis(isleista; gauta)"),
    )
    return Drawn(heads, rows, (), totals=("is_viso",))


def _thousands(euros: int) -> str:
    """Return thousands with one decimal, the half away from zero."""
    steps = (abs(euros) + 50) // 100
    return f"{'-' if euros < 0 and steps else ''}{steps // 10},{steps % 10}"


WITH_FORMULAS: Sequence[Draw] = (_balance, _years, _sums, _quotients, _reached)
"""Tables of which the data says how their columns follow from others."""
