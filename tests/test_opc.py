"""Content types and relationships get entries without being read as XML."""

import pytest
from lxml import etree

from ataskaita.opc import (
    Related,
    add_content_type,
    add_content_types,
    add_default_type,
    add_relationship,
    add_relationships,
    has_default_type,
    text_of,
    with_needed_types,
)

SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
ENTRY = '<Relationship Id="a" Type="b" Target="c"/>'


class DescribeAddRelationship:
    @pytest.mark.parametrize(
        "before",
        [
            None,
            f'<Relationships xmlns="{SPACE}"/>',
            f'<Relationships xmlns="{SPACE}"></Relationships>',
            f'<Relationships xmlns="{SPACE}">{ENTRY}</Relationships>\n',
            f'<?xml version="1.0"?>\n<Relationships xmlns="{SPACE}">{ENTRY}</Relationships >',
            f'<ns0:Relationships xmlns:ns0="{SPACE}" />',
            f'<ns0:Relationships xmlns:ns0="{SPACE}"></ns0:Relationships>',
        ],
    )
    def it_puts_one_more_last(self, before: str | None) -> None:
        content = None if before is None else before.encode()

        root = etree.fromstring(add_relationship(content, "rId9", "kind", 'a&b"<c>'))

        assert root.tag == f"{{{SPACE}}}Relationships"
        assert root[-1].tag == f"{{{SPACE}}}Relationship"
        assert dict(root[-1].attrib) == {"Id": "rId9", "Type": "kind", "Target": 'a&b"<c>'}

    def it_reads_other_encodings_of_unicode(self) -> None:
        before = f'<?xml version="1.0" encoding="UTF-16"?><Relationships xmlns="{SPACE}"/>'

        for content in (before.encode("utf-16"), f"\ufeff{before}".replace("16", "8").encode()):
            made = add_relationship(content, "ą", "b", "c")
            assert etree.fromstring(made)[0].get("Id") == "ą"
            assert text_of(made) == made.decode()

    def it_says_what_stands_outside(self) -> None:
        made = add_relationships(None, (Related("a", "b", "c", "External"), Related("d", "e", "f")))

        assert [one.get("TargetMode") for one in etree.fromstring(made)] == ["External", None]

    def it_refuses_what_is_no_list(self) -> None:
        with pytest.raises(ValueError, match="nieko"):
            add_content_type(b"nieko", "a", "b")


class DescribeContentTypes:
    TYPES = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )

    def they_get_several_at_once(self) -> None:
        more = {"word/a.xml": "x", "word/b&.xml": "y"}

        found = etree.fromstring(add_content_types(self.TYPES.encode(), more))

        told = [(one.get("PartName"), one.get("ContentType")) for one in found[1:]]
        assert told == [("/word/a.xml", "x"), ("/word/b&.xml", "y")]

    def they_get_an_extension_first_and_once(self) -> None:
        once = add_default_type(self.TYPES.encode(), "xlsx", "book")

        assert [one.get("Extension") for one in etree.fromstring(once)] == ["xlsx", "xml"]
        assert add_default_type(once.replace(b"xlsx", b"XLSX"), "xlsx", "book") == once.replace(
            b"xlsx", b"XLSX"
        )

    @pytest.mark.parametrize(
        "before",
        [
            f'<Types xmlns="{TYPES_SPACE}"/>',
            f'<t-1:Types xmlns:t-1="{TYPES_SPACE}" />',
            f'<?xml version="1.0"?>\n<!-- <Types> --><Types xmlns="{TYPES_SPACE}"></Types>',
            f'<Types xmlns="{TYPES_SPACE}"><!--<Default Extension="xml"/>--></Types>',
        ],
    )
    def they_know_what_is_xml_and_what_leads(self, before: str) -> None:
        found = etree.fromstring(with_needed_types(before.encode()))

        assert found.tag == f"{{{TYPES_SPACE}}}Types"
        defaults = found.findall(f"{{{TYPES_SPACE}}}Default")
        assert [one.get("Extension") for one in defaults] == ["rels", "xml"]

    def they_stay_as_they_are_where_they_know_it(self) -> None:
        known = with_needed_types(self.TYPES.encode())

        assert with_needed_types(known) is known

    @pytest.mark.parametrize(
        "told", ["Extension='PNG' ContentType='a'", 'ContentType="a"\nExtension = "png"']
    )
    def they_are_asked_for_an_extension(self, told: str) -> None:
        types = f'<a:Types xmlns:a="{TYPES_SPACE}"><a:Default {told}/></a:Types>'.encode()

        assert has_default_type(types, "png")
        assert not has_default_type(types, "xml")
        assert not has_default_type(types.replace(b"Default", b"Override"), "png")
