"""Drawn reports read by the program: what it tells of them, computes and prints."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from html import unescape
from io import BytesIO
from pathlib import Path

import ataskaita as at
from ataskaita.declared.names import figures_of
from ataskaita.errors import DataErrors
from benchmarks.drawn.cells import Cell
from benchmarks.drawn.drawing import Drawn
from benchmarks.drawn.forms import LAST_YEARS

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_MOST_ROUNDED = 40
"""Half steps by which a sum of rounded figures may differ from the rounded sum."""
_EXACT = Fraction(1, 10**20)


def put(drawn: Drawn, folder: Path, slips: Mapping[str, str] | None = None) -> Path:
    """Write the form, the data and last year's; return the data's path."""
    (folder / "forma.yaml").write_text(drawn.form, encoding="utf-8")
    path = folder / "duomenys.yaml"
    path.write_text(drawn.text(slips), encoding="utf-8")
    last = folder / LAST_YEARS
    if drawn.earlier:
        last.write_text(drawn.earlier, encoding="utf-8")
    else:
        last.unlink(missing_ok=True)  # of the draw before: it would be taken for this one's
    return path


def found(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Generate the codes of errors and warnings, each with the data paths that it leads to."""
    try:
        report = at.load(path)
    except DataErrors as error:
        yield from ((one.message.code, {one.place.within}) for one in error.faults)
        return
    for told in at.check(report):
        for one in (told, *told.folded):
            if one.severity != "note":
                yield one.message.code, {spot.path for spot in one.spots}


def alarms(drawn: Drawn, folder: Path) -> list[str]:
    """Return what is told of the report that the draw doesn't explain, or is wrong in it."""
    report = at.load(put(drawn, folder))
    told = [one for one in at.check(report) if one.severity != "note"]
    unexplained = [str(one) for one in told if not _is_explained(one, drawn)]
    if drawn.lacking:
        return unexplained
    return [
        *unexplained,
        *_untrue(drawn, figures_of(report)),
        *_unprinted(drawn, at.render(report)),
    ]


def _is_explained(one: at.Finding, drawn: Drawn) -> bool:
    return bool(drawn.lacking) and any(spot.path.startswith(drawn.lacking) for spot in one.spots)


def _untrue(drawn: Drawn, values: Mapping[str, int | Decimal]) -> Iterator[str]:
    """Generate figures that aren't as they were drawn: stated ones, and what was left out."""
    for one in drawn.cells:
        value = values.get(one.path)
        if (
            one.given
            and not one.listed
            and (value is None or not _is_true(one, Fraction(value), drawn))
        ):
            yield f"{one.path} is {value}, drawn {one.text}"


def _is_true(cell: Cell, value: Fraction, drawn: Drawn) -> bool:
    half, off = Fraction(1, 2 * 10**cell.decimals), abs(value - cell.value)
    if cell.stated:
        return off <= half
    if cell.measure.rounded:
        return off <= half * _MOST_ROUNDED
    return off <= _EXACT or any(_is_rounded(one, drawn) for one in _parts(cell, drawn))


def _parts(cell: Cell, drawn: Drawn) -> list[Cell]:
    return [part for hold in drawn.web.of(cell) if hold.result is cell for part in hold.parts]


def _is_rounded(cell: Cell, drawn: Drawn) -> bool:
    return cell.measure.rounded or any(one.measure.rounded for one in _parts(cell, drawn))


def _unprinted(drawn: Drawn, document: bytes) -> Iterator[str]:
    """Generate figures that stand nowhere in the document."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        body = package.read("word/document.xml").decode()
    texts = {unescape(one) for one in _TEXT.findall(body)}
    for one in drawn.cells:
        exact = one.stated or not any(
            _is_rounded(part, drawn) for part in (one, *_parts(one, drawn))
        )
        if one.given and exact and one.printed not in texts:
            yield f"{one.path} isn't printed: {one.printed}"
