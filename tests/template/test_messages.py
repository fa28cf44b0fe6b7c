"""Every message about templates, caused and word for word."""

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest

from ataskaita.compose import compose_view
from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnFigure
from ataskaita.errors import AtaskaitaError, TemplateErrors
from ataskaita.hall.template import Template
from ataskaita.hall.unprinted import unprinted_remarks
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.collection import Collection
from ataskaita.messages import template as messages
from ataskaita.messages.message import Message
from ataskaita.template import compile_template
from ataskaita.view import Paragraph, Prose, TextRun
from ataskaita.word.package import read_package, read_template, write_package
from tests.border.techniques import REFUSED, TAKEN_OUT
from tests.packages import zipped
from tests.template.charted import DRAWING, PART, PLAIN, own_looks, parts_with_chart, rendered
from tests.template.making import (
    DOCUMENT,
    FILE,
    compiled,
    filled,
    line,
    paragraph,
    part,
    row,
    run,
    table,
    word_parts,
)

HOSTILE = {**word_parts(), "word/document.xml": b"<!DOCTYPE x><x/>"}

REFERENCE = Prose((Paragraph((TextRun("", reference="_Ref_lentele_kita"),)),))


def _remark(body: str, **more: bytes) -> NoReturn:
    """Raise what is to be told of the template."""
    raise TemplateErrors(compiled(body, **more).remarks)


def _control(kind: str) -> str:
    """Return a content control that is bound to nothing that is there."""
    properties = f'<w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID=""/>{kind}</w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{run('{{ v }}')}</w:sdtContent></w:sdt>"


def _taken_out(data: bytes) -> NoReturn:
    """Raise what is told of a template that carries what documents don't get."""
    raise TemplateErrors(Template.of_bytes(data, "šablonas.docx").remarks)


def _unprinted(*, final: bool) -> NoReturn:
    """Raise what a template of nothing but the year leaves out of a report's figures."""
    report = LibraryReport(
        year=2024,
        institution=Institution(name="Biblioteka"),
        collection=Collection(heading="Fondas", gifts=3),
        own_figures=Keyed({key: OwnFigure(label=key, value=1) for key in "abcdef"}),
    )
    view = compose_view(report)
    compiled(paragraph("{{ metai }}")).render_parts(view.names)
    raise TemplateErrors(unprinted_remarks(report, [view], final=final))


def _failing() -> Iterator[str]:
    """Generate a value, then fail as a source of rows may."""
    yield "a"
    raise OSError("nėra tinklo")


CAUSES: dict[str, tuple[Callable[[], object], str]] = {
    "NOT_A_WORD_FILE": (
        lambda: read_package(b"PK\x03\x04", "laiškas.docx"),
        (
            "laiškas.docx: S310: The template isn't a readable .docx file: its package is broken, "
            "or none. Open it in Word and save it as a Word document (.docx)."
        ),
    ),
    "OTHER_FORMAT": (
        lambda: read_package(b"tekstas", "laiškas.docx"),
        (
            "laiškas.docx: S318: A Word document (.docx) belongs here, but this is a plain text. "
            "Take the Word document (.docx) or the workbook (.xlsx) that it was made "
            "of."
        ),
    ),
    "HOSTILE_PACKAGE": (
        lambda: read_package(write_package(HOSTILE), "spąstai.docx"),
        (
            "spąstai.docx (word/document.xml): S311: The file was refused: it declares a document "
            "type. Ask for the template from a source that you trust, or save it anew in Word."
        ),
    ),
    "REACHES_OUT": (
        lambda: read_template(zipped(REFUSED["sub-document"]()), "šablonas.docx"),
        (
            "šablonas.docx (word/document.xml): S319: The template has a sub-document of a master "
            "document: –. Take it out in Word, or put in a picture or a text of it. The page of "
            "borders (docs/borders.md) lists all that a template may not have."
        ),
    ),
    "TAKEN_OUT": (
        lambda: _taken_out(zipped(TAKEN_OUT["link ftp://kanarele.example/"]())),
        (
            "šablonas.docx (word/document.xml): S320: The template has a link that leads to no "
            "http, https or mailto address, which no document gets: ftp://kanarele.example/. "
            "Nothing need be done. To be told no more, take it out of the template in Word."
        ),
    ),
    "BROKEN_TAG": (
        lambda: line("Metai {{ metai m. }}"),
        (
            "šablonas.docx (word/document.xml): S302: Near “Metai {{ metai m. }}”: "
            "a word, sign or bracket is missing or out of place. "
            "Mend the tag in Word; compare it with the standard template."
        ),
    ),
    "UNKNOWN_REFERENCE": (
        lambda: filled(paragraph("{{p x }}"), x=REFERENCE),
        (
            "šablonas.docx (word/document.xml): S313: The text refers to a table or chart that the "
            "document doesn't have: _Ref_lentele_kita. "
            "Let the template print it with a number, or leave the reference out."
        ),
    ),
    "SLOWER_TAG": (
        lambda: _remark(paragraph("Iš viso {{ metai + 1 }}")),
        (
            "šablonas.docx (word/document.xml): S314: Near “Iš viso {{ metai + 1 }}” a tag does "
            "more than print, choose and repeat, so that its part is filled several times slower. "
            "Nothing need be done. For thousands of documents, let the data say what the tag "
            "computes."
        ),
    ),
    "READ_AGAIN": (
        lambda: _remark(paragraph("{% if x %}a") + paragraph("b{% endif %}")),
        (
            "šablonas.docx (word/document.xml): S315: In word/document.xml a block begins in one "
            "cell or paragraph and ends in another, so that each document is read once more, which "
            "takes longer. Nothing need be done. Quicker is a block that begins and ends in one "
            "cell or paragraph, or a {%tr … %} or {%p … %} tag around whole ones."
        ),
    ),
    "UNPRINTED": (
        lambda: _unprinted(final=False),
        (
            " (fondas.dovanos): S316: The data gives what the document doesn't say: „Gauta dovanų“ "
            "(Fondas), „a“, „b“, „c“ ir dar 3. "
            "Let the template print it, quote it in a text, or take it out of the data."
        ),
    ),
    "FINAL_UNPRINTED": (
        lambda: _unprinted(final=True),
        (
            " (fondas.dovanos): S317: The data gives what the final report doesn't say: „Gauta "
            "dovanų“ (Fondas), „a“, „b“, „c“ ir dar 3. "
            "Let the template print it, quote it in a text, or take it out of the data. Or make a "
            "draft, without “--galutine”."
        ),
    ),
    "LOST_CHART": (
        lambda: rendered(PLAIN, DRAWING.replace("ALT", "")),
        (
            "šablonas.docx (word/document.xml): S340: The chart “Dokumentų išduotis ({unit})” "
            "shows the template's sample: nothing says whose data it is to have. In Word, write "
            "its tag as its title, such as {{ diagramos.islaidos }}: the glossary "
            "(docs/glossary.md) has all of them. Or delete the chart."
        ),
    ),
    "UNREADABLE_CHART": (
        lambda: rendered(PLAIN, looks=b"<x/>"),
        (
            "šablonas.docx (word/document.xml): S341: The chart “{{ diagrama }}” can't be read: "
            "its part holds no chart. Delete it in Word, and copy the chart anew from the standard "
            "template."
        ),
    ),
    "TWICE_NAMED_CHART": (
        lambda: rendered(PLAIN, looks=own_looks().replace("Išduota<", "{{ kita }}<").encode()),
        (
            "šablonas.docx (word/document.xml): S342: The alternative text and the title of the "
            "chart “Dokumentų išduotis ({unit})”, or its data, name different data: "
            "{{ diagrama }}, {{ kita }}. Leave one of the tags; where it stands in several "
            "places, let it be the same."
        ),
    ),
    "UNFILLABLE_CHART": (
        lambda: compile_template(
            {
                DOCUMENT: part(""),
                "word/header1.xml": part(DRAWING.replace("ALT", "{{ diagrama }}"), "hdr"),
                "word/_rels/header1.xml.rels": parts_with_chart()["word/_rels/document.xml.rels"],
                PART: own_looks().encode(),
            },
            FILE,
        ),
        (
            "šablonas.docx (word/header1.xml): S343: The chart “Dokumentų išduotis ({unit})” can't "
            "get its data: charts get data in the main text only. Copy a chart of the standard "
            "template into the text of the document."
        ),
    ),
    "UNKNOWN_SAMPLE": (
        lambda: compiled(table(row("{{ b.lentele }}"), row("{{ pavyzdys.eile }}"))),
        (
            "šablonas.docx (word/document.xml): S345: A sample table shows no row "
            "`pavyzdys.eilute`, or one that no table has: eile. Let its rows begin with "
            "{{ pavyzdys.NAME }}, one of these: pavadinimas, antraste, numeriai, grupe, eilute, "
            "is_ju, tekstai, is_viso."
        ),
    ),
    "UNNAMED_SAMPLE": (
        lambda: compiled(table(row("{{ pavyzdys.eilute }}"))),
        (
            "šablonas.docx (word/document.xml): S346: Nothing says which tables are to look like "
            "a sample table. Copy its first row, with the tag {{ blokas.lentele }}, anew from the "
            "standard template."
        ),
    ),
    "UNBOUND_CONTROL": (
        lambda: _remark(f"<w:p>{_control('<w:date/>')}</w:p>"),
        (
            "šablonas.docx (word/document.xml): S335: A content control says “{{ v }}”, and is "
            "bound to where that tag can't be filled: Word would show the tag. In the draft it is "
            "bound no longer. Nothing need be done."
        ),
    ),
    "UNFILLED_TAG": (
        lambda: _remark("", settings=part("<w:x>{{ v }}</w:x>", "settings")),
        (
            "šablonas.docx (word/settings.xml): S336: “{{ v }}” stands where no tag is filled, and "
            "stays as it is. Put it into the document's text, a header, a footer, a note, or the "
            "document's properties."
        ),
    ),
    "SEEMING_TAG": (
        lambda: _remark(paragraph("[[ v ]]")),
        (
            "šablonas.docx (word/document.xml): S337: “[[ v ]]” looks like a tag, but is none, and "
            "is printed as it is. If it is to be filled, write it as {{ name }}."
        ),
    ),
    "TOO_MANY_TAGS": (
        lambda: line("{{ x }}" * 6_001),
        (
            "šablonas.docx (word/document.xml): S325: word/document.xml has more than 4000 tags, "
            "or longer ones than can be read in time. Let a loop print what repeats "
            "({%tr for … %}), or part the template in several."
        ),
    ),
    "UNCLOSED_BLOCK": (
        lambda: line("{% if x %}"),
        (
            "šablonas.docx (word/document.xml): S301: A block is opened and never closed: "
            "{% if %}. Every for needs its endfor, every if its endif, in a paragraph or row of "
            "its own."
        ),
    ),
    "UNKNOWN_NAME": (
        lambda: line("Iš {{ nera }}", metai=1),
        (
            "šablonas.docx (Iš {{ nera }}): S304: "
            "The template asks for “nera”, which the report doesn't have. "
            "The glossary (docs/glossary.md) lists all names that a template may use."
        ),
    ),
    "UNKNOWN_NAME_NEAREST": (
        lambda: line("{{ metei }}", metai=1),
        (
            "šablonas.docx ({{ metei }}): S304: "
            "The template asks for “metei”, which the report doesn't have. "
            "Perhaps you meant “metai”?"
        ),
    ),
    "FORBIDDEN_CODE": (
        lambda: line("{{ ''.__class__ }}"),
        (
            "šablonas.docx ({{ ''.__class__ }}): S306: "
            "The template asks for something it may not do: __class__. "
            "A template may print, compare and repeat; it can't call programs."
        ),
    ),
    "FAILED_TAG": (
        lambda: line("{{ 1 / 0 }}"),
        (
            "šablonas.docx ({{ 1 / 0 }}): S307: The template can't be filled: division by zero. "
            "Check the tags and filters of the template against the guide."
        ),
    ),
    "MARKUP_FILTER": (
        lambda: line("{% filter title %}{{ x }}{% endfilter %}", x="a\nb"),
        (
            "šablonas.docx ({% filter title %}{{ x }}{% endfilter %}): S334: The filter title "
            "can't work on a text with line breaks, links or looks of its own. "
            "Put the filter on each value by itself, such as {{ pavadinimas|trim }}."
        ),
    ),
    "UNPRINTABLE": (
        lambda: line("{{ a.b }}", a={"b": len}),
        (
            "šablonas.docx ({{ a.b }}): S330: The value a.b (builtin_function_or_method) can't be "
            "printed: it is an object of a program, not a text. Give the template a text, a number "
            "or a date in its place, or let the tag ask for one that it has."
        ),
    ),
    "FAILED_VALUE": (
        lambda: line("{% for x in a %}{{ x }}{% endfor %}", a=_failing()),
        (
            "šablonas.docx ({% for x in a %}{{ x }}{% endfor %}): S331: Near “{% for x in a %}{{ x "
            "}}{% endfor %}” a value of the script's own fails: nėra tinklo (OSError). Mend the "
            "value; the error that it raised is told as the cause."
        ),
    ),
    "UNFIT_VALUE": (
        lambda: line("{{ a.b }}", a={"b": "x\x01"}),
        (
            " (a.b): S308: "
            "The value a.b has U+0001, a character that a Word document can't hold. "
            "Remove the character from the value."
        ),
    ),
    "BROKEN_RESULT": (
        lambda: filled(paragraph("{% if x %}") + table(row("{% endif %}")), x=False),
        (
            "šablonas.docx: S309: With its tags filled, word/document.xml is no well-formed "
            "document: what begins in one paragraph, row or cell ends in another. "
            "A {%p … %} tag must stand alone in its paragraph, a {%tr … %} tag in its row."
        ),
    ),
    "FILLED_REACHES_OUT": (
        lambda: filled(
            '<w:p><w:fldSimple w:instr="HYPERLINK {{ a }}"><w:r><w:t>čia</w:t></w:r></w:fldSimple>'
            "</w:p>",
            a="file:///C:/x",
        ),
        (
            "šablonas.docx (word/document.xml): S321: Filled with these data, the document has a "
            "link that leads to no http, https or mailto address: HYPERLINK file:///C:/x. Let an "
            "address that a tag fills begin with http://, https:// or mailto:; write other fields "
            "into the template itself."
        ),
    ),
    "TOO_LONG": (
        lambda: line("{{ range(10000000) }}"),
        (
            "šablonas.docx ({{ range(10000000) }}): S312: "
            "A repetition in the template makes more text than a document may have. "
            "Check the loops of the template."
        ),
    ),
}


class DescribeTheMessagesAboutTemplates:
    def they_are_all_caused_here(self) -> None:
        declared = {name for name, one in vars(messages).items() if isinstance(one, Message)}

        assert declared == set(CAUSES)

    @pytest.mark.parametrize("name", CAUSES)
    def they_say_what_is_wrong_and_what_to_do(self, name: str) -> None:
        cause, words = CAUSES[name]

        with pytest.raises(AtaskaitaError) as raised:
            cause()

        assert [one.message for one in raised.value.faults] == [getattr(messages, name)]
        assert str(raised.value) == words
