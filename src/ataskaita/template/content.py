"""Values as WordprocessingML: text in a run, prose as paragraphs."""

from collections.abc import Iterator

from attrs import define, field
from markupsafe import Markup, escape

from ataskaita.characters import code_point, unfit_position
from ataskaita.view import Paragraph, Prose, TextRun

_STEPS = 1_000_000


class UnfitTextError(ValueError):
    """Raised for a text with a character that XML can't hold."""

    def __init__(self, text: str, position: int) -> None:
        super().__init__(text, position)
        self.text = text
        self.position = position

    @property
    def code(self) -> str:
        """The character's code point, as in U+0001."""
        return code_point(self.text[self.position])


class TooLongError(ValueError):
    """Raised when a template repeats without end."""


@define
class RenderState:
    """What one rendering collects: links, lists, and how far its loops have run."""

    number_style: str = ""
    """Style id of List Number; empty where the template has none that numbers."""
    bullet_style: str = ""
    bullet_list: int = 0
    """The w:numId of List Bullet, for lists inside table cells."""
    next_list: int = 1
    """The first free w:numId."""
    links: dict[str, str] = field(factory=dict)
    """Address to relationship id, of the part being rendered."""
    lists: list[int] = field(factory=list)
    """The w:numIds given out."""
    steps: int = 0

    def link(self, address: str) -> str:
        """Return the relationship id of `address`."""
        return self.links.setdefault(address, f"rIdNuoroda{len(self.links) + 1}")

    def new_list(self) -> int:
        """Return a w:numId that starts numbering anew."""
        self.lists.append(self.next_list + len(self.lists))
        return self.lists[-1]

    def spend(self, steps: int) -> None:
        """Count the steps of `range`; raise TooLongError past a million."""
        self.steps += steps
        if self.steps > _STEPS:
            raise TooLongError(self.steps)


def printed(value: object) -> Markup:
    """Return what a tag prints, inside the `w:t` that holds the tag."""
    if hasattr(value, "__html__"):
        return _raw(value.__html__())
    return _text("" if value is None else str(value))


def prose_xml(value: object, style: str, state: RenderState, *, in_table: bool) -> Markup:
    """Return `value` as whole paragraphs of `style`; nothing for None."""
    if hasattr(value, "__html__"):
        return _raw(value.__html__())
    if value is None:
        return _raw("")
    prose = value if isinstance(value, Prose) else _as_prose(str(value))
    return _raw("".join(_paragraphs(prose, style, state, in_table=in_table)))


def _as_prose(text: str) -> Prose:
    return Prose(tuple(Paragraph((TextRun(line),)) for line in text.split("\n")))


def _paragraphs(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> Iterator[str]:
    list_ids: dict[int, int] = {}
    for paragraph in prose.paragraphs:
        number = state.bullet_list if in_table and paragraph.list_number else 0
        if paragraph.numbered and state.number_style:
            number = list_ids.get(paragraph.list_number) or state.new_list()
            list_ids[paragraph.list_number] = number
        own_style = _style(paragraph, style, state, in_table=in_table)
        runs = "".join(_run(run, state) for run in paragraph.runs)
        yield f"<w:p>{_properties(own_style, number)}{runs}</w:p>"


def _style(paragraph: Paragraph, style: str, state: RenderState, *, in_table: bool) -> str:
    if not paragraph.list_number or in_table:
        return style
    return (state.number_style if paragraph.numbered else state.bullet_style) or style


def _properties(style: str, number: int) -> str:
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        inner += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _run(run: TextRun, state: RenderState) -> str:
    look = ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    xml = f'<w:r>{properties}<w:t xml:space="preserve">{_text(run.text)}</w:t></w:r>'
    if not run.link:
        return xml
    return f'<w:hyperlink r:id="{state.link(run.link)}" w:history="1">{xml}</w:hyperlink>'


def _text(text: str) -> Markup:
    position = unfit_position(text)
    if position is not None:
        raise UnfitTextError(text, position)
    xml = str(escape(text.replace("\r\n", "\n").replace("\r", "\n")))
    if "\n" in xml or "\t" in xml:
        xml = xml.replace("\n", _between("<w:br/>")).replace("\t", _between("<w:tab/>"))
    return _raw(xml)


def _between(mark: str) -> str:
    return f'</w:t>{mark}<w:t xml:space="preserve">'


def _raw(xml: str) -> Markup:
    """Mark XML of our own making, or of docxtpl's rich values, as not to be escaped again."""
    return Markup(xml)  # noqa: S704 (every text in it went through `escape` above)
