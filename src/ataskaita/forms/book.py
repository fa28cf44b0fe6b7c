"""Put the workbook together: a sheet that counts, a sheet for each section, names for cells."""

import io
from collections.abc import Iterable, Mapping
from typing import Any

from ataskaita.declared.forms import DIGEST_PROPERTY, EDITION_PROPERTY, FORM_PROPERTY, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.tabs import REASONS, START
from ataskaita.forms.agreement import write_agreement
from ataskaita.forms.looks import make_looks
from ataskaita.forms.own_tables import OWN_SHEET, OwnTablesWriter
from ataskaita.forms.own_texts import write_own_texts
from ataskaita.forms.paging import part_pages
from ataskaita.forms.reckoning import reckon
from ataskaita.forms.sheet import SheetWriter, Written
from ataskaita.forms.start import write_start
from ataskaita.forms.whereabouts import Whereabouts
from ataskaita.forms.writing import new_workbook


def workbook_of(  # noqa: PLR0913, PLR0917 (all that a workbook is made of)
    data: Mapping[str, Any],
    kind: ReportKind,
    year: int,
    notes: Mapping[str, str] | None = None,
    command: str = "ataskaita",
    ledgers: Iterable[Ledger] = (),
) -> bytes:
    """Return an .xlsx to fill for that kind and year, with the given plain data in it.

    `notes` are texts shown beside the prose at those data paths, such as last year's; `command` is
    what is told to be run when it is filled; `ledgers` are the own tables of the report.
    """
    stream = io.BytesIO()
    with new_workbook(stream, f"{year} m. ataskaitos duomenys") as book:
        book.set_size(2400, 1600)
        if not kind.implied:
            book.set_custom_property(FORM_PROPERTY, kind.key, "text")
        if kind.digest:
            book.set_custom_property(EDITION_PROPERTY, kind.edition, "text")
            book.set_custom_property(DIGEST_PROPERTY, kind.digest, "text")
        looks = make_looks(book)
        where = Whereabouts()
        first = book.add_worksheet(START)
        written: list[Written] = []
        around = (kind, looks, year, notes or {}, where)
        for sheet in sheets(kind):
            if sheet.tab == REASONS:
                written.append(OwnTablesWriter(book, OWN_SHEET, *around).write(data))
            written.append(SheetWriter(book, sheet, *around).write(data))
        agreement = write_agreement(book, kind, looks, where, ledgers)
        write_start(book, first, kind, looks, year, written, agreement, data, command)
        for page in book.worksheets():
            part_pages(page)
        reckon(book)
        write_own_texts(book)
        first.activate()
    return stream.getvalue()
