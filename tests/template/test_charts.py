"""Charts of a template: whatever a librarian made of them in Word stays, the data is ours.

Guards: template.values.charts.
"""

import re

import pytest
from lxml import etree

from ataskaita.errors import DataErrors, TemplateErrors
from ataskaita.template import compile_template
from ataskaita.view import Chart, Names, Series
from tests.charts import charts_of
from tests.template.charted import (
    DRAWING,
    LOANS,
    PLAIN,
    only_chart,
    own_looks,
    parts_with_chart,
    rendered,
)
from tests.template.making import DOCUMENT, FILE, paragraph


class DescribeAChart:
    def it_gets_titles_names_and_numbers(self) -> None:
        parts = rendered(Chart("Išduota & <gauta>", "", ("A", "B"), (Series("Kas?", (7, 8)),)))

        found = only_chart(parts)

        assert found.title == "Išduota & <gauta>"
        assert found.drawn == [[None, "Kas?"], ["A", 7], ["B", 8]] == found.kept

    def it_leaves_a_gap_for_what_is_missing(self) -> None:
        found = rendered(LOANS)

        root = etree.fromstring(found["word/charts/diagrama1.xml"])
        second = list(root.iter("{*}ser"))[1].find("{*}val")
        assert second is not None
        assert [one.get("idx") for one in second.iter("{*}pt")] == ["0", "2"]
        assert [one.text for one in second.iter("{*}v")] == ["5.50", "-2"]

    def its_words_are_never_formulas(self) -> None:
        found = rendered(LOANS)

        assert b"<f>" not in found["word/embeddings/diagrama1.xlsx"]
        assert only_chart({**found, **_without_gaps(found)}).kept[2][0] == "=SUMA(A1)"

    def it_is_told_in_its_alternative_text(self) -> None:
        assert (
            only_chart(
                rendered(Chart("", "", ("A",), (Series("", (1,)),), 0, "Sakinys."))
            ).description
            == "Sakinys."
        )

    def it_has_one_title_where_the_template_says_it_twice(self) -> None:
        titled = own_looks().replace("Dokumentų išduotis ({unit})", "a {{ diagrama }} b")
        start, end = titled.index("<c:tx>"), titled.index("</c:tx>") + len("</c:tx>")
        twice = titled[:end] + titled[start:end] + titled[end:]

        made = rendered(PLAIN, DRAWING.replace("ALT", "{{ diagrama }}"), twice.encode())

        title = only_chart(made).title
        assert "{{" not in title
        assert title.count(PLAIN.title) == 1

    def it_tells_the_words_of_a_second_title_that_no_document_gets(self) -> None:
        first = own_looks().replace("Dokumentų išduotis ({unit})", "{{ diagrama }}")
        start, end = first.index("<c:tx>"), first.index("</c:tx>") + len("</c:tx>")
        second = first[start:end].replace("{{ diagrama }}", "Tik {{ diagrama }} suaugusiems")
        parts = parts_with_chart(looks=(first[:end] + second + first[end:]).encode())

        told = [
            one.facts["near"]
            for one in compile_template(parts, FILE).remarks
            if one.message.code == "S320"
        ]

        assert told == ["Tik suaugusiems"]

    def it_has_no_title_where_a_caption_says_it(self) -> None:
        chart = Chart("X", "", ("A",), (Series("", (1,)),), titled=False)

        found = rendered(chart)

        assert only_chart(found).title == ""
        assert b'autoTitleDeleted val="1"' in found["word/charts/diagrama1.xml"]

    def it_disappears_with_its_paragraph_where_there_is_nothing_to_show(self) -> None:
        found = rendered(Chart("X"))

        assert b"<w:p" not in found[DOCUMENT]
        assert not [name for name in found if "isduotis" in name or "diagrama" in name]

    def it_leaves_the_words_beside_it(self) -> None:
        body = DRAWING.replace("ALT", "{{ diagrama }}").replace(
            "<w:p>", "<w:p><w:r><w:t>Žr.</w:t></w:r>"
        )

        assert "Žr." in rendered(Chart("X"), body)[DOCUMENT].decode()

    def it_is_drawn_anew_at_each_turn_of_a_loop(self) -> None:
        loop = (
            paragraph("{%p for diagrama in diagrama.visos %}"),
            DRAWING.replace("ALT", "{{ diagrama }}"),
            paragraph("{%p endfor %}"),
        )
        charts = [Chart(name, "", ("A",), (Series("", (1,)),)) for name in ("Pirma", "Antra")]

        found = rendered(Names({"visos": charts}), "".join(loop))

        assert [one.title for one in charts_of(found)] == ["Pirma", "Antra"]


def _without_gaps(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the chart's part with its first series alone, which has no gaps."""
    name = "word/charts/diagrama1.xml"
    root = etree.fromstring(parts[name])
    second = list(root.iter("{*}ser"))[1]
    owner = second.getparent()
    assert owner is not None
    owner.remove(second)
    return {name: etree.tostring(root)}


class DescribeItsLooks:
    def they_stay_as_the_template_has_them(self) -> None:
        mine = (
            own_looks().replace("1F4E79", "AB12CD").replace('barDir val="bar"', 'barDir val="col"')
        )
        mine = mine.replace('gapWidth val="60"', 'gapWidth val="211"')

        found = rendered(LOANS, looks=mine.encode())["word/charts/diagrama1.xml"].decode()

        assert all(one in found for one in ("AB12CD", 'barDir val="col"', 'gapWidth val="211"'))

    def they_may_be_those_of_a_line_or_a_pie(self) -> None:
        for kind in ("lineChart", "pieChart", "areaChart", "doughnutChart"):
            mine = re.sub("barChart", kind, own_looks())

            found = rendered(
                Chart("X", "", ("A", "B"), (Series("S", (1, 2)),)), looks=mine.encode()
            )

            assert only_chart(found).drawn == [[None, "S"], ["A", 1], ["B", 2]]
            assert kind.encode() in found["word/charts/diagrama1.xml"]

    def they_are_words_own_for_a_series_that_the_template_lacks(self) -> None:
        root = etree.fromstring(rendered(LOANS)["word/charts/diagrama1.xml"])

        first, second = root.iter("{*}ser")
        assert first.find("{*}spPr") is not None
        assert second.find("{*}spPr") is None
        assert [one.find("{*}idx").get("val") for one in (first, second)] == ["0", "1"]  # type: ignore[union-attr]  # every series has an idx

    def they_go_with_a_series_that_the_data_lacks(self) -> None:
        again = rendered(LOANS)["word/charts/diagrama1.xml"]

        found = rendered(Chart("X", "", ("A",), (Series("Viena", (1,)),)), looks=again)

        assert only_chart(found).drawn == [[None, "Viena"], ["A", 1]]


class DescribeWhatCantBeFilled:
    @pytest.mark.parametrize(
        ("alternative", "words"),
        [("{{ diagrama.title }}", "title"), ("{{ 5 }}", "diagramos vardas")],
    )
    def it_is_told_by_the_template(self, alternative: str, words: str) -> None:
        with pytest.raises(TemplateErrors) as told:
            rendered(Chart("X"), DRAWING.replace("ALT", alternative))

        assert words in told.value.faults[0].what("lt")

    @pytest.mark.parametrize("kind", ["scatterChart", "bubbleChart"])
    def it_is_a_chart_of_points(self, kind: str) -> None:
        mine = own_looks().replace("barChart", kind)

        with pytest.raises(TemplateErrors, match="only charts with categories"):
            rendered(LOANS, looks=mine.encode())

    def it_is_a_chart_without_series(self) -> None:
        mine = re.sub(r"<c:ser>.*</c:ser>", "", own_looks(), flags=re.DOTALL)

        with pytest.raises(TemplateErrors, match="without series"):
            rendered(LOANS, looks=mine.encode())

    def it_may_stand_where_there_is_nothing_to_show(self) -> None:
        mine = own_looks().replace("barChart", "scatterChart")

        assert b"<w:p" not in rendered(Chart("X"), looks=mine.encode())[DOCUMENT]

    def it_may_be_a_word_that_xml_cant_hold(self) -> None:
        chart = Chart("X", "", ("A\x01",), (Series("", (1,)),))

        with pytest.raises(DataErrors, match="U\\+0001"):
            rendered(chart)


class DescribeAChartOutsideAParagraph:
    def it_is_drawn_where_it_stands(self) -> None:
        astray = DRAWING.replace("ALT", "{{ diagrama }}").strip()
        astray = astray.removeprefix("<w:p>").removesuffix("</w:p>")
        template = compile_template(parts_with_chart(astray), FILE)

        made = template.render_parts({"diagrama": PLAIN})

        assert [one.title for one in charts_of(made)] == [PLAIN.title]
