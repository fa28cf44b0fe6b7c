"""Any template is read in time that grows with its size, or is refused (promise 3)."""

from collections.abc import Callable

import pytest

from ataskaita.errors import AtaskaitaError
from ataskaita.template.reading.reader import MOST_ASKED, MOST_TAGS, MOST_WRITTEN, read_tags
from ataskaita.template.words.xml import parse
from tests.pace import seconds_of
from tests.template.making import compiled, filled, line, paragraph, part, row, run, table

pytestmark = pytest.mark.repeats
"""Time is measured: counting lines would take most of it."""

SECONDS = 2
"""Of processor time, as is promised."""

LIST = f"{{{{ [{'1,' * 950}] }}}}"

HUGE: dict[str, Callable[[], str]] = {
    "braces": lambda: paragraph("{" * 2_000_000),
    "braces in runs": lambda: paragraph(*"{" * 20_000),
    "tags that never end": lambda: paragraph("{{ " * 300_000),
    "cells that never end": lambda: paragraph("{% colspan 2 " * 100_000),
    "quotes that never end": lambda: paragraph("{{ '" * 100_000 + " }}"),
    "spaces": lambda: paragraph("{{" + " " * 500_000 + "a"),
    "rows outside of tables": lambda: paragraph("{%tr if x %}{%tr endif %}" * 20_000),
    "rows in one cell": lambda: table(row("{%tr if x %}" * 2_000)),
    "rows in many paragraphs": lambda: paragraph("{%tr if x %}") * 5_000,
    "sound tags in one run": lambda: paragraph("{{ metai }}" * 20_000),
    "sound tags in a paragraph each": lambda: paragraph("{{ metai }}") * 20_000,
    "as many tags as may be": lambda: paragraph("{{ metai }}") * (MOST_TAGS - 1),
    "long lists": lambda: paragraph(LIST * (MOST_WRITTEN // len(LIST))),
    "long lists, as many as may be": lambda: paragraph(LIST * (MOST_ASKED // (2 * 950 + 6))),
    "blocks in blocks": lambda: paragraph("{% if a %}" * 2_000 + "{% endif %}" * 2_000),
    "loops in loops": lambda: paragraph("{% for a in b %}" * 500 + "{% endfor %}" * 500),
    "choices": lambda: paragraph("{% if a %}" + "{% elif b %}" * 5_000 + "{% endif %}"),
    "brackets": lambda: paragraph("{{ " + "(" * 900 + "a" + ")" * 900 + " }}"),
    "names of names": lambda: paragraph("{{ a" + ".b" * 50_000 + " }}"),
    "attributes": lambda: '<w:p><w:r><w:t w:x="{{ a }}"/></w:r></w:p>' * 30_000,
    "an attribute": lambda: f'<w:p><w:r><w:t w:x="{"{{ " * 300_000}"/></w:r></w:p>',
    "an alternative text": lambda: (
        f'<w:p><w:r><wp:docPr id="1" descr="{"{{ " * 300_000}"/></w:r></w:p>'
    ),
    "brackets beside a fault": lambda: paragraph("(" * 500_000 + "{{ a b }}"),
    "texts far inside": lambda: (
        "<w:p>" + "<w:ins>" * 1_500 + run("{{ a }}") * 3_000 + "</w:ins>" * 1_500 + "</w:p>"
    ),
    "runs of whole values": lambda: paragraph("{{r a }}" * 5_000),
}


class DescribeAHugeTemplate:
    @pytest.mark.parametrize("name", HUGE)
    def it_is_read_in_time_or_refused_promise_3(self, name: str) -> None:
        body = HUGE[name]()

        def reading() -> None:
            try:
                compiled(body)
            except AtaskaitaError as error:
                assert {one.message.code for one in error.faults} <= {"S302", "S325"}  # noqa: PT017 (either way is right)

        assert seconds_of(reading, enough=SECONDS) <= SECONDS

    def it_is_read_at_a_tenth_of_a_millisecond_for_each_tag(self) -> None:
        root = parse(part(paragraph("{{ metai }}") * 2_000))
        at_most = 2_000 * 0.0001

        def reading() -> None:
            assert len(read_tags(root).tags) == 2_000

        assert seconds_of(reading, enough=at_most) <= at_most

    def its_depth_is_told_in_the_readers_language(self) -> None:
        with pytest.raises(AtaskaitaError, match="nested too deep") as caught:
            line("{{ " + "(" * 900 + "a" + ")" * 900 + " }}")
        assert "per daug vienas kitame" in caught.value.faults[0].what("lt")


class DescribeACellOutsideOfATable:
    @pytest.mark.parametrize(
        "odd",
        [
            "<w:p><w:r><w:tc>x</w:tc></w:r></w:p>",
            "<w:tc/>",
            "<w:tr><w:tc/></w:tr>",
            "<w:tr/>",
            "<w:p><w:p/></w:p>",
            "<w:r><w:t>a</w:t></w:r>",
            "<w:tbl><w:tc/></w:tbl>",
            "<w:tbl><w:p><w:tc/></w:p></w:tbl>",
            "<w:tbl><w:r/><w:tr><w:p/></w:tr></w:tbl>",
            "<w:tc><w:tbl/></w:tc>",
        ],
    )
    def it_leaves_no_mark_or_is_refused(self, odd: str) -> None:
        try:
            body = filled(odd + paragraph("{{ x }}"), x=1)  # it is read as XML here
        except AtaskaitaError as error:
            assert [one.message.code for one in error.faults] == ["S309"]  # noqa: PT017 (either way is right)
        else:
            assert "".join(map(str, body.itertext())).endswith("1")
