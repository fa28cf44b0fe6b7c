"""A slip makes the light of its sheet red, and the checks find it: each condition in some report.

Guards: forms.agreement, forms.holding, declared.conditions.
"""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.declared.conditions import EACH, Condition, conditions
from ataskaita.declared.forms import sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.forms import workbook_of
from ataskaita.sources.plain import plain_of
from tests.calc import recalculated
from tests.draws import WHOLE
from tests.forms.test_agreement import FIXTURES, REPORTS, Line, copied, lights, lines, looked_at
from tests.workbooks import opened

Known = list[tuple[Condition, Line]]
"""Conditions that hold, each with its row."""
MUCH = 777_777


@pytest.fixture(scope="module")
def known() -> dict[str, Known]:
    """What each report shows to agree; of one kind what no report before it has shown."""
    found: dict[str, Known] = {}
    seen: set[tuple[int, int]] = set()
    for key in REPORTS:
        report = at.load(FIXTURES / key / "ataskaita.yaml")
        told = zip(conditions(report.kind), lines(looked_at(filled(key))), strict=True)
        hold = [(one, line) for one, line in told if line.state == "sutampa"]
        found[key] = [pair for pair in hold if (id(report.kind), pair[1].number) not in seen]
        if not WHOLE:
            seen |= {(id(report.kind), line.number) for _, line in hold}
    return found


def filled(key: str) -> BytesIO:
    """Return the report's workbook, its values as LibreOffice computes them: `test_agreement`."""
    return BytesIO(_filled(key))


@cache
def _filled(key: str) -> bytes:
    report = at.load(FIXTURES / key / "ataskaita.yaml")
    return workbook_of(plain_of(report), report.kind, report.year)


@pytest.mark.slow
@pytest.mark.parametrize("key", REPORTS)
class DescribeASlip:
    def it_makes_the_light_of_its_sheet_red(
        self, key: str, known: dict[str, Known], tmp_path: Path
    ) -> None:
        """Each condition of a kind in one of its reports; `ATASKAITA_WHOLE=1`: in all of them."""
        path = copied(key, tmp_path)
        report = at.load(path)
        slips = slipped(report.kind, known[key])
        assert slips

        files = written(filled(key), slips, path.parent)
        made = recalculated(path.parent, files)

        tabs = {one.key: one.tab for one in sheets(report.kind)}
        for file, several in zip(files, slips, strict=True):
            _check(made / file.name, path.parent, several, tabs)


def _check(file: Path, folder: Path, several: Known, tabs: dict[str, str]) -> None:
    """Check that each slip is shown, and found by the rules."""
    book = looked_at(file)
    states, said = [one.state for one in lines(book)], lights(book)
    (folder / file.name).write_bytes(file.read_bytes())
    found = [one for one in at.check(at.load(folder / file.name)) if one.message.code > "D179"]
    for one, line in several:
        bad = "nesutampa" if one.grave else "pasitikrinkite"
        assert states[line.number] == bad, line
        light = said[tabs[one.section]]
        assert light.startswith("nesutampa" if one.grave else ("nesutampa", "pasitikrinkite"))
        steps = map(re.escape, one.path.split(f".{EACH}"))
        pattern = re.compile(r"(?:\.\w+|\[\d+\])".join(steps))
        grave = [f for f in found if f.severity == "error" or not one.grave]
        told = [spot.path for f in grave for each in (f, *f.folded) for spot in each.spots]
        assert [path for path in told if pattern.fullmatch(path)], (line, told)


def slipped(kind: ReportKind, known: Known) -> list[Known]:
    """Return few sets of conditions of which none takes in a figure that another one spoils."""
    below = [(_all_below(one, kind), (one, line)) for one, line in known]
    sets: list[tuple[set[str], set[str], Known]] = []
    for paths, pair in sorted(below, key=lambda one: -len(one[0])):
        path = pair[0].path
        fitting = (one for one in sets if path not in one[0] and not paths & one[1])
        taken, spoilt, chosen = next(fitting, (set[str](), set[str](), Known()))
        if not chosen:
            sets.append((taken, spoilt, chosen))
        taken |= paths
        spoilt.add(path)
        chosen.append(pair)
    return [chosen for _, _, chosen in sets]


def _all_below(one: Condition, kind: ReportKind) -> set[str]:
    """Return the figures that take part, with all that they are computed from."""
    given = {of.path: of.right for of in conditions(kind) if of.how in ("total", "formula")}
    left = [part.path for part in (*one.left, *one.right)]
    found: set[str] = set()
    while left:
        path = left.pop()
        if path not in found:
            found.add(path)
            left += (part.path for part in given.get(path, ()))
    return found


def written(data: BytesIO, slips: list[Known], folder: Path) -> list[Path]:
    """Write a workbook for each set of slips: one is opened, and each put right again."""
    book, before = opened(data.getvalue()), load_workbook(data, data_only=True)
    files = [folder / f"{number}.xlsx" for number in range(len(slips))]
    for file, several in zip(files, slips, strict=True):
        cells = [_cell_of(book, one.path) for one, _ in several]
        was = [cell.value for cell in cells]
        for cell, (one, line) in zip(cells, several, strict=True):
            cell.value = _wrong(cell, one, line, book, before)
        book.save(file)
        for cell, value in zip(cells, was, strict=True):
            cell.value = value
    return files


def _wrong(cell: Any, one: Condition, line: Line, book: Workbook, before: Workbook) -> float:
    """Return what the condition's first cell can't hold."""
    if isinstance(line.right, str) and line.right:  # some part is missing
        return 0
    if one.sign == "=":
        return round(float(_value(cell, before) or 0) + MUCH, 2)
    if one.sign != "<=":
        return 0
    # more than the other side: of a row, than what stands in that row
    in_row = EACH in one.path.split(".")
    limit = _value(_cell_of(book, one.right[0].path), before) if in_row else line.right
    return round(float(limit) + MUCH, 2)


def _value(cell: Any, before: Workbook) -> Any:
    return before[cell.parent.title][cell.coordinate].value


@cache
def _keys_of(path: str) -> tuple[str, str]:
    """Return the table of a path with rows, and the key of its column."""
    table, _, key = path.partition(f".{EACH}")
    return table, key.removeprefix(".")


def _cell_of(book: Workbook, path: str) -> Any:
    """Return the figure's cell; of a column, that of its first row with a number."""
    if EACH not in path.split("."):
        ((sheet, address),) = book.defined_names[f"at.{path}"].destinations
        return book[sheet][address.replace("$", "")]
    table, key = _keys_of(path)
    ((sheet, address),) = book.defined_names[f"eilutes.{table}"].destinations
    rows = book[sheet][address.replace("$", "")]
    place = [cell.value for cell in rows[0]].index(key or "=")
    return rows[1][place]
