"""What a Word document can't hold is refused by name.

Guards: template.values.escaping.
"""

from decimal import Decimal

import pytest
from docxtpl import RichText

from ataskaita.errors import DataErrors
from ataskaita.view import Cell, Figure, Names, Paragraph, Prose, Rows, TextRun
from tests.template.making import line

BAD = "a\x01b"


def refusal(text: str, **names: object) -> DataErrors:
    with pytest.raises(DataErrors) as raised:
        line(text, **names)
    return raised.value


class DescribeUnfitText:
    @pytest.mark.parametrize(
        ("character", "code"),
        [
            ("\x00", "U+0000"),
            ("\x01", "U+0001"),
            ("\x0b", "U+000B"),
            ("\x1f", "U+001F"),
            ("\ud800", "U+D800"),
            ("\udfff", "U+DFFF"),
            ("\ufffe", "U+FFFE"),
            ("\uffff", "U+FFFF"),
        ],
    )
    def it_is_refused_by_path_and_code_point_promise_1(self, character: str, code: str) -> None:
        error = refusal("{{ vardas }}", vardas=f"Jonas{character}")

        assert error.faults[0].message.code == "S308"
        assert error.faults[0].facts == {"path": "vardas", "code": code}
        assert error.exit_code == 1

    @pytest.mark.parametrize(
        ("text", "names", "path"),
        [
            ("{{ a.b.c }}", {"a": {"b": {"c": BAD}}}, "a.b.c"),
            (
                "{% for x in klubai %}{{ x.vieta }}{% endfor %}",
                {"klubai": [{"vieta": "Seirijai"}, {"vieta": BAD}]},
                "klubai[2].vieta",
            ),
            ("{{ a[1]|join }}", {"a": [["b"], ("c", BAD)]}, "a[2][2]"),
            ("{{p a }}", {"a": Prose((Paragraph((TextRun(BAD),)),))}, "a"),
            ("{{ a.b }}", {"a": Names({"b": Figure(BAD, Decimal(1))})}, "a.b"),
            ("{% for x in a %}{{ x }}{% endfor %}", {"a": Rows((Cell("b"), Cell(BAD)))}, "a[2]"),
            ("{{r a }}", {"a": RichText(BAD)}, "a"),
            ("{{ a|upper }}", {"a": BAD}, "a"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def it_is_named_wherever_it_stands(
        self, text: str, names: dict[str, object], path: str
    ) -> None:
        error = refusal(text, **names)

        assert error.faults[0].facts["path"] == path

    def it_is_named_by_its_tag_where_no_value_has_it(self) -> None:
        error = refusal(r'{{ "\ud800" }}')

        assert error.faults[0].facts["path"] == r'{{ "\ud800" }}'

    def it_is_let_pass_where_no_tag_prints_it(self) -> None:
        assert line("{{ a }}", a="gera", b=BAD) == "gera"
