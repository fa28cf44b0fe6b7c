"""The web edition says what the Word document says, and leads from its figures to what they are.

Guards: web.page, web.blocks, web.inline, web.tables, web.charts, web.drawing, web.looks.
Guards: web.numbering, web.fields, web.writing, web.markup, web.explaining.
Guards: web.style, hall.web, hall.explaining.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from ataskaita import Report, TemplateErrors, load, render
from ataskaita.documents import read_draft, render_html
from tests.web.reading import opened, said_of, texts_of_outline, texts_of_page

FIXTURES = Path("fixtures")
REPORTS = (
    *("lazdijai-2020", "kulturos-centras", "muziejus", "mokyklos-vadovas"),
    *("savivaldybes-istaiga", "miestelis", "maziausia"),
)


def report_of(name: str) -> Report:
    return load(FIXTURES / name / "ataskaita.yaml")


@pytest.fixture(scope="module")
def page() -> bytes:
    return render_html(report_of("lazdijai-2020"))


class DescribeTheWebEdition:
    @pytest.mark.parametrize("name", REPORTS)
    def it_says_all_that_the_word_document_says_in_its_order(
        self, name: str, tmp_path: Path
    ) -> None:
        report = report_of(name)
        document = tmp_path / "ataskaita.docx"
        document.write_bytes(render(report, findings=()))
        assert texts_of_page(render_html(report)) == texts_of_outline(read_draft(document))

    def it_has_the_same_bytes_each_time(self, page: bytes) -> None:
        assert render_html(report_of("lazdijai-2020")) == page

    def it_is_refused_where_a_filled_part_is_no_xml(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ataskaita.template.rendering.settle", lambda text, _: text + b"<w:p>")
        with pytest.raises(TemplateErrors) as refused:
            render_html(report_of("maziausia"))
        (fault,) = refused.value.faults
        assert fault.message.code == "S309"
        assert "word/document.xml" in fault.what()

    def it_asks_nothing_of_any_other_computer(self, page: bytes) -> None:
        assert b"default-src 'none'" in page
        assert b"<script" not in page
        assert not re.search(rb'(?:src|href)="(?!#|data:|https?:|mailto:)', page)
        assert not re.search(rb'src="(?!data:)|<link|@import|url\(', page)

    def it_has_one_title_and_leaves_no_level_of_headings_out(self, page: bytes) -> None:
        levels = [
            int(str(one.tag)[1]) for one in opened(page).iter("h1", "h2", "h3", "h4", "h5", "h6")
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def its_links_lead_to_places_that_it_has(self, page: bytes) -> None:
        root = opened(page)
        places = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(places) == len(set(places))
        asked = {one.get("href", "")[1:] for one in root.iter("a") if one.get("href", "")[0] == "#"}
        asked |= {name for one in root.iter() for name in one.get("headers", "").split()}
        assert asked <= set(places)

    def its_contents_name_the_chapters(self, page: bytes) -> None:
        root = opened(page)
        nav = next(root.iter("nav"))
        named = [said_of(one) for one in nav.iter("a")]
        said = [said_of(one) for one in root.iter("h2", "h3")]
        shown = [one for one in said if one in named]
        assert shown == named
        assert len(named) > 10


class DescribeItsFigures:
    def they_lead_to_what_they_are_and_back(self, page: bytes) -> None:
        root = opened(page)
        figure = next(one for one in root.find_class("rodiklis") if one.text == "174\u00a0211")
        told = root.get_element_by_id(figure.get("href", "")[1:]).getparent()
        assert told is not None
        words = told.text_content()
        assert "Dokumentų fondas. Iš viso" in words
        assert "praėjusiais metais 176\u00a0543" in words
        assert "pokytis −2\u00a0332" in words
        assert "„Knygų ir serialinių leidinių“ + „Kartografijos“" in words
        assert "collection, physical units" in words
        back = [one.get("href") for one in told.iter("a")]
        assert f"#{figure.get('id')}" in back

    def they_are_explained_of_forms_without_python_too(self) -> None:
        root = opened(render_html(report_of("kulturos-centras")))
        words = root.find_class("rodikliai")[0].text_content()
        assert "Rodiklių paaiškinimai" in words
        assert "praėjusiais metais" in words

    def they_are_never_the_year(self, page: bytes) -> None:
        links = [one.text for one in opened(page).find_class("rodiklis")]
        assert "2020" not in links
        assert len(links) > 200


class DescribeItsTables:
    def their_cells_name_their_headers(self, page: bytes) -> None:
        root = opened(page)
        told = "Dokumentų fondo suvestinė"
        table = next(one for one in root.iter("table") if told in (one.findtext("caption") or ""))
        cell = next(one for one in table.iter("td") if one.text_content() == "9\u00a0998")
        names = [
            root.get_element_by_id(one).text_content().replace("\u00ad", "")
            for one in cell.get("headers", "").split()
        ]
        assert "Knygų ir serialinių leidinių" in names
        assert "2020 m. gauta dokumentų" in [one.replace("\u00a0", " ") for one in names]

    def they_stand_in_a_frame_that_keys_can_move(self, page: bytes) -> None:
        frames = opened(page).find_class("lentele")
        assert len(frames) > 10
        for one in frames:
            assert one.get("tabindex") == "0"
            assert one.get("aria-label") or one.get("aria-labelledby")


class DescribeItsCharts:
    def they_are_drawn_and_told_in_a_table(self, page: bytes) -> None:
        chart = next(opened(page).iter("figure"))
        drawing, rows = next(chart.iter("svg")), next(chart.iter("tbody"))
        assert "Renginiai bibliotekose" in (chart.findtext("figcaption") or "")
        assert "Lazdijų VB\u00a0– 110" in drawing.get("aria-label", "")
        assert len(list(drawing.iter("rect"))) == 6
        assert [one.text_content() for one in rows[0]] == ["Lazdijų VB", "110", "48"]
