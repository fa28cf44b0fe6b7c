"""What of a sub-document's text may come: harmless fields, bookmarks; the rest has its reason.

Guards: template.guests.bookmarks, template.guests.refusing.
"""

import re
from pathlib import Path
from typing import Any

import docx
import pytest
from docxtpl import DocxTemplate
from lxml import etree

import ataskaita as at
from ataskaita.word.package import read_package, write_package
from tests.documents import body_of, parts_of
from tests.pictures import photograph
from tests.template.making import W, paragraph, part, texts_of, values_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a template that prints one sub-document four times."""
    document = docx.Document()
    for one in ("{{p dalis }}", "{%p for k in kartai %}", "{{p dalis }}", "{%p endfor %}"):
        document.add_paragraph(one)
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def filled(path: Path, made: object) -> bytes:
    return at.Template(path).render({"dalis": made, "kartai": (1, 2, 3)})


def field(instruction: str) -> str:
    """Return a field as Word writes it, in several runs."""
    steps = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in steps)
    told = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"{begin}{told}{separate}<w:r><w:t>1</w:t></w:r>{end}"


def holding(tpl: Any, xml: str) -> Any:
    """Return a sub-document with these blocks."""
    made = tpl.new_subdoc()
    body = made.element.body
    for one in etree.fromstring(part(xml))[0]:
        body.insert(len(body) - 1, one)
    return made


HARMLESS = [
    "PAGE",
    " NUMPAGES \\* MERGEFORMAT ",
    ' DATE \\@ "yyyy-MM-dd" ',
    ' HYPERLINK "https://lrv.lt/" \\o "Vyriausybė" ',
    'HYPERLINK "mailto:biblioteka@lazdijai.lt"',
]
HARMFUL = [
    "DDEAUTO c",
    "PAGE DDE",
    "INCLUDETEXT x",
    " REF _Ref_a \\h ",
    "SEQ lentele",
    ' HYPERLINK "file:///etc/passwd" ',
    'HYPERLINK \\l "vieta"',
    f'HYPERLINK "https://lrv.lt/"</w:instrText></w:r>{field("DATE")}<w:r><w:instrText>',
]


class DescribeAField:
    @pytest.mark.parametrize("instruction", HARMLESS)
    def it_may_come(self, instruction: str, path: Path) -> None:
        told = instruction.replace('"', "&quot;")
        simple = f'<w:fldSimple w:instr="{told}"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        made = holding(DocxTemplate(path), f"<w:p>{field(instruction)}{simple}</w:p>")

        body = body_of(filled(path, made))

        assert texts_of(body)[0] == "12"
        assert values_of(body, "fldSimple", "instr")[0] == instruction

    @pytest.mark.parametrize("instruction", HARMFUL)
    def it_may_not_come(self, instruction: str, path: Path) -> None:
        made = holding(DocxTemplate(path), f"<w:p>{field(instruction)}</w:p>")

        with pytest.raises(at.TemplateErrors, match="a field other than PAGE, NUMPAGES"):
            filled(path, made)

    @pytest.mark.parametrize("kind", ["begin", "separate", "end"])
    def it_is_whole(self, kind: str, path: Path) -> None:
        made = holding(
            DocxTemplate(path), f'<w:p><w:r><w:fldChar w:fldCharType="{kind}"/></w:r></w:p>'
        )

        with pytest.raises(at.TemplateErrors, match="a field other than PAGE, NUMPAGES"):
            filled(path, made)

    def it_may_stand_in_the_text_of_another(self, path: Path) -> None:
        inner = field('HYPERLINK "https://lrv.lt/"').replace(
            "<w:r><w:t>1</w:t></w:r>", field("PAGE")
        )
        made = holding(DocxTemplate(path), f"<w:p>{inner}</w:p>")

        assert texts_of(body_of(filled(path, made)))[0] == "1"


class DescribeItsXml:
    def it_is_no_longer_than_it_must_be(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        made.add_paragraph("a")

        xml = parts_of(filled(path, made))["word/document.xml"]

        assert xml.count(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>") == 4

    def it_may_have_any_prefixes(self, path: Path, tmp_path: Path) -> None:
        document = docx.Document()
        document.add_picture(str(photograph(tmp_path / "y.png", (50, 30), form="PNG")))
        document.save(str(tmp_path / "b.docx"))
        parts = read_package((tmp_path / "b.docx").read_bytes(), "")
        xml = re.sub(r"(</?| |:)(wp?)(?=[:=])", r"\1kita\2", parts["word/document.xml"].decode())
        odd = write_package({**parts, "word/document.xml": xml.encode()})
        (tmp_path / "c.docx").write_bytes(odd)

        body = body_of(filled(path, DocxTemplate(path).new_subdoc(str(tmp_path / "c.docx"))))

        assert "<kitaw:p" in xml
        assert [one.get("id") for one in body.iter("{*}docPr")] == ["1", "2", "3", "4"]


CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
STAYING = {
    "has a footnote": '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    "footnote or endnote": '<w:p><w:r><w:endnoteReference w:id="1"/></w:r></w:p>',
    "has a comment": '<w:p><w:commentRangeStart w:id="1"/></w:p>',
    "has a section break": "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
    "has an embedded object": "<w:p><w:r><w:object/></w:r></w:p>",
    "has what reaches out of the document": (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata '
        'src="http://x.example/x.png"/></v:shape></w:pict></w:r></w:p>'
    ),
    "object or control": "<w:p><w:r><w:control/></w:r></w:p>",
    "a whole other document": '<w:altChunk r:id="rId1"/>',
    "whole other document": '<w:p><w:subDoc r:id="rId1"/></w:p>',
    "has a chart": f'<w:p><w:r><c:chart xmlns:c="{CHART}" r:id="rId1"/></w:r></w:p>',
    "has a SmartArt": f'<w:p><w:r><d:relIds xmlns:d="{DIAGRAM}" r:dm="rId1"/></w:r></w:p>',
    "paragraphs, tables and content controls": "<w:ins/>",
}


class DescribeWhatStays:
    @pytest.mark.parametrize("reason", STAYING)
    def it_is_refused_with_its_reason(self, reason: str, path: Path) -> None:
        made = holding(DocxTemplate(path), STAYING[reason])

        with pytest.raises(at.TemplateErrors, match=reason) as caught:
            filled(path, made)
        (fault,) = caught.value.faults
        assert fault.what("lt") != fault.what("en")
        assert "Subdoc has" not in fault.what("lt")


def bookmark(name: str, number: int = 0) -> tuple[str, str]:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>',
        f'<w:bookmarkEnd w:id="{number}"/>',
    )


class DescribeABookmark:
    def it_has_a_name_and_an_id_of_its_own(self, path: Path) -> None:
        start, end = bookmark("vieta")
        link = '<w:hyperlink w:anchor="vieta"><w:r><w:t>čia</w:t></w:r></w:hyperlink>'
        made = holding(DocxTemplate(path), f"<w:p>{start}{link}{end}</w:p>")

        body = body_of(filled(path, made))

        names = [f"vieta_{one}" for one in (2, 3, 4)]
        assert values_of(body, "bookmarkStart", "name") == ["vieta", *names]
        assert values_of(body, "hyperlink", "anchor") == ["vieta", *names]
        ids = values_of(body, "bookmarkStart", "id")
        assert values_of(body, "bookmarkEnd", "id") == ids
        assert len(set(ids)) == 4

    def it_leaves_the_templates_own_alone(self, tmp_path: Path) -> None:
        start, end = bookmark("Vieta")
        document = docx.Document()
        document.add_paragraph("{{p dalis }}")
        body = document.element.body
        for one in etree.fromstring(part(f"<w:p>{start}{end}</w:p>"))[0]:
            body.insert(len(body) - 1, one)
        document.save(str(tmp_path / "a.docx"))
        start, end = bookmark("vieta")
        made = holding(DocxTemplate(tmp_path / "a.docx"), f"<w:p>{start}{end}</w:p>")

        body = body_of(filled(tmp_path / "a.docx", made))

        assert values_of(body, "bookmarkStart", "name") == ["vieta_2", "Vieta"]

    def it_may_stand_between_blocks(self, path: Path) -> None:
        start, end = bookmark("a")
        first, last = bookmark("b", 1)
        made = holding(
            DocxTemplate(path),
            f"{start}{first}{paragraph('x')}<w:proofErr/>{paragraph('y')}{end}{last}",
        )

        one, other = list(body_of(filled(path, made)).iter(f"{W}p"))[:2]

        assert [etree.QName(each).localname for each in one] == [*["bookmarkStart"] * 2, "r"]
        assert [etree.QName(each).localname for each in other] == ["r", *["bookmarkEnd"] * 2]

    def it_is_nothing_where_no_paragraph_is(self, path: Path) -> None:
        made = holding(DocxTemplate(path), "".join(bookmark("a")))

        assert values_of(body_of(filled(path, made)), "bookmarkStart", "name") == []


class DescribeAContentControl:
    def it_is_bound_to_nothing_and_has_no_id(self, path: Path) -> None:
        bound = '<w:id w:val="7"/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'
        held = f"<w:sdtContent>{paragraph('x')}</w:sdtContent>"
        control = f"<w:sdt><w:sdtPr>{bound}</w:sdtPr>{held}</w:sdt>"

        body = body_of(filled(path, holding(DocxTemplate(path), control)))

        assert texts_of(body, "sdt") == ["x"] * 4
        assert values_of(body, "dataBinding", "xpath") == []
