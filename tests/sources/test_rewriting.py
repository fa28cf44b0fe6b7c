"""A value is changed in somebody's file, and not a byte beside it.

Guards: sources.rewriting, sources.text_edits, sources.text_writings, sources.cell_edits,
sources.cell_markup, hall.rewriting, messages.rewriting.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from unittest.mock import Mock

import pytest

from ataskaita.declared.forms import CONTROL, VALUE
from ataskaita.errors import DataErrors
from ataskaita.hall.rewriting import Change, changed_data
from ataskaita.sources import rewriting
from ataskaita.sources.book import open_book
from tests import workbooks

FILE = Path("duomenys.yaml")
YAML = """\
# Metų ataskaita; pildė fondo skyrius
metai: 2025   # ataskaitiniai
biblioteka:
  pavadinimas: 'Beržgirio biblioteka'
  kilmininkas: "Beržgirio bibliotekos"

fondas:
  # perskaičiuota sausio 12 d.
  gauta: {is_viso: 12, knygos: 10}   # dvi knygos dovanotos
  likutis:
    is_viso: 500   # patikrinta
  komentaras: |
    Fondas atnaujintas {{ fondas.gauta.is_viso|vnt }}.

    Antra pastraipa.
# pabaiga
veikla:
  renginiai:
    - pavadinimas: Paroda
      dalyviai: 20
    - pavadinimas: Skaitymai
      dalyviai:
"""


TEXT = "Fondas atnaujintas {{ fondas.gauta.is_viso|vnt }}.\n\n    Antra pastraipa."


def changed(text: str, path: str, value: str, file: Path = FILE) -> str:
    return changed_data(text.encode(), file, [Change(path, value)]).decode()


def said(text: str, was: str, now: str) -> str:
    assert text.count(was) == 1
    return text.replace(was, now)


class DescribeYaml:
    @pytest.mark.parametrize(
        ("path", "value", "was", "now"),
        [
            ("metai", "2026", "metai: 2025 ", "metai: 2026 "),
            ("biblioteka.pavadinimas", "Ąžuolo b-ka", "'Beržgirio biblioteka'", "'Ąžuolo b-ka'"),
            ("biblioteka.pavadinimas", "D'Arko", "'Beržgirio biblioteka'", "'D''Arko'"),
            ("biblioteka.kilmininkas", 'V "A"', '"Beržgirio bibliotekos"', r'"V \"A\""'),
            ("fondas.gauta.is_viso", "13", "is_viso: 12,", "is_viso: 13,"),
            ("fondas.likutis.is_viso", "1 500", "is_viso: 500 ", "is_viso: 1 500 "),
            ("fondas.likutis.is_viso", "", "is_viso: 500 ", "is_viso:  "),
            ("fondas.komentaras", "Viena.\n\nDvi: # 3", TEXT, "Viena.\n\n    Dvi: # 3"),
            ("veikla.renginiai[1].pavadinimas", "no", "Paroda", '"no"'),
            ("veikla.renginiai[1].pavadinimas", "A: b #c", "Paroda", '"A: b #c"'),
            ("veikla.renginiai[1].pavadinimas", "A\nb", "Paroda", "|\n        A\n        b"),
            ("veikla.renginiai[2].dalyviai", "7", "dalyviai:\n", "dalyviai: 7\n"),
        ],
    )  # fmt: skip
    def it_changes_one_value_as_it_was_written(
        self, path: str, value: str, was: str, now: str
    ) -> None:
        assert changed(YAML, path, value) == said(YAML, was, now)

    @pytest.mark.parametrize(
        ("path", "value", "was", "now"),
        [
            ("fondas.likutis.knygos", "400", "# patikrinta\n", "# patikrinta\n    knygos: 400\n"),
            ("fondas.gauta.kita", "2", "knygos: 10}", 'knygos: 10, "kita": "2"}'),
            ("fondas.nurasyta.is_viso", "3", "    Antra pastraipa.\n",
             "    Antra pastraipa.\n  nurasyta:\n    is_viso: 3\n"),
            ("veikla.renginiai[3].pavadinimas", "Mugė", "      dalyviai:\n",
             "      dalyviai:\n    - pavadinimas: Mugė\n"),
            ("darbuotojai.is_viso", "4", "      dalyviai:\n",
             "      dalyviai:\ndarbuotojai:\n  is_viso: 4\n"),
        ],
    )  # fmt: skip
    def it_adds_a_value_where_its_section_ends(
        self, path: str, value: str, was: str, now: str
    ) -> None:
        assert changed(YAML, path, value) == said(YAML, was, now)

    def it_fills_a_section_that_is_only_named(self) -> None:
        assert changed(f"{YAML}lankytojai:   # vėliau", "lankytojai.is_viso", "9") == (
            f"{YAML}lankytojai:   # vėliau\n  is_viso: 9"
        )

    def it_keeps_the_line_ends_and_the_sign_of_a_file_from_windows(self) -> None:
        text = "\ufeff" + YAML.replace("\n", "\r\n")

        made = changed_data(
            text.encode(), FILE, [Change("fondas.komentaras", "A.\n\nB."), Change("nauja.x", "1")]
        ).decode()

        assert made.count("\r\n") == made.count("\n")
        assert made.startswith("\ufeff")
        assert "komentaras: |\r\n    A.\r\n\r\n    B.\r\n# pabaiga" in made

    def it_leaves_what_says_the_same(self) -> None:
        assert changed(YAML, "fondas.likutis.is_viso", "500,0") == YAML

    def it_tells_every_value_that_has_no_place(self) -> None:
        with pytest.raises(DataErrors) as raised:
            changed_data(
                YAML.encode(),
                FILE,
                [
                    Change("veikla.renginiai[9].dalyviai", "1"),
                    Change("fondas.gauta", "1"),
                    Change("metai", "2026"),
                    Change("metai.kiti", "2026"),
                ],
            )

        assert [(one.message.code, one.place.line) for one in raised.value.faults] == [
            ("F570", 19), ("F570", 9), ("F570", 2),
        ]  # fmt: skip

    def it_refuses_a_value_that_would_change_others(self) -> None:
        text = "metai: 2025\nmetai: 2026\n"

        with pytest.raises(DataErrors, match="F57"):
            changed(text, "biblioteka.\u0001", "x")


class DescribeJson:
    TEXT = (
        '{\n  "metai": 2025,\n  "biblioteka": {"pavadinimas": "A"},\n  "fondas": {\n'
        '    "gauta": {"is_viso": 12.5, "knygos": null}\n  }\n}\n'
    )

    @pytest.mark.parametrize(
        ("path", "value", "was", "now"),
        [
            ("fondas.gauta.is_viso", "13,75", "12.5", "13.75"),
            ("fondas.gauta.is_viso", "apie 13", "12.5", '"apie 13"'),
            ("fondas.gauta.is_viso", "", "12.5", "null"),
            ("fondas.gauta.knygos", "4", "null", "4"),
            ("biblioteka.pavadinimas", 'B "C"\nD', '"A"', r'"B \"C\"\nD"'),
            ("fondas.likutis.is_viso", "5", '"knygos": null}\n',
             '"knygos": null},\n    "likutis": {"is_viso": "5"}\n'),
        ],
    )  # fmt: skip
    def it_changes_one_value(self, path: str, value: str, was: str, now: str) -> None:
        file = Path("duomenys.json")

        assert changed(self.TEXT, path, value, file) == said(self.TEXT, was, now)


class DescribeWorkbooks:
    def _changed(self, book: Path, path: str, value: str) -> bytes:
        return changed_data(book.read_bytes(), book, [Change(path, value)])

    @pytest.mark.parametrize(
        ("path", "value", "found"),
        [
            ("fondas.gauta.knygos_ir_serialiniai", "1250", 1250),
            ("fondas.gauta.knygos_ir_serialiniai", "", None),
            ("fondas.likutis.knygos_ir_serialiniai", "7,5", 7.5),
            ("biblioteka.pavadinimas", "A & B <c>", "A & B <c>"),
        ],
    )
    def it_changes_the_cell_and_no_other_part(
        self, book: Path, path: str, value: str, found: object
    ) -> None:
        made = self._changed(book, path, value)

        (cell,) = open_book(book, made).range_of(f"at.{path}")[0]
        assert cell.value == found
        parts = _other_parts(book.read_bytes(), made)
        assert {one for one in parts if "sheet" not in one} <= {"xl/workbook.xml"}
        (was, now) = (_sheet(data, parts) for data in (book.read_bytes(), made))
        place = re.escape(f'r="{cell.address}"').encode()
        element = re.compile(rb"<c %s[^>]*?(?:/>|>.*?</c>)" % place)
        assert element.sub(b"", was) == element.sub(b"", now)

    def it_lets_formulas_be_computed_anew(self, book: Path) -> None:
        made = self._changed(book, "fondas.gauta.knygos_ir_serialiniai", "1250")

        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            assert b'fullCalcOnLoad="1"' in archive.read("xl/workbook.xml")

    def it_never_writes_over_somebodys_formula(self, book: Path) -> None:
        sheets = workbooks.opened(book.read_bytes())
        workbooks.cell_named(sheets, "at.fondas.gauta.is_viso").value = "=1+2"
        theirs = workbooks.saved(sheets)

        with pytest.raises(DataErrors) as raised:
            changed_data(
                theirs,
                book,
                [
                    Change("fondas.gauta.kartografija", "4"),
                    Change("fondas.gauta.is_viso", "99"),
                    Change("fondas.gauta.nera", "5"),
                ],
            )

        assert [one.message.code for one in raised.value.faults] == ["F571", "F570"]
        assert raised.value.faults[0].place.cell.startswith("Fondas")

    def it_writes_a_total_beside_the_formula_that_computes_it(self, book: Path) -> None:
        path = "fondas.gauta.is_viso"

        made = open_book(book, self._changed(book, path, "99"))

        (control,), (total,) = (made.range_of(f"{one}.{path}")[0] for one in (CONTROL, VALUE))
        assert control.value == 99
        assert str(total.value).startswith("=IF(COUNT(")

    def it_reads_the_workbook_once_for_all_changes(
        self, book: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        paths = [f"fondas.gauta.{one}" for one in ("kartografija", "natos", "kiti")]
        paths += ["biblioteka.pavadinimas", "fondas.ivadas"]
        read = Mock(wraps=rewriting.told_in)
        monkeypatch.setattr(rewriting, "told_in", read)

        made = changed_data(book.read_bytes(), book, [Change(one, "77") for one in paths])

        assert read.call_count == 2  # as it was, and as it is
        opened = open_book(book, made)
        assert [opened.range_of(f"at.{one}")[0][0].value for one in paths[:4]] == [77, 77, 77, 77]

    def it_puts_paragraphs_into_the_cells_of_their_text(self, book: Path) -> None:
        text = "\n\n".join(f"{n} pastraipa." for n in range(1, 30))

        made = self._changed(book, "fondas.isigijimo_tekstas", text)

        rows = open_book(book, made).range_of("tekstas.fondas.isigijimo_tekstas")
        said = [row[0].value for row in rows]
        assert said[0] == "1 pastraipa."
        assert "\n\n".join(said) == text

    def it_leaves_other_sorts_of_files(self) -> None:
        with pytest.raises(DataErrors, match="F573"):
            changed_data(b"PK", Path("duomenys.ods"), [Change("metai", "2026")])


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    values = {
        "metai": 2025,
        "biblioteka.pavadinimas": "Beržgirio biblioteka",
        "fondas.gauta.knygos_ir_serialiniai": 10,
    }
    return workbooks.filled(tmp_path_factory.mktemp("book") / "duomenys.xlsx", values)


def _sheet(data: bytes, parts: set[str]) -> bytes:
    (name,) = (one for one in parts if "sheet" in one)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def _other_parts(one: bytes, other: bytes) -> set[str]:
    with (
        zipfile.ZipFile(io.BytesIO(one)) as was,
        zipfile.ZipFile(io.BytesIO(other)) as now,
    ):
        assert was.namelist() == now.namelist()
        return {name for name in was.namelist() if was.read(name) != now.read(name)}
