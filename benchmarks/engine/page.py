"""Write what was measured as a page: ratios first, seconds beside them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from benchmarks.engine.cold import SCRIPT_ROWS
from benchmarks.engine.measuring import ROOT, Measured

PAGE: Final = ROOT / "docs" / "benchmarks.md"
_MANY: Final = 1_000
"""Rows from which on a table's time is its rows'."""
Tables = dict[str, dict[int, Measured]]
"""Contestant and number of rows to what was measured."""

_HEAD: Final = """# How fast it is

Measured by `python -m benchmarks.engine --page` in one run, in turns (each round takes every
contestant once), after every output was read and found right: the report's text against docxtpl's,
the tables cell by cell. The machine: {machine}.
Others may have been at work on it: the ratios are what to look at. Best of the rounds, the median
beside it.

The *default document* is the report of 2020 as a librarian gets it: with charts, their workbooks,
and anchors. *Both off* is the same without them (`isdestymas: {{diagramos: ne, zymes: ne}}`).
docxtpl always fills a template that is laid out by hand, without charts: it draws none, and knows
no anchors, nor any layout by declarations.
"""
_READY: Final = """## The report of 2020 from a ready context

Warm, both off, a template laid out by hand (`benchmarks/standard-2026.docx`): {size}.
The floor is what can't be left out: packing the ready main part by the same packer, and copying all
others. docxtpl is given prose as ready XML; a template of ours remembers what it has printed, and
“a new view” is what it takes before that. python-docx writes the same words, none of the looks.
"""
_STAGES: Final = """## From the data file to the document

Warm, the default document where nothing else is said, with checks; what is remembered of texts is
forgotten before each round.
"""
_COLD: Final = """## A process of its own

`ataskaita rengti` with its checks, compiled template in the cache: the default document where
nothing else is said; docxtpl alone fills the same template from a pickled context. Milliseconds of
a processor.
"""
_SCRIPTS: Final = """A script fills a table of {rows} rows from JSON, its template compiled before:
"""
_TABLES: Final = """## A table of 8 columns

Each in a process of its own, a short table again and again; ours writes rows from a generator.
Seconds, and the most memory the process held, in MB. “–”: given up (over two minutes, or hopeless
by a tenth of the rows).
"""


def write_page(  # noqa: PLR0913, PLR0917 (one for each table)
    machine: str,
    size: str,
    ready: Mapping[str, Mapping[str, Measured]],
    stages: Mapping[str, Measured],
    cold: Sequence[Mapping[str, Measured]],
    tables: Tables,
    *,
    to_docs: bool,
) -> str:
    """Return the page; write it among the docs where that is asked for."""
    commands, scripts = cold
    text = "\n".join(
        (
            _HEAD.format(machine=machine),
            _READY.format(size=size),
            *_ready(ready),
            "",
            _STAGES,
            *_beside(stages, "docxtpl"),
            "",
            _COLD,
            *_beside(commands, "docxtpl"),
            "",
            _SCRIPTS.format(rows=SCRIPT_ROWS),
            *_beside(scripts, "docxtpl"),
            "",
            _TABLES,
            *_long(tables),
            "",
            *_by_row(tables),
            "",
        )
    )
    if to_docs:
        PAGE.write_text(text, encoding="utf-8")
    return text


def _ready(ready: Mapping[str, Mapping[str, Measured]]) -> Iterator[str]:
    columns = "ataskaita | a new view | floor | docxtpl | python-docx"
    ratios = "docxtpl ÷ ours | ours ÷ floor"
    yield f"| packed by | {columns} | {ratios} |"
    yield "|--|--|--|--|--|--|--|--|"
    for name, found in ready.items():
        ours = found["ataskaita"]
        cells = " | ".join(
            _milliseconds(found[one])
            for one in ("ataskaita", "first", "floor", "docxtpl", "python-docx")
        )
        faster = found["docxtpl"].best / ours.best
        yield f"| {name} | {cells} | {faster:.0f} | {ours.best / found['floor'].best:.1f} |"


def _beside(found: Mapping[str, Measured], peer: str) -> Iterator[str]:
    yield f"| | milliseconds | ÷ {peer} |"
    yield "|--|--|--|"
    for name, one in found.items():
        yield f"| {name} | {_milliseconds(one)} | {one.best / found[peer].best:.2f} |"


def _milliseconds(one: Measured) -> str:
    digits = 2 if one.best < 0.01 else 1 if one.best < 0.1 else 0  # noqa: PLR2004 (three figures)
    return f"{one.best * 1000:.{digits}f} ({one.typical * 1000:.{digits}f}) ms"


def _long(tables: Tables) -> Iterator[str]:
    sizes = sorted({size for found in tables.values() for size in found})
    yield "| rows | " + " | ".join(f"{size:,}".replace(",", " ") for size in sizes) + " |"
    yield "|--|" + "--|" * len(sizes)
    for name, found in tables.items():
        cells = (_seconds(found.get(size)) for size in sizes)
        yield f"| {name} | {' | '.join(cells)} |"


def _by_row(tables: Tables) -> Iterator[str]:
    """Generate a sentence that says whether the time grows with the rows, and no faster."""
    yield "Microseconds a row, from 1 000 rows on:\n"
    for name, found in tables.items():
        rates = [one.best / size * 1e6 for size, one in sorted(found.items()) if size >= _MANY]
        if name.startswith("ataskaita") and rates:
            told = ", ".join(f"{rate:.1f}" for rate in rates)
            yield f"- {name}: {told}; most ÷ least {max(rates) / min(rates):.2f}"


def _seconds(one: Measured | None) -> str:
    if one is None or one.best == float("inf"):
        return "–"
    return f"{one.best:.3f} s, {one.peak:.0f} MB"
