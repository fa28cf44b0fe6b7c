"""What stands in a workbook where nothing is read: which of it is told, how, and which isn't."""

import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import ataskaita as at
from ataskaita.declared.own_texts import TAB
from ataskaita.errors import Finding
from ataskaita.preview import find_libreoffice
from ataskaita.sources.plain import plain_of
from tests.sources.hand import Hand, right_workbook
from tests.workbooks import cell_named, cells_named, opened, row_below, saved, smallest

GROUPS = "fondas.isigijimas.grupes"
SHAPE = (
    '<xdr:sp><xdr:txBody><a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:r><a:t>Gyventojų – 9 640</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
)


def unread(folder: Path, change: Callable[[Hand], object]) -> tuple[Finding, ...]:
    """Return what is told of the right workbook once it was changed."""
    with Hand() as hand:
        change(hand)
        return told(folder, saved(hand.book))


def told(folder: Path, data: bytes) -> tuple[Finding, ...]:
    path = folder / "a.xlsx"
    path.write_bytes(data)
    return at.load(path).origin.unread


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [one.message.code for one in found]


class DescribeARowThatIsHalfFilled:
    @pytest.mark.slow
    def it_is_told_where_it_has_a_name_and_nothing_else(self, tmp_path: Path) -> None:
        found = unread(tmp_path, lambda hand: hand.row("atsakingi", 1, {"@": "fondas"}))

        assert codes(found) == ["D318"]

    @pytest.mark.slow
    def it_may_wait_with_the_name_of_a_group_that_is_declared(self, tmp_path: Path) -> None:
        def emptied(hand: Hand) -> None:
            keys = [one.value for one in cells_named(hand.book, f"eilutes.{GROUPS}")[0]]
            hand.row(GROUPS, 2, dict.fromkeys(key for key in keys if key != "@"))
            hand.put("fondas.isigijimas.is_viso.is_viso.fiz_vnt", None)

        assert "D318" not in codes(unread(tmp_path, emptied))

    @pytest.mark.slow
    def it_is_told_where_a_list_has_everything_but_what_it_is_about(self, tmp_path: Path) -> None:
        book = opened(smallest())
        row = row_below(book, "eilutes.projektai.sarasas")
        row["saltinis"].value, row["lesos"].value = "Savivaldybė", 120

        assert codes(told(tmp_path, saved(book))) == ["D317"]


class DescribeASheet:
    @pytest.mark.slow
    def it_is_read_under_another_tab_that_its_names_follow(self, tmp_path: Path) -> None:
        book = opened(right_workbook())
        book["Renginiai"].title = "Renginiai 2024"
        for name in book.defined_names.values():
            name.attr_text = name.attr_text.replace("'Renginiai'!", "'Renginiai 2024'!")

        assert told(tmp_path, saved(book)) == ()

    @pytest.mark.slow
    def it_is_read_by_names_of_its_own_where_it_was_copied_in(self, tmp_path: Path) -> None:
        book = opened(right_workbook())
        for name in [one for one in book.defined_names if ".renginiai" in one]:
            there = book.defined_names.pop(name)
            if "Pradžia" not in there.attr_text:
                book["Renginiai"].defined_names[name] = there
            else:
                book.defined_names[name] = there

        assert told(tmp_path, saved(book)) == ()
        data: Any = plain_of(at.load(tmp_path / "a.xlsx"))
        assert data["renginiai"]["vaikams_ir_jaunimui"] == "149"

    @pytest.mark.slow
    def it_is_read_where_rows_and_columns_are_hidden(self, tmp_path: Path) -> None:
        book = opened(right_workbook())
        cell = cell_named(book, "at.fondas.dovanos")
        cell.parent.row_dimensions[cell.row].hidden = True
        cell.parent.column_dimensions["B"].hidden = True

        assert told(tmp_path, saved(book)) == ()


@pytest.mark.slow
class DescribeAShape:
    def it_is_told_with_its_text(self, tmp_path: Path) -> None:
        found = told(tmp_path, _with_drawing(SHAPE))

        assert codes(found) == ["D320"]
        assert found[0].facts["found"] == "Gyventojų – 9 640"

    def it_is_not_where_it_says_nothing(self, tmp_path: Path) -> None:
        assert told(tmp_path, _with_drawing("<xdr:sp/>")) == ()


def _with_drawing(shape: str) -> bytes:
    """Return the right workbook with a picture, and that in its place."""
    with Hand() as hand:
        hand.picture("Renginiai", "H3")
        source = zipfile.ZipFile(io.BytesIO(saved(hand.book)))
    parts = {one: source.read(one) for one in source.namelist()}
    drawing = parts["xl/drawings/drawing1.xml"].decode()
    start, end = drawing.index("<xdr:pic" if "<xdr:pic" in drawing else "<pic"), -1
    closing = "</xdr:pic>" if "</xdr:pic>" in drawing else "</pic>"
    end = drawing.index(closing) + len(closing)
    space = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    made = shape.replace("<xdr:sp", f"<xdr:sp {space}", 1)
    parts["xl/drawings/drawing1.xml"] = (drawing[:start] + made + drawing[end:]).encode()
    return _packed(parts)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


class DescribeAWorkbookOfAnEarlierVersion:
    @pytest.mark.slow
    def it_is_told_of_figures_alone_for_nothing_says_which_texts_are_its_own(
        self, tmp_path: Path
    ) -> None:
        def older(hand: Hand) -> bytes:
            book: Any = hand.book
            page = book[TAB]
            book.remove(page)
            try:
                return saved(book)
            finally:
                book._sheets.append(page)  # noqa: SLF001 (it has no other way)

        with Hand() as hand:
            assert told(tmp_path, older(hand)) == ()
            hand.cell("at.fondas.dovanos", right=3).value = "pastaba"
            assert told(tmp_path, older(hand)) == ()
            hand.cell("at.fondas.dovanos", right=3).value = 7
            assert codes(told(tmp_path, older(hand))) == ["D190"]


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
class DescribeAWorkbookThatLibreOfficeSaved:
    def it_has_nothing_that_isn_t_read(self, tmp_path: Path) -> None:
        (tmp_path / "b.xlsx").write_bytes(right_workbook())
        program = str(find_libreoffice())
        wanted = ("--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "c"))
        subprocess.run([program, *wanted, str(tmp_path / "b.xlsx")], check=True, timeout=120)

        assert at.load(tmp_path / "c" / "b.xlsx").origin.unread == ()
