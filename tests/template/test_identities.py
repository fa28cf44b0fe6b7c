"""What may stand only once in a document does so, however often tags repeat it.

Guards: template.settling.identities, template.values.identities, template.reading.identities,
template.reading.notes, template.reading.repeating, template.reading.putting, template.values.notes,
template.reading.lists, template.values.lists_anew.
"""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from docxtpl import RichText
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import ataskaita as at
from ataskaita.template import compile_template
from ataskaita.word.package import write_package
from tests.documents import parts_of
from tests.template.identities import SPACES, package, repeated, things
from tests.template.making import (
    DOCUMENT,
    FILE,
    W,
    paragraph,
    part,
    row,
    run,
    table,
    texts_of,
    values_of,
)
from tests.test_validity import validated

CONTAINERS = ("paragraphs", "rows", "nested", "over paragraphs")
KINDS = tuple(things(1, ""))


def within(container: str, inner: str, name: str = "a", of: str = "eil") -> str:
    """Return the template's loop around what it repeats."""
    if container == "rows":
        cells = f"<w:tc><w:tcPr><w:tcW w:w='1000' w:type='dxa'/></w:tcPr>{inner}</w:tc>"
        return table(row(f"{{%tr for {name} in {of} %}}"), row(cells), row("{%tr endfor %}"))
    return paragraph(f"{{%p for {name} in {of} %}}") + inner + paragraph("{%p endfor %}")


def template_of(container: str, kinds: tuple[str, ...]) -> dict[str, bytes]:
    """Return the parts of a template that has these things alone, in a loop, and after it."""
    inner = "".join(things(10 + place, "{{ a.v }}")[kind] for place, kind in enumerate(kinds))
    if container == "nested":
        body = within("paragraphs", within("paragraphs", inner), "b")
    elif container == "over paragraphs":
        body = paragraph("{% for a in eil %}") + inner + paragraph("{% endfor %}")
    else:
        body = within(container, inner)
    alone = [things(1, "{{ v }}"), things(30, "{{ v }}")]
    before, after = ("".join(one[kind] for kind in kinds) for one in alone)
    said = {
        1: "{{ v }}",
        30: "ramu",
        **{10 + place: "{{ a.v }}" for place, kind in enumerate(kinds) if kind in NOTED},
    }
    said = {number: one for number, one in said.items() if set(NOTED) & set(kinds)}
    return package(before + body + after, said)


R = f"{{{SPACES['r']}}}"
LINK = RichText("čia", url_id="https://lrv.lt/")
W14 = f"{{{SPACES['w14']}}}"
W15 = f"{{{SPACES['w15']}}}"
NUMBERING = part(
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    "numbering",
)
TAGS = {"[for]": "{%p for a in eil %}", "[endfor]": "{%p endfor %}", "[if]": "{%p if v %}"}
TAGS |= {"[else]": "{%p else %}", "[endif]": "{%p endif %}"}


def _block(word: str) -> str:
    """Return a paragraph: a tag, an item of the list, or a text."""
    if word != "#":
        return paragraph(TAGS.get(word, word))
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}</w:pPr>{run('{{ v }}')}</w:p>"


NOTED = ("footnote", "endnote", "comment")


def filled(parts: Mapping[str, bytes], turns: int) -> dict[str, bytes]:
    return compile_template(parts, FILE).render_parts(names(turns))


def names(turns: int) -> dict[str, Any]:
    return {"eil": [{"v": f"ei{turn}"} for turn in range(turns)], "v": "x"}


def document(parts: Mapping[str, bytes]) -> bytes:
    return write_package(dict(parts))


class DescribeARepeatedThing:
    @pytest.mark.parametrize("container", CONTAINERS)
    def it_has_an_identity_of_its_own_promise_16(self, container: str) -> None:
        template = compile_template(template_of(container, KINDS), FILE)

        for turns in range(4):
            assert repeated(template.render_parts(names(turns))) == []

    @pytest.mark.slow
    @pytest.mark.parametrize("container", CONTAINERS)
    def it_passes_the_open_xml_validator_in_a_template(
        self, container: str, tmp_path: Path
    ) -> None:
        parts = template_of(container, KINDS)

        assert validated(document(parts), "Microsoft365", tmp_path) == (0, [])

    @pytest.mark.slow
    @pytest.mark.parametrize("container", CONTAINERS)
    @pytest.mark.parametrize("turns", [0, 3])
    def it_passes_the_open_xml_validator_promise_16(
        self, container: str, turns: int, tmp_path: Path
    ) -> None:
        result = document(filled(template_of(container, KINDS), turns))

        assert validated(result, "Microsoft365", tmp_path) == (0, [])

    def it_has_an_identity_of_its_own_in_a_header_too_promise_16(self) -> None:
        kinds = [one for one in KINDS if one not in NOTED]
        inner = "".join(things(10 + place, "{{ a.v }}")[one] for place, one in enumerate(kinds))
        body = "".join(things(1, "x")[one] for one in kinds)
        parts = package(body, header9=within("paragraphs", inner))

        made = filled(parts, 3)

        assert made["word/header9.xml"].count(b"ei2") > len(kinds)
        assert repeated(made) == []


class DescribeABookmark:
    def it_ends_once_where_a_loop_ends_it(self) -> None:
        start, end = '<w:bookmarkStart w:id="7" w:name="a"/>', '<w:bookmarkEnd w:id="7"/>'
        parts = package(f"<w:p>{start}{run('v')}</w:p>" + within("paragraphs", f"<w:p>{end}</w:p>"))

        made = filled(parts, 3)[DOCUMENT]

        assert made.count(b"<w:bookmarkStart ") == made.count(b"<w:bookmarkEnd ") == 1


class DescribeWhatIsStreamed:
    def it_has_an_identity_of_its_own_promise_16(self, tmp_path: Path) -> None:
        path = tmp_path / "šablonas.docx"
        path.write_bytes(document(template_of("rows", KINDS)))
        given = names(40)

        streamed = io.BytesIO()
        at.Template(path, cache=False).write({**given, "eil": iter(given["eil"])}, streamed)

        assert repeated(parts_of(streamed.getvalue())) == []

    def it_has_notes_that_are_longer_than_a_batch(self) -> None:
        said = "{% for b in ilgi %}{{ b }}, {% endfor %}"
        parts = package(things(10, "x")["footnote"], {10: said})
        template = compile_template(parts, FILE)
        given = {"ilgi": ["žodis" * 9] * 900}

        state = template.new_state()
        streamed = b"".join(template.stream_part(DOCUMENT, given, state))

        assert streamed == template.render_parts(given)[DOCUMENT]
        assert len(state.identities.notes) == 1


class DescribeANoteOfADocumentWithSpacedXml:
    @pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
    def it_is_told_from_the_space_behind_its_reference(self, kind: str) -> None:
        spaced = f'<w:p><w:r>\n  <w:{kind}Reference w:id="10"/>\n  </w:r></w:p>'

        made = filled(package(spaced, {10: "{{ v }}"}), 1)

        etree.fromstring(made[DOCUMENT])
        assert "x" in texts_of(etree.fromstring(made[f"word/{kind}s.xml"]))


class DescribeADocumentWithoutTags:
    def it_keeps_its_notes_where_they_are_promise_1(self) -> None:
        body = '<w:p><w:r><w:t>{ a }</w:t><w:footnoteReference w:id="10"/></w:r></w:p>'

        made = filled(package(body, {10: "pastaba {b}"}), 1)

        assert texts_of(etree.fromstring(made[DOCUMENT])) == ["{ a }"]
        assert "pastaba {b}" in texts_of(etree.fromstring(made["word/footnotes.xml"]))


class DescribeANoteWithinAnother:
    def it_is_no_foreign_error_promise_12(self) -> None:
        parts = package('<w:p><w:r><w:footnoteReference w:id="10"/></w:r></w:p>', {10: "a"})
        inner = b'<w:footnote w:id="11"><w:p/></w:footnote></w:footnote></w:footnotes>'
        name = "word/footnotes.xml"
        parts[name] = parts[name].replace(b"</w:footnote></w:footnotes>", inner)

        etree.fromstring(filled(parts, 1)[name])


class DescribeTwoNotesInOneRun:
    @pytest.mark.parametrize("turns", [1, 2])
    def they_are_each_told_from_the_other(self, turns: int) -> None:
        kinds = ("footnote", "endnote", "comment")
        references = "".join(f'<w:{kind}Reference w:id="10"/>' for kind in kinds)
        body = within("paragraphs", f"<w:p><w:r>{references}</w:r></w:p>")

        made = filled(package(body, {10: "{{ a.v }}"}), turns)

        etree.fromstring(made[DOCUMENT])
        for kind in kinds[:2]:
            said = [text for text in texts_of(etree.fromstring(made[f"word/{kind}s.xml"])) if text]
            assert said == [f"ei{turn}" for turn in range(turns)]


class DescribeARange:
    @pytest.mark.parametrize("name", ["comment", "permission"])
    def it_goes_where_it_ends_in_another_loop_than_it_begins_in(self, name: str) -> None:
        begun, _, ended = things(1, "|")[name].partition(run("|"))
        body = f"{begun}</w:p>" + within("paragraphs", f"<w:p>{run('x')}{ended}")

        assert repeated(filled(package(body, {1: "a"}), 3)) == []


class DescribeANote:
    def it_keeps_its_tables_apart(self) -> None:
        parts = package(within("paragraphs", things(10, "x")["footnote"]), {10: "a"})
        notes = parts["word/footnotes.xml"].replace(b"</w:footnote></w:footnotes>", b"")
        tables = table(row("a")) + paragraph("{%p if 0 %}") + paragraph("b")
        tables += paragraph("{%p endif %}") + table(row("c")) + paragraph("d")
        end = b"</w:footnote></w:footnotes>"
        parts["word/footnotes.xml"] = notes + tables.encode() + end

        made = filled(parts, 2)["word/footnotes.xml"]

        assert texts_of(etree.fromstring(made))[-5:] == ["a", "a", "", "c", "d"]

    def it_brings_no_comment_into_a_repeated_one(self) -> None:
        parts = package(within("paragraphs", things(10, "x")["footnote"]), {1: "b", 10: "a"})
        comment = things(1, "{{ a.v }}")["comment"].encode()
        notes = parts["word/footnotes.xml"].replace(b"</w:footnote></w:footnotes>", comment)
        parts["word/footnotes.xml"] = notes + b"</w:footnote></w:footnotes>"

        made = filled(parts, 2)

        assert repeated(made) == []
        assert b"commentReference" not in made["word/footnotes.xml"]

    def it_says_the_loop_s_names(self) -> None:
        inner = things(10, "{{ a.v }}")["footnote"]
        parts = package(within("paragraphs", inner), {10: "Išnaša {{ a.v }} ir {{ v }}"})

        notes = etree.fromstring(filled(parts, 2)["word/footnotes.xml"])

        assert texts_of(notes)[2:] == ["Išnaša ei0 ir x", "Išnaša ei1 ir x"]

    def it_has_the_next_number_promise_16(self) -> None:
        alone = [things(one, "x")["footnote"] for one in (7, 3)]
        body = alone[0] + within("paragraphs", things(10, "x")["footnote"]) + alone[1]
        parts = package(body, {3: "trečia", 5: "niekur", 7: "pirma", 10: "{{ a.v }}"})

        notes = etree.fromstring(filled(parts, 2)["word/footnotes.xml"])

        assert values_of(notes, "footnote", "id") == ["-1", "0", "1", "2", "3", "4"]
        assert texts_of(notes)[2:] == ["pirma", "ei0", "ei1", "trečia"]

    def it_stays_away_where_its_reference_does(self) -> None:
        inner = paragraph("{%p if nera %}") + things(1, "x")["endnote"] + paragraph("{%p endif %}")
        parts = package(inner, {1: "{{ nera_tokio }}"})

        made = compile_template(parts, FILE).render_parts({"nera": False})

        assert b"nera_tokio" not in made["word/endnotes.xml"]

    def it_keeps_the_thread_of_a_comment(self) -> None:
        parts = package(within("paragraphs", things(10, "x")["comment"]), {10: "{{ a.v }}"})

        made = filled(parts, 3)

        comments = etree.fromstring(made["word/comments.xml"])
        told = etree.fromstring(made["word/commentsExtended.xml"])
        paragraphs = [one.get(f"{W14}paraId") for one in comments.iter(f"{W}p")]
        assert texts_of(comments) == ["ei0", "ei1", "ei2"]
        assert [one.get(f"{W15}paraId") for one in told] == paragraphs
        assert len(set(paragraphs)) == 3

    def it_goes_with_the_paragraph_of_a_command_that_it_is_about_promise_1(self) -> None:
        body = things(10, "{%p if v %}")["comment"] + paragraph("a") + paragraph("{%p endif %}")

        made = filled(package(body, {10: "čia {{ v }}"}), 1)

        assert texts_of(etree.fromstring(made[DOCUMENT])) == ["a"]
        assert texts_of(etree.fromstring(made["word/comments.xml"])) == []

    def it_has_its_links_in_its_own_part(self) -> None:
        text = "{{r a.v }}"
        parts = package(within("paragraphs", things(10, "x")["footnote"]), {10: text})
        made = compile_template(parts, FILE).render_parts({"eil": [{"v": LINK}], "v": ""})

        references = etree.fromstring(made["word/footnotes.xml"]).iter(f"{W}hyperlink")
        related = etree.fromstring(made["word/_rels/footnotes.xml.rels"])
        known = {one.get("Id"): one.get("Target") for one in related}
        assert [known[one.get(f"{R}id")] for one in references] == ["https://lrv.lt/"]


class DescribeANumberedList:
    @pytest.mark.parametrize(
        ("template", "lists"),
        [
            ("[for] antraštė [for] # [endfor] [endfor]", [1, 1, 2, 2]),
            ("[for] # # [endfor]", [1, 1, 2, 2]),
            ("[for] # tekstas [endfor]", [1, 1]),
            ("# [for] # # [endfor]", [1, 1, 1, 1, 1]),
            ("[for] # [endfor] #", [1, 1, 1]),
            ("[for] [if] # [else] # [endif] [endfor]", [1, 1]),
            ("[for] [if] # [endif] # [endfor]", [1, 1, 2, 2]),
        ],
    )
    def it_begins_anew_in_each_turn_that_has_a_list(self, template: str, lists: list[int]) -> None:
        parts = package("".join(map(_block, template.split())))
        parts["word/numbering.xml"] = NUMBERING

        made = compile_template(parts, FILE).render_parts({"eil": [1, 2], "v": True})

        numbers = values_of(etree.fromstring(made[DOCUMENT]), "numId")
        assert [1 + list(dict.fromkeys(numbers)).index(one) for one in numbers] == lists
        known = values_of(etree.fromstring(made["word/numbering.xml"]), "num", "numId")
        assert set(numbers) <= set(known)


@pytest.mark.repeats
class DescribeARandomTemplate:
    @settings(max_examples=25, deadline=None)
    @given(
        st.lists(st.sampled_from(KINDS), min_size=1, max_size=6, unique=True),
        st.sampled_from(CONTAINERS),
        st.integers(0, 3),
    )
    def it_repeats_no_identity_promise_16(
        self, kinds: list[str], container: str, turns: int
    ) -> None:
        assert repeated(filled(template_of(container, tuple(kinds)), turns)) == []
