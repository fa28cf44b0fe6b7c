"""The order of the whole document: the frame, and one loop over the blocks of all sections.

Each element of a report stands here once, with its looks.
"""

from collections.abc import Callable, Iterator

from templates.builder.blocks import (
    NUMBERED,
    UNNUMBERED,
    Block,
    Caption,
    Drawing,
    Paragraph,
    each,
    prose,
    remark,
    when,
)
from templates.builder.charts import SAMPLES
from templates.builder.frame import closing, opening
from templates.builder.sample import sample_table
from templates.builder.styles import (
    ABOVE,
    CHART_CAPTION,
    HEADING_1,
    HEADING_2,
    LIST_BULLET,
    LIST_NUMBER,
    NOTE,
    PICTURE,
)

Sections = tuple[tuple[str, Callable[[], Iterator[Block]]], ...]

_TABLE = "blokas.lentele"
_KEY = "{{ blokas.raktas }}"


def outline(sections: Sections = ()) -> Iterator[Block]:
    """Generate the whole document from top to bottom; these sections have places of their own."""
    yield from opening()
    yield from each("skyrius in skyriai", *_section(sections))
    yield from closing()


def _section(sections: Sections) -> Iterator[Block]:
    yield Paragraph("{{ skyrius.pavadinimas }}{# SKYRIUS #}", HEADING_1)
    for name, blocks in sections:
        yield from when(f"skyrius.{name}", *blocks())
    yield from each("blokas in skyrius.blokai", *_block())


def _block() -> Iterator[Block]:
    """Generate what a block of a section may be; what it isn't leaves no trace."""
    yield prose("blokas.poskyris", HEADING_2, "Poskyris")
    yield prose("blokas.tekstas", sample="Skyriaus tekstas: pastraipos ir sąrašai.")
    yield remark("Numeruoto sąrašo punktas.", LIST_NUMBER)
    yield remark("Sąrašo su ženkleliais punktas.", LIST_BULLET)
    yield from _table()
    yield from _charts()
    yield from _pictures()


def _table() -> Iterator[Block]:
    caption = Caption("lentele", _KEY, f"{{{{ {_TABLE}.pavadinimas }}}}")
    yield from when("blokas.lenteles_numeris", caption)
    yield prose("blokas.lenteles_antraste", ABOVE, "Lentelė, kai lentelės be numerių")
    yield sample_table()
    yield prose("blokas.pastaba", NOTE, "Pastaba po lentele.")


def _charts() -> Iterator[Block]:
    yield remark(
        "Diagramos: vienos sekos, kelių sekų ir sudedamų sekų. Spalvas, šriftą, dydį keiskite čia."
    )
    caption = Caption("diagrama", _KEY, "{{ blokas.diagrama.pavadinimas }}")
    for one in SAMPLES:
        name = f"blokas.{one.key}"
        yield from when(name, Drawing(one.key, name))
    yield from when(f"blokas.diagrama and {NUMBERED}", caption)


def _pictures() -> Iterator[Block]:
    caption = "{{ nuotrauka.pavadinimas }}"
    yield from each(
        "nuotrauka in blokas.nuotraukos",
        Paragraph("{{ nuotrauka }}", PICTURE),
        *when(NUMBERED, Caption("diagrama", "", caption)),
        *when(UNNUMBERED, Paragraph(caption, CHART_CAPTION)),
    )
