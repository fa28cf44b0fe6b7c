"""A comparison that can never hold is told by the check, and refused where it is filled.

Guards: template/checking/comparing, view/plain, template/code/working, compose/block_keys
"""

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.hall.template_faults import faults_of
from ataskaita.kinds import IMPLIED
from tests.template.making import DOCUMENT, paragraph, part
from tests.template.test_checking import faults
from tests.template.test_words import Template, template

__all__ = ["template"]

IN_BLOCKS = "{%p for skyrius in skyriai %}", "{%p for blokas in skyrius.blokai %}"
ENDS = ("{%p endfor %}",) * 2


def told(condition: str) -> list[tuple[str, str, str]]:
    """Return the code, the severity and the remedy of what is told of a condition."""
    tag = f"{{% if {condition} %}}x{{% endif %}}"
    found = faults(*map(paragraph, (*IN_BLOCKS, tag, *ENDS)))
    return [(one.message.code, one.message.severity, one.remedy("en")) for one in found]


class DescribeTheCheck:
    @pytest.mark.parametrize(
        ("condition", "meant"),
        [
            ("metai == 2020", "metai.verte"),
            ("5 != fondas.likutis.is_viso", "fondas.likutis.is_viso.verte"),
            ("fondas.likutis.is_viso > 5", "fondas.likutis.is_viso.verte"),
            ("fondas.likutis.is_viso in [1, 2]", "fondas.likutis.is_viso.verte"),
            ("fondas.likutis.is_viso == fondas.pradzia.is_viso", "fondas.likutis.is_viso.verte"),
            ("istaiga.pavadinimas == 'Biblioteka'", "istaiga.pavadinimas.tekstas"),
            ("preambule == ''", "{% if preambule %}"),
        ],
    )
    def it_tells_what_is_meant_of_what_is_more_than_plain(self, condition: str, meant: str) -> None:
        ((code, severity, remedy),) = told(condition)

        assert (code, severity) == ("S392", "error")
        assert meant in remedy

    def it_tells_a_number_and_a_text_that_are_compared(self) -> None:
        assert [(code, severity) for code, severity, _ in told("metai.verte == '2020'")] == [
            ("S393", "error")
        ]

    def it_tells_a_key_that_the_form_nearly_has_with_the_one_that_is_meant(self) -> None:
        ((code, severity, remedy),) = told("blokas.raktas == 'fondo_suvestne'")

        assert (code, severity) == ("S394", "warning")
        assert "“fondo_suvestine”" in remedy

    def it_notes_a_key_that_only_the_data_may_have(self) -> None:
        ((code, severity, _),) = told("blokas.raktas in ['fondo_suvestine', 'sava_1']")

        assert (code, severity) == ("S394", "note")

    @pytest.mark.parametrize(
        "condition",
        [
            "metai.verte == 2020",
            "fondas.likutis.is_viso.pernai == none",
            "blokas.raktas == 'fondo_suvestine' or skyrius.raktas == 'fondas'",
            "loop.index == 1",
            "istaiga.pavadinimas.tekstas == 'Biblioteka'",
            "metai|string == '2020'",
        ],
    )
    def it_leaves_what_can_hold(self, condition: str) -> None:
        assert told(condition) == []

    def it_knows_the_keys_of_blocks_that_the_template_lays_out_itself(self) -> None:
        body = "{{ fondas.likutis.is_viso }}", *IN_BLOCKS, "{% if blokas.raktas == 'isigijimas' %}"
        parts = {DOCUMENT: part("".join(map(paragraph, (*body, "{% endif %}", *ENDS))))}

        found = faults_of(parts, IMPLIED, "a.docx")

        assert "S394" not in {one.message.code for one in found}


class DescribeFilling:
    JINJA = "{% macro m() %}{% endmacro %}"

    @pytest.mark.parametrize("beside", ["", JINJA])
    @pytest.mark.parametrize(
        "condition",
        [
            "fondas.nurasymo_aktai == 41",
            "fondas.nurasymo_aktai != 'x'",
            "fondas.nurasymo_aktai in [41, 42]",
            "fondas.nurasymo_aktai == fondas.dovanos",
            "'a' == istaiga.pavadinimas",
        ],
    )
    def it_refuses_what_never_holds(
        self,
        template: Template,
        condition: str,
        beside: str,
    ) -> None:
        with pytest.raises(TemplateErrors) as raised:
            template.printed(f"{beside}{{% if {condition} %}}x{{% endif %}}")

        assert [one.message.code for one in raised.value.faults] == ["S392"]

    @pytest.mark.parametrize("beside", ["", JINJA])
    def it_compares_what_is_written(
        self,
        template: Template,
        beside: str,
    ) -> None:
        condition = "fondas.nurasymo_aktai.verte == 41 and fondas.parama != none"

        assert template.printed(f"{beside}{{% if {condition} %}}x{{% endif %}}") == "x"

    def it_leaves_a_programs_own_values_to_its_template(self, template: Template) -> None:
        tag = "{% if a == 1 %}x{% endif %}{% if a == 'b' %}y{% endif %}"

        assert template.printed(tag, {"a": 1}) == "x"
