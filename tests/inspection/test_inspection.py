"""Documents that are unsound, or that not everybody can read: one fault each."""

import io
import re
from collections.abc import Callable

import pytest
from docx import Document

from ataskaita.errors import TemplateErrors
from ataskaita.hall.documents import standard_template
from ataskaita.inspection import RULES, inspect_document
from ataskaita.inspection.document import Inspected
from ataskaita.word.comments import add_comments
from ataskaita.word.package import read_package
from ataskaita.word.page_numbers import contents_pages
from ataskaita.wordml.elements import PARAGRAPH
from tests.documents import parts_of
from tests.rendered import DOCUMENTS, rendered
from tests.template.making import word_parts

MAIN = "word/document.xml"
WORDS = "<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="{id}" name="Paveikslas" {alt}/></wp:inline></w:drawing>'
    "</w:r></w:p>"
)

KEPT = "surrogateescape"
"""How bytes that are no text stand in one, and go back."""


@pytest.fixture(scope="module")
def sound() -> dict[str, str]:
    """Return the parts of a sound document, those with text as text."""
    document = rendered("kita-biblioteka")
    return {
        name: part.decode("utf-8", "surrogateescape") for name, part in parts_of(document).items()
    }


def found_in(parts: dict[str, str]) -> list[str]:
    """Return the codes of what is found in a document of these parts."""
    encoded = {name: part.encode("utf-8", KEPT) for name, part in parts.items()}
    return [one.message.code for one in inspect_document(encoded, "a.docx")]


def body(*xml: str) -> Callable[[dict[str, str]], dict[str, str]]:
    """Put XML at the start of the body."""
    return replaced(MAIN, "<w:body>", f"<w:body>{''.join(xml)}")


def replaced(part: str, old: str, new: str) -> Callable[[dict[str, str]], dict[str, str]]:
    """Replace, once, what a part has."""

    def replace(parts: dict[str, str]) -> dict[str, str]:
        assert old in parts[part]
        return {**parts, part: parts[part].replace(old, new, 1)}

    return replace


def refused_by_lxml(parts: dict[str, str], part: str) -> dict[str, str]:
    """Return the parts, one of them with a namespace that only the strictest reader refuses."""
    return {
        **parts,
        part: re.sub("<[a-z:]*[A-Za-z]+ ", '\\g<0>xmlns:x="a%}b" ', parts[part], count=1),
    }


def untitled(parts: dict[str, str]) -> dict[str, str]:
    """Take the title out of the properties."""
    core = re.sub("<dc:title>.*</dc:title>", "", parts["docProps/core.xml"])
    return {**parts, "docProps/core.xml": core}


def text(words: str) -> str:
    return WORDS.format(text=words)


def drawing(number: int, words: str) -> str:
    return DRAWING.format(id=number, alt=f'descr="{words}"' if words else "")


UNSOUND = {
    "a cell without a paragraph": (
        replaced(MAIN, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
        "W501",
    ),
    "an unknown style": (body('<w:p><w:pPr><w:pStyle w:val="Nera"/></w:pPr></w:p>'), "W502"),
    "a reference to nothing": (
        body(
            '<w:p><w:hyperlink r:id="rId999" xmlns:r="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships"><w:r><w:t>Svetainė</w:t></w:r></w:hyperlink></w:p>'
        ),
        "W503",
    ),
    "a part that isn't there": (
        replaced("word/_rels/document.xml.rels", 'Target="header1.xml"', 'Target="nera.xml"'),
        "W503",
    ),
    "two drawings of one number": (body(drawing(901, "a"), drawing(901, "b")), "W504"),
    "a chart that shows a sample": (
        replaced("word/charts/diagrama1.xml", "<a:t>", "<a:t>Išduota ({unit}) "),
        "W575",
    ),
    "a bookmark without an end": (
        body('<w:p><w:bookmarkStart w:id="9007" w:name="a"/></w:p>'),
        "W505",
    ),
}
UNREADABLE = {
    "no title": (untitled, "W511"),
    "a chart that nothing has filled": (
        replaced("word/charts/diagrama1.xml", "<a:t>", "<a:t>{{ diagrama }} ({unit}) "),
        "W576",
    ),
    "a tag": (body(text("Iš {{ v }}"), text("ir {{ v }}")), "W570"),
    "a tag of another engine": (body(text("[[ vardas ]]")), "W570"),
    "a tag in the properties": (
        replaced("docProps/core.xml", "<dc:title>", "<dc:title>{{ v }}"),
        "W570",
    ),
    "a tag in a link": (
        replaced(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            '<Relationship Id="rIdZ" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/hyperlink" Target="https://x.lt/%7B%7B v %7D%7D" '
            'TargetMode="External"/></Relationships>',
        ),
        "W570",
    ),
    "a field of a mail merge": (
        body('<w:p><w:fldSimple w:instr=" MERGEFIELD v "/></w:p>'),
        "W571",
    ),
    "a skipped level": (
        body('<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'),
        "W513",
    ),
    "an empty heading": (body('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'), "W514"),
    "a picture without words": (body(drawing(901, "")), "W515"),
    "a table without a header": (replaced(MAIN, "<w:tblHeader/>", ""), "W516"),
    "a typed list": (body(text("- knygos"), text("- žurnalai")), "W518"),
    "a link that says nothing": (
        body('<w:p><w:hyperlink w:anchor="a"><w:r><w:t>čia</w:t></w:r></w:hyperlink></w:p>'),
        "W519",
    ),
    "faint text": (
        body('<w:p><w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr><w:t>A</w:t></w:r></w:p>'),
        "W520",
    ),
    "a floating box": (
        body(f"<w:p><w:r><w:txbxContent>{text('A')}</w:txbxContent></w:r></w:p>"),
        "W521",
    ),
}

Spoil = Callable[[dict[str, str]], dict[str, str]]


NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Žodis</w:t></w:r>'
ODD = {
    "a run outside a paragraph": RUN,
    "a run in a cell": f"<w:tbl><w:tr><w:tc>{RUN}</w:tc></w:tr></w:tbl>",
    "a run in a table": f"<w:tbl>{RUN}</w:tbl>",
    "a cell outside a table": "<w:tc><w:p/></w:tc>",
    "a row outside a table": "<w:tr><w:tc><w:p/></w:tc></w:tr>",
    "a table of nothing": "<w:tbl/>",
    "remarks and instructions": "<!-- a --><?b c?><w:p><!-- d --><w:r/></w:p>",
    "a style without a name": "<w:p><w:pPr><w:pStyle/></w:pPr></w:p>",
    "widths that are words": '<w:tbl><w:tblGrid><w:gridCol w:w="a"/></w:tblGrid></w:tbl>',
    "an indent that is a word": f'<w:p><w:pPr><w:ind w:left="a"/></w:pPr>{RUN}</w:p>',
    "a size that is a word": '<w:p><w:r><w:rPr><w:sz w:val="a"/></w:rPr><w:t>b</w:t></w:r></w:p>',
    "a span that is a word": (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="a"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    ),
    "a page of no size": '<w:p/><w:sectPr><w:pgSz w:w="a"/><w:pgMar w:left=""/></w:sectPr>',
    "a field of nothing": "<w:p><w:r><w:fldChar/><w:instrText/></w:r></w:p>",
}


class DescribeOurDocuments:
    @pytest.mark.parametrize("document", DOCUMENTS)
    def they_are_sound_and_readable(self, document: str) -> None:
        found = rendered(document, commented=True)

        assert inspect_document(parts_of(found), "a.docx") == ()


class DescribeAnUnsoundDocument:
    @pytest.mark.parametrize(("spoil", "code"), UNSOUND.values(), ids=UNSOUND)
    def it_is_an_error(self, sound: dict[str, str], spoil: Spoil, code: str) -> None:
        assert code in found_in(spoil(sound))

    @pytest.mark.parametrize(("spoil", "code"), UNREADABLE.values(), ids=UNREADABLE)
    def it_is_a_warning_where_not_everybody_can_read_it_promise_18(
        self, sound: dict[str, str], spoil: Spoil, code: str
    ) -> None:
        assert found_in(spoil(sound)) == [code]

    def it_may_lack_its_language_and_titles_of_tables(self, sound: dict[str, str]) -> None:
        styles = sound["word/styles.xml"].replace("<w:lang ", "<w:nera ")
        table = (
            sound[MAIN].replace("<w:tblCaption ", "<w:x ").replace("<w:tblDescription ", "<w:y ")
        )

        found = found_in({**sound, "word/styles.xml": styles, MAIN: table})

        assert set(found) == {"W512", "W517"}

    def it_may_be_python_docxs_own(self) -> None:
        document = Document()
        document.add_heading("A", 2)
        document.add_table(1, 1)
        stream = io.BytesIO()
        document.save(stream)

        found = inspect_document(read_package(stream.getvalue(), "a.docx"), "a.docx")

        assert {one.message.code for one in found} == {
            *("W511", "W513", "W516", "W517"),
            *("W531", "W546"),
        }


class DescribeThePlaceOfAFault:
    def it_is_the_heading_and_the_table(self, sound: dict[str, str]) -> None:
        spoilt = replaced(MAIN, "<w:tblHeader/>", "")(sound)

        (found,) = inspect_document(
            {n: p.encode("utf-8", KEPT) for n, p in spoilt.items()}, "a.docx"
        )

        assert found.place.file == "a.docx"
        assert found.place.within.endswith(", 1 lentelė")


class DescribeTheRules:
    def they_are_functions_that_say_what_they_find(self) -> None:
        assert all((one.__doc__ or "").startswith("Find ") for one in RULES)


class DescribeTheStandardTemplate:
    def it_is_sound(self) -> None:
        found = inspect_document(read_package(standard_template().read_bytes(), "a.docx"), "a.docx")

        assert [one for one in found if one.message.severity == "error"] == []


class DescribeADocumentThatIsOddlyMade:
    @pytest.mark.parametrize("name", sorted(ODD))
    def it_is_looked_at_all_the_same_promise_12(self, sound: dict[str, str], name: str) -> None:
        assert isinstance(found_in(body(ODD[name])(sound)), list)

    def it_may_ask_for_a_page_and_have_no_place_for_it_promise_12(self) -> None:
        asked = "<w:p><w:r><w:instrText>PAGEREF a</w:instrText></w:r></w:p>"
        root = f"<w:document {NAMESPACE}><w:body>{asked}</w:body></w:document>"

        assert contents_pages({"word/document.xml": root.encode()}) == ()

    def it_may_have_comments_and_no_paragraph_promise_12(self) -> None:
        parts = word_parts()
        parts["word/document.xml"] = (
            f"<w:document {NAMESPACE}><w:body><w:sectPr/></w:body></w:document>".encode()
        )

        made = add_comments(parts, {"\ue000": "Taisyti."})

        assert b"<w:body><w:p><w:commentRangeStart" in made["word/document.xml"]


class DescribeAPartThatIsNoXml:
    @pytest.mark.parametrize(
        "part",
        [MAIN, "word/styles.xml", "word/_rels/document.xml.rels", "docProps/core.xml"],
    )
    def it_is_named_promise_12(self, sound: dict[str, str], part: str) -> None:
        with pytest.raises(TemplateErrors, match=f"S310.*{part.rpartition('/')[2]}|{part}.*S310"):
            found_in(refused_by_lxml(sound, part))


class DescribeAHeadingOfNoLevel:
    @pytest.mark.parametrize("level", ["²", "9" * 5_000, "0", "a"])
    def it_is_text_promise_12(self, level: str) -> None:
        document = Document()
        document.add_heading("Antraštė", level=1)
        document.styles["Heading 1"].element.name_val = f"heading {level}"
        stream = io.BytesIO()
        document.save(stream)

        inspected = Inspected("a.docx", read_package(stream.getvalue(), "a.docx"))

        assert inspected.level_of(inspected.of_body(PARAGRAPH)[0]) is None
