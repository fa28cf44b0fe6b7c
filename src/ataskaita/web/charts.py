"""A chart → SVG that reads on any width, and the table of what it draws.

Bars lie, each under its own words, so that they can be read on a telephone; a chart of lines stays
one. What a chart of another sort draws (slices, areas) is told by bars: these compare better.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from ataskaita.lithuanian import format_number
from ataskaita.opc.charts import texts_of_chart
from ataskaita.records import frozen
from ataskaita.web.markup import escaped, quoted
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import CHART

_WIDTH: Final = 400
_ROOM: Final = 70
"""Of the width, what a bar leaves to its number."""
_LINE: Final = 17
_BAR: Final = 18
_HIGH: Final = 180
_LEFT: Final = 12
_COLOURS: Final = 6
_LINES: Final = (f"{CHART}lineChart", f"{CHART}scatterChart")
_NONE: Final = "–"
_FEW: Final = 2
_LETTERS: Final = 58
"""So many fit on a line."""


@frozen
class Drawn:
    """What a chart draws."""

    title: str
    series: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    categories: tuple[str, ...]

    @property
    def values(self) -> list[Decimal]:
        """Return all its numbers."""
        return [one for _, values in self.series for one in values if one is not None]


def chart_of(root: Element, told: str, place: str) -> str:
    """Return a chart as a figure: `told` is its alternative text, `place` its id."""
    drawn = _drawn(root)
    if not drawn.values:
        return ""
    is_lines = any(next(root.iter(one), None) is not None for one in _LINES)
    svg = _lines(drawn) if is_lines and len(drawn.categories) > 1 else _bars(drawn)
    height, shapes = svg
    called = drawn.title or told
    return (
        f'<figure id="{place}" class="diagrama"><figcaption>{escaped(called)}</figcaption>'
        f"{_legend(drawn)}"
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{quoted(told or called)}">'
        f"{shapes}</svg>{_table(drawn, called)}</figure>"
    )


def _drawn(root: Element) -> Drawn:
    told = texts_of_chart(root)
    values = tuple(tuple(map(_number, one)) for one in told.values)
    return Drawn(told.title, tuple(zip(told.series, values, strict=True)), told.categories)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _said(number: Decimal | None) -> str:
    if number is None:
        return _NONE
    rounded = number if number == number.to_integral_value() else round(number, 2)
    return format_number(Decimal(f"{rounded.normalize():f}"))


def _legend(drawn: Drawn) -> str:
    """Return what the colours mean, where there are several."""
    if len(drawn.series) < _FEW:
        return ""
    items = (
        f'<li><span class="d{number % _COLOURS}"></span>{escaped(name)}</li>'
        for number, (name, _) in enumerate(drawn.series)
    )
    return f'<ul class="zymejimas">{"".join(items)}</ul>'


def _rows(drawn: Drawn) -> Iterator[tuple[str, tuple[Decimal | None, ...]]]:
    """Generate each category with what all series say of it."""
    columns = [values for _, values in drawn.series]
    for at in range(max(map(len, (drawn.categories, *columns)))):
        name = drawn.categories[at] if at < len(drawn.categories) else ""
        yield name, tuple(one[at] if at < len(one) else None for one in columns)


def _bars(drawn: Drawn) -> tuple[int, str]:
    """Return bars that lie below each other: how high they are together, and their shapes."""
    most: Decimal = max(map(abs, drawn.values)) or Decimal(1)
    shapes: list[str] = []
    top = 0
    for name, values in _rows(drawn):
        for line in _broken(name):
            top += _LINE
            shapes.append(f'<text x="0" y="{top}">{escaped(line)}</text>')
        top += 5
        for number, value in enumerate(values):
            wide = round(float(abs(value or Decimal(0)) / most) * (_WIDTH - _ROOM), 1)
            shade = f'class="d{number % _COLOURS}"'
            bar = f'<rect {shade} x="0" y="{top}" width="{wide}" height="{_BAR - 2}"/>'
            label = f'<text x="{wide + 6}" y="{top + 13}">{_said(value)}</text>'
            shapes += (bar, label) if wide else (label,)
            top += _BAR
        top += 4
    return top + 4, "".join(shapes)


def _broken(text: str) -> list[str]:
    """Return the text on lines that fit."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= _LETTERS:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _lines(drawn: Drawn) -> tuple[int, str]:
    """Return lines over the categories, each point with its number."""
    low = min(*drawn.values, Decimal(0))
    spread = float(max(*drawn.values, Decimal(0)) - low) or 1.0
    step = (_WIDTH - 4 * _LEFT) / (len(drawn.categories) - 1)
    across = [round(2 * _LEFT + step * at, 1) for at in range(len(drawn.categories))]
    shapes: list[str] = []
    for number, (_, values) in enumerate(drawn.series):
        points = [
            (x, round(24 + _HIGH * (1 - float(one - low) / spread), 1))
            for x, one in zip(across, values, strict=False)
            if one is not None
        ]
        path = " ".join(f"{x},{y}" for x, y in points)
        shapes.append(f'<polyline class="l{number % _COLOURS}" points="{path}"/>')
        said = [one for one in values if one is not None]
        for (x, y), one in zip(points, said, strict=True):
            shapes.append(f'<circle class="d{number % _COLOURS}" cx="{x}" cy="{y}" r="4"/>')
            shapes.append(_middle(x, y - 8, _said(one)))
    bottom = _HIGH + 48
    shapes += (
        _middle(x, bottom, escaped(name)) for x, name in zip(across, drawn.categories, strict=True)
    )
    return bottom + 8, "".join(shapes)


def _middle(x: float, y: float, html: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle">{html}</text>'


def _table(drawn: Drawn, called: str) -> str:
    """Return the table of what is drawn, folded."""
    names: Sequence[str] = [name or "Reikšmė" for name, _ in drawn.series]
    head = "".join(f'<th scope="col">{escaped(one)}</th>' for one in names)
    rows = "".join(
        f'<tr><th scope="row">{escaped(name)}</th>'
        f"{''.join(f'<td>{_said(one)}</td>' for one in values)}</tr>"
        for name, values in _rows(drawn)
    )
    return (
        f"<details><summary>Diagramos duomenys</summary>"
        f'<table><caption class="tik-garsu">{escaped(called)}</caption>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )
