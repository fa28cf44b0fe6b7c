"""What a form calls those who work in its institutions, wherever it speaks of them.

Guards: notation.staff.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.declared.labels import label_of
from ataskaita.view import Names
from tests.documents import paragraphs_of, tables_of
from tests.notation.forms import FORM, changed, compiled, mistakes, put

CALLED = ("{vardas: klubas}", "{vardas: klubas, darbuotojas: klubo vadovas}")
ROW = ("vaikai: Vaikai", 'vaikai: "{Darbuotojai}"')
LABEL = ("isvykos: Išvykos", 'isvykos: "Kiek {darbuotojų} vyko į išvykas"')


class DescribeWhatStaffAreCalled:
    def it_stands_where_the_form_speaks_of_them(self) -> None:
        kind = compiled(CALLED, ROW, LABEL)

        assert kind.staff == "klubo vadovas"
        assert label_of(kind, "nariai.sudetis.vaikai") == "Klubo vadovai"
        assert label_of(kind, "veikla.isvykos") == "Kiek klubo vadovų vyko į išvykas"

    def it_is_printed(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, CALLED, ROW)))

        assert tables_of(at.render(report))[0].body[0][0] == "Klubo vadovai"

    def it_is_the_general_word_where_the_form_says_none(self) -> None:
        assert label_of(compiled(ROW), "nariai.sudetis.vaikai") == "Darbuotojai"

    def it_is_known_to_templates(self, tmp_path: Path) -> None:
        names = compose_view(at.load(put(tmp_path, form=changed(FORM, CALLED))))

        institution = names.names["istaiga"]
        assert isinstance(institution, Names)
        assert institution.ask("darbuotojas") == "klubo vadovas"

    def it_is_what_sentences_count(self, tmp_path: Path) -> None:
        noun = ("daiktavardis: narys", 'daiktavardis: "{darbuotojas}"')
        words = ("Susitiksime", "Yra {{ nariai.sudetis.vaikai.nariai|vardininku }}. Susitiksime")
        report = at.load(put(tmp_path, words, form=changed(FORM, CALLED, noun)))

        assert "12 klubo vadovų" in _text(at.render(report))

    @pytest.mark.parametrize(
        ("place", "said"),
        [
            ("{darbuotojas}", "klubo vadovas"),
            ("{darbuotojo}", "klubo vadovo"),
            ("{darbuotojai}", "klubo vadovai"),
            ("{darbuotoju}", "klubo vadovų"),
            ("{Darbuotojų}", "Klubo vadovų"),
        ],
    )
    def it_has_two_cases_of_both_numbers(self, place: str, said: str) -> None:
        kind = compiled(CALLED, ("isvykos: Išvykos", f'isvykos: "Apie: {place}"'))

        assert label_of(kind, "veikla.isvykos") == f"Apie: {said}"

    def it_is_that_of_the_kind_that_a_form_builds_on(self, tmp_path: Path) -> None:
        put(tmp_path, form=changed(FORM, CALLED))
        more = 'prideti: {kiek: "Kiek {darbuotojų}"}'
        (tmp_path / "kitas.forma.yaml").write_text(
            "forma: kitas\npavadinimas: Kito ataskaita\nremiasi: klubas\n"
            f"skyriai: {{veikla: {{{more}}}}}\n",
            encoding="utf-8",
        )
        data = tmp_path / "kitas.yaml"
        data.write_text("forma: kitas\nmetai: 2025\nistaiga: {pavadinimas: Kitas}\n", "utf-8")

        kind = at.load(data).kind

        assert kind.staff == "klubo vadovas"
        assert label_of(kind, "veikla.kiek") == "Kiek klubo vadovų"

    def it_is_a_text(self) -> None:
        (fault,) = mistakes((CALLED[0], "{vardas: klubas, darbuotojas: [a]}"))

        assert (fault.message.code, fault.facts["label"]) == ("F434", "darbuotojas")


def _text(document: bytes) -> str:
    return " ".join(text for _, text in paragraphs_of(document)).replace("\xa0", " ")
