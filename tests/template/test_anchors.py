"""An anchor takes the place of a tag and nothing else: look, neighbours, conditions stay.

Guards: template.values.anchors, template.reading.anchoring, template.settling.blocks.
"""

from decimal import Decimal

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

        assert values_of(body, "bookmarkStart", "name") == ["at_b3", "at_1", "at_2"]
        assert [one.bookmark for one in anchors.set] == ["at_1", "at_2"]

    def its_long_path_is_shortened_in_the_middle(self) -> None:
        long = Figure("7", 7, name=f"projektai.sarasas[{'Diena ' * 20}].lesos")

        body, anchors = anchored(paragraph("{{ x }}"), x=long)

        (tag,) = values_of(body, "tag")
        assert len(tag) == 64
        assert tag.endswith("].lesos")
        assert anchors.set[0].path == long.name

    def its_text_and_path_are_escaped(self) -> None:
        odd = Figure("<7&", 7, name='fondas["a" & <b>]')

        body, _ = anchored(paragraph("{{ x }}"), x=odd)

        assert text_of(body) == "<7&"
        assert values_of(body, "tag") == ['fondas["a" & <b>]']

    @pytest.mark.parametrize(
        ("text", "value", "told"),
        [
            ("4\u00a0336,80", Decimal("4336.80"), ""),
            ("13", Decimal("12.6"), "12.6"),
            ("–", None, ""),
        ],
    )
    def it_tells_a_value_that_the_text_doesnt(
        self, text: str, value: Decimal | None, told: str
    ) -> None:
        _, anchors = anchored(paragraph("{{ x }}"), x=Figure(text, value, name="fondas.lesos"))

        assert [one.value for one in anchors.set] == [told]


class DescribeTheBookmarkOfABlock:
    def it_stands_around_what_a_paragraph_says(self) -> None:
        body, _ = anchored(paragraph("Gauta {{ y }}") + paragraph(""), y=1)

        assert values_of(body, "bookmarkStart", "name") == ["at_b1"]

    def it_stands_in_the_first_cell_of_a_row(self) -> None:
        row = f"<w:tr><w:tc>{paragraph('')}</w:tc><w:tc>{paragraph('a')}</w:tc></w:tr>"

        body, _ = anchored(f"<w:tbl>{row * 2}</w:tbl>{paragraph('{{ y }}')}", y="")

        first = [one.find(f"{W}tc/{W}p/{W}bookmarkStart") for one in body.iter(f"{W}tr")]
        assert [one is not None and one.get(f"{W}name") for one in first] == ["at_b1", "at_b2"]

    def it_stands_in_the_first_row_alone_of_a_long_table(self) -> None:
        row = f"<w:tr><w:tc>{paragraph('a')}</w:tc></w:tr>"

        body, _ = anchored(f"<w:tbl>{row * 501}</w:tbl>{paragraph('{{ y }}')}", y="b")

        assert values_of(body, "bookmarkStart", "name") == ["at_b1", "at_b2"]
        assert len(list(body.iter(f"{W}tr"))) == 501

    def it_stands_around_no_paragraph_of_a_text_box(self) -> None:
        box = f"<w:txbxContent>{paragraph('a')}</w:txbxContent>"
        held = f"<w:p><w:r><w:t>c</w:t><w:pict>{box}</w:pict></w:r></w:p>"

        body, _ = anchored(held + paragraph("{{ y }}"), y="b")

        assert values_of(body, "bookmarkStart", "name") == ["at_b1"]
        assert text_of(next(body.iterchildren(f"{W}p"))) == "ca"

    def it_leaves_the_templates_own_names(self) -> None:
        own = f'<w:bookmarkStart w:id="5" w:name="mano"/>{run("a")}<w:bookmarkEnd w:id="5"/>'

        body, _ = anchored(f"<w:p>{own}</w:p>" + paragraph("{{ x }}"), x=FIGURE)

        names = values_of(body, "bookmarkStart", "name")
        assert sorted(names) == ["at_1", "at_b3", "at_b4", "mano"]
        assert len(set(values_of(body, "bookmarkStart", "id"))) == 4
