"""What must not go out with a document that is filed (W580–W585; Guards: inspection.filing)."""

from pathlib import Path

import pytest

from ataskaita.hall.inspecting import inspect
from ataskaita.inspection import inspect_document
from tests.packages import MAIN, paragraph, part, word_package
from tests.rendered import rendered

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties">{}</Properties>'
)
PEOPLE = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="Metodininkė"/></w15:people>'
)
COMMENTED = (
    '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>12</w:t></w:r><w:commentRangeEnd w:id="7"/>'
    '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
)
HEADED = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Fondas</w:t></w:r></w:p>'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Slaptas"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Slapta"><w:rPr><w:vanish/></w:rPr></w:style>'
)


def told(xml: str, **others: bytes) -> list[tuple[str, str, dict[str, object]]]:
    """Return code, place and facts of what is found in a final document, but for its looks."""
    named = {name.replace("_", "/", 1) + ".xml": content for name, content in others.items()}
    parts = word_package() | {
        MAIN: part("document", f"<w:body>{HEADED}{xml}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        **named,
    }
    found = inspect_document(parts, "a.docx", final=True)
    return [
        (one.message.code, one.place.within, dict(one.facts))
        for one in found
        if one.message.code.startswith("W58")
    ]


class DescribeAFinalDocument:
    def it_has_no_comments(self) -> None:
        comment = f'<w:comment w:id="7" w:author="Direktorė">{paragraph("Tikrinti")}</w:comment>'

        assert told(COMMENTED, word_comments=part("comments", comment)) == [
            ("W581", "„Fondas“", {"author": "Direktorė", "text": "Tikrinti"})
        ]

    @pytest.mark.parametrize(
        "change",
        [
            '<w:p><w:ins w:author="Buhalterė"><w:r><w:t>a</w:t></w:r></w:ins></w:p>',
            '<w:p><w:del w:author="Buhalterė"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>',
            '<w:p><w:moveTo w:author="Buhalterė"><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>',
            '<w:p><w:pPr><w:pPrChange w:author="Buhalterė"><w:pPr/></w:pPrChange></w:pPr></w:p>',
            (
                '<w:p><w:r><w:rPr><w:rPrChange w:author="Buhalterė"><w:rPr/></w:rPrChange></w:rPr>'
                "<w:t>a</w:t></w:r></w:p>"
            ),
            '<w:sectPr><w:sectPrChange w:author="Buhalterė"/></w:sectPr>',
        ],
    )
    def it_has_no_changes_that_wait(self, change: str) -> None:
        assert told(change) == [("W582", "„Fondas“", {"author": "Buhalterė", "count": "1"})]

    def its_changes_are_told_once_for_each_author(self) -> None:
        change = '<w:p><w:ins w:author="{}"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'

        found = told(change.format("A") * 3 + change.format("B"))

        assert [facts for _, _, facts in found] == [
            {"author": "A", "count": "3"},
            {"author": "B", "count": "1"},
        ]

    @pytest.mark.parametrize(
        ("setting", "found"),
        [
            ("<w:trackRevisions/>", ["W583"]),
            ('<w:trackRevisions w:val="0"/>', []),
            ("", []),
        ],
    )
    def it_tracks_no_changes(self, setting: str, found: list[str]) -> None:
        settings = part("settings", setting)

        assert [code for code, _, _ in told("", word_settings=settings)] == found

    @pytest.mark.parametrize(
        ("looks", "found"),
        [
            ("<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>", ["W584"]),
            ('<w:r><w:rPr><w:rStyle w:val="Slaptas"/></w:rPr>{}</w:r>', ["W584"]),
            ('<w:pPr><w:pStyle w:val="Slapta"/></w:pPr><w:r>{}</w:r>', ["W584"]),
            (
                (
                    '<w:pPr><w:pStyle w:val="Slapta"/></w:pPr>'
                    '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr>{}</w:r>'
                ),
                [],
            ),
            ("<w:r><w:rPr><w:webHidden/></w:rPr>{}</w:r>", []),
        ],
    )
    def it_hides_no_text(self, looks: str, found: list[str]) -> None:
        xml = f"<w:p>{looks.format('<w:t>vidinė pastaba</w:t>')}</w:p>"

        assert [code for code, _, _ in told(xml)] == found

    def its_properties_name_nobody_whom_it_does_not_name_itself(self) -> None:
        core = CORE.format(
            "<dc:creator>Biblioteka</dc:creator>"
            "<cp:lastModifiedBy>Vyr. metodininkė</cp:lastModifiedBy>"
        )
        app = APP.format("<Company>UAB Spaustuvė</Company><Manager> </Manager>")

        found = told(
            paragraph("BIBLIOTEKOS 2025 METŲ ATASKAITA"),
            docProps_core=core.encode(),
            docProps_app=app.encode(),
            word_people=PEOPLE.encode(),
        )

        assert [(code, facts["property"], facts["value"]) for code, _, facts in found] == [
            ("W585", "Last modified by", "Vyr. metodininkė"),
            ("W585", "Company", "UAB Spaustuvė"),
            ("W585", "People who commented", "Metodininkė"),
        ]

    def it_tells_nothing_of_private_people(self) -> None:
        xml = "<w:p><w:r><w:t>a. k. 100</w:t></w:r><w:r><w:t>01010002</w:t></w:r></w:p>"

        assert told(xml) == [("W580", "„Fondas“", {"found": "1000…", "what": "a personal code"})]

    def it_is_looked_at_so_in_all_its_parts(self) -> None:
        header = part("hdr", paragraph("Tel. 8 600 00 000"))

        assert [code for code, _, _ in told("", word_header1=header)] == ["W580"]


class DescribeADraft:
    def it_may_have_all_of_that(self) -> None:
        parts = word_package() | {MAIN: part("document", f"<w:body>{COMMENTED}</w:body>")}

        codes = {one.message.code for one in inspect_document(parts, "a.docx")}

        assert not {one for one in codes if one.startswith("W58")}

    def it_is_ready_to_be_filed_as_it_is_rendered(self, tmp_path: Path) -> None:
        file = tmp_path / "a.docx"
        file.write_bytes(rendered("lazdijai-2020"))

        found = [one.message.code for one in inspect(file, final=True)]

        assert [code for code in found if code.startswith("W58")] == []
