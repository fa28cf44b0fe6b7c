"""`ataskaita rasyba`: what is put right in the texts, and words that no dictionary knows."""

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

import click
from attrs import evolve

from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.options import data_argument
from ataskaita.cli.screen import refuse, say, say_heading, say_line
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.one import load
from ataskaita.hall.proof import (
    Remark,
    count_no_break_spaces,
    spelling_remarks,
    typographic_remarks,
)
from ataskaita.hall.wording import place_text
from ataskaita.messages import translate
from ataskaita.messages.typography import RULES
from ataskaita.spelling import is_available


@click.command("rasyba", options_metavar=_("[OPTIONS]"))
@data_argument
def proofread(data: Path) -> None:
    """Read one report's texts; whatever is found, the report can be made."""
    try:
        report = load(data)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if told := answer():
        told.result = _remarks(report)
        return
    say_heading(report)
    _say_typography(report)
    _say_spelling(report)


def _remarks(report: Report) -> list[dict[str, object]]:
    """Return every remark for another program."""
    remarks = list(typographic_remarks(report))
    if is_available():
        remarks += spelling_remarks(report)
    return [_as_json(one) for one in remarks]


def _say_typography(report: Report) -> None:
    if not report.tidied:
        say(_("Marks:"), _("left as they are written, as the data asks"))
        return
    found = list(typographic_remarks(report))
    count, spaces = len(found), count_no_break_spaces(report)
    if not count + spaces:
        say(_("Marks:"), _("nothing is put right: all are right"))
        return
    places = counted("{n} place is put right in print", "{n} places are put right in print", count)
    say(_("Marks:"), places if count else _("no mark is put right in print"))
    _show(found, _mended)
    if not spaces:
        return
    unseen = counted(
        "{n} ordinary space is made no-break in print",
        "{n} ordinary spaces are made no-break in print",
        spaces,
    )
    say(_("Spaces:"), unseen)


def _mended(remark: Remark) -> str:
    return _("{rule}: “{written}” → “{printed}”").format(
        rule=translate(RULES[remark.kind], LANGUAGE),
        written=remark.written,
        printed=remark.proposed[0],
    )


def _say_spelling(report: Report) -> None:
    if not is_available():
        say(_("Words:"), _('not checked: install the extra, pip install "ataskaita[rasyba]"'))
        return
    found = list(spelling_remarks(report))
    unknown = counted("{n} unknown word", "{n} unknown words", len(found))
    say(_("Words:"), unknown if found else _("all are known"))
    _show(found, _unknown)


def _unknown(remark: Remark) -> str:
    known = ", ".join(_("“{word}”").format(word=one) for one in remark.proposed)
    sentence = _("“{word}” – perhaps {known}?") if known else _("“{word}”")
    return sentence.format(word=remark.written, known=known)


def _show(remarks: Iterable[Remark], told: Callable[[Remark], str]) -> None:
    """Print the remarks by the text that they are on, each with its line."""
    for text, of_text in groupby(
        remarks, key=lambda one: evolve(one.place, line=None, column=None)
    ):
        say_line(f"    {place_text(text)}")
        for one in of_text:
            line = _("line {n}").format(n=one.place.line)
            say_line(f"      {line:<12} {told(one)}")


def _as_json(remark: Remark) -> dict[str, object]:
    return {
        "kind": remark.kind,
        "file": remark.place.file,
        "line": remark.place.line,
        "column": remark.place.column,
        "path": remark.place.within,
        "written": remark.written,
        "proposed": list(remark.proposed),
    }
