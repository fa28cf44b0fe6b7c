"""The columns of a drawn table: figures, what is of them, and what is worked out of them."""

import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Literal

from attrs import evolve, frozen

from benchmarks.drawn.cells import Measure
from benchmarks.drawn.words import COLUMNS, MEASURES, PIECES

How = Literal["base", "part", "at most", "columns", "formula", "share"]
"""Drawn by itself; as a part of another, or below another; computed, in three ways."""
Compute = Callable[..., Fraction | None]


@frozen
class Column:
    """A column: what the form says of it, and what its values come from."""

    key: str
    form: dict[str, Any]
    how: How
    measure: Measure
    size: int = 100
    """About how great its values are."""
    of: tuple[str, ...] = ()
    compute: Compute | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether its values are drawn, not computed; such add up."""
        return self.compute is None


def columns_of(chance: random.Random, *, totalled: bool, beside: bool) -> list[Column]:
    """Return the columns of one table; `beside`, last year's may stand beside them."""
    made = [_base(f"c{n}", chance, beside=beside) for n in range(chance.randint(1, 3))]
    makers = [_part, _most, _columns, _difference, _ratio, _percent]
    if totalled:
        makers.append(_share)
    for make in chance.sample(makers, chance.randint(0, 3)):
        bases = [one for one in made if one.how == "base" and one.measure.adds_up]
        one = make(f"k{len(made)}", chance.sample(bases, len(bases)), chance)
        if one is not None:
            made.append(one)
    return made


def _base(key: str, chance: random.Random, *, beside: bool) -> Column:
    measure = chance.choice(MEASURES)
    form = _form(_label(measure, key, chance), measure)
    if beside and chance.random() < 0.4:  # noqa: PLR2004
        form["salia"] = chance.choice((["pernai"], ["pernai", "pokytis", "proc"], ["pokytis"]))
    size = 10 ** chance.randint(1, 4) * chance.randint(2, 9)
    return Column(key, form, "base", measure, size)


def _form(label: str, measure: Measure, **more: Any) -> dict[str, Any]:
    return {"pavadinimas": label, "vienetas": measure.key, **more}


def _label(measure: Measure, key: str, chance: random.Random) -> str:
    sort, _, _ = measure.key.partition("_")
    return f"{chance.choice(COLUMNS[sort])} {key}"


def _part(key: str, bases: Sequence[Column], _: random.Random) -> Column | None:
    for whole in bases:
        form = _form(f"iš jų {key}", whole.measure, is_ju=whole.key)
        return Column(key, form, "part", whole.measure, of=(whole.key,))
    return None


def _most(key: str, bases: Sequence[Column], chance: random.Random) -> Column | None:
    for whole in bases:
        form = _form(_label(whole.measure, key, chance), whole.measure, ne_daugiau=whole.key)
        return Column(key, form, "at most", whole.measure, of=(whole.key,))
    return None


def _alike(bases: Sequence[Column]) -> tuple[Column, Column] | None:
    """Return two columns that can be added up."""
    pairs = ((a, b) for a in bases for b in bases if a is not b and a.measure == b.measure)
    return next(pairs, None)


def _columns(key: str, bases: Sequence[Column], _: random.Random) -> Column | None:
    if (found := _alike(bases)) is None:
        return None
    of = found[0].key, found[1].key
    form = _form(f"Kartu {key}", found[0].measure, suma=list(of))
    return Column(key, form, "columns", found[0].measure, of=of, compute=lambda a, b: a + b)


def _difference(key: str, bases: Sequence[Column], chance: random.Random) -> Column | None:
    if (found := _alike(bases)) is None:
        return None
    of = found[0].key, found[1].key
    formula = chance.choice((f"{of[0]} - {of[1]}", f"pokytis({of[1]}; {of[0]})"))
    form = _form(f"Skirtumas {key}", found[0].measure, formule=formula)
    return Column(key, form, "formula", found[0].measure, of=of, compute=lambda a, b: a - b)


def _ratio(key: str, bases: Sequence[Column], chance: random.Random) -> Column | None:
    if len(bases) < 2:  # noqa: PLR2004
        return None
    of = bases[0].key, bases[1].key
    times = Fraction(bases[0].measure.times, bases[1].measure.times)
    made = _computed(key, f"Vidurkis {key}", f"{of[0]} / {of[1]}", chance.choice((0, 1, 2, 2)))
    return evolve(made, of=of, compute=lambda a, b: a * times / b if b else None)


def _percent(key: str, bases: Sequence[Column], chance: random.Random) -> Column | None:
    if (found := _alike(bases)) is None:
        return None
    of = found[0].key, found[1].key
    formula = f"proc({of[0]}; {of[1]})"
    made = _computed(key, f"Pokytis proc. {key}", formula, chance.choice((1, 1, 2)))
    return evolve(made, of=of, compute=lambda a, b: (b - a) * 100 / a if a > 0 else None)


def _share(key: str, bases: Sequence[Column], chance: random.Random) -> Column | None:
    for whole in bases:
        formula = f"dalis({whole.key}; is_viso.{whole.key})"
        made = _computed(key, f"Dalis {key}", formula, chance.choice((0, 1, 1, 2)))
        compute: Compute = lambda a, b: a * 100 / b if b else None  # noqa: E731
        return evolve(made, how="share", of=(whole.key,), compute=compute)
    return None


def _computed(key: str, label: str, formula: str, decimals: int) -> Column:
    form = {"pavadinimas": label, "formule": formula, "po_kablelio": decimals}
    return Column(key, form, "formula", evolve(PIECES, decimals=decimals))
