"""A section or a table may be laid out by hand, and then only that one; templates of others go on.

The reports say the same, word for word, where every section is laid out by hand.
"""

from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

import ataskaita as at
from ataskaita.declared.layout import CHAPTERS, Layout
from ataskaita.documents import standard_template
from ataskaita.word.package import read_package, write_package
from templates.builder.blocks import Paragraph
from templates.builder.outline import outline
from templates.builder.package import built
from tests.by_hand import BY_HAND
from tests.documents import Cell, body_of, headings_of, paragraphs_of, tables_of
from tests.rendered import LIBRARIES
from tests.template.making import DOCUMENT, W, paragraph, part

DATA = Path("fixtures/lazdijai-2020/ataskaita.yaml")
ALL = Layout(headings=CHAPTERS, contents=True, numbered=True, all_charts=True)
NO_GROUPS = "miestelis"
"""A library whose table of events has no columns for groups: by hand, its header was too tall."""

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def words(document: bytes) -> list[str]:
    """Return what stands in the text's blocks, the empty ones left out."""
    told = [" ".join("".join(one.itertext(f"{W}t")).split()) for one in body_of(document)]
    return [one for one in told if one]


def grids(document: bytes) -> list[list[list[Cell]]]:
    """Return the cells of every table, no-break spaces as any: by hand nobody types them."""
    return [
        [[evolve(cell, text=cell.text.replace("\u00a0", " ")) for cell in row] for row in one.rows]
        for one in tables_of(document)
    ]


class DescribeATemplateLaidOutByHand:
    @pytest.mark.parametrize("layout", [None, ALL], ids=["usual", "all"])
    @pytest.mark.parametrize("library", [one for one in LIBRARIES if one != NO_GROUPS])
    def it_says_what_the_standard_one_says(self, library: str, layout: Layout | None) -> None:
        report = at.load(f"fixtures/{library}/ataskaita.yaml")
        asked = layout or report.layout or Layout()
        report = evolve(report, layout=evolve(asked, empty=True))  # by hand, no column vanishes

        by_hand, standard = at.render(report, BY_HAND), at.render(report)

        assert words(by_hand) == words(standard)
        assert grids(by_hand) == grids(standard)

    def it_has_no_tag_that_takes_longer(self) -> None:
        assert at.Template(BY_HAND).remarks == ()


class DescribeASectionLaidOutByHand:
    def it_is_the_only_one(self) -> None:
        by_hand = Paragraph("Sukaupta {{ fondas.likutis.is_viso|vardininku }}.")
        sections = (("fondas", lambda: iter((by_hand,))),)
        template = at.Template.of_bytes(built("Ataskaita", tuple(outline(sections))))
        report = at.load(DATA)

        made, usual = at.render(report, template), at.render(report)

        said = [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]
        assert any(one.startswith("Sukaupta 174 211 ") for one in said)
        assert headings_of(made) == headings_of(usual)
        assert tables_of(made)[-12:] == tables_of(usual)[-12:]


class DescribeATableLaidOutByHand:
    def it_is_the_only_one(self) -> None:
        parts = dict(read_package(standard_template().read_bytes(), ""))
        root = etree.fromstring(parts[DOCUMENT])
        (sample,) = root.iter(f"{W}tbl")
        condition = "{%p if blokas.raktas == „vartotojai“ %}"
        for text in (condition, "Vartotojų lentelė ranka", "{%p else %}"):
            sample.addprevious(_one(paragraph(text)))
        sample.addnext(_one(paragraph("{%p endif %}")))
        parts[DOCUMENT] = etree.tostring(root)
        report = at.load(DATA)

        made = at.render(report, at.Template.of_bytes(write_package(parts)))

        usual = tables_of(at.render(report))
        third = next(n for n, one in enumerate(usual) if "gyventojų" in one.rows[0][0].text)
        assert tables_of(made) == usual[:third] + usual[third + 1 :]
        assert [text for _, text in paragraphs_of(made)].count("Vartotojų lentelė ranka") == 1


def _one(xml: str) -> Element:
    return etree.fromstring(part(xml))[0][0]
