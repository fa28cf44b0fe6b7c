"""What is no text is refused by name; what a caller's own object raises is told, with its cause.

Guards: template.values.texts, template.values.foreign, template.values.rich, template.faults.
"""

import logging
import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from ipaddress import ip_address
from pathlib import PurePosixPath
from types import MappingProxyType

import pytest
from docxtpl import RichText
from lxml import etree
from markupsafe import Markup

from ataskaita.errors import AtaskaitaError, DataErrors, TemplateErrors
from tests.template.making import filled, line, paragraph, plain_xml


class Thing:
    """An object of a script, with no words of its own."""

    def told(self) -> int:
        return 1


class Named:
    def __str__(self) -> str:
        return "Seirijai"


class Colour(Enum):
    RED = 1


class Level(IntEnum):
    HIGH = 3


class Place(StrEnum):
    TOWN = "Seirijai"


class Raising:
    """An object that fails whatever is asked of it, in the way it was told."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __str__(self) -> str:
        raise self._error

    @property
    def name(self) -> str:
        raise self._error


class RaisingRows(Raising):
    def __iter__(self) -> Iterator[object]:
        raise self._error


class RaisingMarkup:
    def __html__(self) -> str:
        raise OSError("nėra failo")


OBJECTS = [
    *(Thing(), Thing().told, Thing, logging, object(), len, print, lambda: 1, type, int),
    *(Colour.RED, NotImplemented, ..., math.nan, math.inf, -math.inf, Decimal("NaN")),
    *(Decimal("sNaN"), Decimal("-Infinity"), b"abc", bytearray(b"a"), 1 + 2j),
]
SEVERAL = [[1], (1, 2), {1}, {"a": 1}, MappingProxyType({}), range(3), iter([1]), frozenset("a")]
PRINTING = ["{{ x }}", "{{r x }}", "{{p x }}", "{{ [x]|join }}", "{{ x|didziosiomis }}"]


class DescribeAnObject:
    @pytest.mark.parametrize("tag", PRINTING)
    @pytest.mark.parametrize("value", OBJECTS, ids=lambda one: type(one).__name__)
    def it_is_refused_by_its_name(self, value: object, tag: str) -> None:
        with pytest.raises(DataErrors, match="S330") as raised:
            line(tag, x=value)

        (fault,) = raised.value.faults
        assert fault.facts["path"] == "x"
        assert fault.facts["kind"] == type(value).__name__

    @pytest.mark.parametrize("tag", PRINTING[:4])
    @pytest.mark.parametrize("value", SEVERAL, ids=lambda one: type(one).__name__)
    def it_is_no_text_where_it_holds_several(self, value: object, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="a list stands for several values"):
            line(tag, x=value)

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (Named(), "Seirijai"),
            (Level.HIGH, "3"),
            (Place.TOWN, "Seirijai"),
            (ip_address("127.0.0.1"), "127.0.0.1"),
            (PurePosixPath("a/b"), "a/b"),
            (ValueError("priežastis"), "priežastis"),
        ],
        ids=str,
    )
    def it_prints_the_words_that_it_has(self, value: object, text: str) -> None:
        assert line("[{{ x }}]", x=value) == f"[{text}]"

    def it_is_named_by_its_path_wherever_it_stands(self) -> None:
        names: dict[str, object] = {"eilutes": [{"suma": 1.0}, {"suma": math.nan}]}
        names["visi"] = names

        with pytest.raises(DataErrors) as raised:
            line("{% for e in eilutes %}{{ e.suma }}{% endfor %}", **names)

        assert raised.value.faults[0].facts["path"] == "eilutes[2].suma"
        assert "e.suma" in raised.value.faults[0].place.within


ERRORS = [
    *(OSError("a"), MemoryError(), EOFError(), ImportError("a"), AssertionError("a")),
    *(Exception("a"), NameError("a"), StopIteration(), RuntimeError("a"), KeyError("a")),
]


class DescribeAValueThatFails:
    @pytest.mark.parametrize(
        ("tag", "kind"),
        [
            *(("{{ x }}", Raising), ("{{ x.name }}", Raising), ("{{ x ~ 'a' }}", Raising)),
            ("{% for a in x %}{% endfor %}", RaisingRows),
        ],
    )
    @pytest.mark.parametrize("error", ERRORS, ids=lambda one: type(one).__name__)
    def it_is_told_as_one_of_our_own_errors(
        self, error: Exception, tag: str, kind: type[Raising]
    ) -> None:
        with pytest.raises(AtaskaitaError):
            line(tag, x=kind(error))

    @pytest.mark.parametrize("tag", ["{{ x }}", "{{ x.name }}"])
    def it_keeps_what_was_raised_as_the_cause(self, tag: str) -> None:
        error = OSError("nėra tinklo")

        with pytest.raises(DataErrors, match="nėra tinklo") as raised:
            line(tag, x=Raising(error))

        assert raised.value.__cause__ is error

    @pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
    def it_is_told_of_markup(self, tag: str) -> None:
        with pytest.raises(DataErrors, match=r"S330.*nėra failo"):
            line(tag, x=RaisingMarkup())


class Html:
    """Markup of the caller's that no library of ours has made."""

    def __init__(self, xml: str) -> None:
        self._xml = xml

    def __html__(self) -> str:
        return self._xml


ROW = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
TABLE = f"<w:tbl><w:tblPr/>{ROW}</w:tbl>"
BROKEN = ["]]>", "a ]]> b", "<w:p>", "</w:t>", "&nera;", "<x:y/>"]
MISPLACED = [
    *("<w:p/>", "<w:tbl/>", "a<w:p/>", "<w:r><w:p/></w:r>", "<w:r><w:t>a</w:t></w:r><w:p/>"),
    *("<w:r><w:t><w:p/></w:t></w:r>", "<w:t>a</w:t>", "a<w:br/>", "<b>a</b>"),
    "<w:r><w:t>a</w:t></w:r>b",
]


class DescribeMarkupOfTheCaller:
    @pytest.mark.parametrize("make", [Markup, Html])
    @pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
    @pytest.mark.parametrize("xml", BROKEN)
    def it_is_refused_where_it_is_no_xml_promise_2(
        self, xml: str, tag: str, make: Callable[[str], object]
    ) -> None:
        with pytest.raises(TemplateErrors, match="S309"):
            filled(paragraph(tag), x=make(xml))

    @pytest.mark.parametrize("make", [Markup, Html])
    @pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
    @pytest.mark.parametrize("xml", MISPLACED)
    def it_is_refused_where_it_does_not_fit_promise_2(
        self, xml: str, tag: str, make: Callable[[str], object]
    ) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            filled(paragraph(tag), x=make(xml))

    @pytest.mark.parametrize("xml", ["<w:p/>", f"<w:p/>{TABLE}", " <w:p>\n</w:p> "])
    def it_is_whole_paragraphs_where_they_are_asked_for(self, xml: str) -> None:
        body = filled(paragraph("{{p x }}"), x=Markup(xml))  # noqa: S704 (a caller's)

        assert [etree.QName(one).localname for one in body] == ["p", "tbl"][
            : 1 + ("<w:tbl>" in xml)
        ]

    @pytest.mark.parametrize("xml", ["<w:p/><w:r/>", "<w:p/>a", "<w:p/><w:t>a</w:t>"])
    def it_has_nothing_among_paragraphs_that_is_none(self, xml: str) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            filled(paragraph("{{p x }}"), x=Markup(xml))  # noqa: S704 (a caller's)

    @pytest.mark.parametrize("make", [Markup, Html])
    @pytest.mark.parametrize("gone", ["<w:p/>", "<w:tc><w:p/></w:tc>", ROW])
    def it_has_tables_with_all_that_makes_them_such_promise_2(
        self, gone: str, make: Callable[[str], object]
    ) -> None:
        nested = TABLE.replace("<w:p/>", f"{TABLE}<w:p/>")
        assert filled(paragraph("{{p x }}"), x=make(nested)) is not None

        for xml in (TABLE.replace(gone, ""), nested.replace(gone, "", 1)):
            with pytest.raises(TemplateErrors, match="a table in a value must have rows"):
                filled(paragraph("{{p x }}"), x=make(xml))

    @pytest.mark.parametrize("around", ["{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"])
    def it_has_no_cell_that_ends_with_a_table_promise_2(self, around: str) -> None:
        nested = TABLE.replace("<w:p/>", f"<w:p/>{around.format(TABLE)}<w:p/>")
        assert filled(paragraph("{{p x }}"), x=Markup(nested)) is not None  # noqa: S704 (what is tried)

        ended = "".join(nested.rpartition("<w:p/>")[::2])
        with pytest.raises(TemplateErrors, match="cells that end with paragraphs"):
            filled(paragraph("{{p x }}"), x=Markup(ended))  # noqa: S704 (what is tried)


class DescribeARichText:
    def it_has_its_properties_in_the_order_of_the_schema(self) -> None:
        value = RichText(
            *("Svarbu",),
            style="s",
            color="FF0000",
            highlight="FFFF00",
            size=20,
            bold=True,
            italic=True,
            underline=True,
            strike=True,
            font="Arial",
            lang="lt",
            superscript=True,
            rtl=True,
        )

        xml = plain_xml(filled(paragraph("{{r x }}"), x=value))

        look = xml.partition("<w:rPr>")[2].partition("</w:rPr>")[0]
        assert [one.split()[0].rstrip("/>") for one in look.split("<w:")[1:]] == [
            *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs"),
            *("u", "shd", "vertAlign", "rtl", "lang"),
        ]
        assert '<w:shd w:val="clear" w:fill="FFFF00"/>' in look
