"""What a template can't call is told by the check, with the filter that does the same.

Guards: template.checking.expressions, template.checking.telling, template.code.filters.
"""

import pytest

from tests.template.making import paragraph
from tests.template.test_checking import faults


def told(tag: str) -> list[tuple[str, str]]:
    """Return the code and the remedy of what is told of a tag."""
    return [(one.message.code, one.remedy("en")) for one in faults(paragraph(tag))]


class DescribeACall:
    @pytest.mark.parametrize(
        ("tag", "instead"),
        [
            ("{{ istaiga.pavadinimas.upper() }}", "“istaiga.pavadinimas|upper”"),
            ("{{ fondas.likutis.items() }}", "“fondas.likutis|items”"),
            ("{{ '{:,}'.format(fondas.dovanos.verte) }}", "|skaicius writes numbers"),
            ("{{ fondas.pavadinimas.split(' ') }}", "prints, compares and repeats"),
        ],
    )
    def it_is_told_with_what_does_the_same(self, tag: str, instead: str) -> None:
        found = [remedy for code, remedy in told(tag) if code == "S386"]

        assert len(found) == 1
        assert instead in found[0]

    @pytest.mark.parametrize(
        "tag",
        [
            "{% for a in 'ab' %}{{ loop.cycle('x', 'y') }}{% endfor %}",
            "{{ 'abc'.upper() }}",
            "{% macro m(x) %}{{ x }}{% endmacro %}{{ m('a') }}",
            "{{ range(3)|length }}",
        ],
    )
    def it_may_be_of_what_is_the_template_s_own(self, tag: str) -> None:
        assert "S386" not in [code for code, _ in told(tag)]


class DescribeAFilterOfOthers:
    @pytest.mark.parametrize(("filter_", "ours"), [("round(2)", "skaicius"), ("date", "ilga_data")])
    def it_is_told_with_ours(self, filter_: str, ours: str) -> None:
        [(code, remedy)] = told(f"{{{{ metai.verte|{filter_} }}}}")

        assert (code, ours in remedy) == ("S353", True)
