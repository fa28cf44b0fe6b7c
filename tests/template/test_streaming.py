"""A long table is written while its rows come, and says what it would say if made whole.

Guards: template.settling.streaming.
"""

import errno
import io
import tempfile
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.errors import TemplateErrors
from ataskaita.template import CompiledTemplate
from ataskaita.template.settling.streaming import can_stream
from ataskaita.template.words.tag_names import PROSE_FILTER
from ataskaita.view import Paragraph, Prose, TextRun
from ataskaita.word.package import write_package
from ataskaita.word.seal import is_untouched
from tests.disks import failing
from tests.template.making import (
    DOCUMENT,
    cell,
    compiled,
    paragraph,
    part,
    row,
    table,
    texts_of,
    values_of,
    word_parts,
)

LOOP = row("{%tr for e in eilutes %}"), row("{{ e.a }}", "{{ e.b }}"), row("{%tr endfor %}")
TWO = (1000, 1000)
PLAIN = table(row("A", "B"), *LOOP, grid=TWO)
LOOSE = table(
    row("A", "B"),
    row("{%tr for e in eilutes %}"),
    row("{%tc if e.a is odd %}", "{{ e.a }}", "{%tc endif %}"),
    row(cell("{%p if e.a is divisibleby(3) %}", "{{ e.b }}", "{%p endif %}"), "x"),
    row("{%tr endfor %}"),
    grid=TWO,
)
NESTED = table(
    row("A", "B"),
    row("{%tr for e in eilutes %}"),
    row(f"<w:tc>{table(row('{{ e.a }}'))}<w:p/></w:tc>", "{{ e.b }}"),
    row("{%tr endfor %}"),
    grid=TWO,
)
PICTURE = '<w:p><w:r><wp:docPr id="1" name="x"/></w:r></w:p>'
NUMBERED = table(
    row("{%tr for e in eilutes %}"),
    row(f"<w:tc>{PICTURE}</w:tc>", "{{ e.b }}"),
    row("{%tr endfor %}"),
    grid=TWO,
)


def rows(count: int) -> Iterator[dict[str, object]]:
    return ({"a": number, "b": f"A & {number}"} for number in range(count))


def streamed(template: CompiledTemplate, **names: object) -> bytes:
    return b"".join(template.stream_part(DOCUMENT, names, template.new_state()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    parts = {**word_parts(), DOCUMENT: part(paragraph("pradžia") + PLAIN + paragraph("pabaiga"))}
    file = tmp_path / "šablonas.docx"
    file.write_bytes(write_package(parts))
    return file


class DescribeAStreamedPart:
    @pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 14, 500, 3000])
    @pytest.mark.parametrize(
        "body", [PLAIN, LOOSE, NESTED, NUMBERED], ids=["plain", "loose", "nested", "numbered"]
    )
    def it_is_the_same_as_one_made_whole(self, body: str, count: int) -> None:
        template = compiled(paragraph("a") + body + paragraph("b") + body)
        listed = list(rows(count))

        whole = template.render_parts({"eilutes": listed})[DOCUMENT]

        assert template.tagged[DOCUMENT].streams
        assert streamed(template, eilutes=listed) == whole
        etree.fromstring(whole)

    @pytest.mark.parametrize("count", [0, 3, 500, 3000])
    def it_keeps_tables_apart_that_would_touch(self, count: int) -> None:
        template = compiled(PLAIN + paragraph("{%p if 0 %}") + paragraph("{%p endif %}") + PLAIN)
        listed = list(rows(count))

        made = streamed(template, eilutes=listed)

        assert made == template.render_parts({"eilutes": listed})[DOCUMENT]
        assert [str(one.tag).partition("}")[2] for one in etree.fromstring(made)[0]] == [
            *("tbl", "p", "tbl")
        ]

    def it_tells_of_a_reference_that_leads_nowhere(self) -> None:
        prose = Prose((Paragraph((TextRun("1", reference="_Ref_x"),)),))
        template = compiled(paragraph("{{p p }}") + PLAIN)

        assert template.tagged[DOCUMENT].streams
        for count in (0, 3000):
            with pytest.raises(TemplateErrors, match="S313"):
                streamed(template, p=prose, eilutes=rows(count))

    def it_is_made_whole_where_prose_may_refer_to_what_comes_later(self) -> None:
        prose = f"{{{{ (p)|{PROSE_FILTER}('', False) }}}}"

        assert can_stream(prose)
        assert can_stream("\x11Lentelė\x18_Ref_x\x11")
        assert not can_stream(f"{prose}\x11Lentelė\x18_Ref_x\x11")

    def it_has_every_cell(self) -> None:
        body = etree.fromstring(streamed(compiled(PLAIN), eilutes=rows(3000)))[0]

        expected = [f"{number}A & {number}" for number in range(3000)]
        assert texts_of(body, "tr") == ["AB", *expected]

    def it_keeps_a_short_table_on_one_page(self) -> None:
        body = etree.fromstring(streamed(compiled(PLAIN), eilutes=rows(3)))[0]

        assert len(values_of(body, "keepNext")) == 6

    def it_numbers_pictures_through_all_its_pieces(self) -> None:
        body = etree.fromstring(streamed(compiled(NUMBERED), eilutes=rows(3000)))[0]

        assert [one.get("id") for one in body.iter("{*}docPr")] == [str(n + 1) for n in range(3000)]

    @pytest.mark.parametrize(
        "body",
        [
            '<w:p><w:fldSimple w:instr=" REF _Ref_a "><w:r><w:t/></w:r></w:fldSimple></w:p>',
            "<w:p><w:r><w:instrText> TOC \\o </w:instrText></w:r></w:p>",
        ],
        ids=["reference", "contents"],
    )
    def it_waits_for_what_looks_at_the_whole(self, body: str) -> None:
        assert not can_stream(compiled(f"{body}{PLAIN}").tagged[DOCUMENT].source)


class DescribeATemplateThatWrites:
    def it_writes_what_it_would_return(self, path: Path) -> None:
        template = at.Template(path)
        stream = io.BytesIO()

        template.write({"eilutes": rows(2000)}, stream)

        assert stream.getvalue() == template.render({"eilutes": list(rows(2000))})
        assert is_untouched(stream.getvalue())

    def it_writes_into_a_pipe(self, path: Path) -> None:
        class Pipe(io.RawIOBase):
            pieces: list[bytes] = []  # noqa: RUF012 (one pipe, one test)

            def write(self, data: object, /) -> int:
                self.pieces.append(bytes(data))  # type: ignore[call-overload]  # bytes, as written
                return len(self.pieces[-1])

        at.Template(path).write({"eilutes": rows(20_000)}, Pipe())  # type: ignore[arg-type]  # any writer will do

        with zipfile.ZipFile(io.BytesIO(b"".join(Pipe.pieces))) as archive:
            assert archive.testzip() is None
            assert archive.read(DOCUMENT).count(b"<w:tr>") == 20_001

    @pytest.mark.slow
    def it_needs_the_same_memory_for_any_number_of_rows(self, path: Path, tmp_path: Path) -> None:
        template, peaks = at.Template(path), []
        for count in (10_000, 40_000):
            tracemalloc.start()
            with (tmp_path / "x.docx").open("wb") as file:
                template.write({"eilutes": rows(count)}, file)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()

        assert peaks[1] < peaks[0] * 1.3

    def it_tells_what_is_wrong_with_a_row(self, path: Path) -> None:
        def wrong() -> Iterator[dict[str, object]]:
            yield from rows(1_000)
            yield {"a": 1}

        with pytest.raises(at.TemplateErrors, match="S304"):
            at.Template(path).write({"eilutes": wrong()}, io.BytesIO())


class DescribeTheBudget:
    @pytest.mark.slow
    def it_lets_a_hundred_thousand_rows_of_eight_through(self) -> None:
        cells = row("{%tc for c in e %}", "{{ c }}", "{%tc endfor %}")
        body = table(row("{%tr for e in eilutes %}"), cells, row("{%tr endfor %}"))
        template = compiled(body)

        pieces = template.pieces(
            template.tagged[DOCUMENT],
            {"eilutes": ([1] * 8 for _ in range(100_000))},
            template.new_state(),
        )

        assert sum(piece.count(b"</w:tc>") for piece in pieces) == 800_000

    @pytest.mark.parametrize("loops", ["e e e", "e range(99) range(99)", "y y y"])
    def it_stops_rows_of_rows(self, loops: str) -> None:
        opened = "".join(f"{{% for a in {one} %}}" for one in loops.split())
        tag = f"{{% set y = e %}}{opened}x{'{% endfor %}' * 3}"

        with pytest.raises(at.TemplateErrors, match="S312"):
            compiled(paragraph(tag)).render_parts({"e": list(range(300))})

    def it_stops_rows_in_a_macro(self) -> None:
        macro = "{% macro f() %}{% for a in e %}x{% endfor %}{% endmacro %}"
        tag = (
            f"{macro}{{% for a in e %}}{{% for b in range(99) %}}{{{{ f() }}}}{'{% endfor %}' * 2}"
        )

        with pytest.raises(at.TemplateErrors, match="S312"):
            compiled(paragraph(tag)).render_parts({"e": list(range(300))})


class DescribeADiskWithoutRoom:
    @pytest.mark.parametrize("full", [True, False])
    def it_is_told_as_such(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, *, full: bool
    ) -> None:
        monkeypatch.setattr("ataskaita.word.streaming._IN_MEMORY", 64)
        template, target = at.Template(path), io.BytesIO()
        if full:
            monkeypatch.setattr(tempfile, "TemporaryFile", Full)
        else:  # there is no folder for such files
            monkeypatch.setattr(tempfile, "TemporaryFile", failing(errno.ENOENT))
            monkeypatch.setattr(tempfile, "gettempdir", failing(errno.ENOENT))

        with pytest.raises(at.FileError) as raised:
            template.write({"eilutes": rows(2000)}, target)

        assert raised.value.faults[0].message.code == "F404"
        assert target.getvalue() == b""


class Full(io.BytesIO):
    """A file on a full disk."""

    def write(self, _: object, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")
