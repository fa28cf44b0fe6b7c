"""Two kinds of equal keys that call everything otherwise: what one says is never the other's."""

import io
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from tests.notation.forms import FORM, put
from tests.test_additions import parts_of

WORDS: Final = (
    ("Klubo nariai", "Būrelio žmonės"),
    ("Narių sudėtis", "Žmonių sąrašas"),
    ("Vaikai", "Mažieji"),
    ("Suaugusieji", "Didieji"),
    ("{pavadinimas: Nariai,", "{pavadinimas: Žmonės,"),
    ("daiktavardis: narys", "daiktavardis: žmogus"),
    ("daiktavardis: susitikimas", "daiktavardis: sueiga"),
    ("pavadinimas: Susitikimai,", "pavadinimas: Sueigos,"),
    ("lentele: Susitikimai", "lentele: Sueigos"),
    ("isvykos: Išvykos", "isvykos: Žygiai"),
    ("Nario mokesčiai", "Įnašai"),
    ("metų veikla", "metų darbai"),
)
SLIP: Final = ("is_viso: {nariai: 42,", "is_viso: {nariai: 43,")
OF_CLUB: Final = ("Klubo nariai", "Vaikai", "Suaugusieji", "Susitikimai", "Išvykos")
OF_CIRCLE: Final = ("Būrelio žmonės", "Mažieji", "Didieji", "Sueigos", "Žygiai")


def circle() -> str:
    """Return the club's form in other words."""
    form = FORM
    for old, new in WORDS:
        assert old in form
        form = form.replace(old, new)
    return form


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    """Data of a club and of a circle, the same but for the form beside it."""
    return put(tmp_path / "a", SLIP), put(tmp_path / "b", SLIP, form=circle())


def document(path: Path) -> str:
    """Return the words of the data's document."""
    main = parts_of(at.render(at.load(path)))["word/document.xml"]
    return re.sub(r"<[^>]+>", " ", main)


def workbook(path: Path) -> str:
    """Return the words of its workbook."""
    target = path.with_suffix(".xlsx")
    target.unlink(missing_ok=True)
    save_data(at.load(path), target)
    return " ".join(_cells(target.read_bytes()))


def _cells(data: bytes) -> Iterator[str]:
    for page in load_workbook(io.BytesIO(data)):
        yield page.title
        yield from (str(cell.value) for row in page.iter_rows() for cell in row if cell.value)


def findings(path: Path) -> str:
    """Return what is told of its faults."""
    return " ".join(one.what("lt") for one in at.check(at.load(path)))


class DescribeTwoKindsOfEqualKeys:
    @pytest.mark.slow
    @pytest.mark.parametrize("show", [document, workbook])
    def they_are_told_in_their_own_words(
        self, paths: tuple[Path, Path], show: Callable[[Path], str]
    ) -> None:
        for path in (*paths, *paths):
            _expect_own_words(path, show(path))

    def their_findings_are_told_in_their_own_words(self, paths: tuple[Path, Path]) -> None:
        for path in (*paths, *paths):
            told = findings(path)
            own, other = ("„Žmonės“", "„Nariai“")
            own, other = (own, other) if path.parent.name == "b" else (other, own)
            assert own in told
            assert other not in told

    def they_are_kept_apart_in_threads(self, paths: tuple[Path, Path]) -> None:
        with ThreadPoolExecutor(4) as pool:
            for path, told in zip(paths * 4, pool.map(document, paths * 4), strict=True):
                _expect_own_words(path, told)

    def they_take_no_file_of_the_other(self, paths: tuple[Path, Path]) -> None:
        club, circle_data = map(at.load, paths)

        assert type(club) is not type(circle_data)
        assert club.kind.digest != circle_data.kind.digest


def _expect_own_words(path: Path, told: str) -> None:
    own, other = (OF_CIRCLE, OF_CLUB) if path.parent.name == "b" else (OF_CLUB, OF_CIRCLE)
    known = told.replace("Išvykos ir renginiai", "")
    assert [one for one in own if one not in known and one.upper() not in known] == []
    assert [one for one in other if one in known or one.upper() in known] == []
