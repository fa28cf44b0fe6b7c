"""What tags and values fill in may no more reach out of a document than what a template says.

Guards: template.reading.reaching, template.values.foreign, template.rendering.
"""

from collections.abc import Callable
from typing import Final

import pytest
from docxtpl import RichText
from markupsafe import Markup

import ataskaita as at
from ataskaita.template import compile_template
from ataskaita.template.storing import packed_template, unpacked_template
from tests.border.techniques import char, field, plain, run, said, simple
from tests.documents import parts_of
from tests.packages import MAIN, OFFICE, Parts, paragraph, related, word_package, zipped


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def box(words: str) -> str:
    return (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


BEGIN, SEPARATE, END = map(char, ("begin", "separate", "end"))
ADDRESSED: Final = {
    "a simple field": simple('HYPERLINK "{{ v }}"'),
    "a simple field without quotes": simple("HYPERLINK {{ v }}"),
    "a field": field('HYPERLINK "{{ v }}"'),
    "a field's ordinary text": f"<w:p>{BEGIN}{said('HYPERLINK ')}{text('{{ v }}')}{SEPARATE}"
    f"{text('čia')}{END}</w:p>",
    "a shape": run('<w:pict><v:shape href="{{ v }}"/></w:pict>'),
    "a link of a picture": run(
        '<w:drawing><wp:inline><wp:docPr id="1" name="x">'
        '<a:hlinkClick r:id="" invalidUrl="{{ v }}"/></wp:docPr></wp:inline></w:drawing>'
    ),
}
"""Places of an address that a tag fills."""
MADE: Final = {
    "a field's name over text boxes": f"<w:p>{BEGIN}{said('DD')}{box('{% if ne %}')}{said('X')}"
    f"{box('{% endif %}')}{said('E cmd')}{END}</w:p>",
    "a field's beginning": f'<w:p><w:r><w:fldChar w:fldCharType="{{{{ begin }}}}"/></w:r>'
    f"{text('DDE cmd')}{END}</w:p>",
}
"""What reaches out only once it is filled."""
NAMES: Final = {"ne": False, "begin": "begin"}


def rich_text(xml: str) -> RichText:
    rich = RichText("a")
    rich.xml = xml
    return rich


def template(body: str) -> at.Template:
    return at.Template.of_bytes(zipped(plain(body)), "a.docx")


class DescribeAnAddressThatATagFills:
    @pytest.mark.parametrize("place", ADDRESSED)
    @pytest.mark.parametrize("address", ["https://lrv.lt/a?b=c", "mailto:a@lrv.lt"])
    def it_may_be_that_of_a_page_or_a_mailbox(self, place: str, address: str) -> None:
        made = parts_of(template(ADDRESSED[place]).render({"v": address}))

        assert address in made[MAIN].decode()

    @pytest.mark.parametrize("place", ADDRESSED)
    @pytest.mark.parametrize(
        "address", ["javascript:x", "file:///C:/x", "\\\\serveris\\x", "https://lrv.lt@kitur.lt/"]
    )
    def it_may_be_no_other_promise_10(self, place: str, address: str) -> None:
        with pytest.raises(at.TemplateErrors, match="S321") as raised:
            template(ADDRESSED[place]).render({"v": address})

        (fault,) = raised.value.faults
        assert fault.place.within == MAIN
        assert fault.facts["what"] == "a link that leads to no http, https or mailto address"

    @pytest.mark.parametrize(
        "value", ['https://lrv.lt" "file:///C:/x', 'https://lrv.lt" \\o "x" javascript:x "']
    )
    def it_may_not_end_before_its_end_promise_10(self, value: str) -> None:
        with pytest.raises(at.TemplateErrors, match="S321"):
            template(ADDRESSED["a simple field"]).render({"v": value})

    @pytest.mark.parametrize("address", ["file:///C:/{{ v }}", "{{ v }}", "http://x/{% if v %}"])
    @pytest.mark.parametrize("quote", ['"', "'"])
    def it_stands_in_no_relationship(self, address: str, quote: str) -> None:
        parts = plain('<w:p><w:hyperlink r:id="rId1"/></w:p>')
        written = address.replace("{", "&#123;").replace(":", "&#58;")
        entry = (
            f'<Relationship Id="rId1" Type="{OFFICE}/hyperlink" TargetMode="External" '
            f"Target={quote}{written}{quote}/>"
        )
        parts["word/_rels/document.xml.rels"] = related().replace(
            b"</Relationships>", f"{entry}</Relationships>".encode()
        )
        if address.startswith("file"):
            told = at.Template.of_bytes(zipped(parts), "a.docx").remarks
            assert [one.message.code for one in told] == ["S320"]
            return

        with pytest.raises(at.TemplateErrors, match="S302"):
            at.Template.of_bytes(zipped(parts), "a.docx")


class DescribeWhatReachesOutOnceFilled:
    @pytest.mark.parametrize("what", MADE)
    def it_is_refused_promise_10(self, what: str) -> None:
        filled = template(MADE[what])

        with pytest.raises(at.TemplateErrors, match="S321"):
            filled.render({**NAMES, "v": "Ąžuolas"})

    def it_has_a_remedy_in_lithuanian(self) -> None:
        with pytest.raises(at.TemplateErrors) as raised:
            template(ADDRESSED["a shape"]).render({"v": "javascript:x"})

        (fault,) = raised.value.faults
        assert "http://, https:// ar mailto:" in fault.remedy("lt")


class DescribeForeignMarkup:
    @pytest.mark.parametrize(
        "made",
        [Markup, rich_text],
        ids=["markup", "rich text"],
    )
    @pytest.mark.parametrize(
        "xml",
        [
            '<w:r><w:t>a</w:t></w:r><w:fldSimple w:instr="DDE cmd"/>',
            f"{BEGIN}{said('INCLUDETEXT x')}{END}",
            '<w:hyperlink w:docLocation="file:///x"><w:r><w:t>a</w:t></w:r></w:hyperlink>',
        ],
    )
    def it_may_not_reach_out_promise_10(self, xml: str, made: Callable[[str], object]) -> None:
        with pytest.raises(at.TemplateErrors, match="S321") as raised:
            template("<w:p><w:r><w:t>Žr. {{ a }}</w:t></w:r></w:p>").render(
                {"a": made(xml), "v": ""}
            )

        assert raised.value.faults[0].place.within == "Žr. {{ a }}"

    def it_may_have_fields_of_words_own(self) -> None:
        xml = f"{BEGIN}{said('PAGE')}{END}"

        made = template("<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>").render(
            {"a": Markup(xml), "v": ""}  # noqa: S704 (what is tried)
        )

        assert xml.encode() in parts_of(made)[MAIN]


class DescribeAPartThatIsJudged:
    @pytest.mark.parametrize("place", ADDRESSED)
    def it_is_one_also_when_it_was_kept(self, place: str) -> None:
        compiled = compile_template(word_package(ADDRESSED[place]), "a.docx")

        kept = unpacked_template(packed_template(compiled), compiled.static, compiled.file)

        assert compiled.tagged[MAIN].is_judged
        assert kept.tagged[MAIN].is_judged

    @pytest.mark.parametrize(
        "body",
        [
            paragraph("{{ v }}"),
            paragraph("{{ v }}") + field("PAGE") + paragraph("{{ v }}"),
            run(
                '<w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{{ v }}" title="{{ v }}"/>'
                "</wp:inline></w:drawing>"
            ),
        ],
        ids=["text", "text beside a field", "an alternative text"],
    )
    def it_is_none_where_tags_fill_only_text(self, body: str) -> None:
        parts: Parts = word_package(body)

        assert not compile_template(parts, "a.docx").tagged[MAIN].is_judged
