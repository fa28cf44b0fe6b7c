"""Parts are found by what they are, whatever they are called. Guards: border.graph."""

import pytest

import ataskaita as at
from ataskaita.border.admitting import admitted
from ataskaita.inspection import inspect_document
from ataskaita.word.package import look_into
from tests.documents import parts_of
from tests.packages import MAIN, WORDS, paragraph, part, word_package, zipped

STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>',
)


def filled(parts: dict[str, bytes]) -> dict[str, str]:
    template = at.Template.of_bytes(zipped(parts), "a.docx")
    return {name: one.decode() for name, one in parts_of(template.render({"v": "Ąžuolas"})).items()}


class DescribeAMainPartOfAnyName:
    @pytest.mark.parametrize(
        "main",
        ["word/document2.xml", "document.xml", "Word/Main.XML", "a/b/c.bin", "word/a%20b.xml"],
    )
    def it_is_filled_as_any_other(self, main: str) -> None:
        folder = main.rpartition("/")[0]
        parts = word_package(
            paragraph("{{ v }}"),
            ("rId1", "styles", "styles.xml"),
            ("rId2", "hyperlink", "https://example.lt/"),
            main=main,
            more={f"{folder}/styles.xml".lstrip("/"): STYLES},
            kinds={f"{folder}/styles.xml".lstrip("/"): f"{WORDS}.styles+xml"},
        )

        made = filled(parts)

        assert "Ąžuolas" in made[MAIN]
        assert f'PartName="/{MAIN}"' in made["[Content_Types].xml"]
        assert "styles.xml" in made["word/_rels/document.xml.rels"]
        assert "https://example.lt/" in made["word/_rels/document.xml.rels"]
        assert "word/styles.xml" in made
        assert main == MAIN or main not in made

    def it_moves_what_has_its_name(self) -> None:
        parts = word_package(
            paragraph("{{ v }}"), main="word/document2.xml", more={MAIN: part("document", "sena")}
        )

        made = filled(parts)

        assert "Ąžuolas" in made[MAIN]
        assert "sena" in made["word/document1.xml"]


class DescribeAMainPartThatIsNone:
    @pytest.mark.parametrize("root", ["w:styles", "w:hdr", "a", "body"])
    def it_is_refused_by_all_that_read_documents_promise_12(self, root: str) -> None:
        space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
        data = zipped({**word_package(), MAIN: f"<{root} {space}/>".encode()})

        with pytest.raises(at.TemplateErrors, match=r"S310: .*its main part is no document"):
            at.Template.of_bytes(data, "a.docx")
        with pytest.raises(at.TemplateErrors, match=r"S310: .*its main part is no document"):
            inspect_document(look_into(data, "a.docx"), "a.docx")


class DescribeOtherPartsOfAnyName:
    def they_are_filled_as_any_other(self) -> None:
        kinds = {"text/top.xml": f"{WORDS}.header+xml", "text/end.xml": f"{WORDS}.footnotes+xml"}
        parts = word_package(
            paragraph("Tekstas"),
            ("rId1", "header", "../text/top.xml"),
            ("rId2", "footnotes", "/text/end.xml"),
            more={
                "text/top.xml": part("hdr", paragraph("Viršus {{ v }}")),
                "text/end.xml": part("footnotes", paragraph("Apačia {{ v }}")),
            },
            kinds=kinds,
        )

        made = filled(parts)

        assert "Viršus Ąžuolas" in made["word/header1.xml"]
        assert "Apačia Ąžuolas" in made["word/footnotes.xml"]
        assert 'Target="header1.xml"' in made["word/_rels/document.xml.rels"]
        assert (
            f'PartName="/word/header1.xml" ContentType="{WORDS}.header+xml"'
            in (made["[Content_Types].xml"])
        )

    def their_own_relationships_go_with_them(self) -> None:
        parts = word_package(
            paragraph("Tekstas"),
            ("rId1", "header", "/text/top.xml"),
            more={
                "text/top.xml": part("hdr", paragraph("{{ v }}")),
                "text/_rels/top.xml.rels": word_package("", ("rId1", "image", "pictures/a.png"))[
                    "word/_rels/document.xml.rels"
                ],
                "text/pictures/a.png": b"png",
            },
            kinds={"text/top.xml": f"{WORDS}.header+xml"},
        )

        made = admitted(zipped(parts))

        assert b'Target="../text/pictures/a.png"' in made["word/_rels/header1.xml.rels"]
        assert "text/_rels/top.xml.rels" not in made
        assert made["text/pictures/a.png"] == b"png"

    def they_are_refused_where_a_list_is_missing(self) -> None:
        for missing in ("[Content_Types].xml", "_rels/.rels", MAIN):
            rest = {name: one for name, one in word_package().items() if name != missing}
            with pytest.raises(at.TemplateErrors, match=r"S31[08]"):
                at.Template.of_bytes(zipped(rest), "a.docx")

    def they_stay_byte_for_byte_where_their_names_are_standard(self) -> None:
        parts = word_package("", ("rId1", "styles", "styles.xml"), more={"word/styles.xml": STYLES})

        assert dict(admitted(zipped(parts))) == parts
