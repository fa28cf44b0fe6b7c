"""How long it takes to write a figure, beside Babel alone: `python -m benchmarks.formatting`.

A *new* figure is written for the first time, a *known* one again. The ratio is to Babel's own
function for the same values in the same run, since machines are noisy.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from time import perf_counter_ns
from typing import Any

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal as babel_decimal

from ataskaita.lithuanian import count_noun, describe_change, format_date, format_number, tidy

_COUNT = 10_000
_ROUNDS = 5


def main() -> None:
    """Print microseconds for each call, the best of several rounds."""
    random = Random(2020)  # noqa: S311 (values to write, not secrets)
    figures = [Decimal(random.randrange(10**9)).scaleb(-2) for _ in range(_COUNT * _ROUNDS)]
    days = [date(1900, 1, 1) + timedelta(random.randrange(70_000)) for _ in range(_COUNT)]
    known = figures[:_COUNT]
    babel = _best([known] * _ROUNDS, lambda one: babel_decimal(one, "#,##0.00", locale="lt"))
    print(f"{'':34}{'µs':>8}{'× Babel':>10}")
    _say("number, Babel alone", babel, babel)
    rounds = [figures[start : start + _COUNT] for start in range(0, len(figures), _COUNT)]
    _say("number, new", _best(rounds, lambda one: format_number(one, 2)), babel)
    few = known[:1000] * 10
    for one in few:
        format_number(one, 2)
    _say("number, known", _best([few] * _ROUNDS, lambda one: format_number(one, 2)), babel)
    dated = _best([days] * _ROUNDS, lambda one: babel_date(one, "long", locale="lt"))
    _say("date, Babel alone", dated, dated)
    _say("date", _best([days] * _ROUNDS, format_date), dated)
    _say("number with its noun", _best(_counts(), _counted), babel)
    _say("sentence about a change", _best(_counts(), _changed), babel)
    _say("paragraph of 300 letters put right", _best([[_PARAGRAPH] * 200], tidy), babel)


_PARAGRAPH = (
    "Metų pabaigoje rajono bibliotekų fondą sudarė 174 214 fiz. vnt. - 2 332 fiz. vnt. mažiau negu "
    "2019 m. Knygoms papildomai skirta 13 557 Eur, tačiau fondas nepadidėjo: knygos pabrango. "
    'Projektas "Biblioteka visiems" vykdytas 2018-2020 m. pagal 2020 m. spalio 26 d. sutartį '
    "Nr. 37-87."
)


def _counts() -> list[range]:
    return [range(start, start + _COUNT) for start in range(0, _COUNT * _ROUNDS, _COUNT)]


def _counted(number: int) -> str:
    return count_noun(number, "fizinis vienetas", "instrumental")


def _changed(number: int) -> str:
    return describe_change(number, number + 17, "fizinis vienetas")


def _best(rounds: Iterable[Iterable[Any]], call: Callable[[Any], object]) -> float:
    """Return microseconds a call, in the quickest of the rounds."""
    return min(_timed(list(values), call) for values in rounds)


def _timed(values: list[Any], call: Callable[[Any], object]) -> float:
    started = perf_counter_ns()
    for one in values:
        call(one)
    return (perf_counter_ns() - started) / len(values) / 1000


def _say(what: str, microseconds: float, peer: float) -> None:
    print(f"{what:34}{microseconds:8.2f}{microseconds / peer:10.2f}")


if __name__ == "__main__":
    main()
