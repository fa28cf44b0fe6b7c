"""A template remembers what it made of prose and figures, for as long as there are such.

Guards: template.values.remembering.
"""

import gc

import pytest
from lxml import etree

from ataskaita.view import Figure, Paragraph, Prose, TextRun
from tests.template.making import DOCUMENT, compiled, paragraph, text_of


def prose(text: str) -> Prose:
    return Prose((Paragraph((TextRun(text),)),))


class DescribeATemplateThatRemembers:
    def it_says_of_a_new_prose_what_that_says(self) -> None:
        template = compiled(paragraph("{{p x }}"))

        said = [template.render_parts({"x": prose(f"tekstas {n}")})[DOCUMENT] for n in range(50)]

        assert [text_of(etree.fromstring(one)) for one in said] == [
            f"tekstas {number}" for number in range(50)
        ]

    @pytest.mark.slow
    def it_forgets_a_prose_that_is_gone(self) -> None:
        template = compiled(paragraph("{{p x }}"))
        kept = prose("lieka")

        for one in (kept, prose("dingsta")):
            template.render_parts({"x": one})
        del one
        gc.collect()

        assert len(template.remembered.of_prose) == 1

    def it_keeps_no_more_texts_than_it_may(self) -> None:
        template = compiled(paragraph("{{ x }}"))

        for number in range(5_000):
            template.render_parts({"x": Figure(str(number), value=number)})
        template.render_parts({"x": Figure("ilgas " * 100, value=1)})

        assert 0 < len(template.remembered.texts) <= 4_096
        assert max(map(len, template.remembered.texts)) <= 64

    def it_prints_a_prose_in_each_style_that_asks_for_it(self) -> None:
        template = compiled(paragraph("{{p x }}", style="A") + paragraph("{{p x }}", style="B"))

        first, again = (template.render_parts({"x": prose("a")})[DOCUMENT] for _ in range(2))

        assert first == again
        assert first.count(b'"A"') == first.count(b'"B"') == 1
