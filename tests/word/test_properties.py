import io

import docx
from lxml import etree

from ataskaita.word.package import write_package
from ataskaita.word.properties import set_properties
from tests.template.making import word_parts

CORE = "docProps/core.xml"


class DescribeSetProperties:
    def they_are_what_word_shows(self) -> None:
        parts = set_properties(word_parts(), "Ataskaita „A & B“", "Biblioteka <x>")

        properties = docx.Document(io.BytesIO(write_package(parts))).core_properties
        assert properties.title == "Ataskaita „A & B“"
        assert properties.author == "Biblioteka <x>"
        assert properties.language == "lt-LT"

    def they_leave_the_dates_and_the_other_parts(self) -> None:
        before = word_parts()

        after = set_properties(before, "x", "y")

        assert {name for name in after if after[name] != before[name]} == {CORE}
        assert b"<dcterms:created" in before[CORE]
        assert etree.fromstring(after[CORE]).findtext("{*}created") == etree.fromstring(
            before[CORE]
        ).findtext("{*}created")

    def they_are_set_once(self) -> None:
        parts = set_properties(set_properties(word_parts(), "a", "b"), "c", "d")

        titles = [one.text for one in etree.fromstring(parts[CORE]).iter("{*}title")]
        assert titles == ["c"]

    def they_are_left_out_where_the_template_has_none(self) -> None:
        assert set_properties({"a": b""}, "x", "y") == {"a": b""}

    def they_are_set_in_no_part_that_only_bears_the_name(self) -> None:
        before = word_parts()
        before[CORE] = before["word/document.xml"]

        assert set_properties(before, "x", "y") == before

    def they_say_whose_names_they_have_where_only_an_inner_element_says_it(self) -> None:
        space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        inner = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">x</dc:creator>'
        core = f'<cp:coreProperties xmlns:cp="{space}">{inner}</cp:coreProperties>'.encode()

        after = set_properties({CORE: core}, "A", "B")

        texts = [(etree.QName(one).localname, one.text) for one in etree.fromstring(after[CORE])]
        assert sorted(texts) == [("creator", "B"), ("language", "lt-LT"), ("title", "A")]
