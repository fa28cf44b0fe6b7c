"""Mistakes of a form: all in one run, each at its line, in words that lead on."""

import pytest

from ataskaita.notation import kind_of_form
from ataskaita.notation.compiling import read_form
from tests.notation.forms import FORM, changed, mistakes


def line_of(words: str, form: str = FORM) -> int:
    """Return the line of the form on which the words stand."""
    return form[: form.index(words)].count("\n") + 1


class DescribeMistakesOfAForm:
    def they_are_none_in_a_sound_one(self) -> None:
        assert mistakes() == []
        assert read_form(FORM, "forma.yaml", "").findings == ()

    @pytest.mark.parametrize(
        ("old", "new", "code", "facts"),
        [
            ("daiktavardis: narys", "daiktavardi: narys", "F430", {"nearest": "daiktavardis"}),
            ("vienetai:", "vienetas:", "F430", {"nearest": "vienetai"}),
            ("pavadinimas: Klubo veiklos ataskaita\n", "", "F432", {"key": "pavadinimas"}),
            ("tipas: pastraipos", "tipas: pastraipa", "F433", {"nearest": "pastraipos"}),
            ("tipas: data", "tipas: data, vienetas: eur", "F457", {"key": "vienetas"}),
            ("vienetas: balai", "vienetas: kilogramai", "F433", {"found": "kilogramai"}),
            ("stulpeliai: lesos", "stulpeliai: pinigai", "F433", {"found": "pinigai"}),
            ("diagrama: nariai", "diagrama: nariams", "F433", {"nearest": "nariai"}),
            ("vardas: tema", "vardas: temos", "F433", {"nearest": "tema"}),
            ("antraste: Klubo nariai", "antraste: [Nariai]", "F434", {"label": "antraste"}),
            ("daugiausia: 3", "daugiausia: trys", "F436", {"found": "trys"}),
            ("is_ju: suauge", "is_ju: suaugę", "F437", {"nearest": "suauge"}),
            ("suma: [parama, nariu]", "suma: [parama, kiti]", "F437", {"name": "kiti"}),
            ("is_ju: nariai", "is_ju: tuscia", "F437", {"known": "nariai, moterys"}),
            ("isvykos: Išvykos", "is: Išvykos", "F440", {"key": "is"}),
            ("vaikai: Vaikai", "pernai: Vaikai", "F440", {"key": "pernai"}),
            ("  nariai:\n    ant", "  padaliniai:\n    ant", "F440", {"key": "padaliniai"}),
            ("tema: {pavadinimas", "skaicius: {pavadinimas", "F440", {"key": "skaicius"}),
            ("dalyviai / kartai", "dalyviai / kartas", "F444", {"nearest": "kartai"}),
            (">= veikla.isvykos", ">= veikla.isvykas", "F444", {"nearest": "veikla.isvykos"}),
            ("dalyviai / kartai", "dalyviai // kartai", "F445", {"column": "11"}),
            (">= veikla.isvykos", "> veikla.isvykos", "F445", {}),
            ("panaudota / veikla", "panaudota - veikla", "F446", {}),
            ("ribos: [0, 50]", "ribos: [0]", "F447", {"key": "ribos"}),
            ("ribos: [0, 50]", "ribos: [0, daug]", "F447", {"key": "ribos"}),
        ],
    )
    def they_are_told_with_what_was_meant(
        self, old: str, new: str, code: str, facts: dict[str, str]
    ) -> None:
        found = [one for one in mistakes((old, new)) if one.message.code == code]

        assert len(found) == 1
        assert {key: found[0].facts.get(key) for key in facts} == facts

    def they_stand_at_their_line_and_column(self) -> None:
        change = ("vienetas: balai", "vienetas: kilogramai")

        (fault,) = mistakes(change)

        text = changed(FORM, change)
        assert fault.place.line == line_of("kilogramai", text)
        assert (
            fault.place.column
            == len("      ivertinimas: {pavadinimas: Narių įvertinimas, vienetas: ") + 1
        )

    def they_are_told_all_at_once(self) -> None:
        found = mistakes(
            ("tipas: data", "tipas: dato"),
            ("vienetas: balai", "vienetas: kilogramai"),
            ("tema: {pav", "skaicius: {pav"),
            ("is_ju: suauge", "is_ju: suaugusieji"),
            (">= veikla.isvykos", ">= veikla.isvykas"),
        )

        assert {one.message.code for one in found} == {"F433", "F440", "F437", "F444"}
        lines = [one.place.line or 0 for one in found]
        assert lines == sorted(lines)
        assert len(found) >= 5

    def they_are_told_once_for_a_column_of_many_rows_and_tables(self) -> None:
        more = (
            "      kitos: {lentele: Kitos, eilutes: {a: A, b: B}, stulpeliai: lesos}\n      planai:"
        )

        found = mistakes(("Gauta, vienetas: eur", "Gauta, vienetas: aur"), ("      planai:", more))

        assert [one.message.code for one in found if "aur" in one.facts.values()] == ["F433"]

    def they_tell_a_total_of_itself(self) -> None:
        (fault,) = mistakes(
            ("renginiai: Renginiai", "renginiai: {pavadinimas: Renginiai, suma: [viskas]}")
        )

        assert fault.message.code == "F438"
        assert fault.facts["ring"] in (
            "viskas → renginiai → viskas",
            "renginiai → viskas → renginiai",
        )

    def they_tell_a_formula_that_needs_what_it_gives(self) -> None:
        (fault,) = mistakes(("formule: gauta - panaudota", "formule: gauta - liko"))

        assert fault.message.code == "F438"

    @pytest.mark.parametrize(
        "changes",
        [
            [("isvykos: Išvykos", "isvykos: {pavadinimas: Išvykos, vienetas: eur}")],
            [("vienetas: asm, is_ju: nariai", "vienetas: eur, is_ju: nariai")],
            [
                ("gauta - panaudota", "gauta - zmones"),
                ("    liko:", "    zmones: Žmonės\n    liko:"),
            ],
            [(">= veikla.isvykos", ">= veikla.lesos.is_viso.gauta")],
        ],
    )
    def they_tell_units_that_do_not_go_together(self, changes: list[tuple[str, str]]) -> None:
        assert "F439" in [one.message.code for one in mistakes(*changes)]

    def they_tell_rows_that_are_called_by_a_later_column(self) -> None:
        place = "          tema: {pavadinimas: Tema, tipas: tekstas}\n"

        (fault,) = mistakes(
            (place, "          vieta: {pavadinimas: Vieta, tipas: tekstas}\n" + place)
        )

        assert (fault.message.code, fault.facts["first"]) == ("F455", "vieta")

    def they_tell_a_section_with_nothing_to_fill(self) -> None:
        empty = "skyriai:\n  tuscias: {antraste: Tuščias, turinys: {}}"

        (fault,) = mistakes(("skyriai:", empty))

        assert (fault.message.code, fault.facts["label"]) == ("F441", "Tuščias")

    def they_tell_labels_that_are_alike_and_stand_in_no_ones_way(self) -> None:
        text = changed(FORM, ("suauge: Suaugusieji", "suauge: Vaikai"))

        (found,) = read_form(text, "forma.yaml", "").findings

        assert (found.message.code, found.severity) == ("F448", "warning")
        assert kind_of_form(text, "forma.yaml").key == "klubas"

    def they_may_be_of_yaml_itself(self) -> None:
        (fault,) = mistakes(("laida:", "laida: [\nlaida:"))

        assert fault.message.code == "D305"


class DescribeWhatToDoAboutAMistake:
    @pytest.mark.parametrize(
        ("old", "new", "remedy"),
        [
            (
                "istaiga: {vardas: klubas}",
                "istaiga: klubas",
                (
                    "Po „istaiga:“ rašykite „raktas: reikšmė“ – kiekvieną naujoje eilutėje, "
                    "dviem tarpais toliau."
                ),
            ),
            (
                "antraste: Klubo nariai",
                "antraste: [Nariai]",
                "Po „antraste:“ rašykite vieną tekstą.",
            ),
            ("suma: visos", "suma: taip", "Yra: vaikai, suauge, vyresni, visos."),
            (
                "kartai >= veikla",
                "kartai == veikla",
                (
                    "Rašykite dvi vardų sumas, tarp jų „=“, „<=“ arba „>=“: „skyrius.laukas + "
                    "skyrius.kitas >= kitas_skyrius.laukas“."
                ),
            ),
        ],
    )
    def it_is_said_in_words_of_the_form(self, old: str, new: str, remedy: str) -> None:
        assert [one.remedy("lt") for one in mistakes((old, new))] == [remedy]

    def it_names_a_name_alone_once(self) -> None:
        shown = "rodikliu_lentele: Svarbiausi\n        rodo: [veikla.isvykis]"
        board = f"svarbiausi:\n        {shown}\n        stulpeliai: [pernai]\n      isvykos"

        (fault,) = mistakes(("isvykos: Išvykos", f"{board}: Išvykos"))

        assert fault.what("lt").startswith("„rodo“ mini „veikla.isvykis“, o tokio rodiklio")
        assert fault.remedy("lt") == "Gal turėjote omenyje „veikla.isvykos“?"

    def it_says_a_heading_without_what_is_filled_in(self) -> None:
        empty = (
            "        turinys:\n          tekstas: {tipas: pastraipos}\n",
            "        turinys: {}\n",
        )

        found = [one.facts["label"] for one in mistakes(empty) if one.message.code == "F441"]

        assert found == ["… metų planai"]

    def it_is_said_once_where_a_table_s_rows_are_none(self) -> None:
        found = mistakes(("eilutes: {vardas: tema, daugiausia: 3}", "eilutes: tema"))

        assert [one.message.code for one in found].count("F434") == 1
