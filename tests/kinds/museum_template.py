"""Write the museum's template: `python -m tests.kinds.museum_template`.

One section is laid out by hand; the others are printed by their declarations.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from templates.builder.blocks import Block, Paragraph, prose, when
from templates.builder.outline import outline
from templates.builder.package import built

TEMPLATE: Final = Path(__file__).parents[1] / "foreign" / "muziejus" / "ataskaita.docx"


def visiting() -> Iterator[Block]:
    """Generate the section on exhibitions and visitors."""
    yield prose("lankymas.ivadas")
    yield from when(
        "lankymas.lankytojai.is_viso",
        Paragraph(
            "Apsilankė {{ lankymas.lankytojai.is_viso|vardininku }}: "
            "{{ lankymas.lankytojai.suauge }} suaugusieji ir {{ lankymas.lankytojai.vaikai }} "
            "vaikai. Veikė {{ lankymas.parodos|vardininku }}."
        ),
    )
    yield prose("lankymas.tekstas")


def template() -> bytes:
    """Return the template as a Word file."""
    return built("Muziejaus veiklos ataskaita", tuple(outline((("lankymas", visiting),))))


if __name__ == "__main__":
    TEMPLATE.write_bytes(template())
