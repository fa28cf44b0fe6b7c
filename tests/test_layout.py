"""What a report's own layout asks for: headings, captions, contents, references."""

from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.hall.pages import number_pages
from ataskaita.preview import find_libreoffice
from tests.documents import body_of, headings_of, paragraphs_of, parts_of

REPORT = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SECTIONS = 14


def rendered(folder: Path, layout: str, text: str = "") -> bytes:
    """Return the 2020 report laid out so, with `text` before its preamble."""
    data = REPORT.read_text(encoding="utf-8")
    if text:
        data = data.replace("preambule: |\n", f"preambule: |\n  {text}\n\n")
    file = folder / "duomenys.yaml"
    file.write_text(f"{data}\nisdestymas: {{{layout}}}\n", encoding="utf-8")
    return at.render(at.load(file))


def captions(document: bytes, style: str) -> list[str]:
    return [text for found, text in paragraphs_of(document) if found == style]


class DescribeHeadings:
    @pytest.mark.parametrize(
        ("layout", "first", "second"),
        [
            ("", "BIBLIOTEKŲ PRIEINAMUMAS", "BIBLIOTEKOS DOKUMENTŲ FONDAS"),
            (
                "skyriai: romeniskai",
                "I.\u00a0BIBLIOTEKŲ PRIEINAMUMAS",
                "II.\u00a0BIBLIOTEKOS DOKUMENTŲ FONDAS",
            ),
            (
                "skyriai: su_zodziu",
                "I\u00a0SKYRIUS\nBIBLIOTEKŲ PRIEINAMUMAS",
                "II\u00a0SKYRIUS\nBIBLIOTEKOS DOKUMENTŲ FONDAS",
            ),
        ],
    )
    def they_stand_as_the_council_wants(
        self, tmp_path: Path, layout: str, first: str, second: str
    ) -> None:
        assert headings_of(rendered(tmp_path, layout))[:2] == [first, second]


class DescribeCaptions:
    def they_number_tables_above_and_charts_below(self, tmp_path: Path) -> None:
        document = rendered(tmp_path, "numeruoti: taip")

        assert captions(document, "Caption")[:2] == [
            "1\u00a0lentelė. Dokumentų fondo suvestinė",
            "2\u00a0lentelė. Naujų dokumentų įsigijimas",
        ]
        assert len(captions(document, "Caption")) == len(list(body_of(document).iter(W + "tbl")))
        assert captions(document, "ATDiagramosPavadinimas")[0] == (
            "1\u00a0pav. Renginiai bibliotekose"
        )

    def they_replace_what_named_the_tables_before(self, tmp_path: Path) -> None:
        said = [text for _, text in paragraphs_of(rendered(tmp_path, "numeruoti: taip"))]

        assert "Dokumentų fondo suvestinė" not in said
        assert "Dokumentų fondo suvestinė" in [
            text for _, text in paragraphs_of(rendered(tmp_path, ""))
        ]


class DescribeReferences:
    def they_agree_with_the_sentence(self, tmp_path: Path) -> None:
        text = "{{ nuorodos.lenteles.islaidos|vietininku }}, žr. {{ nuorodos.diagramos.islaidos }}."

        said = [one for _, one in paragraphs_of(rendered(tmp_path, "numeruoti: taip", text))]

        assert "14\u00a0lentelėje, žr. 3\u00a0pav." in said

    def they_are_refused_where_nothing_is_numbered(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors, match=r"nuorodos\.lenteles\.islaidos"):
            rendered(tmp_path, "", "Žr. {{ nuorodos.lenteles.islaidos }}.")

    def they_are_refused_where_the_table_isnt_printed(self, tmp_path: Path) -> None:
        file = tmp_path / "duomenys.yaml"
        file.write_text(
            "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka}\n"
            "isdestymas: {numeruoti: taip}\npreambule: Žr. {{ nuorodos.lenteles.islaidos }}.\n",
            encoding="utf-8",
        )

        with pytest.raises(at.DataErrors, match=r"nuorodos\.lenteles\.islaidos"):
            at.load(file)


class DescribeContents:
    def it_lists_the_sections(self, tmp_path: Path) -> None:
        document = rendered(tmp_path, "turinys: taip")

        entries = [one for one in body_of(document).iter(W + "p") if _style(one) == "TOC1"]
        assert len(entries) == SECTIONS
        assert b"dirty" not in parts_of(document)["word/document.xml"]
        assert b"updateFields" not in parts_of(document)["word/settings.xml"]

    @pytest.mark.slow
    @pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice counts the pages")
    def its_pages_are_counted(self, tmp_path: Path) -> None:
        document = number_pages(rendered(tmp_path, "turinys: taip"))

        entries = [_words(one) for one in body_of(document).iter(W + "p") if _style(one) == "TOC1"]
        pages = [int(one.rpartition("\t")[2]) for one in entries]
        assert pages == sorted(pages)
        assert 2 <= pages[0] < pages[-1] <= 15

    def they_leave_a_document_without_them_the_same(self, tmp_path: Path) -> None:
        document = rendered(tmp_path, "")

        assert number_pages(document) is document


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(W + "val"))


def _words(paragraph: etree._Element) -> str:
    pieces = paragraph.iter(W + "t", W + "tab")
    return "".join("\t" if one.tag == W + "tab" else one.text or "" for one in pieces)
