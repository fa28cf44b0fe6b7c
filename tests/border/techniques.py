"""A small Word file for each way of reaching out or running (promise 10)."""

import gzip
from collections.abc import Callable
from typing import Final
from xml.sax.saxutils import escape

from tests.packages import (
    MAIN,
    OFFICE,
    WORDS,
    Parts,
    Relationship,
    content_types,
    paragraph,
    part,
    related,
    word_package,
    zipped,
)

BODY: Final = paragraph("{{ v }}")
CANARY: Final = "kanarele.example"
"""Stands in each address, and in nothing that goes out."""
ADDRESS: Final = f"http://{CANARY}/x"
MICROSOFT: Final = "http://schemas.microsoft.com/office"
COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + CANARY.encode()
SIGNING: Final = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"
SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"


def plain(body: str = "", *several: Relationship, more: Parts | None = None, **kinds: str) -> Parts:
    """Return a template with this at its end; `kinds` by part, `__` standing for a slash."""
    told = {
        key.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"): kind
        for key, kind in kinds.items()
    }
    return word_package(BODY + body, *several, more=more, kinds=told)


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def said(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(words)}</w:instrText></w:r>'


def field(*words: str, shown: str = "tekstas") -> str:
    """Return a complex field, its code cut up into runs."""
    return (
        f"<w:p>{char('begin')}{''.join(map(said, words))}{char('separate')}"
        f"<w:r><w:t>{shown}</w:t></w:r>{char('end')}</w:p>"
    )


def simple(code: str) -> str:
    quoted = escape(code, {'"': "&quot;"})
    return f'<w:p><w:fldSimple w:instr="{quoted}"><w:r><w:t>tekstas</w:t></w:r></w:fldSimple></w:p>'


def in_part(name: str, kind: str, root: str, inner: str) -> Parts:
    """Return a template with another part of text: a header, footer, note, comment."""
    return plain(
        "",
        ("rId1", kind, f"{name}.xml"),
        more={f"word/{name}.xml": part(root, inner)},
        **{f"word__{name}_xml": f"{WORDS}.{kind}+xml"},
    )


def with_settings(inner: str, *several: Relationship, more: Parts | None = None) -> Parts:
    return plain(
        "",
        ("rId1", "settings", "settings.xml"),
        more={
            "word/settings.xml": part("settings", inner),
            "word/_rels/settings.xml.rels": related(*several),
            **(more or {}),
        },
        word__settings_xml=f"{WORDS}.settings+xml",
    )


def hyperlink(address: str) -> Parts:
    return plain(
        '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>tekstas</w:t></w:r></w:hyperlink></w:p>',
        ("rId1", "hyperlink", address),
    )


def package_root(kind: str, target: str, content: bytes) -> Parts:
    parts = plain(more={target: content})
    parts["_rels/.rels"] = related(("rId1", "officeDocument", MAIN), ("rId2", kind, target))
    return parts


def properties(kind: str, inner: str) -> bytes:
    space = f"{OFFICE.rpartition('/')[0]}/{kind}"
    types = f"{OFFICE.rpartition('/')[0]}/docPropsVTypes"
    return f'<Properties xmlns="{space}" xmlns:vt="{types}">{inner}</Properties>'.encode()


def with_relationship(kind: str, target: str, mode: str = "") -> Parts:
    """Return a template whose link has a relationship written just so."""
    parts = plain('<w:p><w:hyperlink r:id="rId1"><w:r><w:t>tekstas</w:t></w:r></w:hyperlink></w:p>')
    told = f'<Relationship Id="rId1" Type="{kind}" Target="{target}"{mode}/>'
    spaces = related().decode().replace("</Relationships>", f"{told}</Relationships>")
    return parts | {"word/_rels/document.xml.rels": spaces.encode()}


def with_file(name: str, content: bytes, kind: str = "image/png") -> Parts:
    """Return a template whose picture is this file."""
    parts = plain(
        run('<w:drawing><a:blip r:embed="rId1"/></w:drawing>'),
        ("rId1", "image", f"media/{name}"),
        more={f"word/media/{name}": content},
    )
    types = parts["[Content_Types].xml"].decode()
    told = f'<Override PartName="/word/media/{name}" ContentType="{kind}"/></Types>'
    return parts | {"[Content_Types].xml": types.replace("</Types>", told).encode()}


def svg(inner: str) -> Parts:
    """Return a template with a picture in SVG."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"'
    return with_file("a.svg", f"<svg {spaces}>{inner}</svg>".encode(), "image/svg+xml")


def book_with(inner: str = "", /, **more: bytes) -> Parts:
    """Return a template with a chart whose workbook has this in its sheet, and these parts."""
    sheet = f"<worksheet><sheetData><row><c>{inner}</c></row></sheetData></worksheet>"
    return chart_with(workbook(xl__worksheets__sheet1_xml=sheet.encode(), **more))


def chart_with(book: bytes, name: str = "book.xlsx") -> Parts:
    """Return a template with a chart that has this file behind it."""
    chart = f"{DRAWING}/chart"
    reference = f'<c:chart xmlns:c="{chart}" r:id="rId1"/>'
    return plain(
        run(
            f'<w:drawing><a:graphic><a:graphicData uri="{chart}">{reference}</a:graphicData>'
            "</a:graphic></w:drawing>"
        ),
        ("rId1", "chart", "charts/chart1.xml"),
        more={
            "word/charts/chart1.xml": (
                f'<c:chartSpace xmlns:c="{chart}" xmlns:r="{OFFICE}">'
                '<c:externalData r:id="rId1"/></c:chartSpace>'
            ).encode(),
            "word/charts/_rels/chart1.xml.rels": related(
                ("rId1", "package", f"../embeddings/{name}")
            ),
            f"word/embeddings/{name}": book,
        },
        word__charts__chart1_xml="application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    )


def workbook(kind: str = f"{SHEET}.main+xml", /, **more: bytes) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types({"xl/workbook.xml": kind}),
            "_rels/.rels": related(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": b"<workbook/>",
            **{
                name.replace("__", "/").replace("_xml", ".xml"): content
                for name, content in more.items()
            },
        }
    )


OLE: Final = '<w:object><o:OLEObject Type="{}" ProgID="htmlfile" r:id="rId1"/></w:object>'
NESTED: Final = (
    f"<w:p>{char('begin')}{char('begin')}{said('QUOTE 68 68 69')}{char('separate')}"
    f"<w:r><w:t>DDE</w:t></w:r>{char('end')}{said(f' cmd {CANARY}')}{char('end')}</w:p>"
)
FIELD_IN_FIELD: Final = (
    f"<w:p>{char('begin')}{said('IF 1 = 1 ')}{char('begin')}{said(f'INCLUDETEXT {ADDRESS}')}"
    f"{char('end')}{char('separate')}{char('end')}</w:p>"
)
FOOTNOTE: Final = f'<w:footnote w:id="1">{field(f"INCLUDEPICTURE {ADDRESS}")}</w:footnote>'

SPLIT_BY_REVISIONS: Final = (
    f"<w:p>{char('begin')}{said('D')}<w:del w:id='1' w:author='a'>"
    f"{said('X').replace('instrText', 'delInstrText')}</w:del>{said('DE cmd')}{char('end')}</w:p>"
)
IN_A_TEXT_BOX: Final = (
    f"<w:p>{char('begin')}{said('PAGE ')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    f"{field('DDE cmd')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{char('separate')}"
    f"{char('end')}</w:p>"
)
PICTURE: Final = '<w:drawing><a:blip r:link="rId1"/></w:drawing>'

TAKEN_OUT: dict[str, Callable[[], Parts]] = {
    "macros of a .docm": lambda: word_package(
        BODY,
        ("rId1", f"{MICROSOFT}/2006/relationships/vbaProject", "vbaProject.bin"),
        ("rId2", f"{MICROSOFT}/2006/relationships/keyMapCustomizations", "customizations.xml"),
        main_type="application/vnd.ms-word.document.macroEnabled.main+xml",
        more={
            "word/vbaProject.bin": COMPOUND,
            "word/_rels/vbaProject.bin.rels": related(
                ("rId1", f"{MICROSOFT}/2006/relationships/wordVbaData", "vbaData.xml")
            ),
            "word/vbaData.xml": f"<wne:x xmlns:wne='urn:{CANARY}'/>".encode(),
            "word/customizations.xml": f"<wne:x xmlns:wne='urn:{CANARY}'/>".encode(),
        },
        kinds={
            "word/vbaProject.bin": "application/vnd.ms-office.vbaProject",
            "word/vbaData.xml": "application/vnd.ms-word.vbaData+xml",
            "word/customizations.xml": "application/vnd.ms-word.keyMapCustomizations+xml",
        },
    ),
    "macros that nothing leads to": lambda: plain(more={"word/vbaProject.bin": CANARY.encode()}),
    "a macro at a form's field": lambda: plain(
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="{CANARY}"/>'
        f"</w:ffData></w:fldChar></w:r>{said('FORMTEXT')}{char('end')}</w:p>"
    ),
    "attached template": lambda: with_settings(
        '<w:attachedTemplate r:id="rId1"/>', ("rId1", "attachedTemplate", f"{ADDRESS}.dotm")
    ),
    "attached template by UNC": lambda: with_settings(
        '<w:attachedTemplate r:id="rId1"/>',
        ("rId1", "attachedTemplate", f"\\\\{CANARY}\\x.dotm"),
    ),
    "mail merge": lambda: with_settings(
        f'<w:mailMerge><w:connectString w:val="{CANARY}"/><w:dataSource r:id="rId1"/>'
        '<w:odso><w:recipientData r:id="rId2"/></w:odso></w:mailMerge>',
        ("rId1", "mailMergeSource", f"file:///C:/{CANARY}.xlsx"),
        ("rId2", "recipientData", "recipientData.xml"),
        more={"word/recipientData.xml": f"<w:x xmlns:w='urn:{CANARY}'/>".encode()},
    ),
    **{
        f"link {address}": lambda address=address: hyperlink(address)  # type: ignore[misc]
        for address in (
            f"javascript:alert('{CANARY}')",
            f"file:///C:/{CANARY}.exe",
            f"\\\\{CANARY}\\x",
            f"//{CANARY}/x",
            f"ms-msdt:/id {CANARY}",
            f"data:text/html,{CANARY}",
            f"ftp://{CANARY}/",
            f"https://bankas.lt@{CANARY}/",
            f"https://bankas.lt%40{CANARY}/",
            f"https://bankas.lt\\@{CANARY}/",
            f"http:/{CANARY}/",
            f"http:\\\\{CANARY}/",
            f"http://b\u0430nkas.lt/{CANARY}",
            f"java\tscript:{CANARY}",
            f"\u200bjavascript:{CANARY}",
            f"mailto:a@example.lt?attach=c:/{CANARY}",
        )
    },
    "link that says it stands within": lambda: with_relationship(
        f"{OFFICE}/hyperlink", f"javascript:{CANARY}"
    ),
    "link of a Strict type": lambda: with_relationship(
        "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink",
        f"file:///{CANARY}",
        ' TargetMode="External"',
    ),
    "link of a picture that Word calls invalid": lambda: plain(
        run(
            '<w:drawing><wp:inline><wp:docPr id="1" name="x">'
            f'<a:hlinkClick r:id="" invalidUrl="file:///{CANARY}"/></wp:docPr></wp:inline>'
            "</w:drawing>"
        )
    ),
    "link with a place elsewhere": lambda: plain(
        f'<w:p><w:hyperlink w:docLocation="file:///{CANARY}"><w:r><w:t>tekstas</w:t></w:r>'
        "</w:hyperlink></w:p>"
    ),
    "HYPERLINK in an ordinary text": lambda: plain(
        f"<w:p>{char('begin')}<w:r><w:t>HYPERLINK file:///{CANARY}</w:t></w:r>{char('separate')}"
        f"<w:r><w:t>tekstas</w:t></w:r>{char('end')}</w:p>"
    ),
    "HYPERLINK with invisible signs": lambda: plain(
        field(f'HYPER\u200bLI\u00adNK "file:///{CANARY}"')
    ),
    "HYPERLINK with a tag behind a bad beginning": lambda: plain(
        field(f'HYPERLINK "file:///{CANARY}{{{{ v }}}}"')
    ),
    "schemas from elsewhere": lambda: with_settings(
        '<sl:schemaLibrary xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main">'
        f'<sl:schema sl:uri="x" sl:schemaLocation="{ADDRESS}"/></sl:schemaLibrary>'
    ),
    "a schema at an address": lambda: with_settings(f'<w:attachedSchema w:val="{ADDRESS}"/>'),
    "protection against changes": lambda: with_settings(
        f'<w:documentProtection w:edit="readOnly" w:enforcement="1" w:hash="{CANARY}"/>'
    ),
    "protection by a password": lambda: with_settings(f'<w:writeProtection w:hash="{CANARY}"/>'),
    "a mark that it is final": lambda: package_root(
        "custom-properties",
        "docProps/custom.xml",
        properties(
            "custom-properties",
            f'<property fmtid="{CANARY}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool>'
            "</property>",
        ),
    ),
    "a folder elsewhere at which links begin": lambda: package_root(
        "extended-properties",
        "docProps/app.xml",
        properties("extended-properties", f"<HyperlinkBase>file://{CANARY}/</HyperlinkBase>"),
    ),
    "a digital signature": lambda: (
        package_root(f"{SIGNING}/origin", "_xmlsignatures/origin.sigs", b"")
        | {
            "_xmlsignatures/_rels/origin.sigs.rels": related(
                ("rId1", f"{SIGNING}/signature", "sig1.xml")
            ),
            "_xmlsignatures/sig1.xml": f'<Signature a="{CANARY}"/>'.encode(),
        }
    ),
    "macros of keys under another name": lambda: plain(
        more={
            "word/a.xml": f"<w:tcg xmlns:w='{MICROSOFT}/word/2006/wordml' a='{CANARY}'/>".encode()
        }
    ),
    "a file of no known kind that nothing leads to": lambda: plain(
        more={"[trash]/0000.dat": CANARY.encode()}
    ),
    "HYPERLINK field": lambda: plain(field(" HYPER", "LINK ", f'"file:///C:/{CANARY}"')),
    "HYPERLINK in a simple field": lambda: plain(
        simple(f'HYPERLINK "javascript:{CANARY}" \\o "x"')
    ),
    "HYPERLINK behind a place": lambda: plain(field(rf'HYPERLINK \l "x" "file:///{CANARY}"')),
    "HYPERLINK behind a tip": lambda: plain(
        field(rf'HYPERLINK \o "http://x.lt" "file:///{CANARY}"')
    ),
    "HYPERLINK with a quoted name": lambda: plain(field(f'"HYPERLINK" "file:///{CANARY}"')),
    "HYPERLINK of two addresses": lambda: plain(field(f'HYPERLINK "http://x.lt" file:///{CANARY}')),
    "HYPERLINK to a UNC path": lambda: plain(field(rf'HYPERLINK "\\\\{CANARY}\\x"')),
    "link of a shape (VML)": lambda: plain(
        run(f'<w:pict><v:shape href="file:///{CANARY}"><v:textbox/></v:shape></w:pict>')
    ),
    "link of a picture": lambda: plain(
        run(
            '<w:drawing><wp:inline><wp:docPr id="1" name="x"><a:hlinkClick r:id="rId1"/></wp:docPr>'
            "</wp:inline></w:drawing>"
        ),
        ("rId1", "hyperlink", f"file:///{CANARY}"),
    ),
}
REFUSED: dict[str, Callable[[], Parts]] = {
    "OLE, linked": lambda: plain(
        run(OLE.format("Link")), ("rId1", "oleObject", f"mhtml:{ADDRESS}!x")
    ),
    "OLE, embedded": lambda: plain(
        run(OLE.format("Embed")),
        ("rId1", "oleObject", "embeddings/oleObject1.bin"),
        more={"word/embeddings/oleObject1.bin": COMPOUND},
    ),
    "OLE that nothing leads to": lambda: plain(more={"word/media/a.png": COMPOUND}),
    "altChunk": lambda: plain(
        '<w:altChunk r:id="rId1"/>',
        ("rId1", "aFChunk", "a.htm"),
        more={"word/a.htm": b"<html/>"},
    ),
    "altChunk from the web": lambda: plain(
        '<w:altChunk r:id="rId1"/>', ("rId1", "aFChunk", ADDRESS)
    ),
    "sub-document": lambda: plain('<w:subDoc r:id="rId1"/>', ("rId1", "subDocument", ADDRESS)),
    "frames": lambda: plain(
        "",
        ("rId1", "webSettings", "webSettings.xml"),
        more={
            "word/webSettings.xml": part(
                "webSettings",
                '<w:frameset><w:frame><w:sourceFileName r:id="rId1"/></w:frame></w:frameset>',
            ),
            "word/_rels/webSettings.xml.rels": related(("rId1", "frame", ADDRESS)),
        },
        word__webSettings_xml=f"{WORDS}.webSettings+xml",
    ),
    "DDEAUTO": lambda: plain(field(' DDEAUTO cmd.exe "/k calc"')),
    "DDE, in small letters": lambda: plain(field(" dde excel ")),
    "DDE over several runs": lambda: plain(field("D", "DE", "AU", "TO c:\\x")),
    "DDE in a simple field": lambda: plain(simple("DDE cmd")),
    "DDE in deleted text": lambda: plain(field("DDE cmd").replace("instrText", "delInstrText")),
    "DDE in a field that never ends": lambda: plain(f"<w:p>{char('begin')}{said('DDE cmd')}</w:p>"),
    "DDE in an ordinary text": lambda: plain(
        f"<w:p>{char('begin')}<w:r><w:t>DDE cmd</w:t></w:r>{char('end')}</w:p>"
    ),
    "DDE with invisible signs": lambda: plain(field("D\u200bD\u00adE cmd")),
    "DDE in wide letters": lambda: plain(field("\uff24\uff24\uff25 cmd")),
    "DDE once a deleted text is gone": lambda: plain(SPLIT_BY_REVISIONS),
    "DDE in a text box within a field": lambda: plain(IN_A_TEXT_BOX),
    "PRINT": lambda: plain(field("PRINT 27")),
    "HTMLACTIVEX": lambda: plain(field("HTMLACTIVEX x")),
    "DDE over paragraphs": lambda: plain(
        f"<w:p>{char('begin')}{said('DD')}</w:p><w:p>{said('E cmd')}{char('end')}</w:p>"
    ),
    "a name that another field makes": lambda: plain(NESTED),
    "a name that a tag makes": lambda: plain(field("{{ v }} cmd")),
    "INCLUDEPICTURE": lambda: plain(field(f'INCLUDEPICTURE "{ADDRESS}" \\d')),
    "INCLUDETEXT": lambda: plain(field(f'INCLUDETEXT "C:/{CANARY}.txt"')),
    "INCLUDE": lambda: plain(field(f'INCLUDE "C:/{CANARY}.txt"')),
    "INCLUDETEXT in another field": lambda: plain(FIELD_IN_FIELD),
    "RD": lambda: plain(field(f'RD "C:/{CANARY}.docx"')),
    "LINK": lambda: plain(field(f'LINK Excel.Sheet.8 "C:/{CANARY}.xls"')),
    "DATABASE": lambda: plain(field(f'DATABASE \\d "C:/{CANARY}.mdb"')),
    "field in a header": lambda: in_part(
        "header1", "header", "hdr", field(f"INCLUDETEXT {CANARY}")
    ),
    "field in a footer": lambda: in_part("footer1", "footer", "ftr", simple(f"DDE {CANARY}")),
    "field in a footnote": lambda: in_part("footnotes", "footnotes", "footnotes", FOOTNOTE),
    "field in a comment": lambda: in_part("comments", "comments", "comments", field("DDE cmd")),
    "field in the glossary": lambda: plain(
        "",
        ("rId1", "glossaryDocument", "glossary/document.xml"),
        more={"word/glossary/document.xml": part("glossaryDocument", field("DDE cmd"))},
        word__glossary__document_xml=f"{WORDS}.document.glossary+xml",
    ),
    "linked picture": lambda: plain(
        run('<w:drawing><a:blip r:link="rId1"/></w:drawing>'), ("rId1", "image", f"{ADDRESS}.png")
    ),
    "linked picture of VML": lambda: plain(
        run(f'<w:pict><v:shape><v:imagedata src="{ADDRESS}.png"/></v:shape></w:pict>')
    ),
    "picture of VML with its origin": lambda: plain(
        run(f'<w:pict><v:shape><v:imagedata o:href="{ADDRESS}.png"/></v:shape></w:pict>')
    ),
    "picture of VML with another address": lambda: plain(
        run(f'<w:pict><v:shape><v:imagedata o:althref="{ADDRESS}.png"/></v:shape></w:pict>')
    ),
    "script of VML": lambda: plain(run('<w:pict><v:rect onmouseover="x()"/></w:pict>')),
    "script of SVG": lambda: svg("<script>x()</script>"),
    "event of SVG": lambda: svg('<rect onload="x()"/>'),
    "reference outside of SVG": lambda: svg(f'<image l:href="{ADDRESS}.png"/>'),
    "style of SVG that fetches": lambda: svg(f'<rect style="fill: url({ADDRESS})"/>'),
    "page of the web in SVG": lambda: svg("<foreignObject/>"),
    "link's relationship as a picture": lambda: plain(
        run(PICTURE), ("rId1", "hyperlink", f"{ADDRESS}.png")
    ),
    "link's relationship as a picture of VML": lambda: plain(
        run('<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>'),
        ("rId1", "hyperlink", f"{ADDRESS}.png"),
    ),
    "link's relationship that a tag names for a picture": lambda: plain(
        run(PICTURE.replace("rId1", "{{ v }}")), ("rId1", "hyperlink", ADDRESS)
    ),
    "link's relationship as a header": lambda: plain(
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>',
        ("rId1", "hyperlink", ADDRESS),
    ),
    "link's relationship as a font": lambda: plain(
        "",
        ("rId1", "fontTable", "fontTable.xml"),
        more={
            "word/fontTable.xml": part(
                "fonts", '<w:font w:name="x"><w:embedRegular r:id="rId1"/></w:font>'
            ),
            "word/_rels/fontTable.xml.rels": related(("rId1", "hyperlink", ADDRESS)),
        },
        word__fontTable_xml=f"{WORDS}.fontTable+xml",
    ),
    "stylesheet for saving": lambda: with_settings(
        '<w:saveThroughXslt r:id="rId1"/>', ("rId1", "transform", f"{ADDRESS}.xsl")
    ),
    "stylesheet by an instruction": lambda: plain(
        more={"customXml/item1.xml": f'<?xml-stylesheet href="{ADDRESS}"?><a/>'.encode()}
    ),
    "linked film": lambda: plain("", ("rId1", "video", f"{ADDRESS}.mp4")),
    "film of the web": lambda: plain(
        run(
            f'<w:drawing><p:webVideoPr xmlns:p="{MICROSOFT}/word/2012/wordprocessingDrawing"'
            f' embeddedHtml="{CANARY}"/></w:drawing>'
        )
    ),
    "ActiveX": lambda: plain(
        run('<w:object><w:control r:id="rId1" w:name="x"/></w:object>'),
        ("rId1", "control", "activeX/activeX1.xml"),
        more={"word/activeX/activeX1.xml": b"<ax/>"},
    ),
    "ActiveX under another name": lambda: plain(
        more={"word/a.xml": f"<ax:ocx xmlns:ax='{MICROSOFT}/2006/activeX'/>".encode()}
    ),
    "ribbon under another name": lambda: plain(
        more={"word/a.xml": f"<customUI xmlns='{MICROSOFT}/2006/01/customui'/>".encode()}
    ),
    "ribbon": lambda: package_root(
        f"{MICROSOFT}/2006/relationships/ui/extensibility",
        "customUI/customUI.xml",
        b"<customUI onLoad='x'/>",
    ),
    "add-in": lambda: package_root(
        f"{MICROSOFT}/2011/relationships/webextensiontaskpanes",
        "word/webextensions/taskpanes.xml",
        b"<x/>",
    ),
    "a workbook with macros behind a chart": lambda: chart_with(
        workbook("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "book.xlsm"
    ),
    "a workbook with a macro's part behind a chart": lambda: chart_with(
        workbook(xl__vbaProject=b"x")
    ),
    "a workbook with links behind a chart": lambda: chart_with(
        workbook(xl__externalLinks__externalLink1=b"x")
    ),
    **{
        f"a workbook with {what} behind a chart": made
        for what, made in {
            "a formula of the web": lambda: book_with(f'<f>WEBSERVICE("{ADDRESS}")</f>'),
            "a formula of a program": lambda: book_with("<f>cmd|'/c x'!A1</f>"),
            "a formula of another file": lambda: book_with("<f>[1]Lapas!A1</f>"),
            "a question to a database": lambda: book_with(
                xl__queryTables__queryTable1_xml=b"<queryTable/>"
            ),
            "connections": lambda: book_with(xl__connections_xml=b"<connections/>"),
            "a program within": lambda: book_with(xl__media__a=b"MZ" + bytes(60)),
            "a reference outside": lambda: book_with(
                **{
                    "xl/worksheets/_rels/sheet1.xml.rels": related(
                        ("rId1", "externalLinkPath", f"file:///{CANARY}")
                    )
                }
            ),
        }.items()
    },
    "a workbook that is none behind a chart": lambda: chart_with(CANARY.encode(), "book.bin"),
    "a chart's workbook elsewhere": lambda: {
        **chart_with(workbook()),
        "word/charts/_rels/chart1.xml.rels": related(("rId1", "oleObject", f"file:///{CANARY}")),
    },
    "a document within": lambda: plain(
        "",
        ("rId1", "package", "embeddings/a.docx"),
        more={"word/embeddings/a.docx": zipped(word_package())},
    ),
    "a program within": lambda: plain(more={"word/media/a.jpg": b"MZ" + bytes(60)}),
    **{
        f"a file within, {name}": lambda content=content: with_file("a.png", content)  # type: ignore[misc]
        for name, content in {
            "a program of Linux": b"\x7fELF" + bytes(60),
            "a script": b"#!/bin/sh\n",
            "a script of another name": b"Set x = CreateObject",
            "RTF": b"{\\rtf1 x}",
            "PDF": b"%PDF-1.4",
            "a packed file": b"7z\xbc\xaf'\x1c" + bytes(60),
            "an empty archive": b"PK\x05\x06" + bytes(18),
            "a shortcut": bytes.fromhex("4c0000000114020000000000c000000000000046"),
            "a page": b"<html><script>x()</script></html>",
            "an application of HTML": b"<hta:application>",
        }.items()
    },
    "a PDF that acts": lambda: with_file(
        "a.pdf", b"%PDF-1.3\n<< /S /Java#53cript >>", "application/pdf"
    ),
    "a program that says it is a font": lambda: plain(
        more={"word/fonts/font1.odttf": b"MZ" + bytes(60)}
    ),
    "a reference of an unknown kind": lambda: plain("", ("rId1", f"{MICROSOFT}/x/new", ADDRESS)),
}
HARMLESS: dict[str, Callable[[], Parts]] = {
    "a link to a page": lambda: hyperlink("https://www.example.lt/?a=b@c"),
    "a link to a mailbox": lambda: hyperlink("MAILTO:a@example.lt"),
    "a link to a place within": lambda: hyperlink("#_Toc1"),
    "fields of Word's own": lambda: plain(
        field(" PAGE ")
        + field(' TOC \\o "1-3" \\h ')
        + simple("NUMPAGES")
        + field(' HYPERLINK "https://example.lt/" \\l "x" ')
        + field(' HYPERLINK \\l "_Toc1" ')
        + field(' HYPERLINK "https://example.lt/" \\o "žr. C:\\x" \\t "_blank" \\h ')
        + field(" MACROBUTTON NoMacro [spauskite] ")
    ),
    "a chart's plain workbook": lambda: chart_with(workbook()),
    "the settings of a printer": lambda: plain(
        more={"word/printerSettings1.bin": bytes(200)},
        word__printerSettings1_bin=f"{WORDS}.printerSettings",
    ),
    "custom XML, fonts and a thumbnail": lambda: plain(
        more={
            "customXml/item1.xml": b"<a href='x' src='y'/>",
            "word/fonts/font1.odttf": b"font",
            "docProps/thumbnail.jpeg": b"\xff\xd8\xff",
        },
    ),
    "an address that a tag fills": lambda: plain(
        simple('HYPERLINK "https://example.lt/{{ v }}"') + simple("HYPERLINK https://{{ v }}")
    ),
    "data that calls its own words as Word calls what reaches out": lambda: plain(
        "",
        ("rId1", "customXml", "../customXml/item1.xml"),
        more={"customXml/item1.xml": b"<a xmlns='urn:a'><control/><frameset/><mailMerge/></a>"},
    ),
    "a shadow of VML": lambda: plain(
        run('<w:pict><v:shape><v:shadow on="t"/><v:textpath on="t"/></v:shape></w:pict>')
    ),
    "schemas of no address, and a protection that isn't in force": lambda: with_settings(
        '<w:documentProtection w:edit="trackedChanges" w:enforcement="0"/>'
        '<w:attachedSchema w:val="urn:DocumentPartTemplate"/>'
    ),
    "a picture in SVG": lambda: svg(
        '<defs><linearGradient id="a"/></defs><rect style="fill: url(#a)"/>'
        '<image l:href="data:image/png;base64,iVBORw0KGgo="/>'
    ),
    "a chart's workbook with formulas": lambda: book_with(
        '<f>SUM(A1:B2)&amp;"|"</f>', xl__printerSettings1_xml=b"<x/>"
    ),
    **{
        f"a picture within, {name}": lambda content=content: with_file("a.img", content)  # type: ignore[misc]
        for name, content in {
            "PNG": b"\x89PNG",
            "JPEG": b"\xff\xd8\xff",
            "GIF": b"GIF89a",
            "TIFF": b"II*\0",
            "BMP": b"BM" + bytes(12) + b"\x28\0\0\0",
            "EMF": b"\x01\0\0\0" + bytes(36) + b" EMF",
            "EMF, packed": gzip.compress(b"\x01\0\0\0" + bytes(36) + b" EMF", mtime=0),
            "WMF": b"\xd7\xcd\xc6\x9a",
            "WMF without a header": b"\x01\0\x09\0\0\x03",
            "PICT": bytes(522) + b"\0\x11\x02\xff",
        }.items()
    },
    "a picture of Word for Mac": lambda: with_file(
        "a.pdf", b"%PDF-1.3\n<< /Type /Catalog >>", "application/pdf"
    ),
    "a picture within": lambda: plain(
        run('<w:drawing><a:blip r:embed="rId1"/></w:drawing>'),
        ("rId1", "image", "media/a.png"),
        more={"word/media/a.png": b"\x89PNG"},
    ),
}
