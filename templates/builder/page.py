"""The page: A4 with an office's margins, and its number in the top margin from the second on."""

from typing import Final

from templates.builder.markup import Element, parse
from templates.builder.styles import PAGE_HEADER

TEXT_WIDTH: Final = 9638
"""170 mm in twentieths of a point: A4 without 30 mm on the left and 10 mm on the right."""

HEADER_RELATIONSHIP: Final = "rIdAntraste"


def section_properties() -> Element:
    """Return the w:sectPr of the whole document; the first page has no number."""
    return parse(
        "<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{HEADER_RELATIONSHIP}"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567"'
        ' w:footer="567" w:gutter="0"/>'
        '<w:cols w:space="708"/>'
        "<w:titlePg/>"
        "</w:sectPr>"
    )


def header_part() -> Element:
    """Return the root of word/header1.xml: the page's number."""
    return parse(
        f'<w:hdr><w:p><w:pPr><w:pStyle w:val="{PAGE_HEADER}"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>2</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "</w:p></w:hdr>"
    )


def settings_part() -> Element:
    """Return the root of word/settings.xml."""
    return parse(
        "<w:settings>"
        '<w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat>"
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat>"
        '<w:themeFontLang w:val="lt-LT"/>'
        '<w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def font_table_part() -> Element:
    """Return the root of word/fontTable.xml."""
    return parse(
        '<w:fonts><w:font w:name="Times New Roman">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="BA"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    )
