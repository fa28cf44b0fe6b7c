"""What a text's own methods and Jinja's filters make is held within what a template may.

Guards: template.code.bounding.
"""

import pytest

from ataskaita.template.code.bounding import formatted, refuse_long, within
from ataskaita.template.values.state import TooLongError

LONG = "a" * 2_000


class DescribeAFormat:
    def it_puts_values_into_a_text(self) -> None:
        assert formatted("%05.1f %s", (2.25, "Eur")) == "002.2 Eur"

    @pytest.mark.parametrize("text", ["%99999d", "%*d", "{:{}}", "%-12345s"])
    def it_has_no_width_of_thousands_promise_3(self, text: str) -> None:
        with pytest.raises(TooLongError):
            formatted(text, (1, 2))


class DescribeATextsMethod:
    def it_may_make_a_text_of_the_usual_length(self) -> None:
        refuse_long("a".center, (80,))
        refuse_long("a".replace, ("a", "b"))
        refuse_long(", ".join, (["a", "b"],))
        refuse_long(len, (LONG,))

    def it_may_not_fill_the_memory_promise_3(self) -> None:
        for called, given in (
            ("a".zfill, (10**9,)),
            (LONG.replace, ("a", LONG)),
            (LONG.join, ([LONG] * 1_000,)),
            ("{:{}}".format, (1, 10**9)),
        ):
            with pytest.raises(TooLongError):
                refuse_long(called, given)

    def it_may_not_as_a_filter_promise_3(self) -> None:
        replace = within(lambda text, old, new: text.replace(old, new))

        assert replace("abc", "b", "–") == "a–c"
        with pytest.raises(TooLongError):
            replace(LONG, "a", LONG)
