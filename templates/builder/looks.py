"""How each of the template's styles looks (ISO/IEC 29500-1, 17.7)."""

from typing import Final

from attrs import frozen

from templates.builder.base import BASE
from templates.builder.markup import Element, parse
from templates.builder.styles import (
    ABOVE,
    BODY,
    CAPTION,
    CELL_TEXT,
    CELL_TEXT_INDENTED,
    CENTRED,
    CHART_CAPTION,
    COLUMN_HEADER,
    COLUMN_NUMBER,
    COMMAND,
    CONTENTS_1,
    CONTENTS_2,
    CONTENTS_HEADING,
    COVER_AUTHORS,
    COVER_PLACE,
    COVER_TITLE,
    DRAFT,
    DRAWING,
    END_RULE,
    FIGURE,
    GROUP,
    HEADING_1,
    HEADING_2,
    LIST_BULLET,
    LIST_BULLET_ID,
    LIST_INDENT,
    LIST_NUMBER,
    LIST_NUMBER_ID,
    MARK,
    MONEY,
    NOTE,
    PAGE_HEADER,
    PICTURE,
    REMARK,
    SIGNATURE,
    TABLE_CAPTION,
    TITLE,
)


@frozen
class Style:
    """A paragraph style; its properties stand in the order that the standard asks for."""

    style_id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    following: str = ""
    """The style of the next paragraph that a person types; its own where empty."""


STYLES: Final = (
    Style(
        TITLE,
        "Title",
        "<w:keepNext/><w:keepLines/><w:spacing w:after='240'/><w:contextualSpacing/>"
        "<w:jc w:val='center'/>",
        "<w:b/><w:bCs/>",
        following=BODY,
    ),
    Style(
        HEADING_1,
        "heading 1",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='280' w:after='140'/>"
        "<w:jc w:val='center'/><w:outlineLvl w:val='0'/>",
        "<w:b/><w:bCs/>",
        following=BODY,
    ),
    Style(
        HEADING_2,
        "heading 2",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='200' w:after='100'/>"
        "<w:jc w:val='center'/><w:outlineLvl w:val='1'/>",
        "<w:b/><w:bCs/>",
        following=BODY,
    ),
    Style(
        LIST_NUMBER,
        "List Number",
        f"<w:numPr><w:numId w:val='{LIST_NUMBER_ID}'/></w:numPr>{LIST_INDENT}<w:contextualSpacing/>"
        "<w:jc w:val='both'/>",
    ),
    Style(
        LIST_BULLET,
        "List Bullet",
        f"<w:numPr><w:numId w:val='{LIST_BULLET_ID}'/></w:numPr>{LIST_INDENT}<w:contextualSpacing/>"
        "<w:jc w:val='both'/>",
    ),
    Style(PAGE_HEADER, "header", "<w:jc w:val='center'/>"),
    Style(
        BODY,
        "AT Tekstas",
        "<w:spacing w:before='120' w:after='120'/><w:ind w:firstLine='720'/>"
        "<w:contextualSpacing/><w:jc w:val='both'/>",
    ),
    Style(
        MARK,
        "AT Žyma",
        "<w:keepNext/><w:keepLines/><w:spacing w:after='480'/><w:ind w:left='4819'/>"
        "<w:contextualSpacing/>",
    ),
    Style(
        CAPTION,
        "AT Lentelės pavadinimas",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='60' w:after='60'/><w:jc w:val='center'/>",
        "<w:b/><w:bCs/><w:sz w:val='22'/><w:szCs w:val='22'/>",
    ),
    Style(
        ABOVE,
        "AT Virš lentelės",
        "<w:spacing w:before='160'/>",
        based_on=CAPTION,
    ),
    Style(
        COLUMN_HEADER,
        "AT Lentelės antraštė",
        "<w:keepNext/><w:jc w:val='center'/>",
        "<w:sz w:val='18'/><w:szCs w:val='18'/>",
    ),
    Style(
        COLUMN_NUMBER,
        "AT Stulpelio numeris",
        "<w:keepNext/><w:jc w:val='center'/>",
        "<w:sz w:val='18'/><w:szCs w:val='18'/>",
    ),
    Style(
        CELL_TEXT,
        "AT Lentelės tekstas",
        "<w:ind w:left='28' w:right='28'/>",
        "<w:sz w:val='20'/><w:szCs w:val='20'/>",
    ),
    Style(
        CELL_TEXT_INDENTED,
        "AT Lentelės tekstas 2",
        "<w:ind w:left='340' w:hanging='170'/>",
        based_on=CELL_TEXT,
    ),
    Style(
        GROUP,
        "AT Lentelės grupė",
        "<w:keepNext/>",
        "<w:b/><w:bCs/>",
        based_on=CELL_TEXT,
    ),
    Style(
        FIGURE,
        "AT Lentelės skaičius",
        "<w:ind w:left='0' w:right='57'/><w:jc w:val='right'/>",
        based_on=CELL_TEXT,
    ),
    Style(
        MONEY,
        "AT Lentelės pinigai",
        run="<w:sz w:val='18'/><w:szCs w:val='18'/>",
        based_on=FIGURE,
    ),
    Style(
        NOTE,
        "AT Pastaba",
        "<w:spacing w:before='60' w:after='120'/>",
        "<w:sz w:val='20'/><w:szCs w:val='20'/>",
    ),
    Style(
        DRAWING,
        "AT Diagrama",
        "<w:spacing w:before='160' w:after='160'/><w:jc w:val='center'/>",
    ),
    Style(
        PICTURE,
        "AT Nuotrauka",
        "<w:keepNext/><w:spacing w:before='160' w:after='80'/><w:jc w:val='center'/>",
        following=CHART_CAPTION,
    ),
    Style(
        TABLE_CAPTION,
        "caption",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='200' w:after='80'/>",
        "<w:b/><w:bCs/><w:sz w:val='22'/><w:szCs w:val='22'/>",
        following=BODY,
    ),
    Style(
        CHART_CAPTION,
        "AT Diagramos pavadinimas",
        "<w:keepNext w:val='0'/><w:spacing w:before='0' w:after='200'/><w:jc w:val='center'/>",
        based_on=TABLE_CAPTION,
        following=BODY,
    ),
    Style(
        CONTENTS_HEADING,
        "TOC Heading",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='240' w:after='120'/>"
        "<w:jc w:val='center'/>",
        "<w:b/><w:bCs/>",
        following=BODY,
    ),
    Style(
        CONTENTS_1,
        "toc 1",
        "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='9638'/></w:tabs>"
        "<w:spacing w:before='40'/>",
    ),
    Style(
        CONTENTS_2,
        "toc 2",
        "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='9638'/></w:tabs><w:ind w:left='284'/>",
    ),
    Style(
        CENTRED,
        "AT Viduryje",
        "<w:keepNext/><w:spacing w:after='240'/><w:contextualSpacing/><w:jc w:val='center'/>",
    ),
    Style(DRAFT, "AT Projektas", "<w:spacing w:after='240'/><w:jc w:val='right'/>"),
    Style(
        SIGNATURE,
        "Signature",  # Word shows its built-in styles in its own language: „Parašas“
        "<w:keepLines/><w:tabs><w:tab w:val='right' w:pos='9638'/></w:tabs>"
        "<w:spacing w:before='600'/>",
    ),
    Style(
        END_RULE,
        "AT Pabaigos brūkšnys",
        "<w:keepLines/><w:spacing w:before='360'/><w:jc w:val='center'/>",
    ),
    Style(
        COVER_TITLE,
        "AT Titulinio antraštė",
        "<w:keepNext/><w:keepLines/><w:spacing w:before='2400' w:after='240'/>"
        "<w:contextualSpacing/><w:jc w:val='center'/>",
        "<w:b/><w:bCs/>",
    ),
    Style(
        COVER_AUTHORS,
        "AT Titulinio rengėjai",
        "<w:keepLines/><w:spacing w:before='1600'/><w:contextualSpacing/><w:jc w:val='center'/>",
    ),
    Style(
        COVER_PLACE,
        "AT Titulinio vieta",
        "<w:keepLines/><w:spacing w:before='2800'/><w:jc w:val='center'/>",
    ),
    Style(
        REMARK,
        "AT Šablono pastaba",
        "<w:spacing w:before='60' w:after='60'/>",
        "<w:i/><w:iCs/><w:color w:val='1F4E79'/><w:sz w:val='18'/><w:szCs w:val='18'/>",
    ),
    Style(
        COMMAND,
        "AT Šablono komanda",
        run="<w:color w:val='6D6D6D'/><w:sz w:val='16'/><w:szCs w:val='16'/>",
    ),
)

_BUILT_IN: Final = (
    *(TITLE, HEADING_1, HEADING_2, LIST_NUMBER, LIST_BULLET, PAGE_HEADER),
    *(TABLE_CAPTION, CONTENTS_HEADING, CONTENTS_1, CONTENTS_2),
)


def styles_part() -> Element:
    """Return the root of word/styles.xml."""
    styles = "".join(map(_style_xml, STYLES))
    return parse(f"<w:styles>{BASE}{styles}</w:styles>")


def _style_xml(style: Style) -> str:
    custom = "" if style.style_id in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.style_id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.based_on}"/>'
        f'<w:next w:val="{style.following or style.style_id}"/>'
        f'<w:uiPriority w:val="10"/><w:unhideWhenUsed/><w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.run}</w:rPr></w:style>"
    )
