"""What one rendering collects, and how far it may go."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, ClassVar, NoReturn

from attrs import field
from markupsafe import Markup

from ataskaita.records import define
from ataskaita.template.values.anchors import Anchors
from ataskaita.template.values.drawing import ChartSources, DrawnChart, drawn_chart
from ataskaita.template.values.escaping import (
    UNLIKE,
    Placed,
    known,
    printed,
    refuse_unfit,
    text_xml,
    written_text,
)
from ataskaita.template.values.identities import Identities
from ataskaita.template.values.pictures import Pictures
from ataskaita.template.values.remembering import Remembered
from ataskaita.template.values.table_moulds import TableMould
from ataskaita.template.values.texts import PICTURE
from ataskaita.template.words.own_parts import TemplateTexts
from ataskaita.view import Askable, Figure, Names, Picture, Told

if TYPE_CHECKING:
    from ataskaita.template.guests import Guests

STEPS = 300_000
"""How often all loops of a template may turn: hundreds of times the report that began it."""
WORK = 4_000_000
"""What filters, comparisons and calls may cost, in fifths of a microsecond (`code.working`)."""
WORK_OF_ROW = 256
"""How much more each row of the data's own is worth."""
LONGEST = 16_000_000
"""Characters that tags may make, beside the template's own and those for the data's rows: so many
take a second or more to settle and read."""
STEPS_OF_ROW = 64
"""How many more turns each row of the data's own is worth: as many as a table has columns."""
LENGTH_OF_ROW = 16_384
"""How many more characters."""
ROWS = 2_000_000
"""For how many rows there is more; an endless source of rows is its giver's."""
LINK = "rIdNuoroda"
"""How our own relationship ids begin."""


class UnknownNameError(LookupError):
    """Raised when something is asked of a name that doesn't exist."""


class Missing:
    """A name that the context doesn't have: nothing can be asked of it."""

    __slots__ = ("_undefined_name",)

    def __init__(self, name: str) -> None:
        self._undefined_name = name

    def _fail(self, *_: object) -> NoReturn:
        raise UnknownNameError(self._undefined_name)

    __bool__ = __iter__ = __len__ = __str__ = __eq__ = __ne__ = __hash__ = _fail
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __float__ = __int__ = _fail


def unknown_path(owner: object, name: str) -> str:
    """Return how a person would call the name that `owner` doesn't have."""
    path = ""
    if isinstance(owner, Askable):
        path = getattr(owner, "path", "") or getattr(owner, "name", "")
    return f"{path}.{name}" if path else name


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
    new_list_number: Callable[[], int] = field(factory=lambda: count(1).__next__)
    """Gives a w:numId that no list has yet."""
    links: dict[str, str] = field(factory=dict)
    """Address to relationship id, of the part being rendered."""
    lists: list[int] = field(factory=list)
    """The w:numIds given out."""
    next_link: int = 1
    """The first number that no relationship of the template's has."""
    charts: list[DrawnChart] = field(factory=list)
    sources: ChartSources = field(factory=ChartSources)
    """The charts of the template."""
    own_anchors: Anchors = field(factory=Anchors)
    """The document's."""
    anchors: Anchors = field(factory=Anchors)
    """Those of the part being rendered."""
    foreign: bool = False
    """Whether more than escaped texts has been printed since that was last asked."""
    pictures: Pictures = field(factory=Pictures)
    looks: Sequence[str] = ()
    """The looks of the runs in which tags stand, of the part being rendered."""
    samples: Sequence[TableMould] = ()
    """The sample tables of the part being rendered."""
    turned: bytes = b""
    """The page of the tables that are printed on their side in this part; empty where none is."""
    keeping: Mapping[bytes, bool] = field(factory=dict)
    """The ids of styles whose paragraphs stay with the next, and whether they head a section."""
    signature: str = ""
    """Style id of a signature; empty where the template has none."""
    spaces: str = ""
    """The root's start tag, for foreign XML to be read in."""
    markup: int = 0
    """Bytes of the prose printed in the table that is being filled that are no letters."""
    steps: int = 0
    length: int = 0
    worked: int = 0
    work_allowed: int = WORK
    steps_allowed: int = STEPS
    length_allowed: int = LONGEST
    rows: int = 0
    keeps_markup: bool = False
    """Whether the part's code keeps what it has printed, marks and all, and prints it again."""
    own: TemplateTexts = field(factory=TemplateTexts)
    guests: "Guests | None" = None
    """What values of docxtpl's bring along."""
    remembered: Remembered = field(factory=Remembered)
    """What the template has made in other renderings."""
    names: ClassVar[type] = Names
    unlike: ClassVar[Callable[[str], object]] = staticmethod(UNLIKE.search)
    """Tells whether a text has a character that XML writes otherwise, or can't hold."""
    written: ClassVar[Callable[[str], str]] = staticmethod(written_text)
    """Returns such a text as it stands in a part."""

    @cached_property
    def identities(self) -> Identities:
        """What of the document may stand only once."""
        return Identities(self.own, self.new_list_number)

    def begin_part(
        self,
        looks: Sequence[str],
        samples: Sequence[TableMould],
        root: str,
        *,
        anchored: bool = False,
    ) -> None:
        """Start a part with these looks of runs and sample tables, below this start tag.

        Anchors stand in the main part only: no other has a place for them.
        """
        self.links.clear()
        self.anchors = self.own_anchors if anchored else Anchors()
        self.looks = looks
        self.samples = samples
        self.spaces = root
        self.keeps_markup, self.turned = False, b""

    def link(self, address: str) -> str:
        """Return the relationship id of `address`; raise UnfitTextError for what is none."""
        refuse_unfit(address)
        number = self.next_link + len(self.links)
        return self.links.setdefault(address, f"{LINK}{number}")

    def new_list(self) -> int:
        """Return a w:numId that starts numbering anew."""
        self.lists.append(self.new_list_number())
        return self.lists[-1]

    def chart(self, value: object, source: str) -> str:
        """Draw the chart; return its relationship id, empty for one with nothing to show."""
        one = drawn_chart(value, source, self.sources.first + len(self.charts), self.sources)
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
        self.foreign = True
        run = f"{opened}{text_xml(text)}</w:t></w:r>".encode()
        around = self.anchors.around(run, figure.name, text, figure.value).decode()
        return Placed(f"</w:t></w:r>{around}{opened}")

    def _pictured(self, picture: Picture, look: int) -> str:
        """Return the picture between two texts of its run."""
        if look < 0:
            raise TypeError(PICTURE)
        self.foreign = True
        opened = f'<w:r>{self.looks[look]}<w:t xml:space="preserve">'
        return Placed(f"</w:t></w:r>{self.pictures.run(picture)}{opened}")

    def spend(self, steps: int, length: int = 0) -> None:
        """Count steps of loops and calls, and the text made; raise TooLongError past the limits."""
        self.steps += steps
        self.length += length
        if self.steps > self.steps_allowed or self.length > self.length_allowed:
            raise TooLongError(self.steps, self.length)

    def work(self, cost: int) -> None:
        """Count what is done in one step; raise TooLongError past the limit."""
        self.worked += cost
        if self.worked > self.work_allowed:
            raise TooLongError(self.worked)

    def take_rows(self, count: int) -> None:
        """Allow for so many more rows that the data gives."""
        allowed = min(count, max(0, ROWS - self.rows))
        self.rows += count
        self.steps_allowed += allowed * STEPS_OF_ROW
        self.work_allowed += allowed * WORK_OF_ROW
        self.length_allowed += allowed * LENGTH_OF_ROW

    def shown(self, value: object, look: int) -> str:
        """Return what a tag prints; `look` numbers that of its run, -1 where there is none."""
        if value.__class__ is int:
            return str(value)
        if value.__class__ is Picture:
            return self._pictured(value, look)
        if look >= 0 and self.anchors.wanted:
            anchored = self.anchored(value, look)
            if anchored is not None:
                return anchored
        elif value.__class__ is Figure and not UNLIKE.search(value.text):
            return value.text
        brought = self.brought(known(value))
        if not isinstance(brought, str) or isinstance(brought, Markup):
            self.foreign = True
        return printed(brought, self.spaces)

    def takes_foreign(self) -> bool:
        """Return whether more than escaped texts has been printed since this was last asked."""
        foreign, self.foreign = self.foreign, False
        return foreign

    def brought(self, value: object) -> object:
        """Return what a value from docxtpl's own document prints; any other as it is."""
        if value.__class__ is str:
            return value
        if isinstance(value, Markup) and not self.keeps_markup:
            refuse_unfit(value)
        if not hasattr(value, "tpl"):
            return self._linked(value) if hasattr(value, "xml") else value
        if self.guests is None:
            from ataskaita.template.guests import Guests  # noqa: PLC0415 (heavy, and rare)

            self.guests = Guests.of(self.own, self.new_list_number)
        return self.guests.xml(value)

    def _linked(self, value: object) -> object:
        if not hasattr(value, "__html__"):
            return value
        from ataskaita.template.values.rich import linked  # noqa: PLC0415 (rare)

        return linked(value, self.link)

    def measured(self, text: str) -> str:
        """Return a text that the template keeps for itself; raise TooLongError past the limits."""
        self.spend(0, len(text))
        return text
