"""Every part that was made for a document is read before it leaves.

Guards: opc.reading, template.rendering, settling.streaming.
"""

import io
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve
from lxml import etree
from markupsafe import Markup

import ataskaita as at
from ataskaita.errors import TemplateErrors
from ataskaita.hall.template import Template
from ataskaita.template import values
from ataskaita.template.values import escaping
from ataskaita.view import Figure, Paragraph, Prose, TextRun
from ataskaita.word.package import read_package, write_package
from ataskaita.word.seal import sealed_package
from tests.template.making import (
    DOCUMENT,
    FILE,
    NAMESPACES,
    compiled,
    paragraph,
    part,
    row,
    table,
    word_parts,
)

ROWS = row("{%tr for r in rows %}"), row("{{ r.a }}", "{{ r.b }}"), row("{%tr endfor %}")
W = f'xmlns:w="{NAMESPACES["w"]}"'
STRAY = "<w:p><w:r><w:tc>x</w:tc></w:r></w:p>"
"""A cell outside any table: nothing settles the mark of its end."""
LINKED = Prose((Paragraph((TextRun("žr. "), TextRun("čia", link="https://lrv.lt/"))),))


def template(body: str) -> Template:
    parts = {**word_parts(), DOCUMENT: part(body)}
    return at.Template.of_bytes(write_package(parts))


def rows(count: int, odd: object = "a", place: int = -1) -> Iterator[dict[str, object]]:
    """Generate rows, one of them with an odd value."""
    return ({"a": n, "b": odd if n == place else "<&>"} for n in range(count))


@pytest.fixture
def credulous(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let foreign markup pass by itself: the part alone is left to be read."""
    monkeypatch.setattr(escaping, "read_foreign", lambda *_: None)


class DescribeAFilledPart:
    def it_is_refused_where_it_is_no_document_promise_16(self) -> None:
        with pytest.raises(TemplateErrors, match="S309") as raised:
            compiled(f"{paragraph('Antraštė {{ a }}')}{STRAY}").render_parts({"a": "b"})

        assert raised.value.faults[0].facts["part"] == DOCUMENT
        assert raised.value.faults[0].place.within == "Antraštė b x"

    @pytest.mark.usefixtures("credulous")
    @pytest.mark.parametrize("xml", ["<w:r>", "</w:t>", "&nera;", "]]>"])
    def it_is_refused_with_the_words_before_the_fault_promise_2(self, xml: str) -> None:
        body = paragraph("pirma") + paragraph("antra {{ a }}") + paragraph("trečia")

        with pytest.raises(TemplateErrors, match="S309") as raised:
            compiled(body).render_parts({"a": Markup(xml)})  # noqa: S704 (what is tried)

        assert raised.value.faults[0].place.within.startswith("pirma antra")

    @pytest.mark.parametrize("name", ["header1", "footer1", "footnotes", "endnotes"])
    def it_has_no_anchors_beside_the_main_text_promise_16(self, name: str) -> None:
        roots = {"header1": "hdr", "footer1": "ftr"}
        body = paragraph("{{p proza }}") + paragraph("{{ skaicius }}")
        outer = "w:footnote" if name == "footnotes" else "w:endnote"
        inner = body if name in roots else f"<{outer}>{body}</{outer}>"
        one = part(inner, roots.get(name, name))
        names = {"proza": LINKED, "skaicius": Figure("5", value=5, name="a.b", label="x")}
        anchors = values.anchors.Anchors(wanted=True)

        made = compiled(paragraph("{{ skaicius }}"), **{name: one}).render_parts(names, anchors)

        etree.fromstring(made[f"word/{name}.xml"])
        assert b"bookmarkStart" not in made[f"word/{name}.xml"]
        assert [one.path for one in anchors.set] == ["a.b"]

    def it_may_be_a_note_that_a_loop_repeats_promise_16(self) -> None:
        note = (
            f'<w:footnote w:id="1">{paragraph("{{p proza }}")}{paragraph("{{ k }}")}</w:footnote>'
        )
        referred = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        body = f"{paragraph('{%p for k in [1, 2] %}')}{referred}{paragraph('{%p endfor %}')}"
        anchors = values.anchors.Anchors(wanted=True)
        template = compiled(body, footnotes=part(note, "footnotes"))

        made = template.render_parts({"proza": evolve(LINKED, path="a")}, anchors)

        root = etree.fromstring(made["word/footnotes.xml"])
        assert [one.text for one in root.iter(f"{{{NAMESPACES['w']}}}t")][2::3] == ["1", "2"]

    def it_can_link_where_its_root_knows_no_relationships_promise_16(self) -> None:
        header = f"<w:hdr {W}>{paragraph('{{p proza }}')}</w:hdr>".encode()

        made = compiled(paragraph("a"), header1=header).render_parts({"proza": LINKED})

        assert b"https://lrv.lt/" in made["word/_rels/header1.xml.rels"]
        etree.fromstring(made["word/header1.xml"])


class DescribeALongTable:
    @pytest.mark.usefixtures("credulous")
    @pytest.mark.parametrize("place", [0, 500, 4_999])
    def it_is_read_wherever_more_than_texts_is_printed_promise_16(self, place: int) -> None:
        bad = Markup("<w:r>")
        stream = io.BytesIO()

        with pytest.raises(TemplateErrors, match="S309"):
            template(table(*ROWS, grid=(9, 9))).write({"rows": rows(5_000, bad, place)}, stream)

        assert stream.getvalue() == b""

    @pytest.mark.parametrize("count", [0, 5, 5_000])
    def it_is_read_where_it_ends_promise_16(self, count: int) -> None:
        body = table(*ROWS, grid=(9, 9)) + STRAY

        with pytest.raises(TemplateErrors, match="S309"):
            template(body).write({"rows": rows(count), "a": "b"}, io.BytesIO())

    @pytest.mark.parametrize("count", [0, 5, 5_000])
    def it_is_written_where_nothing_is_wrong(self, count: int) -> None:
        stream = io.BytesIO()

        template(table(*ROWS, grid=(9, 9)) + paragraph("b")).write({"rows": rows(count)}, stream)

        main = read_package(stream.getvalue(), FILE)[DOCUMENT]
        assert main.count(b"&lt;&amp;&gt;") == count


class DescribeAPackage:
    @pytest.mark.parametrize("name", ["word/comments.xml", "word/_rels/a.xml.rels", "a.XML"])
    def it_has_no_part_that_is_no_xml_promise_16(self, name: str) -> None:
        with pytest.raises(TemplateErrors, match="S309") as raised:
            sealed_package({**word_parts(), name: b"<a>pastaba<b></a>"})

        assert raised.value.faults[0].facts["part"] == name
        assert raised.value.faults[0].place.within == "pastaba"

    @pytest.mark.parametrize(
        "write",
        [
            lambda made: made.render({"a": LINKED, "rows": []}),
            lambda made: made.write({"a": LINKED, "rows": []}, io.BytesIO()),
        ],
    )
    def it_is_read_with_all_that_a_rendering_brings_promise_16(
        self, write: Callable[[Template], object], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(parts: dict[str, bytes], *_: object) -> None:
            parts["word/_rels/document.xml.rels"] = b"<Relationships>"

        monkeypatch.setattr("ataskaita.template.rendering.add_links", broken)

        with pytest.raises(TemplateErrors, match=r"S309.*document\.xml\.rels"):
            write(template(paragraph("{{p a }}") + table(*ROWS, grid=(9, 9))))
