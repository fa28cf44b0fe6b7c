"""Neither a template nor a value can bring a mark, or a sign that stands for a tag.

Guards: template.words.marks, template.reading.marking.
"""

import pytest
from lxml import etree
from markupsafe import Markup

from ataskaita.errors import DataErrors
from ataskaita.template.words import marks
from ataskaita.template.words.breaks import OF_TEXT
from ataskaita.view import Figure, Paragraph, Picture, Prose, TextRun
from tests.template.making import DOCUMENT, compiled, filled, line, paragraph, text_of

SIGNS = "\ue000\ue100\ue101\ue102\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
MARKS = [bytes((one,)).decode() for one in marks.ALL]


class DescribeATemplatesOwnText:
    @pytest.mark.parametrize("sign", SIGNS, ids=ascii)
    def it_may_have_what_is_a_sign_elsewhere(self, sign: str) -> None:
        template = compiled(
            paragraph(f"a{sign}0{sign} {{{{ x }}}} {{{{ '{sign}0{sign}' }}}}", style=sign)
        )

        said = etree.fromstring(template.render_parts({"x": f"{sign}1{sign}"})[DOCUMENT])

        assert text_of(said) == f"a{sign}0{sign} {sign}1{sign} {sign}0{sign}"
        assert template.remarks == () or "'" in template.remarks[0].facts["near"]

    @pytest.mark.parametrize("mark", MARKS, ids=ascii)
    def it_brings_no_mark_in_what_nobody_sees(self, mark: str) -> None:
        unseen = f"<!--<?marks {mark.encode().hex()}?>--><?marks {mark.encode().hex()}?>"
        body = f"{unseen}<w:p>{unseen}<w:r>{unseen}<w:t>{{{{ x }}}}</w:t></w:r></w:p>{unseen}"

        assert text_of(filled(body, x="a")) == "a"


class DescribeAValue:
    @pytest.mark.parametrize("mark", [*MARKS, "\x1f"], ids=ascii)
    def it_brings_no_mark(self, mark: str) -> None:
        picture = Picture("a", f"x{mark}", b"", "png", 5, 5, "f" * 40)
        texts = [mark] if mark not in OF_TEXT else []
        for value in (*texts, Markup(mark), Figure(mark), picture):  # noqa: S704 (what is refused)
            with pytest.raises(DataErrors, match="S308"):
                line("{{ x }}", x=value)
            with pytest.raises(DataErrors, match="S308"):
                line("{% set y = 1 %}{{ x }}", x=value)
        for run in (TextRun(mark), TextRun("a", reference=mark), TextRun("a", link=mark)):
            with pytest.raises(DataErrors, match="S308"):
                line("{{p x }}", x=Prose((Paragraph((run,)),)))
        with pytest.raises(DataErrors, match="S308"):
            filled('<w:p><w:r w:rsidR="{{ x }}"><w:t>a</w:t></w:r></w:p>', x=mark)
