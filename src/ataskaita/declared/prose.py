"""Running text: paragraphs and lists of runs; a run is text or the quotation of a figure."""

from collections.abc import Iterator
from enum import Enum, auto

from ataskaita.records import frozen


class BlockKind(Enum):
    """How a block of prose is set."""

    PARAGRAPH = auto()
    NUMBERED = auto()
    BULLETED = auto()


@frozen
class Run:
    """Text of one look.

    >>> from ataskaita.declaring import Run
    >>> Run("Lietuvos nacionalinė biblioteka", link="https://www.lnb.lt").bold
    False
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    """An http(s) or mailto address; empty for none."""


@frozen
class Quotation:
    """A figure or text asked for by its name: `{{ fondas.likutis.is_viso }}`."""

    name: str
    filters: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False
    link: str = ""


@frozen
class Block:
    """One paragraph or list item.

    >>> from ataskaita.declaring import Block, Run
    >>> Block((Run("Naujas "), Run("skaitymo kambarys", bold=True))).kind.name
    'PARAGRAPH'
    """

    runs: tuple[Run | Quotation, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    list_number: int = 0
    """Items of one list share a number; 0 outside lists."""


@frozen
class Prose:
    """Blocks in order; false when there are none.

    >>> from ataskaita.declaring import Block, Prose, Run
    >>> bool(Prose()), Prose((Block((Run("Naujas kambarys."),)),)).plain
    (False, 'Naujas kambarys.')
    """

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)

    @property
    def quotations(self) -> Iterator[Quotation]:
        """Generate the figures and texts that it asks for."""
        runs = (run for block in self.blocks for run in block.runs)
        return (run for run in runs if isinstance(run, Quotation))

    @property
    def plain(self) -> str:
        """Return its own words, without what it quotes."""
        return " ".join(run.text for one in self.blocks for run in one.runs if isinstance(run, Run))
