"""Text comes out of a template as it went into it."""

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.template import compile_template
from ataskaita.word.package import write_package
from tests.template.making import FILE, filled, line, paragraph, texts_of, word_parts

FIT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(
        lambda one: one >= " " or one in "\t\n"
    )
)


class DescribeText:
    @pytest.mark.parametrize(
        "text",
        [
            "A & B <c>",
            "& < > „ “ –",
            "&amp; &lt; &#65;",
            "\"dvigubos\" ir 'viengubos'",
            "12\u00a0345\u00a0Eur",
            "a\tb\t\tc",
            "viena\ndvi\n\ntrys",
            "  tarpai  aplink  ",
            "ąčęėįšųūž 𝄞 e\u0301",
            "]]> <!-- --> <?xml?>",
        ],
    )
    def it_comes_out_as_it_went_in_promise_1(self, text: str) -> None:
        assert line("{{ tekstas }}", tekstas=text) == text

    @given(FIT)
    def it_comes_out_whatever_it_holds(self, text: str) -> None:
        assert line("{{ tekstas }}", tekstas=text) == text.replace("\r\n", "\n")

    @pytest.mark.parametrize("text", ["viena\r\ndvi", "viena\rdvi"])
    def its_line_breaks_are_one_kind(self, text: str) -> None:
        assert line("{{ tekstas }}", tekstas=text) == "viena\ndvi"

    def it_is_read_back_by_python_docx(self) -> None:
        template = compile_template(word_parts("[{{ tekstas }}]"), FILE)

        parts = template.render_parts({"tekstas": "A & B <c>\t„x“\ny"})

        document = docx.Document(io.BytesIO(write_package(parts)))
        assert [one.text for one in document.paragraphs] == ["[A & B <c>\t„x“\ny]"]

    @pytest.mark.parametrize(
        "text",
        [
            "{{ slapta }}",
            "{% for x in range(9) %}x{% endfor %}",
            "{%p if 0 %}",
            "{# pastaba #}",
            "</w:t></w:r></w:p><w:p><w:r><w:t>",
            "<w:p/>",
            "&slapta;",
        ],
    )
    def it_is_inert_promise_2(self, text: str) -> None:
        body = filled(paragraph("{{ tekstas }}") + paragraph("pabaiga"), tekstas=text)

        assert texts_of(body) == [text, "pabaiga"]
        assert len(list(body.iter())) == 7

    @pytest.mark.parametrize(
        ("value", "text"), [(None, ""), ("", ""), (0, "0"), (2020, "2020"), (1.5, "1,5")]
    )
    def it_prints_single_values(self, value: object, text: str) -> None:
        assert line("[{{ reiksme }}]", reiksme=value) == f"[{text}]"
