"""A draft with an own table of many rows, refreshed."""

import tempfile
from pathlib import Path
from time import process_time

import ataskaita as at
from ataskaita.declared.report import Report
from ataskaita.documents import Refreshing, refresh
from tests.drafts.editing import replaced
from tests.own_tables import HEAD, column, table

COLUMNS = (column("Kalba"), column("Fondas", "vnt"), column("Gauta", "vnt"))


def refreshed_rows(rows: int) -> float:
    """Return the seconds of a processor that a refresh takes, two figures of the data changed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.docx"
        old, new = (_report(Path(folder), rows, gifts) for gifts in (1, 2))
        file.write_bytes(replaced(at.render(old), ("77 kalba", "Žmonių kalba")))
        began = process_time()
        done = refresh(file, new, Refreshing(base=old))
        took = process_time() - began
    assert len(done.applied) == 2, done.applied  # noqa: PLR2004, S101 (each row once)
    return took


def _report(folder: Path, rows: int, gifts: int) -> Report:
    given = {20: gifts, rows // 2: gifts}
    lines = (f"{one} kalba, {one % 97 + 1}, {given.get(one, 0)}" for one in range(rows))
    data = folder / f"{gifts}.yaml"
    data.write_text(HEAD + table(COLUMNS, list(lines)), encoding="utf-8")
    return at.load(data)
