"""Values as WordprocessingML: text in a run, prose as paragraphs."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import ClassVar, TypeVar
from xml.parsers import expat

from attrs import define, field
from jinja2.runtime import Undefined
from markupsafe import Markup, escape

from ataskaita.characters import code_point, unfit_position
from ataskaita.messages import Phrase
from ataskaita.template import marks
from ataskaita.template.anchors import Anchors
from ataskaita.template.drawing import DrawnChart, drawn_chart
from ataskaita.view import Askable, Figure, Names, Paragraph, Prose, Rows, TextRun, Told

STEPS = 300_000
"""How often all loops of a template may turn: hundreds of times the report that began it."""
LONGEST = 100_000_000
"""Characters that a document may have."""
STEPS_OF_ROW = 64
"""How many more turns each row of the data's own is worth: as many as a table has columns."""
LENGTH_OF_ROW = 16_384
"""How many more characters."""
ROWS = 2_000_000
"""For how many rows there is more; an endless source of rows is its giver's."""
LINK = "rIdNuoroda"
"""How our own relationship ids begin."""

_UNLIKE = re.compile("[\\x00-\\x1f&<>\"'\\ud800-\\udfff\\ufffe\\uffff]")
_WITHOUT_MARKS = str.maketrans("", "", marks.ALL)
_OURS = "_Ref_"
_DOC_PROPERTIES = '<wp:docPr id="'
_BLOCKS = re.compile(r"\s*<w:(p|tbl|sdt)[ >]")
_RUNS = re.compile(r"\s*<w:(r|hyperlink)[ >]")
_IN_CELLS = '<w:ind w:left="284" w:hanging="284"/>'
"""Half a centimetre for list items in table cells: a list's own indent is for the full page."""

_PARAGRAPHS = Phrase("a value of whole paragraphs needs a {{p … }} tag")
_SEVERAL = Phrase("a name stands for several values: print one, or repeat over them")
_LIST = Phrase("a list stands for several values: repeat over it, or join it")
_BOUND = Phrase("docxtpl's InlineImage and Subdoc belong to a document of docxtpl's own")
_RICH = Phrase("a text with its own look can only be printed alone")


Text = TypeVar("Text", bound=str)


class BrokenXmlError(ValueError):
    """Raised for foreign XML that would make the document ill-formed."""


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


class Placed(Markup):
    """XML that stands where it belongs: not to be fitted into a `w:t`."""


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
    next_link: int = 1
    """The first number that no relationship of the template's has."""
    charts: list[DrawnChart] = field(factory=list)
    next_chart: int = 1
    """The first number that no chart of the template's has."""
    anchors: Anchors = field(factory=Anchors)
    looks: Sequence[str] = ()
    """The looks of the runs in which tags stand, of the part being rendered."""
    signature: str = ""
    """Style id of a signature; empty where the template has none."""
    spaces: str = ""
    """The root's start tag, for foreign XML to be read in."""
    steps: int = 0
    length: int = 0
    steps_allowed: int = STEPS
    length_allowed: int = LONGEST
    rows: int = 0
    referred: bool = False
    """Whether a reference was printed, whose number may be counted later."""
    names: ClassVar[type] = Names
    unlike: ClassVar[Callable[[str], object]] = staticmethod(_UNLIKE.search)
    """Tells whether a text has a character that XML writes otherwise, or can't hold."""

    def begin_part(self, looks: Sequence[str], root: str) -> None:
        """Start a part with these looks of runs, below this start tag."""
        self.links.clear()
        self.looks = looks
        self.spaces = root

    def link(self, address: str) -> str:
        """Return the relationship id of `address`."""
        number = self.next_link + len(self.links)
        return self.links.setdefault(address, f"{LINK}{number}")

    def new_list(self) -> int:
        """Return a w:numId that starts numbering anew."""
        self.lists.append(self.next_list + len(self.lists))
        return self.lists[-1]

    def chart(self, value: object, source: str) -> str:
        """Draw the chart; return its relationship id, empty for one with nothing to show."""
        one = drawn_chart(value, source, self.next_chart + len(self.charts))
        if one is None:
            return ""
        self.charts.append(one)
        return one.reference

    def anchored(self, value: object, look: int) -> Placed | None:
        """Return a figure as XML with an anchor around it; None for any other value."""
        figure = value.figure if isinstance(value, Told) else value
        if not (isinstance(figure, Figure) and figure.name):
            return None
        text, opened = str(value), f'<w:r>{self.looks[look]}<w:t xml:space="preserve">'
        run = f"{opened}{_text(text)}</w:t></w:r>"
        around = self.anchors.around(run, figure.name, figure.label, text)
        return Placed(f"</w:t></w:r>{around}{opened}")

    def spend(self, steps: int, length: int = 0) -> None:
        """Count steps of loops and calls, and the text made; raise TooLongError past the limits."""
        self.steps += steps
        self.length += length
        if self.steps > self.steps_allowed or self.length > self.length_allowed:
            raise TooLongError(self.steps, self.length)

    def take_row(self) -> None:
        """Allow for one more row that the data gives."""
        self.rows += 1
        if self.rows <= ROWS:
            self.steps_allowed += STEPS_OF_ROW
            self.length_allowed += LENGTH_OF_ROW

    def shown(self, value: object, look: int) -> str:
        """Return what a tag prints; `look` numbers that of its run, -1 where there is none."""
        if value.__class__ is int:
            return str(value)
        if look >= 0 and self.anchors.wanted:
            anchored = self.anchored(value, look)
            if anchored is not None:
                return anchored
        elif value.__class__ is Figure and not _UNLIKE.search(value.text):
            return value.text
        return printed(known(value), self.spaces)

    def measured(self, text: str) -> str:
        """Return a text that the template keeps for itself; raise TooLongError past the limits."""
        self.spend(0, len(text))
        return text


def known(value: object) -> object:
    """Return `value`; raise what Jinja raises for an unknown name."""
    if isinstance(value, Undefined):
        str(value)
    return value


def printed(value: object, spaces: str = "") -> str:
    """Return what a tag prints, inside the `w:t` that holds the tag."""
    xml = _xml(value, spaces)
    if isinstance(xml, Placed):
        return xml
    if _BLOCKS.match(xml):
        raise TypeError(_PARAGRAPHS)
    if _RUNS.match(xml):
        return _raw(f'</w:t></w:r>{xml}<w:r><w:t xml:space="preserve">')
    return xml


def run_xml(value: object, spaces: str = "") -> Placed:
    """Return `value` as whole runs, inside the paragraph that holds the tag."""
    xml = _xml(value, spaces)
    if _BLOCKS.match(xml):
        raise TypeError(_PARAGRAPHS)
    if not xml or _RUNS.match(xml):
        return Placed(xml)
    return Placed(f'<w:r><w:t xml:space="preserve">{xml}</w:t></w:r>')


def prose_xml(value: object, style: str, state: RenderState, *, in_table: bool) -> Placed:
    """Return `value` as whole paragraphs of `style`; nothing for None or an empty text."""
    if hasattr(value, "__html__"):
        xml = _xml(value, state.spaces)
        return Placed(xml if _BLOCKS.match(xml) else _paragraph(_properties(style), run_xml(xml)))
    prose = value if isinstance(value, Prose) else _as_prose(plain(value))
    return Placed("".join(_paragraphs(prose, style, state, in_table=in_table)))


def attribute_xml(value: object) -> Placed:
    """Return `value` as the text of an XML attribute."""
    text = plain(value)
    _refuse_unfit(text)
    return Placed(_lines(str(escape(text)), "&#10;", "&#9;"))


def plain(value: object) -> str:
    """Return `value` as text; raise TypeError for what holds several values."""
    if isinstance(value, str):
        return value
    if isinstance(value, Names | Rows):
        raise TypeError(_SEVERAL)
    if isinstance(value, Iterable) and not isinstance(value, Askable):
        raise TypeError(_LIST)
    if hasattr(value, "__html__"):
        raise TypeError(_RICH)
    return "" if value is None else str(value)


def _as_prose(text: str) -> Prose:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else ()
    return Prose(tuple(Paragraph((TextRun(line),)) for line in lines))


def _paragraphs(prose: Prose, style: str, state: RenderState, *, in_table: bool) -> Iterator[str]:
    list_ids: dict[int, int] = {}
    for place, paragraph in enumerate(prose.paragraphs, start=1):
        number = state.bullet_list if in_table and paragraph.list_number else 0
        if paragraph.numbered and state.number_style:
            number = list_ids.get(paragraph.list_number) or state.new_list()
            list_ids[paragraph.list_number] = number
        own_style = _style(paragraph, style, state, in_table=in_table)
        runs = "".join(_run(run, state) for run in paragraph.runs)
        if state.anchors.wanted and prose.path:
            path = f"{prose.path}#{place}"
            runs = state.anchors.around(runs, path, prose.label, str(paragraph))
        signed = marks.SIGNATURE if own_style and own_style == state.signature else ""
        yield signed + _paragraph(_properties(own_style, number, in_table=in_table), runs)


def _paragraph(properties: str, runs: str) -> str:
    return f"<w:p>{properties}{runs}</w:p>"


def _style(paragraph: Paragraph, style: str, state: RenderState, *, in_table: bool) -> str:
    if not paragraph.list_number or in_table:
        return style
    return (state.number_style if paragraph.numbered else state.bullet_style) or style


@lru_cache(maxsize=256)
def _properties(style: str, number: int = 0, *, in_table: bool = False) -> str:
    inner = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    keep = marks.KEEP if in_table else ""
    if number:
        inner += f'{keep}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        inner += _IN_CELLS if in_table else ""
    elif inner:
        inner += keep
    if not inner:
        return marks.KEEP_ALONE if in_table else ""
    return f"<w:pPr>{inner}</w:pPr>"


def _run(run: TextRun, state: RenderState) -> str:
    if run.reference:
        name = escape(run.reference)
        mark = f"{marks.REFERENCE}{name}{marks.REFERENCE}" if name.startswith(_OURS) else ""
        state.referred = True
        return f'<w:fldSimple w:instr=" REF {name} \\h "><w:r><w:t>{mark}</w:t></w:r></w:fldSimple>'
    look = ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    xml = f'<w:r>{properties}<w:t xml:space="preserve">{_text(run.text)}</w:t></w:r>'
    if run.figure:
        xml = state.anchors.around(xml, run.figure, run.label, run.text)
    if not run.link:
        return xml
    return f'<w:hyperlink r:id="{state.link(run.link)}" w:history="1">{xml}</w:hyperlink>'


def _xml(value: object, spaces: str) -> str:
    """Return `value` as it stands in the document; what is none of our own goes escaped.

    Foreign XML must be well-formed below the root, `spaces` being its start tag; where that is
    empty, the whole part is read as XML once it is filled.
    """
    if isinstance(value, Markup):
        return _whole(value, spaces)
    if hasattr(value, "__html__"):
        if hasattr(value, "tpl"):
            raise TypeError(_BOUND)
        xml = str(value.__html__())
        _refuse_unfit(xml)
        xml = _whole(_lines(xml, _between("<w:br/>"), _between("<w:tab/>")), spaces)
        return _raw(xml.replace(_DOC_PROPERTIES, f"{marks.DRAWING}{_DOC_PROPERTIES}"))
    return _text(plain(value))


def _whole(xml: Text, spaces: str) -> Text:
    """Return the XML; raise BrokenXmlError where it isn't well-formed by itself."""
    if spaces and ("<" in xml or "&" in xml):
        parser = expat.ParserCreate(namespace_separator=" ")
        inner = xml.translate(_WITHOUT_MARKS)
        if not (_RUNS.match(inner) or _BLOCKS.match(inner)):
            inner = f"<w:r><w:t>{inner}</w:t></w:r>"
        name = spaces[1:].partition(" ")[0].rstrip(">")
        try:
            parser.Parse(f"{spaces}{inner}</{name}>".encode(), True)  # noqa: FBT003 (expat's way)
        except expat.ExpatError as error:
            raise BrokenXmlError(expat.ErrorString(error.code)) from None
    return xml


def _text(text: str) -> str:
    if not _UNLIKE.search(text):
        return text
    _refuse_unfit(text)
    return _raw(_lines(str(escape(text)), _between("<w:br/>"), _between("<w:tab/>")))


def _refuse_unfit(text: str) -> None:
    position = unfit_position(text)
    if position is not None:
        raise UnfitTextError(text, position)


def _lines(xml: str, line_break: str, tab: str) -> str:
    xml = xml.replace("\r\n", "\n").replace("\r", "\n")
    return xml.replace("\n", line_break).replace("\t", tab)


def _between(mark: str) -> str:
    return f'</w:t>{mark}<w:t xml:space="preserve">'


def _raw(xml: str) -> Markup:
    """Mark XML of our own making, or of docxtpl's rich values, as not to be escaped again."""
    return Markup(xml)  # noqa: S704 (texts in it are escaped above; rich values escape their own)
