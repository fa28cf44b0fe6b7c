"""What a template asks for in vain is told in one run, as the template writes it.

Guards: template/checking/lacking, hall/template
"""

import pytest

import ataskaita as at
from ataskaita.word.package import write_package
from tests.template.making import word_parts


def lacking(*lines: str, **names: object) -> list[tuple[str, str]]:
    """Return the names that a template of these paragraphs lacks, with those that are near."""
    template = at.Template.of_bytes(write_package(word_parts(*lines)), "šablonas.docx")
    with pytest.raises(at.TemplateErrors) as raised:
        template.render(names)
    return [(one.facts["name"], one.facts["nearest"]) for one in raised.value.faults]


class DescribeNamesThatDataLacks:
    def they_are_told_in_one_run(self) -> None:
        assert lacking("{{ nera }} {{ mettai }}", "{{ vardass }}", metai=1, vardas="A") == [
            ("nera", ""),
            ("mettai", "metai"),
            ("vardass", "vardas"),
        ]

    def they_are_told_as_the_template_writes_them(self) -> None:
        lines = "{%p for eilute in eilutes %}", "{{ eilute.kiekiss }}", "{%p endfor %}"

        assert lacking(*lines, eilutes=[{"kiekis": 1}]) == [("eilute.kiekiss", "eilute.kiekis")]

    def they_are_told_of_branches_that_are_taken_alone(self) -> None:
        lines = (
            "{%p if yra %}",
            "{{ pirmas }}",
            "{%p else %}",
            "{{ antras }}",
            "{%p endif %}",
            "{%p if yra == 1 %}",
            "{{ trecias }}",
            "{%p endif %}",
        )

        assert lacking(*lines, "{{ ketvirtas }}", yra=True) == [("pirmas", ""), ("ketvirtas", "")]

    def they_are_told_where_nothing_is_looked_into_again(self) -> None:
        rows = ({"a": number} for number in range(3))
        lines = "{%p for eilute in eilutes %}", "{{ eilute.b }}", "{%p endfor %}"

        assert lacking(*lines, eilutes=rows) == [("b", "")]
