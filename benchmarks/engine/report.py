"""The report of 2020: from a ready context, and from its data file."""

import io
import re
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import docx
from attrs import evolve

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.declared.layout import Layout
from ataskaita.declared.report import Report
from ataskaita.lithuanian import tidy
from ataskaita.opc.packing import static_parts
from ataskaita.view import View
from ataskaita.word.package import write_package
from benchmarks.engine.measuring import ROOT, Measured, in_turns
from benchmarks.engine.plain import plain
from benchmarks.engine.standing import filled

DATA: Final = ROOT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
BY_HAND: Final = ROOT / "benchmarks" / "standard-2026.docx"
"""A template that docxtpl can fill too: it knows no sample table, and no default layout."""
MAIN: Final = "word/document.xml"
_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:p[ >]")
_SPACES: Final = re.compile(r"\s+")


def report_without_charts() -> Report:
    """Return the report, its charts off."""
    report = at.load(DATA)
    return evolve(report, layout=evolve(report.layout or Layout(), charts=False))


def main_part(document: bytes) -> bytes:
    """Return the main part of a document."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return archive.read(MAIN)


def visible(document: bytes) -> str:
    """Return the text that a reader sees, spaces made one."""
    return _SPACES.sub(" ", "".join(_TEXT.findall(main_part(document).decode()))).strip()


def told_size() -> str:
    """Return how much there is in the report: paragraphs outside tables, tables, characters."""
    document = at.Template(BY_HAND, cache=False).render(compose_view(report_without_charts()).names)
    paragraphs, tables = words_of(document)
    characters = len(main_part(document).decode())
    return f"{len(paragraphs)} paragraphs, {len(tables)} tables, {characters:,} characters of XML"


def by_docxtpl(names: dict[str, object]) -> bytes:
    """Return the document as docxtpl makes it."""
    stream = io.BytesIO()
    filled(str(BY_HAND), names, stream)
    return stream.getvalue()


def by_hand(paragraphs: list[tuple[str, str]], tables: list[list[list[str]]]) -> bytes:
    """Return the same words, written with python-docx paragraph by paragraph, cell by cell."""
    document = docx.Document()
    for text, _style in paragraphs:
        document.add_paragraph(text)
    for rows in tables:
        table = document.add_table(len(rows), max(map(len, rows)))
        for row, cells in zip(rows, table.rows, strict=True):
            for text, cell in zip(row, cells.cells, strict=False):
                cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def words_of(document: bytes) -> tuple[list[tuple[str, str]], list[list[list[str]]]]:
    """Return the paragraphs and the tables of a document."""
    read = docx.Document(io.BytesIO(document))
    paragraphs = [(one.text, "") for one in read.paragraphs]
    return paragraphs, [[[c.text for c in r.cells] for r in t.rows] for t in read.tables]


def floor_of(document: bytes) -> Callable[[], bytes]:
    """Return what can't be left out: packing the ready main part, copying all others."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = parts.pop(MAIN)
    static = static_parts(parts)
    return lambda: write_package({**static, MAIN: main})


def measure_ready(view: View, rounds: int) -> dict[str, Measured]:
    """Return the seconds of making the document from a ready context."""
    template, names = at.Template(BY_HAND, cache=False), plain_names(view)
    ours = template.render(view.names)
    if visible(ours) != visible(by_docxtpl(names)):
        sys.exit("the two documents don't say the same")
    found = in_turns(
        {
            "ataskaita": partial(template.render, view.names),
            "first": lambda: _forgetting(template).render(view.names),
            "forgetting": partial(_forgetting, template),
            "floor": floor_of(ours),
            "docxtpl": partial(by_docxtpl, names),
            "python-docx": partial(by_hand, *words_of(ours)),
        },
        rounds,
    )
    forgotten = found.pop("forgetting").best
    first = Measured(tuple(one - forgotten for one in found["first"].seconds))
    return {**found, "first": first}


def _forgetting(template: at.Template) -> at.Template:
    """Return the template as if it had never printed anything."""
    template._compiled = evolve(template._compiled)  # noqa: SLF001 (a copy remembers nothing)
    return template


def plain_names(view: View) -> dict[str, object]:
    """Return the context as docxtpl gets it."""
    return {name: plain(thing) for name, thing in view.names.items()}


def measure_stages(rounds: int) -> dict[str, Measured]:
    """Return the seconds of each stage from the data file on, and of docxtpl alone."""
    report, template = at.load(DATA), at.Template(cache=False)
    names = plain_names(compose_view(report_without_charts()))
    bare = ROOT / "build" / "lazdijai-2020-be-nieko.yaml"
    write_bare(bare)
    without = at.load(bare)
    return in_turns(
        {
            "load": partial(at.load, DATA),
            "check": partial(at.check, report),
            "compose and render": partial(_made, report, template),
            "whole": partial(_whole, DATA, template),
            "compose and render, both off": partial(_made, without, template),
            "whole, both off": partial(_whole, bare, template),
            "docxtpl": partial(by_docxtpl, names),
        },
        rounds,
    )


def _made(report: Report, template: at.Template) -> bytes:
    tidy.cache_clear()
    return at.render(report, template)


def _whole(data: Path, template: at.Template) -> bytes:
    """Make the report as if for the first time: nothing of its texts is known from before."""
    tidy.cache_clear()
    report = at.load(data)
    at.check(report)
    return at.render(report, template)


def write_bare(path: Path) -> None:
    """Write the data file with its charts and anchors off."""
    path.parent.mkdir(exist_ok=True)
    text = DATA.read_text(encoding="utf-8")
    path.write_text(f"{text}\nisdestymas:\n  diagramos: ne\n  zymes: ne\n", encoding="utf-8")
