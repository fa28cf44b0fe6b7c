"""Lists of a report in a template: items by their places, some of them, in order, summed.

Guards: view.asking, view.figures, view.texts, template.code.paid.
"""

import io
from decimal import Decimal
from typing import Final

import pytest
from docx import Document
from lxml import etree

import ataskaita as at
from tests.documents import parts_of
from tests.template.making import DOCUMENT, texts_of

LIST: Final = [
    {"pavadinimas": "Žiedai", "lesos": 300, "saltinis": "Taryba"},
    {"pavadinimas": "Ąžuolas", "lesos": Decimal("20.5"), "saltinis": "Taryba"},
    {"pavadinimas": "Česlovo skaitymai", "saltinis": "Rėmėjai"},
]
REPORT: Final = {
    "metai": 2025,
    "biblioteka": {"pavadinimas": "Beržgirio biblioteka"},
    "projektai": {"sarasas": LIST},
}
ALL: Final = "projektai.sarasas"


def made(tag: str) -> str:
    """Return what a paragraph with the tag says."""
    blank, held = Document(), io.BytesIO()
    blank.add_paragraph(tag)
    blank.save(held)
    document = at.render(at.load(REPORT), at.Template.of_bytes(held.getvalue()))
    return "".join(texts_of(etree.fromstring(parts_of(document)[DOCUMENT])))


def each(what: str, name: str = "pavadinimas") -> str:
    return f"{{% for p in {what} %}}{{{{ p.{name} }}}};{{% endfor %}}"


class DescribeAListOfAReport:
    @pytest.mark.parametrize(
        ("tag", "says"),
        [
            (f"{{{{ {ALL}[0].pavadinimas }}}}", "Žiedai"),
            (f"{{{{ {ALL}.1.pavadinimas }}}}", "Ąžuolas"),
            (f"{{{{ {ALL}[-1].pavadinimas }}}}", "Česlovo skaitymai"),
            ("{{ projektai['sarasas'][1]['lesos'] }}", "20,50"),
            (each(f"{ALL}[:2]"), "Žiedai;Ąžuolas;"),
            (each(f"{ALL}[1:][:1]"), "Ąžuolas;"),
            (f"{{{{ {ALL}[:2]|length }}}}", "2"),
            (f"{{% if {ALL}[5] %}}yra{{% else %}}nėra{{% endif %}}", "nėra"),
        ],
    )
    def it_is_asked_for_items_by_their_places(self, tag: str, says: str) -> None:
        assert made(tag) == says

    @pytest.mark.parametrize(
        ("order", "says"),
        [
            ("sort(attribute='pavadinimas')", "Ąžuolas;Česlovo skaitymai;Žiedai;"),
            ("sort(attribute='lesos')", "Česlovo skaitymai;Ąžuolas;Žiedai;"),
            ("sort(attribute='lesos', reverse=true)", "Žiedai;Ąžuolas;Česlovo skaitymai;"),
        ],
    )
    def it_is_sorted_as_a_dictionary_or_by_numbers(self, order: str, says: str) -> None:
        assert made(each(f"{ALL}|{order}")) == says

    @pytest.mark.parametrize("attribute", ["lesos", "lesos.verte"])
    def it_is_summed_and_what_is_not_given_adds_nothing(self, attribute: str) -> None:
        assert made(f"{{{{ {ALL}|sum(attribute='{attribute}')|skaicius }}}}") == "320,50"

    @pytest.mark.parametrize(("what", "says"), [("int", "20"), ("abs", "20.50"), ("float", "20.5")])
    def its_figures_are_numbers_to_filters_of_numbers(self, what: str, says: str) -> None:
        assert made(f"{{{{ {ALL}[1].lesos|{what} }}}}").replace(",", ".") == says

    def it_is_grouped(self) -> None:
        each_group = f"{{% for of, some in {ALL}|groupby('saltinis') %}}"
        tag = f"{each_group}{{{{ of }}}}: {{{{ some|length }}}};{{% endfor %}}"

        assert made(tag) == "Rėmėjai: 1;Taryba: 2;"

    def it_has_a_largest(self) -> None:
        assert made(f"{{{{ {ALL}|map(attribute='lesos')|max }}}}") == "300,00"

    def it_is_told_what_can_be_compared(self) -> None:
        with pytest.raises(at.TemplateErrors) as caught:
            made(f"{{{{ 'a' if {ALL}[0].lesos > {ALL}[1].lesos else 'b' }}}}")

        assert ".verte of a figure" in str(caught.value)
