"""A draft is read as people see it, whoever saved it.

Guards: drafts.reading, drafts.stories, drafts.inline, drafts.pen, drafts.fields, drafts.drawn,
drafts.package, drafts.tables, drafts.naming, drafts.plain.
"""

import pytest

from ataskaita.drafts.naming import named
from ataskaita.outline import OBJECT, Outline, Style, folded
from tests.drafts.outlines import outline_of, read, since, texts
from tests.editors import EDITORS, saved
from tests.packages import SPACES
from tests.rendered import rendered

QUICK = ("LibreOffice", "Google Docs")
SLOW = (pytest.param(one, marks=pytest.mark.slow) for one in EDITORS if one not in QUICK)
LIBRARY = "kita-biblioteka"
PROPERTIES = '<w:sdtPr><w:tag w:val="fondas.dovanos"/></w:sdtPr>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str, style: str = "") -> str:
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{told}{inner}</w:p>"


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def mark(name: str, inner: str, key: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{key}"/>'


def cells(*several: str, header: bool = False) -> str:
    told = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{told}{''.join(f'<w:tc>{one}</w:tc>' for one in several)}</w:tr>"


class DescribeTheTextOfAParagraph:
    @pytest.mark.parametrize(
        ("inner", "text"),
        [
            ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
            ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
            ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "\u2011\u00ad"),
            (f"<w:ins>{run('naujas')}</w:ins>{run(' žodis')}", "naujas žodis"),
            ("<w:del><w:r><w:delText>senas</w:delText></w:r></w:del>" + run("lieka"), "lieka"),
            (f"<w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo>", "b"),
            (f"<w:sdt>{PROPERTIES}<w:sdtContent>{run('7')}</w:sdtContent></w:sdt>", "7"),
            (f"<w:smartTag>{run('Vilnius')}</w:smartTag>", "Vilnius"),
            (f"<w:hyperlink>{run('nuoroda')}</w:hyperlink>", "nuoroda"),
            (field(' HYPERLINK "https://a.lt" ', run("nuoroda")), "nuoroda"),
            (field(" PAGE ", run("12")), OBJECT),
            (f'<w:fldSimple w:instr=" SEQ Lentelė ">{run("3")}</w:fldSimple>', OBJECT),
            ("<w:r><w:footnoteReference w:id='2'/></w:r>", OBJECT),
            ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("be galo"), "be galo"),
        ],
    )
    def it_is_what_people_see(self, inner: str, text: str) -> None:
        assert texts(read(para(inner))) == [text]

    def it_says_which_field_an_object_is(self) -> None:
        (block,) = read(para(field(" SEQ Lentelė \\* ARABIC ", run("3")))).blocks

        assert block.objects == ("field SEQ Lentelė",)

    def it_goes_on_behind_a_paragraphs_end_that_was_deleted(self) -> None:
        deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"

        read_one = read(f"<w:p>{deleted}{run('Viena, ')}</w:p>" + para(run("dvi.")))

        assert texts(read_one) == ["Viena, dvi."]

    def it_is_no_result_of_a_table_of_contents(self) -> None:
        begun = field(' TOC \\o "1-2" ', run("Fondas 3") + "</w:p><w:p>" + run("Lėšos 5"))

        outline = read(f"<w:p>{begun}</w:p>" + para(run("Fondas"), "a1"))

        assert texts(outline) == [OBJECT, "Fondas"]
        assert outline.blocks[0].objects == ("field TOC",)


class DescribeStyles:
    def they_are_known_by_name_and_level(self) -> None:
        outline = read(para(run("a"), "a1") + para(run("b"), "a2") + para(run("c"), "a3"))

        assert [one.style for one in outline.blocks] == [
            Style("heading 1", 1),
            Style("List Bullet", listed=True),
            Style("Mano"),
        ]


class DescribeFigures:
    def they_stand_where_their_bookmarks_do(self) -> None:
        inner = run("Gauta ") + mark("at_1", run("7")) + run(" vnt.")

        (figure,) = read(para(inner)).blocks[0].figures

        assert (figure.anchor, figure.start, figure.text) == ("at_1", 6, "7")

    def they_have_the_path_of_the_control_within(self) -> None:
        control = f"<w:sdt>{PROPERTIES}<w:sdtContent>{run('7')}</w:sdtContent></w:sdt>"

        (figure,) = read(para(mark("at_1", control))).blocks[0].figures

        assert (figure.path, figure.occurrence, figure.text) == ("fondas.dovanos", 1, "7")

    def they_end_with_their_paragraph_where_a_bookmark_lost_its_end(self) -> None:
        begun = '<w:bookmarkStart w:id="1" w:name="at_1"/>'

        outline = read(para(run("a ") + begun + run("7")) + para(run("b")))

        assert [one.text for one in outline.blocks[0].figures] == ["7"]
        assert outline.blocks[1].figures == ()

    def they_stand_in_their_cells(self) -> None:
        table = f"<w:tbl>{cells(para(run('Fondas')), para(mark('at_1', run('7'))))}</w:tbl>"

        (row,) = read(table).blocks

        assert row.texts == ("Fondas", "7")
        assert [(one.cell, one.text) for one in row.figures] == [(1, "7")]


class DescribeCopies:
    def they_are_none_of_the_bases_texts(self) -> None:
        base = read(para(mark("at_1", control("7"))))
        copied = read(para(mark("at_1", run("7"))) + para(mark("at_1_Copy_1", run("7"), 2)))

        assert occurrences(named(copied, base)) == [("fondas.dovanos", 1), ("fondas.dovanos", 0)]

    def their_first_stands_for_an_original_that_is_gone(self) -> None:
        base = read(para(mark("at_1", control("7"))))
        copies = read(para(mark("at_1_Copy_1", run("7"))) + para(mark("at_1_Copy_2", run("7"), 2)))

        assert occurrences(named(copies, base)) == [("fondas.dovanos", 1), ("fondas.dovanos", 0)]


def control(text: str) -> str:
    return f"<w:sdt>{PROPERTIES}<w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"


def occurrences(outline: Outline) -> list[tuple[str, int]]:
    return [(one.path, one.occurrence) for block in outline.blocks for one in block.figures]


class DescribeTables:
    def they_have_captions_headers_and_rows(self) -> None:
        head = cells(para(run("Rūšis")), para(run("Kiekis")), header=True)
        rows = cells(para(run("Knygos")), para(run("7")) + para(run("(8)")))
        gone = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")

        outline = read(para(run("Fondas"), "a1") + f"<w:tbl>{head}{rows}{gone}</w:tbl>")

        (table,) = outline.tables
        assert (table.caption, table.headers, table.rows) == ("Fondas", ("Rūšis", "Kiekis"), (1, 2))
        assert outline.blocks[2].texts == ("Knygos", "7\u2029(8)")

    @pytest.mark.parametrize("span", ["x", "-5", "999999999", ""])
    def they_are_read_whatever_a_cell_says_of_its_columns(self, span: str) -> None:
        wide = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{para(run("a"))}</w:tc>'

        (row,) = read(f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>").blocks

        assert row.texts == ("a",)
        assert sum(row.columns) <= 63


NEARLY = (
    *(para(run("a"), "a2"), para(run("a") + run("b")), para(""), "<w:p/>", para(run("a")) * 2),
    f"<w:tcPr><w:vAlign/></w:tcPr>{para(run('a'))}",
    f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para(run("a"))}',
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>" + para(run("b")),
    '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:p>',
    *(para(mark("at_1", run("5"))), para(field("PAGE", run("7"))), "<w:p><!-- a --></w:p>"),
    para("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:tab/></w:r>"),
    f"<w:p><w:ins>{run('a')}</w:ins></w:p><w:bookmarkEnd/>",
)


class DescribePlainCells:
    @pytest.mark.parametrize("cell", NEARLY)
    def they_say_what_they_say_when_read_in_full(
        self, cell: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        table = f"<w:tbl>{cells(cell, para(run('b')), cell)}</w:tbl>"
        begun = para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
        bodies = table, begun + table, '<w:bookmarkStart w:id="2" w:name="at_2"/>' + table
        found = [*map(read, bodies)]

        monkeypatch.setattr("ataskaita.drafts.stories.plain_cell", lambda *_, **__: None)

        assert found == [*map(read, bodies)]


class DescribeStories:
    def they_hold_notes_that_the_text_refers_to(self) -> None:
        note = f"<w:footnotes {SPACES}><w:footnote w:id='2'>{para(run('Pastaba'))}</w:footnote>"
        refers = "<w:r><w:footnoteReference w:id='2'/></w:r>"

        outline = read(para(run("Tekstas") + refers), footnotes=f"{note}</w:footnotes>".encode())

        assert [(one.name, one.blocks[0].text) for one in outline.stories] == [
            ("footnote 1", "Pastaba")
        ]


class DescribeADraft:
    def it_shows_the_figures_with_their_paths(self) -> None:
        outline = outline_of(rendered(LIBRARY))

        figures = {span.path: span for one in outline.blocks for span in one.figures}

        assert figures["fondas.likutis.is_viso"].text == "42\u00a0041"
        assert next(one.categories[-1] for one in outline.charts) == "2024\u00a0m."

    @pytest.mark.parametrize("editor", [*QUICK, *SLOW])
    def it_says_the_same_when_others_have_saved_it(self, editor: str) -> None:
        base = outline_of(rendered(LIBRARY))

        after = since(base, saved(rendered(LIBRARY), editor))

        charts = editor == "Google Docs"  # which makes pictures of them
        assert [_said(one) for one in texts(after) if one] == [
            _said(one) for one in texts(base) if one and not (charts and one == OBJECT)
        ]
        if editor != "Google Docs":  # which renames bookmarks and takes controls out
            assert [one.figures for one in after.blocks] == [one.figures for one in base.blocks]
            assert [one.series for one in after.charts] == [one.series for one in base.charts]


def _said(text: str) -> str:
    return folded(text)
