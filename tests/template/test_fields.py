"""Numbers of captions, references to them, and the table of contents: right from the start.

Guards: template.settling.numbering, template.settling.table_of_contents.
"""

from lxml import etree

from ataskaita.view import Paragraph, Prose, TextRun
from tests.template.making import (
    DOCUMENT,
    Element,
    W,
    compiled,
    filled,
    paragraph,
    part,
    text_of,
)

STYLES = part(
    '<w:style w:styleId="Antraste1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Antraste2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Turinys1"><w:name w:val="toc 1"/></w:style>',
    "styles",
)
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def caption(name: str, sequence: str = "lentelė") -> str:
    return (
        f'<w:p><w:bookmarkStart w:id="7" w:name="{name}"/>'
        f'<w:fldSimple w:instr=" SEQ {sequence} \\* ARABIC "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
        '<w:bookmarkEnd w:id="7"/><w:r><w:t> {{ x }}</w:t></w:r></w:p>'
    )


def contents(levels: str = '\\o "1-2" \\h') -> str:
    """Return a table of contents as Word leaves it, with an old entry on a line of its own."""
    code = f"<w:r><w:instrText> TOC {levels} </w:instrText></w:r>"
    return f"<w:p>{BEGIN}{code}{SEPARATE}<w:r><w:t>Sena</w:t></w:r></w:p><w:p>{END}</w:p>"


def reference(name: str) -> Prose:
    return Prose((Paragraph((TextRun("Žr. "), TextRun("?", reference=name))),))


def with_styles(body: str, **names: object) -> Element:
    xml = compiled(body, styles=STYLES).render_parts(names)[DOCUMENT]
    return etree.fromstring(xml)[0]


def lines(body: Element) -> list[str]:
    return [text_of(one) for one in body.iter(W + "p")]


class DescribeCaptions:
    def they_are_counted_by_their_kind(self) -> None:
        body = filled(caption("a") + caption("b", "pav") + caption("c"), x="x")

        assert lines(body) == ["1 x", "1 x", "2 x"]

    def they_are_counted_as_a_loop_repeats_them(self) -> None:
        loop = paragraph("{%p for x in xs %}") + caption("a") + paragraph("{%p endfor %}")

        body = filled(loop, xs=["a", "b", "c"])

        assert lines(body) == ["1 a", "2 b", "3 c"]
        marks = [*body.iter(W + "bookmarkStart"), *body.iter(W + "bookmarkEnd")]
        assert [one.get(W + "id") for one in marks] == ["1", "1"]


class DescribeReferences:
    def they_say_the_number_wherever_they_stand(self) -> None:
        body = filled(
            paragraph("{{p apie }}") + caption("_Ref_a") + caption("_Ref_b"),
            apie=reference("_Ref_b"),
            x="x",
        )

        assert lines(body) == ["Žr. 2", "1 x", "2 x"]
        assert b"dirty" not in etree.tostring(body)


class DescribeATableOfContents:
    def it_has_an_entry_for_each_heading(self) -> None:
        headings = paragraph("I. {{ x }}", style="Antraste1") + paragraph("B", style="Antraste2")

        body = with_styles(contents() + headings, x="Fondas & <kita>")

        assert lines(body) == ["I. Fondas & <kita>\t", "B\t", "I. Fondas & <kita>", "B"]

    def its_entries_lead_to_the_headings(self) -> None:
        body = with_styles(contents() + paragraph("{{ x }}", style="Antraste1"), x="A")

        (link,) = body.iter(W + "hyperlink")
        (mark,) = body.iter(W + "bookmarkStart")
        assert link.get(W + "anchor") == mark.get(W + "name")
        assert next(mark.iterancestors(W + "p")) is body[-1]

    def it_is_one_whole_field(self) -> None:
        body = with_styles(contents() + paragraph("{{ x }}", style="Antraste1") * 3, x="A")

        kinds = [one.get(W + "fldCharType") for one in body.iter(W + "fldChar")]
        depth = 0
        for kind in kinds:
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            assert depth >= 0
        assert depth == 0
        assert next(one.text for one in body.iter(W + "instrText")) == ' TOC \\o "1-2" \\h '

    def it_has_only_the_levels_that_it_asks_for(self) -> None:
        headings = paragraph("{{ x }}", style="Antraste1") + paragraph("B", style="Antraste2")

        body = with_styles(contents('\\o "1-1"') + headings, x="A")

        assert lines(body) == ["A\t", "A", "B"]

    def it_stays_as_it_is_where_there_are_no_headings(self) -> None:
        body = with_styles(contents() + paragraph("{{ x }}"), x="A")

        assert lines(body) == ["Sena", "", "A"]
