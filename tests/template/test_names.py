"""An unknown name stops the filling, and tells what was meant."""

import pytest

from ataskaita.errors import Fault, TemplateErrors
from ataskaita.view import Figure, Moment, Names, Rows
from tests.template.making import compiled, filled, line, paragraph

VIEW = {
    "fondas": Names(
        {"likutis": Names({"is_viso": Figure("174\u00a0214", 174214)}, path="fondas.likutis")},
        path="fondas",
    ),
    "grupes": Rows((Names({"kur": "mieste"}),), {"vb": Names({}, path="grupes.vb")}, "grupes"),
    "data": Moment("2020 m. birželio 19 d.", "2020-06-19"),
}


def fault(text: str, **names: object) -> Fault:
    with pytest.raises(TemplateErrors) as raised:
        line(text, **names)
    assert len(raised.value.faults) == 1
    return raised.value.faults[0]


class DescribeAnUnknownName:
    def it_stops_with_the_nearest_name_and_the_words_near_the_tag(self) -> None:
        found = fault("Metai: {{ mettai }}", metai=2020)

        assert found.message.code == "S304"
        assert found.facts == {"name": "mettai", "nearest": "metai"}
        assert found.place.within == "Metai: {{ mettai }}"

    def it_stops_without_a_nearest_name_where_none_is_near(self) -> None:
        found = fault("{{ xyz }}", metai=2020)

        assert found.facts == {"name": "xyz", "nearest": ""}

    @pytest.mark.parametrize(
        ("tag", "name", "nearest"),
        [
            ("{{ fondas.likuttis.is_viso }}", "fondas.likuttis", "fondas.likutis"),
            (
                "{{ fondas.likutis.is_visoo }}",
                "fondas.likutis.is_visoo",
                "fondas.likutis.is_viso",
            ),
            ("{{ fondas['likuti'] }}", "fondas.likuti", "fondas.likutis"),
            ("{{ grupes.vbb }}", "grupes.vbb", "grupes.vb"),
            ("{% for one in grupes %}{{ one.kurr }}{% endfor %}", "kurr", ""),
            ("{{ data.trumppa }}", "trumppa", ""),
        ],
    )
    def it_is_told_by_the_dotted_name_of_a_view(self, tag: str, name: str, nearest: str) -> None:
        found = fault(tag, **VIEW)

        assert found.facts["name"] == name
        assert found.facts["nearest"] in (nearest, "data.trumpa" if name == "trumppa" else nearest)

    def it_is_told_by_the_name_of_a_figure(self) -> None:
        names = {"likutis": Figure("5", 5, name="fondas.likutis")}

        found = fault("{{ likutis.pernia }}", fondas=Names(names), likutis=names["likutis"])

        assert found.facts == {"name": "fondas.likutis.pernia", "nearest": "fondas.likutis.pernai"}

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ nera }}",
            "{{ nera.nieko }}",
            "{{ nera() }}",
            "{{ nera|upper }}",
            "{{ nera|e }}",
            "{{ nera ~ 'x' }}",
            "{{ nera + 1 }}",
            "{{ 'a'|replace('a', nera) }}",
            "{{ [nera]|join }}",
            "{{ nera|join }}",
            "{{p nera }}",
            "{{r nera }}",
            "{% if nera %}x{% endif %}",
            "{% if nera == 1 %}x{% endif %}",
            "{% for x in nera %}x{% endfor %}",
            "{% set x = nera %}{{ x }}",
        ],
    )
    def it_stops_wherever_it_is_asked_promise_4(self, tag: str) -> None:
        assert fault(tag, metai=2020).facts["name"] == "nera"

    def it_stops_in_a_picture_text(self) -> None:
        body = '<w:p><w:r><wp:docPr id="1" descr="{{ nera }}"/></w:r></w:p>'

        with pytest.raises(TemplateErrors, match="“nera”"):
            filled(body)

    def it_may_be_asked_for_with_defined_and_default(self) -> None:
        assert line("{% if nera is defined %}x{% endif %}{{ nera|default('–') }}") == "–"

    def it_names_the_part_where_no_paragraph_is_known(self) -> None:
        template = compiled(paragraph(""), header1=b"<w:hdr xmlns:w='x'>{{ nera }}</w:hdr>")

        with pytest.raises(TemplateErrors) as raised:
            template.render_parts({})

        assert raised.value.faults[0].place.within == "{{ nera }}"
