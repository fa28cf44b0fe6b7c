"""An anchor takes the place of a tag and nothing else: look, neighbours, conditions stay.

Guards: template.values.anchors, template.reading.anchoring.
"""

import pytest
from lxml import etree

from ataskaita.template import Anchors
from ataskaita.view import Figure
from tests.template.making import (
    DOCUMENT,
    W,
    compiled,
    paragraph,
    plain_xml,
    run,
    text_of,
    values_of,
)

FIGURE = Figure("7", 7, name="fondas.dovanos", label="Dovanos")
BOLD = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def anchored(body: str, **names: object) -> tuple[etree._Element, Anchors]:
    """Return the filled `w:body`, and the anchors set in it."""
    anchors = Anchors(wanted=True)
    parts = compiled(body).render_parts(names, anchors)
    return etree.fromstring(parts[DOCUMENT])[0], anchors


class DescribeAnAnchor:
    def it_has_the_look_of_the_tags_run(self) -> None:
        body, _ = anchored(BOLD.format("{{ x }}"), x=FIGURE)

        (control,) = body.iter(f"{W}sdt")

        assert "<w:r><w:rPr><w:b/></w:rPr><w:t>7</w:t></w:r>" in plain_xml(control)

    def it_leaves_no_empty_run_beside_it(self) -> None:
        body, _ = anchored(BOLD.format("{{ x }}"), x=FIGURE)

        assert [text_of(one) for one in body.iter(f"{W}r")] == ["7"]

    def it_leaves_the_words_beside_it(self) -> None:
        body, _ = anchored(paragraph("Gauta {{ x }} dovanų."), x=FIGURE)

        assert text_of(body) == "Gauta 7 dovanų."
        assert [text_of(one) for one in body.iter(f"{W}sdt")] == ["7"]

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ x if yra else '–' }}",
            "{{ x }}{# pastaba #}",
            "{{- x -}}",
            "{% if yra %}{{ x }}{% endif %}",
        ],
    )
    def it_stands_however_the_tag_asks(self, tag: str) -> None:
        body, anchors = anchored(paragraph(tag), x=FIGURE, yra=True)

        assert text_of(body) == "7"
        assert [one.path for one in anchors.set] == ["fondas.dovanos"]

    def it_is_not_set_around_other_values(self) -> None:
        body, anchors = anchored(paragraph("{{ x }}, {{ y }}"), x="a", y=1)

        assert text_of(body) == "a, 1"
        assert anchors.set == []

    @pytest.mark.parametrize(
        "kind", ["<w:text/>", '<w:text/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>']
    )
    def it_is_not_set_in_a_control_that_holds_plain_text(self, kind: str) -> None:
        held = (
            f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{run('{{ x }}')}</w:sdtContent></w:sdt>"
        )

        body, anchors = anchored(f"<w:p>{held}</w:p>", x=FIGURE)

        assert text_of(body) == "7"
        assert anchors.set == []

    def it_is_named_anew_each_time(self) -> None:
        body, anchors = anchored(paragraph("{{ x }} {{ x }}"), x=FIGURE)

        first, second = values_of(body, "bookmarkStart", "name")

        assert second == f"{first}_2"
        assert [one.bookmark for one in anchors.set] == [first, second]

    def its_long_label_is_shortened(self) -> None:
        long = Figure("7", 7, name="fondas.dovanos", label="Dovanos " * 20)

        body, _ = anchored(paragraph("{{ x }}"), x=long)

        (label,) = values_of(body, "alias")
        assert len(label) == 64
        assert label.endswith("…")

    def its_text_is_escaped(self) -> None:
        odd = Figure("<7&", 7, name="fondas.dovanos", label='"a" & <b>')

        body, anchors = anchored(paragraph("{{ x }}"), x=odd)

        assert text_of(body) == "<7&"
        assert values_of(body, "alias") == ['"a" & <b>']
        assert anchors.set[0].text == "<7&"
