"""What stands in a part is read one way, whoever asks.

Guards: wordml.names, wordml.elements, wordml.fields, wordml.styles, wordml.related.
"""

import pytest

from ataskaita.records import define
from ataskaita.wordml.elements import (
    UnsoundError,
    below,
    child,
    first_below,
    is_on,
    looked_through,
    said,
    tree_of,
    xml_of,
)
from ataskaita.wordml.fields import Field, OpenFields, unended
from ataskaita.wordml.names import W
from ataskaita.wordml.related import related
from ataskaita.wordml.styles import heading_level, paragraph_styles

SPACE = f'xmlns:w="{W[1:-1]}"'


def part(content: str) -> bytes:
    return f"<w:x {SPACE}>{content}</w:x>".encode()


class DescribeAPart:
    def it_is_refused_with_the_place_where_it_is_no_xml(self) -> None:
        with pytest.raises(UnsoundError, match="line 1"):
            tree_of(b"<w:x>")

    def it_never_has_an_entity_resolved(self) -> None:
        root = tree_of(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>')

        assert root.text is None

    def it_is_written_as_it_was_read(self) -> None:
        assert tree_of(xml_of(tree_of(part("<w:p/>")))).tag == f"{W}x"

    def it_names_parts_of_the_package_and_addresses_outside(self) -> None:
        listed = (
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r1" Target="media/a.png"/>'
            b'<Relationship Id="r2" Target="/word/b.xml"/>'
            b'<Relationship Id="r3" Target="https://www.lnb.lt" TargetMode="External"/>'
            b"</Relationships>"
        )

        told = related({"word/_rels/document.xml.rels": listed}, "word/document.xml")

        assert told.parts == {"r1": "word/media/a.png", "r2": "word/b.xml"}
        assert told.links == {"r3": "https://www.lnb.lt"}
        assert related({}, "word/document.xml").parts == {}


class DescribeElements:
    def they_are_looked_for_step_by_step(self) -> None:
        root = tree_of(part('<w:pPr><w:pStyle w:val="Antraste"/></w:pPr>'))

        assert said(root, "pPr", "pStyle") == "Antraste"
        assert said(root, "rPr", "pStyle") == ""
        assert said(None, "pPr") == ""
        assert below(root, "pPr", "numPr") is None

    @pytest.mark.parametrize("value", ["", 'w:val="1"', 'w:val="on"', 'w:val="true"'])
    def they_are_on_as_switches_where_they_stand(self, value: str) -> None:
        assert is_on(tree_of(part(f"<w:b {value}/>")), "b")

    @pytest.mark.parametrize("value", ["0", "false", "off"])
    def they_can_be_off_as_switches(self, value: str) -> None:
        assert not is_on(tree_of(part(f'<w:b w:val="{value}"/>')), "b")

    def they_count_as_properties_only_where_they_stand_first(self) -> None:
        assert first_below(tree_of(part("<w:pPr/><w:r/>")), f"{W}pPr") is not None
        assert first_below(tree_of(part("<w:r/><w:pPr/>")), f"{W}pPr") is None
        assert first_below(tree_of(part("")), f"{W}pPr") is None

    @pytest.mark.parametrize(
        ("element", "tag", "found"),
        [
            ("<w:p><w:pPr/><w:r/></w:p>", "pPr", True),
            ("<w:p><!-- pastaba --><w:pPr/></w:p>", "pPr", True),
            ("<w:p><w:r/></w:p>", "pPr", False),
            ("<w:p/>", "pPr", False),
            ("<w:pPr><w:pStyle/><w:rPr/></w:pPr>", "rPr", True),
            ("<w:style><w:name/><w:pPr/><w:rPr/></w:style>", "pPr", True),
            ("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>", "sdtContent", True),
        ],
    )
    def they_are_found_wherever_they_may_stand(self, element: str, tag: str, found: bool) -> None:  # noqa: FBT001 (a case)
        assert (child(tree_of(part(element))[0], f"{W}{tag}") is not None) == found

    def they_are_found_in_order_within_controls_and_what_was_inserted(self) -> None:
        inner = "<w:sdt><w:sdtContent><w:p/><w:ins><w:tbl/></w:ins></w:sdtContent></w:sdt>"

        found = looked_through(tree_of(part(f"<w:p/>{inner}<!-- pastaba --><w:p/>")))

        assert [str(one.tag).removeprefix(W) for one in found] == ["p", "p", "tbl", "p"]


@define(eq=False)
class Fields(OpenFields[Field]):
    def _begun(self) -> Field:
        return Field()


CHARACTERS = ("begin", "begin", "separate", "end")


class DescribeFields:
    def they_are_known_by_their_beginning_where_they_never_end(self) -> None:
        root = tree_of(part("".join(f'<w:fldChar w:fldCharType="{one}"/>' for one in CHARACTERS)))

        broken = unended(root)

        assert list(broken) == [root[0]]

    def they_keep_their_instructions_apart_within_each_other(self) -> None:
        root = tree_of(part("".join(f'<w:fldChar w:fldCharType="{one}"/>' for one in CHARACTERS)))
        fields = Fields()

        fields.meet(root[0])
        fields.say(" IF ")
        fields.meet(root[1])
        fields.say(' hyperlink "https://www.lnb.lt" ')
        kind, inner = fields.meet(root[2])
        fields.say("tekstas")

        assert (kind, inner and inner.words) == ("separate", ["hyperlink", '"https://www.lnb.lt"'])
        assert [one.name for one in fields.open] == ["IF", "HYPERLINK"]
        assert fields.meet(root[3]) == ("end", inner)


STYLES = part(
    '<w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Sava"/>'
    '<w:basedOn w:val="d"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="Kita"/><w:basedOn w:val="c"/>'
    '<w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="e"><w:name w:val="heading 1"/></w:style>'
)


class DescribeStyles:
    def they_are_of_headings_by_their_name_or_by_what_they_are_based_on(self) -> None:
        styles = paragraph_styles(STYLES)

        levels = {name: styles.level(one) for name, one in styles.by_id.items()}

        assert levels == {"a": 0, "b": 2, "c": 4, "d": 4}
        assert styles.usual == "a"

    def they_come_to_an_end_where_they_are_based_on_each_other(self) -> None:
        styles = paragraph_styles(STYLES)

        assert styles.says(styles.by_id["c"], "pPr", "numPr") is None

    def they_are_of_no_heading_in_body_text(self) -> None:
        assert heading_level(None) == 0
        assert heading_level(tree_of(part('<w:outlineLvl w:val="9"/>'))[0]) == 0
