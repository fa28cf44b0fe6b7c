"""A chart says itself whose data it is to have, or is told: the sample is never printed.

Guards: template.values.chart_binding, template.values.chart_sources, template.values.chart_titles,
template.values.leads, opc.charts.
"""

import re
from collections.abc import Callable
from typing import Final

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.view import Chart, Series
from tests.charts import charts_of
from tests.template.charted import (
    DRAWING,
    PART,
    PLAIN,
    drawn,
    only_chart,
    own_looks,
    parts_with_chart,
    rendered,
)
from tests.template.making import DOCUMENT, NAMESPACES, part

RELATIONSHIPS: Final = "word/_rels/document.xml.rels"
OF_CHART: Final = "word/charts/_rels/isduotis.xml.rels"
WORKBOOK: Final = "word/embeddings/isduotis.xlsx"
TITLE: Final = re.search(r"<a:t>(.*?)</a:t>", own_looks())[1]  # type: ignore[index]  # it has one
BOUND: Final = DRAWING.replace("ALT", "{{ diagrama }}")
SILENT: Final = DRAWING.replace(' descr="ALT"', "")
OWN_WORDS: Final = {"Pirmas": "Knygos", "Antras": "Žurnalai", "Trečias": "Kita"}


def faults(parts: dict[str, bytes]) -> list[str]:
    """Return the codes of what is wrong with the template."""
    with pytest.raises(TemplateErrors) as told:
        drawn(parts)
    return [one.message.code for one in told.value.faults]


def titled(words: str, xml: str = "") -> bytes:
    """Return the chart with that title."""
    return (xml or own_looks()).replace(f"<a:t>{TITLE}</a:t>", f"<a:t>{words}</a:t>").encode()


def own_chart() -> bytes:
    """Return a chart that somebody has drawn into the template to stay as it is."""
    xml = titled("Mūsų diagrama").decode()
    for ours, theirs in OWN_WORDS.items():
        xml = xml.replace(f"<c:v>{ours}</c:v>", f"<c:v>{theirs}</c:v>")
    return xml.encode()


class DescribeTheDataOfAChart:
    @pytest.mark.parametrize(
        "place",
        [
            ("{{ diagrama }}", TITLE, "Pirmas"),
            ("Išduota per metus", "{{ diagrama }}", "Pirmas"),
            ("", "{{ diagrama }}", "Pirmas"),
            ("", TITLE, "{{ diagrama }}"),
            ("{{diagrama}}", "{{ diagrama }}", "{{  diagrama  }}"),
        ],
    )
    def it_is_told_by_a_tag_in_any_place_that_programs_keep(self, place: tuple[str, ...]) -> None:
        alternative, title, category = place
        xml = titled(title).decode().replace("<c:v>Pirmas</c:v>", f"<c:v>{category}</c:v>")

        found = only_chart(rendered(PLAIN, DRAWING.replace("ALT", alternative), xml.encode()))

        assert found.title == "Išduota & <gauta>"
        assert [row[0] for row in found.drawn[1:]] == ["Knygos", "Kita"]

    def it_is_told_in_a_title_that_word_has_split(self) -> None:
        split = titled("{{ diag</a:t></a:r><a:r><a:t>rama }}")

        assert only_chart(rendered(PLAIN, SILENT, split)).title == "Išduota & <gauta>"

    def it_comes_with_a_sentence_where_nobody_has_written_another(self) -> None:
        titled_chart = titled("{{ diagrama }}")

        ours = only_chart(rendered(PLAIN, SILENT, titled_chart))
        theirs = only_chart(rendered(PLAIN, DRAWING.replace("ALT", "Mūsų žodžiai"), titled_chart))

        assert (ours.description, theirs.description) == ("Kiek išduota.", "Mūsų žodžiai")

    def it_is_refused_where_two_tags_differ(self) -> None:
        parts = parts_with_chart(BOUND, titled("{{ kita }}"))

        assert faults(parts) == ["S342"]

    def it_is_refused_where_a_title_names_the_compilers_own_filters(self) -> None:
        tag = "{{ diagrama|\ua66echart(&quot;rId1&quot;) }}"

        assert faults(parts_with_chart(SILENT, titled(tag))) == ["S343"]


class DescribeASampleWithoutData:
    @pytest.mark.parametrize("words", ["", "Išduotis pagal rūšis"])
    def it_is_an_error_and_never_printed_promise_17(self, words: str) -> None:
        parts = parts_with_chart(DRAWING.replace("ALT", words), titled("Išduota"))

        with pytest.raises(TemplateErrors) as told:
            drawn(parts)

        (fault,) = told.value.faults
        assert fault.message.code == "S340"
        assert fault.what("lt").startswith("Diagramoje „Išduota“ – šablono pavyzdys")

    def it_is_one_by_the_unit_in_its_title_alone(self) -> None:
        xml = own_chart().decode().replace("Mūsų diagrama", "Išduota ({unit})")

        assert faults(parts_with_chart(SILENT, xml.encode())) == ["S340"]

    def it_is_an_error_in_a_header_too(self) -> None:
        parts = parts_with_chart(BOUND)
        parts["word/header1.xml"] = part(SILENT, "hdr")
        parts["word/_rels/header1.xml.rels"] = parts[RELATIONSHIPS]

        assert faults(parts) == ["S343"]

    def it_is_told_of_each_chart(self) -> None:
        assert faults(parts_with_chart(SILENT + SILENT)) == ["S340", "S340"]


class DescribeAChartOfTheTemplatesOwn:
    def it_stays_as_it_is(self) -> None:
        found = rendered(PLAIN, SILENT, own_chart())

        assert only_chart(found).part == PART
        assert found[PART] == own_chart()

    def it_stays_beside_another_of_the_same_part(self) -> None:
        found = list(charts_of(rendered(PLAIN, BOUND + SILENT, own_chart())))

        assert [one.part for one in found] == ["word/charts/diagrama1.xml", PART]
        assert found[1].title == "Mūsų diagrama"

    def it_keeps_a_workbook_that_it_shares(self) -> None:
        parts = parts_with_chart(BOUND + SILENT.replace("_isduotis", "_pajamos"))
        parts["word/charts/pajamos.xml"] = own_chart()
        parts["word/charts/_rels/pajamos.xml.rels"] = parts[OF_CHART]

        found = drawn(parts)

        assert WORKBOOK in found
        assert PART not in found


class DescribeWhatIsDrawn:
    def it_takes_no_name_that_an_earlier_draft_has_left(self) -> None:
        parts = parts_with_chart(BOUND)
        parts["word/charts/diagrama4.xml"] = own_chart()

        found = drawn(parts)

        assert found["word/charts/diagrama4.xml"] == own_chart()
        assert only_chart(found).part == "word/charts/diagrama5.xml"

    @pytest.mark.parametrize("identity", ["rIdDiagramaNr", "rIdDiagramaNrX", "rIdDiagramaNr²"])
    def it_knows_its_own_names_from_those_that_are_like_them(self, identity: str) -> None:
        parts = parts_with_chart(BOUND.replace("rIdDiagrama_isduotis", identity))
        parts[RELATIONSHIPS] = parts[RELATIONSHIPS].replace(
            b"rIdDiagrama_isduotis", identity.encode()
        )

        assert only_chart(drawn(parts)).part == "word/charts/diagrama1.xml"

    def it_is_drawn_of_one_part_for_two_references(self) -> None:
        parts = parts_with_chart(BOUND + BOUND.replace("rIdDiagrama_isduotis", "rIdKita"))
        parts[RELATIONSHIPS] = parts[RELATIONSHIPS].replace(
            b"</Relationships>",
            b'<Relationship Id="rIdKita" Target="charts/isduotis.xml" Type="'
            + f"{NAMESPACES['r']}/chart".encode()
            + b'"/></Relationships>',
        )

        assert len(list(charts_of(drawn(parts)))) == 2

    def it_leaves_no_trace_of_the_sample(self) -> None:
        found = drawn(parts_with_chart(BOUND))

        assert PART not in found
        assert WORKBOOK not in found
        assert b"isduotis" not in found["[Content_Types].xml"]


def without(old: str, new: str = "", name: str = RELATIONSHIPS) -> Callable[..., None]:
    """Return what takes from a part whatever the pattern finds."""

    def take(parts: dict[str, bytes]) -> None:
        parts[name] = re.sub(old, new, parts[name].decode()).encode()

    return take


def left_out(*names: str) -> Callable[..., None]:
    """Return what takes parts out."""

    def take(parts: dict[str, bytes]) -> None:
        for name in names:
            del parts[name]

    return take


class DescribeAChartThatIsIncomplete:
    @pytest.mark.parametrize(
        "damage",
        [
            without(r"<Relationship [^>]*rIdDiagrama_isduotis[^>]*/>"),
            without("charts/isduotis.xml", "charts/nera.xml"),
            without('(charts/isduotis.xml")', r'\1 TargetMode="External"'),
            without("charts/isduotis.xml", "styles.xml"),
            without(".*", "", PART),
            without("</c:chart>", "", PART),
            left_out(PART),
            left_out(RELATIONSHIPS),
            without("</Relationships>"),
            without("chartSpace", "chart", PART),
        ],
    )
    @pytest.mark.parametrize("body", [BOUND, SILENT.replace("ALT", "")])
    def it_is_told_and_never_a_crash_promise_12(
        self, damage: Callable[[dict[str, bytes]], None], body: str
    ) -> None:
        parts = parts_with_chart(body)
        damage(parts)

        assert set(faults(parts)) <= {"S340", "S341"}

    @pytest.mark.parametrize(
        "damage",
        [
            left_out(WORKBOOK),
            left_out(OF_CHART),
            left_out(WORKBOOK, OF_CHART),
            without("<c:externalData.*</c:externalData>", "", PART),
            without("<c:autoUpdate[^>]*/>", "", PART),
            without(".*", "", OF_CHART),
        ],
    )
    def it_gets_a_workbook_of_its_own(self, damage: Callable[[dict[str, bytes]], None]) -> None:
        parts = parts_with_chart(BOUND)
        damage(parts)

        found = only_chart(drawn(parts, Chart("X", "", ("A",), (Series("S", (7,)),))))

        assert found.kept == found.drawn == [[None, "S"], ["A", 7]]

    def it_gets_one_in_place_of_a_link_to_another_file(self) -> None:
        parts = parts_with_chart(BOUND)
        parts[OF_CHART] = re.sub(
            rb'/package" Target="[^"]*"',
            b'/oleObject" Target="file:///C:/Mano/Knyga.xlsx" TargetMode="External"',
            parts[OF_CHART],
        )

        found = drawn(parts, Chart("X", "", ("A",), (Series("S", (7,)),)))

        assert only_chart(found).kept == [[None, "S"], ["A", 7]]
        assert not [one for one in found.values() if b"Knyga.xlsx" in one]

    def it_keeps_looks_that_are_there_and_no_reference_to_those_that_arent(self) -> None:
        parts = parts_with_chart(BOUND)
        style = '<Relationship Id="rId{0}" Target="{0}.xml" Type="http://x/chartStyle"/>'
        more = "".join(map(style.format, ("style1", "colors1")))
        parts[OF_CHART] = parts[OF_CHART].replace(b"</Rel", f"{more}</Rel".encode())
        parts["word/charts/style1.xml"] = b"<style/>"

        found = drawn(parts)

        relationships = found["word/charts/_rels/diagrama1.xml.rels"]
        assert (b"style1.xml" in relationships, b"colors1.xml" in relationships) == (True, False)

    def it_is_refused_where_a_drawing_in_it_is_gone(self) -> None:
        shapes = '<c:userShapes r:id="rId9"/></c:chartSpace>'
        xml = own_looks().replace("</c:chartSpace>", shapes)

        with pytest.raises(TemplateErrors, match="isn't in the file"):
            rendered(PLAIN, BOUND, xml.encode())


class DescribeTheTitleOfAChart:
    def it_keeps_the_words_beside_its_tag(self) -> None:
        found = only_chart(rendered(PLAIN, SILENT, titled("1 pav. {{ diagrama }} (iš viso)")))

        assert found.title == "1 pav. Išduota & <gauta> (iš viso)"

    def it_stands_in_place_of_each_of_its_tags(self) -> None:
        looks = titled("a {{ diagrama }} b {{- diagrama -}} c").decode()
        spread = looks.replace(" b ", " b</a:t></a:r><a:r><a:t> ")

        assert only_chart(rendered(PLAIN, SILENT, spread.encode())).title == (
            "a Išduota & <gauta> b Išduota & <gauta> c"
        )

    @pytest.mark.parametrize(
        "title",
        [
            "<c:title/>",
            (
                "<c:title><c:tx><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache>"
                "<c:pt idx='0'><c:v>Pavyzdys</c:v></c:pt></c:strCache></c:strRef></c:tx></c:title>"
            ),
        ],
    )
    def it_is_the_datas_where_a_cell_or_word_would_say_it(self, title: str) -> None:
        xml = re.sub("<c:title>.*</c:title>", title, own_looks(), flags=re.DOTALL)

        found = rendered(PLAIN, looks=xml.encode())

        assert only_chart(found).title == "Išduota & <gauta>"
        assert b"Pavyzdys" not in found["word/charts/diagrama1.xml"]

    @pytest.mark.parametrize(
        "title",
        [
            "{% if x %}{{ diagrama }}{% endif %}",
            "{% if x %}",
            "{# x #}{{ diagrama }}",
            "{{ diagrama }} {{ }}",
        ],
    )
    def it_holds_no_other_tag(self, title: str) -> None:
        assert faults(parts_with_chart(SILENT, titled(title))) == ["S343"]

    def it_is_the_only_place_for_tags_in_a_chart(self) -> None:
        axis = "<c:catAx><c:title><c:tx><c:rich><a:p><a:r><a:t>{{ metai }}</a:t></a:r></a:p>"
        xml = own_looks().replace("<c:catAx>", f"{axis}</c:rich></c:tx></c:title>")

        assert faults(parts_with_chart(BOUND, xml.encode())) == ["S343"]


class DescribeWhatAChartRemembers:
    @pytest.mark.parametrize(
        "told", ["<c15:filteredBarSeries>3</c15:filteredBarSeries>", "<c15:datalabelsRange/>"]
    )
    def it_is_forgotten_with_the_sample(self, told: str) -> None:
        ext = f'<c:extLst><c:ext xmlns:c15="urn:c15" uri="a">{told}</c:ext></c:extLst>'
        xml = own_looks().replace("</c:ser>", f"{ext}</c:ser>")

        found = rendered(PLAIN, looks=xml.encode())["word/charts/diagrama1.xml"]

        assert b"c15:filtered" not in found
        assert b"c15:datalabels" not in found

    @pytest.mark.parametrize(
        "number", ["", *(f'<c:order val="{one}"/>' for one in ("x", "²", "-1", "9" * 5_000))]
    )
    def it_is_refused_where_its_series_have_no_numbers(self, number: str) -> None:
        xml = re.sub('<c:order val="0"/>', number, own_looks())

        with pytest.raises(TemplateErrors, match="no numbers"):
            rendered(PLAIN, looks=xml.encode())


class DescribeWhatIsOddInAChart:
    @pytest.mark.parametrize("number", ["", "abc", "²", "-3", "9" * 5_000])
    def it_is_a_point_of_no_number_promise_12(self, number: str) -> None:
        point = f'<c:dPt><c:idx val="{number}"/><c:spPr/></c:dPt>'
        xml = own_looks().replace("<c:cat>", f"{point}<c:cat>", 1)

        assert only_chart(rendered(PLAIN, BOUND, xml.encode())).title

    def it_is_words_of_xml_among_its_relationships_promise_12(self) -> None:
        parts = parts_with_chart(BOUND)
        for words in (b"<!-- a -->", b"<?a b?>"):
            lists = "word/charts/_rels/isduotis.xml.rels"
            worded = {**parts, lists: parts[lists].replace(b"</R", words + b"</R")}

            assert only_chart(drawn(worded)).title


class DescribeAPictureOfAChart:
    def it_is_refused_for_it_would_show_other_data_promise_17(self) -> None:
        picture = re.sub("<a:graphic .*</a:graphic>", "", BOUND, flags=re.DOTALL)

        with pytest.raises(TemplateErrors) as told:
            rendered(PLAIN, picture)

        assert "diagramos žymė stovi ne prie diagramos" in told.value.faults[0].what("lt")

    def it_may_tell_other_things_in_its_words(self) -> None:
        picture = re.sub("<a:graphic .*</a:graphic>", "", BOUND, flags=re.DOTALL)

        assert b'descr="Pastatas"' in rendered("Pastatas", picture)[DOCUMENT]
