"""The chart that a table of a form asks for."""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.messages import Phrase
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.keys import CHART, LABEL, LISTED
from ataskaita.notation.siblings import Siblings, is_figure
from ataskaita.notation.words import literal
from ataskaita.sources.nodes import Mapping

ROWS: Final = "eilutes"
_EACH: Final = "*"


def is_listed(rows: Mapping) -> bool:
    """Return whether the data lists the rows, and the form doesn't know them."""
    return set(rows.values) <= set(LISTED.built)


def take_chart(label: str, entry: Entry, path: str, columns: Siblings, draft: Drafting) -> None:
    """Let the table at the path have the chart that it asks for."""
    node = entry.value("diagrama")
    if node is None:
        return
    said = entry_of(node, CHART, draft.mistakes, label="diagrama", short="reiksmes")
    series = tuple(_series(said, entry, path, columns, draft)) if said is not None else ()
    if said is not None and series:
        title = literal(said.text(LABEL) or _title(label, series))
        key = path.replace(".", "_")
        draft.charts.append(ChartDeclaration(key, f"{title} ({{unit}})", series))


def _title(label: str, series: Sequence[ChartSeries]) -> str:
    """Return the table's title, with what is drawn where it says something else."""
    one = series[0].label
    return f"{label}: {one[:1].lower()}{one[1:]}" if len(series) == 1 and one != label else label


def _series(
    said: Entry, entry: Entry, path: str, columns: Siblings, draft: Drafting
) -> Iterator[ChartSeries]:
    figures = [key for key, one in columns.entries.items() if is_figure(one)]
    for one in said.listed("reiksmes"):
        key = one.text.strip()
        if key in figures:
            name = f"{path}.{_points(entry)}.{key}"
            yield ChartSeries(columns.entries[key].text(LABEL), name)
        else:
            draft.unknown(key, Phrase("column of figures"), figures, one.place)


def _points(entry: Entry) -> str:
    """Return which of the table's rows are the points: those of a total, or each."""
    rows = entry.value(ROWS)
    if not isinstance(rows, Mapping) or is_listed(rows):
        return f"{ROWS}.{_EACH}"
    totals = (
        key for key, one in rows.values.items() if isinstance(one, Mapping) and "suma" in one.values
    )
    return next(totals, _EACH)
