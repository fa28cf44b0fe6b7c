"""Names that data gives itself: one template serves institutions that don't all give them."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.errors import DataErrors
from ataskaita.word.package import write_package
from tests.documents import paragraphs_of
from tests.template.making import word_parts

HEAD = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
OWN = "papildomi_rodikliai: {lankytojai: {pavadinimas: Lankytojai, reiksme: 5, vienetas: asm}}\n"
BOTH = (
    "{{ papildomi_rodikliai.lankytojai }}; {{ papildomi_rodikliai.lankytojai.pernai }}"
    "{% if papildomi_rodikliai.lankytojai %}; yra{% endif %}"
)


def said(folder: Path, data: str, text: str) -> str:
    """Return what a template says of the data."""
    file = folder / "a.yaml"
    file.write_text(HEAD + data, encoding="utf-8")
    template = folder / "s.docx"
    template.write_bytes(write_package(word_parts(text)))
    return paragraphs_of(at.render(at.load(file), template))[0][1]


class DescribeANameThatTheDataDoesntGive:
    @pytest.mark.parametrize(("data", "expected"), [("", "–; –"), (OWN, "5; –; yra")])
    def it_prints_a_dash_and_is_false(self, tmp_path: Path, data: str, expected: str) -> None:
        assert said(tmp_path, data, BOTH) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "{% if savi_skyriai.kalbos %}Kalbos{% else %}–{% endif %}",
            "{{ vartotojai.sutelkimas.grupes.kaimas }}",
            "{{ fondas.isigijimas.grupes.kaimas.is_viso.fiz_vnt }}",
            "{{ papildomi_rodikliai['lankytojai'] }}",
        ],
    )
    def it_may_be_of_any_collection_that_data_names(self, tmp_path: Path, text: str) -> None:
        assert said(tmp_path, "", text) == "–"

    @pytest.mark.parametrize(
        "text", ["{{ fondas.isigijimas.grupes.kaimas.viso }}", "{{ papildomi.lankytojai }}"]
    )
    def it_is_no_excuse_for_a_name_that_nothing_can_have(self, tmp_path: Path, text: str) -> None:
        with pytest.raises(at.TemplateErrors) as raised:
            said(tmp_path, "", text)

        assert [one.message.code for one in raised.value.faults] == ["S304"]

    def it_is_still_a_mistake_in_prose(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors) as raised:
            said(tmp_path, 'preambule: "{{ papildomi_rodikliai.lankytojai }}"\n', "x")

        assert [one.message.code for one in raised.value.faults] == ["D132"]

    def it_stops_no_institution_of_a_batch(self, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        for name, data in (("a", ""), ("b", OWN)):
            (folder / f"{name}.yaml").write_text(HEAD + data, encoding="utf-8")
        template = tmp_path / "s.docx"
        template.write_bytes(write_package(word_parts(BOTH)))

        result = at.render_many(folder, tmp_path / "out", template=template, processes=1)

        assert result.failed == ()
        told = [paragraphs_of(Path(one.target).read_bytes())[0][1] for one in result.outcomes]
        assert told == ["–; –", "5; –; yra"]
