"""Where tags stand, and what stands beside them: nothing of a template is lost, nothing else acts.

Guards: template.reading.texts, template.reading.reader, template.reading.owners,
template.reading.cells, template.reading.lines.
"""

import pytest

from ataskaita.errors import TemplateErrors
from tests.template.making import (
    cell,
    filled,
    line,
    paragraph,
    plain_xml,
    row,
    run,
    table,
    text_of,
    texts_of,
)

LANDSCAPE = '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'
PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
BOOKMARK = ('<w:bookmarkStart w:id="7" w:name="a"/>', '<w:bookmarkEnd w:id="7"/>')
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
DELETED = '<w:del w:id="2"><w:r><w:delText>{}</w:delText></w:r></w:del>'
NAMES = {"x": "taip", "rows": ["a", "b"]}


def beside(before: str, tag: str, behind: str = "", properties: str = "") -> str:
    """Return a tag's paragraph with what stands beside the tag."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{before}{run(tag)}{behind}</w:p>"


class DescribeBraces:
    def they_stay_text_in_two_cells(self) -> None:
        cells = ["{1, 2}", "}", "50 %", "}", "{", "{ x }}"]

        assert texts_of(filled(table(row(*cells)), x=1), "tc") == cells

    def they_stay_text_in_two_paragraphs(self) -> None:
        pieces = ["{", "{ x }", "}", "#}", "}", "{", "% if x %}"]

        body = filled("".join(map(paragraph, [*pieces, "{{ x }}"])), **NAMES)

        assert texts_of(body) == [*pieces, "taip"]

    def they_are_a_tag_within_one(self) -> None:
        link = (
            f'<w:p>{run("{")}<w:ins w:id="1">{run("{ x }")}</w:ins><w:r><w:t>}}</w:t></w:r></w:p>'
        )

        assert texts_of(filled(link, **NAMES)) == ["taip"]

    @pytest.mark.parametrize("between", ["<w:br/>", "<w:tab/>", "<w:cr/>", "<w:softHyphen/>"])
    def they_are_a_tag_over_breaks_and_tabs(self, between: str) -> None:
        tag = f"<w:p><w:r><w:t>{{% if x</w:t>{between}<w:t> %}}a{{% endif %}}</w:t></w:r></w:p>"

        assert plain_xml(filled(tag, **NAMES)).count("<w:t>a</w:t>") == 1


class DescribeDeletedText:
    def it_does_nothing(self) -> None:
        gone = [DELETED.format(tag) for tag in ("{%p for e in nera %}", "{{ nera }}", "{# {% {{")]

        body = filled("".join(f"<w:p>{one}</w:p>" for one in gone) + paragraph("{{ x }}"), **NAMES)

        assert texts_of(body) == ["", "", "", "taip"]
        assert [one.text for one in body.iter("{*}delText")] == [
            *("{%p for e in nera %}", "{{ nera }}", "{# {% {{")
        ]

    def it_is_nothing_within_a_tag(self) -> None:
        tag = f"<w:p>{run('{%p if ')}{DELETED.format('y')}{run('x %}')}</w:p>"

        assert texts_of(filled(tag + paragraph("a") + paragraph("{%p endif %}"), **NAMES)) == ["a"]

    def it_is_what_was_moved_away(self) -> None:
        moved = f'<w:p><w:moveFrom w:id="3">{run("{{ nera }}")}</w:moveFrom></w:p>'

        assert text_of(filled(moved + paragraph("{{ x }}"), **NAMES)) == "{{ nera }}taip"


class DescribeUnseenCharacters:
    @pytest.mark.parametrize("unseen", "\u200b\u2060\ufeff\u00ad\u200d\u200e\u202a")
    def they_are_nothing_in_a_tag(self, unseen: str) -> None:
        assert (
            line(f"{{%{unseen} if x{unseen} %}}{{{{ {unseen}x }}}}{{% endif %}}", **NAMES) == "taip"
        )

    def they_may_be_spaces_and_hyphens_of_another_sort(self) -> None:
        assert line("{% if 1 \u2011\u20071\u202f== 0 %}{{ x }}{% endif %}", **NAMES) == "taip"

    def they_stay_within_quotes_and_outside_of_tags(self) -> None:
        assert line("a\u00adb {{ nera|default('c\u200dd') }}") == "a\u00adb c\u200dd"


class DescribeAPageBreakBesideATag:
    def it_stands_in_the_block_behind_the_tag_that_opens_it(self) -> None:
        for shown in (True, False):
            body = filled(
                beside("", "{%p if x %}", PAGE_BREAK) + paragraph("b") + paragraph("{%p endif %}"),
                x=shown,
            )
            assert len(list(body.iter("{*}br"))) == shown

    def it_stands_before_the_block_before_that_tag(self) -> None:
        tags = beside(PAGE_BREAK, "{%p for r in rows %}"), beside("", "{%p endfor %}", PAGE_BREAK)

        body = filled(tags[0] + paragraph("{{ r }}") + tags[1], **NAMES)

        assert texts_of(body) == ["\n", "a", "b", "\n"]


class DescribeASectionThatEndsInATagsParagraph:
    def it_ends_once_before_a_block_and_once_behind_it(self) -> None:
        opens = beside("", "{%p for r in rows %}", properties=LANDSCAPE)
        closes = beside("", "{%p endfor %}", properties=LANDSCAPE)

        body = filled(paragraph("A") + opens + paragraph("{{ r }}") + closes, **NAMES)

        assert texts_of(body) == ["A", "", "a", "b", ""]
        assert [one.find(".//{*}sectPr") is not None for one in body] == [
            *(False, True, False, False, True)
        ]

    def it_ends_behind_prose(self) -> None:
        body = filled(beside("", "{{p x }}", properties=LANDSCAPE), x="a\nb")

        assert texts_of(body) == ["a", "b", ""]


class DescribeWhatElseStandsBesideATag:
    @pytest.mark.parametrize(
        "thing",
        [
            '<w:r><w:drawing><wp:docPr id="1" name="x"/></w:drawing></w:r>',
            '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
            FIELD,
            '<w:r><w:br w:type="column"/></w:r>',
        ],
    )
    def it_is_kept(self, thing: str) -> None:
        body = filled(beside(thing, "{%p if x %}") + paragraph("{%p endif %}"), x=False)

        names = [str(one.tag).partition("}")[2] for one in body.iter()]
        assert len([one for one in names if one in ("drawing", "fldSimple", "br", "fldChar")]) in (
            1,
            2,
        )

    @pytest.mark.parametrize(
        "misplaced",
        [
            "<w:r><w:t>{tag}<w:p><w:r><w:t>a</w:t></w:r></w:p></w:t></w:r>",
            "<w:r><w:t>{tag}</w:t><w:t> <w:p><w:r><w:t>a</w:t></w:r></w:p></w:t></w:r>",
            "<w:pPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:pPr><w:r><w:t>{tag}</w:t></w:r>",
            "<w:r><w:tab><w:t>a</w:t></w:tab><w:t>{tag}</w:t></w:r>",
        ],
    )
    @pytest.mark.parametrize("kind", ["p", "tc", "tr"])
    def it_is_told_also_where_no_text_belongs(self, misplaced: str, kind: str) -> None:
        tags = f"{{%{kind} if x %}}", f"{{%{kind} endif %}}"
        cells = (f"<w:p>{misplaced.format(tag=tags[0])}</w:p>", "b", tags[1])
        whole = {
            "p": "".join((cells[0], *map(paragraph, cells[1:]))),
            "tc": table(f"<w:tr><w:tc>{cells[0]}</w:tc>{''.join(map(cell, cells[1:]))}</w:tr>"),
            "tr": table(f"<w:tr><w:tc>{cells[0]}</w:tc></w:tr>", *map(row, cells[1:])),
        }

        with pytest.raises(TemplateErrors, match="the tag must stand alone in its"):
            filled(whole[kind], **NAMES)

    def it_is_kept_within_its_text(self) -> None:
        inner = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
        for tag in ("{{r x }}", "b {{r x }} c", "{% cellbg 'ff0000' %}"):
            body = filled(
                table(f"<w:tr><w:tc><w:p><w:r><w:t>{tag}{inner}</w:t></w:r></w:p></w:tc></w:tr>"),
                **NAMES,
            )
            assert "a" in texts_of(body)

    def it_is_kept_with_its_row_and_cell(self) -> None:
        picture = '<w:r><w:drawing><wp:docPr id="1" name="x"/></w:drawing></w:r>'
        marked = f"<w:tc>{beside('', '{%tr if x %}', picture)}</w:tc>"

        body = filled(table(row(marked), row("b"), row("{%tr endif %}")), x=True)

        assert texts_of(body, "tr") == ["", "b"]
        assert len(list(body.iter("{*}drawing"))) == 1

    def its_bookmark_stands_once_outside_of_the_block(self) -> None:
        opens = beside(BOOKMARK[0], "{%p for r in rows %}", BOOKMARK[1])

        body = filled(opens + paragraph("{{ r }}") + paragraph("{%p endfor %}"), **NAMES)

        assert [str(one.tag).partition("}")[2] for one in body] == [
            *("bookmarkStart", "bookmarkEnd", "p", "p")
        ]

    def it_is_refused_around_the_tag(self) -> None:
        field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>',)
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

        with pytest.raises(TemplateErrors, match="the tag stands inside a field") as caught:
            filled(beside(field[0], "{%p if x %}", end), **NAMES)
        assert "lauko (Field) viduje" in caught.value.faults[0].what("lt")

    @pytest.mark.parametrize("kind", ["tr", "tc"])
    def it_is_refused_outside_of_tables(self, kind: str) -> None:
        with pytest.raises(TemplateErrors, match="the tag stands in no"):
            line(f"{{%{kind} if x %}}", **NAMES)


class DescribeARemarkOfAWholeRow:
    def it_goes_with_its_row_as_docxtpl_has_it(self) -> None:
        body = filled(table(row("a"), row("{#tr pastaba #}", "b {{ x }}"), row("c")), **NAMES)

        assert texts_of(body, "tr") == ["a", "c"]

    def it_goes_with_its_cell_or_paragraph(self) -> None:
        body = filled(paragraph("a {#p pastaba #}") + table(row("b {#tc pastaba #}", "c")), **NAMES)

        assert texts_of(body) == ["c"]

    def it_leaves_the_section_that_ends_there(self) -> None:
        body = filled(
            beside("", "{#p pastaba #}", properties=LANDSCAPE) + paragraph("{{ x }}"), x=1
        )

        assert len(list(body.iter("{*}sectPr"))) == 1


class DescribeTagsThatJoinLines:
    def they_join_lines_of_one_paragraph(self) -> None:
        pieces = ("a", "{%- if x -%}", "b", "{%- endif -%}", "c")
        whole = "<w:br/>".join(f"<w:t>{one}</w:t>" for one in pieces)

        assert text_of(filled(f"<w:p><w:r>{whole}</w:r></w:p>", **NAMES)) == "abc"

    def they_leave_a_section_that_would_be_lost(self) -> None:
        body = filled(
            paragraph("a{% if x -%}") + beside("", "b{% endif %}", "", LANDSCAPE), **NAMES
        )

        assert len(list(body.iter("{*}sectPr"))) == 1


class DescribeARunTag:
    def it_leaves_the_look_of_what_stands_behind_it(self) -> None:
        bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>a {{r x }} b</w:t><w:br/></w:r>"

        body = filled(f"<w:p>{bold}</w:p>", **NAMES)

        assert text_of(body) == "a taip b\n"
        assert [one.find("{*}rPr") is not None for one in body[0]] == [True, False, True]


class DescribeMergedCells:
    def they_need_no_properties(self) -> None:
        bare = f"<w:tc>{paragraph('{% vm %}a')}</w:tc>"

        body = filled(
            table(row("{%tr for r in rows %}"), row(bare, "{{ r }}"), row("{%tr endfor %}")),
            **NAMES,
        )

        assert texts_of(body, "tr") == ["aa", "b"]

    def they_are_refused_outside_of_tables(self) -> None:
        for tag in ("{% vm %}", "{% colspan 2 %}"):
            with pytest.raises(TemplateErrors, match="the tag stands in no cell"):
                line(tag)

    def they_may_be_as_wide_as_an_expression_says(self) -> None:
        body = filled(table(row(cell("{% colspan 5 % 3 %}a"))), x=1)

        assert texts_of(body, "tc") == ["a"]


class DescribeATagAmongProperties:
    @pytest.mark.parametrize(
        "inner",
        [
            "<w:pPr><w:pStyle>{}</w:pStyle></w:pPr>",
            "<w:pPr><w:pStyle><w:r>{}</w:r></w:pStyle></w:pPr>",
            "<w:r><w:rPr><w:lang>{}</w:lang></w:rPr><w:t>a</w:t></w:r>",
            "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent/></w:sdt>",
        ],
    )
    def it_is_filled_all_the_same(self, inner: str) -> None:
        xml = inner.format("<w:t>{{ x }}</w:t>")

        for body in (f"<w:p>{xml}</w:p>", f"<w:p>{xml}<w:r><w:t>{{{{ x }}}}</w:t></w:r></w:p>"):
            assert "{" not in text_of(filled(body, x="b"))
