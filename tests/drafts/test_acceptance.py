"""What is said of drafts that were edited as staff edit them, in LibreOffice and elsewhere."""

import subprocess
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.documents import Differences, differences
from ataskaita.errors import TemplateErrors
from ataskaita.preview import find_libreoffice
from tests.drafts.editing import bare, data_with, edited, paragraph_of, replaced
from tests.editors import OF_DRAFTS, saved
from tests.in_libreoffice import saved_with
from tests.rendered import rendered

LIBRARY = "lazdijai-2020"
USERS = ("nauji: 925", "nauji: 1 025")
NO_LIBREOFFICE = pytest.mark.skipif(
    find_libreoffice() is None, reason="LibreOffice isn't on this machine"
)


def compared(
    folder: Path, document: bytes, *changes: tuple[str, str], data: bool = True
) -> Differences:
    """Return what differs between a draft and its data, in which these texts are others."""
    draft = folder / "juodraštis.docx"
    draft.write_bytes(document)
    return differences(draft, at.load(data_with(folder, *changes)) if data else None)


def told(found: Differences) -> list[tuple[str, str, str]]:
    """Return what has drifted: the code, the path, what the draft says."""
    return [(one.message.code, one.spots[0].path, one.facts["says"]) for one in found.drift]


def converted(folder: Path, document: bytes, *forms: str) -> bytes:
    """Return the document after LibreOffice has saved it in one form after another."""
    file = folder / "a.docx"
    file.write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profilis').as_uri()}"
    for number, form in enumerate(forms):
        target = folder / str(number)
        subprocess.run(
            [
                *(str(find_libreoffice()), profile, "--headless", "--convert-to", form),
                *("--outdir", str(target), str(file)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        file = target / f"a.{form.partition(':')[0]}"
    return file.read_bytes()


@pytest.mark.slow
class DescribeADraftThatWasOnlySaved:
    @NO_LIBREOFFICE
    def it_has_no_change_after_libreoffice(self, tmp_path: Path) -> None:
        document = converted(tmp_path, rendered(LIBRARY), "docx:MS Word 2007 XML")

        found = compared(tmp_path, document)

        assert (found.edits, found.drift) == ((), ())

    @NO_LIBREOFFICE
    def it_is_refused_after_odt_and_compared_by_its_texts_with_data(self, tmp_path: Path) -> None:
        document = converted(tmp_path, rendered(LIBRARY), "odt", "docx:MS Word 2007 XML")

        with pytest.raises(TemplateErrors, match="S363"):
            compared(tmp_path, document, data=False)
        found = compared(tmp_path, document)

        assert (found.source, found.edits, found.drift) == ("assumed", (), ())

    @pytest.mark.parametrize("editor", [one for one in OF_DRAFTS if one != "Google Docs"])
    def it_has_no_change_after_others(self, editor: str, tmp_path: Path) -> None:
        found = compared(tmp_path, saved(rendered(LIBRARY), editor))

        assert (found.edits, found.drift) == ((), ())

    def it_has_lost_its_charts_after_google_docs(self, tmp_path: Path) -> None:
        found = compared(tmp_path, saved(rendered(LIBRARY), "Google Docs"))

        assert {one.sort for one in found.edits} == {"chart", "deleted"}
        assert found.drift == ()

    def it_has_no_change_after_python_docx(self, tmp_path: Path) -> None:
        found = compared(tmp_path, edited(rendered(LIBRARY), lambda _: None))

        assert (found.edits, found.drift) == ((), ())


@pytest.mark.slow
class DescribeAFigureThatWasTypedOver:
    @NO_LIBREOFFICE
    def it_is_told_with_table_row_cell_path_and_line(self, tmp_path: Path) -> None:
        step = """
        oTable = oDoc.TextTables.getByIndex(0)
        oCell = oTable.getCellByName("B6")
        oSearch = oDoc.createReplaceDescriptor()
        oSearch.SearchString = "33,87"
        oSearch.ReplaceString = "33,99"
        oDoc.replaceAll(oSearch)
        """
        (tmp_path / "a.docx").write_bytes(rendered(LIBRARY))
        document = saved_with(step, tmp_path / "a.docx", tmp_path)

        (one,) = compared(tmp_path, document).drift

        assert (one.message.code, one.facts["says"]) == ("D360", "33,99\u00a0%")
        assert one.place.within.endswith(
            "„Gyventojų sutelkimo procentas bibliotekose“ → „Kaimo padaliniuose“ → „2019\u00a0m.“"
        )
        assert one.spots[-1].place.line is not None

    def it_is_silent_where_the_data_says_so_now(self, tmp_path: Path) -> None:
        document = replaced(rendered(LIBRARY), ("6\u00a0106", "6\u00a0206"), times=99)

        found = compared(tmp_path, document, USERS)

        assert [one for one in told(found) if one[1].endswith("uzregistruoti.is_viso")] == []

    def it_is_stale_where_the_data_has_moved(self, tmp_path: Path) -> None:
        found = compared(tmp_path, replaced(rendered(LIBRARY), ("Etatų", "Pareigybių")), USERS)

        assert ("D361", "vartotojai.uzregistruoti.is_viso", "6\u00a0106") in told(found)
        assert {one[0] for one in told(found)} == {"D361"}


@pytest.mark.slow
class DescribeReplacingAll:
    @NO_LIBREOFFICE
    def it_is_no_drift_where_letters_come_behind_years(self, tmp_path: Path) -> None:
        step = """
        oSearch = oDoc.createReplaceDescriptor()
        oSearch.SearchString = "2020"
        oSearch.ReplaceString = "2020-ųjų"
        oDoc.replaceAll(oSearch)
        """
        (tmp_path / "a.docx").write_bytes(rendered(LIBRARY))
        document = saved_with(step, tmp_path / "a.docx", tmp_path)

        found = compared(tmp_path, document)

        assert found.drift == ()
        assert {(one.was, one.now) for one in found.edits if one.was == "2020"} == {
            ("2020", "2020-ųjų")
        }


@pytest.mark.slow
class DescribeATypedSentence:
    def it_is_told_where_it_says_an_old_figure(self, tmp_path: Path) -> None:
        document = edited(
            rendered(LIBRARY),
            lambda one: paragraph_of(one, "Vieni svarbiausių rodiklių").insert_paragraph_before(
                "Turime 6 106 skaitytojai, ir jų vis daugėja."
            ),
        )

        found = compared(tmp_path, document, USERS)

        assert [one for one in told(found) if one[0] == "D362"] == [
            ("D362", "vartotojai.uzregistruoti.is_viso", "6 106")
        ]


@pytest.mark.slow
class DescribeADraftWithoutAnyAnchor:
    def its_edits_are_found_by_the_texts_alone(self, tmp_path: Path) -> None:
        words = ("prilygintos būtinosioms", "pripažintos svarbiomis")
        typed = ('<w:p><w:pPr><w:pStyle w:val="Heading2"/>', "Mūsų įrašytas sakinys.")
        paragraph = f"<w:p><w:r><w:t>{typed[1]}</w:t></w:r></w:p>{typed[0]}"
        document = replaced(bare(rendered(LIBRARY)), words, (typed[0], paragraph))

        found = compared(tmp_path, document)

        assert [(one.sort, one.was, one.now) for one in found.edits] == [
            ("words", *words),
            ("typed", "", typed[1]),
        ]
