"""Sentences ask figures and names for a case, and get it."""

from collections.abc import Callable

import pytest

from ataskaita.compose.wording import FigureWording
from ataskaita.declared.tree import Quantity
from ataskaita.declared.units import PHYSICAL_UNITS
from ataskaita.lithuanian import STANDARD_WORDS
from ataskaita.view import Name, View
from tests.compose.dumping import ask, plain

Composed = Callable[[str], View]

DATA = """
parasas: {pareigos: Vyresnioji bibliotekininkė, vardas: Salomėja Nėris}
zodziai:
  - vardininkas: robotukas
  - {vardininkas: kėdė, kilmininkas: kėdės, naudininkas: KĖDEI}
  - vardininkas: taburetė
    daugiskaita: {kilmininkas: tabureTŲ}
  - {vardininkas: batai, tik_daugiskaita: taip}
  - {vardininkas: dantis, kilmininkas: danties, gimine: vyriskoji}
daiktavardziai:
  fondas.parama: knyga
fondas:
  dovanos: 21
  parama: 226
  nurasymo_aktai: 41
  lesos_gyventojui: {is_viso: "2,00"}
vartotojai:
  uzregistruoti: {perregistruoti: 10, nauji: 2}
  apsilankymai: {is_viso: 5, vaikai: 3}
  mokymo_valandos: 1,5
  gyventojai: 100
papildomi_rodikliai:
  robotukai: {pavadinimas: R, reiksme: 12, vienetas: vnt, daiktavardis: robotukas}
  kedes: {pavadinimas: K, reiksme: 1, vienetas: vnt, daiktavardis: kėdė}
  taburetes: {pavadinimas: T, reiksme: 30, vienetas: vnt, daiktavardis: taburetė}
  batai: {pavadinimas: B, reiksme: 1, vienetas: vnt, daiktavardis: batai}
  dantys: {pavadinimas: D, reiksme: 1, vienetas: vnt, daiktavardis: dantis}
praejusieji_metai:
  fondas.dovanos: 10
  fondas.parama: 227
  vartotojai.uzregistruoti.nauji: 2
  fondas.lesos_gyventojui.is_viso: 1,50
  vartotojai.apsilankymai.is_viso: 0
  rodikliai.gyventoju_dalis: 11,5
"""


def said(composed: Composed, quoted: str, data: str = DATA) -> str:
    view = composed(f'{data}preambule: "{quoted}."\n')
    return plain(str(ask(view, "preambule"))).removesuffix(".")


class DescribeAFigureInASentence:
    @pytest.mark.parametrize(
        ("quoted", "expected"),
        [
            ("{{ fondas.nurasymo_aktai|vardininku }}", "41~nurašymo aktas"),
            ("{{ fondas.nurasymo_aktai|kilmininku }}", "41~nurašymo akto"),
            ("{{ fondas.nurasymo_aktai|naudininku }}", "41~nurašymo aktui"),
            ("{{ fondas.nurasymo_aktai|galininku }}", "41~nurašymo aktą"),
            ("{{ fondas.nurasymo_aktai|inagininku }}", "41~nurašymo aktu"),
            ("{{ fondas.nurasymo_aktai|vietininku }}", "41~nurašymo akte"),
            ("{{ fondas.parama|inagininku }}", "226~knygomis"),
            ("{{ fondas.dovanos|galininku }}", "21~dokumentą"),
            ("{{ vartotojai.mokymo_valandos|galininku }}", "1,5~valandos"),
            ("{{ fondas.lesos_gyventojui.is_viso|vardininku }}", "2,00~euro"),
            ("{{ padaliniai.skaicius|kilmininku }}", "0~padalinių"),
            ("{{ papildomi_rodikliai.robotukai|galininku }}", "12~robotukų"),
            ("{{ papildomi_rodikliai.kedes|naudininku }}", "1~KĖDEI"),
            ("{{ papildomi_rodikliai.kedes|galininku }}", "1~kėdę"),
            ("{{ papildomi_rodikliai.taburetes|vardininku }}", "30~tabureTŲ"),
            ("{{ papildomi_rodikliai.batai|vardininku }}", "1~batai"),
            ("{{ papildomi_rodikliai.dantys|naudininku }}", "1~dančiui"),
            ("{{ fondas.dovanos.pernai|galininku }}", "10~dokumentų"),
            ("{{ fondas.dovanos.pokytis|inagininku }}", "11~dokumentų"),
        ],
    )
    def it_stands_with_what_it_counts(self, composed: Composed, quoted: str, expected: str) -> None:
        assert said(composed, quoted) == expected

    @pytest.mark.parametrize(
        ("quoted", "expected"),
        [
            ("užregistruot{{ vartotojai.uzregistruoti.nauji|galune }}", "užregistruoti"),
            ("užregistruot{{ vartotojai.uzregistruoti.perregistruoti|galune }}", "užregistruota"),
            ("parengt{{ fondas.nurasymo_aktai|galune }}", "parengtas"),
            ("gaut{{ fondas.parama|galune }}", "gautos"),
            ("pirkt{{ papildomi_rodikliai.kedes|galune }}", "pirkta"),
        ],
    )
    def it_gives_its_participle_an_ending(
        self, composed: Composed, quoted: str, expected: str
    ) -> None:
        assert said(composed, quoted) == expected

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("fondas.dovanos", "padaugėjo 11 (2,1~karto)"),
            ("fondas.parama", "sumažėjo 1 (0,4~proc.)"),
            ("vartotojai.uzregistruoti.nauji", "liko tiek pat"),
            ("fondas.lesos_gyventojui.is_viso", "padidėjo 0,50~Eur (33,3~proc.)"),
            ("vartotojai.apsilankymai.is_viso", "padaugėjo nuo nulio iki 5"),
            ("rodikliai.gyventoju_dalis", "padidėjo 0,50~procentinio punkto"),
        ],
    )
    def it_tells_how_it_changed(self, composed: Composed, name: str, expected: str) -> None:
        assert said(composed, f"{{{{ {name}|kaip_kito }}}}") == expected

    @pytest.mark.parametrize(
        ("subject", "said_of_it"),
        [
            ("Dokumentų", "padaugėjo"),
            ("Dokumentų skaičius", "padidėjo"),
            ("**Dokumentų skaičius** per metus", "padidėjo"),
            ("Nors skaičius mažas, dokumentų", "padaugėjo"),
        ],
    )
    def it_lets_a_number_grow_and_things_be_more(
        self, composed: Composed, subject: str, said_of_it: str
    ) -> None:
        told = said(composed, f"{subject} {{{{ fondas.dovanos|kaip_kito }}}}")

        assert told.endswith(f"{said_of_it} 11 (2,1~karto)")

    def it_tells_of_the_number_where_that_is_asked(self, composed: Composed) -> None:
        told = said(composed, "{{ fondas.dovanos|kaip_kito_skaicius }}")

        assert told == "padidėjo 11 (2,1~karto)"

    @pytest.mark.parametrize(
        ("label", "expected"),
        [
            ("Gauti dokumentai", "Gautų dokumentų padaugėjo 11 (2,1~karto)."),
            ("Dokumentų skaičius", "Dokumentų skaičius padidėjo 11 (2,1~karto)."),
            ("Gauta dovanų", "Gauta dovanų: padaugėjo 11 (2,1~karto)."),
        ],
    )
    def its_label_is_the_subject_where_it_can_be(self, label: str, expected: str) -> None:
        gifts = Quantity("fondas.dovanos", label, 21, PHYSICAL_UNITS, 10, own_noun="dokumentas")

        told = FigureWording(gifts, STANDARD_WORDS).sentence(label)

        assert told.replace("\u00a0", "~") == expected

    def its_measure_grows_under_its_label(self) -> None:
        stock = Quantity("fondas.likutis", "Dokumentų fondas", 5, PHYSICAL_UNITS, 4)

        told = FigureWording(stock, STANDARD_WORDS).sentence("Dokumentų fondas")

        assert told.startswith("Dokumentų fondas padidėjo 1")

    def it_says_the_sentence_that_compares_two_years(self, composed: Composed) -> None:
        data = """
fondas: {likutis: {is_viso: 174 214}}
praejusieji_metai: {fondas.likutis.is_viso: 176 546}
"""
        sentence = (
            "Palyginti su {{ praeje_metai }} m., fondas {{ fondas.likutis.is_viso|kaip_kito }}"
        )

        assert said(composed, sentence, data) == (
            "Palyginti su 2023~m., fondas sumažėjo 2~332~fiziniais vienetais (1,3~proc.)"
        )


class DescribeANameInASentence:
    @pytest.mark.parametrize(
        ("quoted", "expected"),
        [
            ("{{ biblioteka.pavadinimas|vietininku }}", "Beržgirio bibliotekoje"),
            ("{{ biblioteka.vietininkas }}", "Beržgirio bibliotekoje"),
            ("{{ biblioteka.kilmininkas }}", "Beržgirio bibliotekos"),
            ("{{ parasas.pareigos|naudininku }}", "Vyresniajai bibliotekininkei"),
            ("{{ parasas.vardas|kilmininku }}", "Salomėjos Nėries"),
            ("{{ parasas.vardas }}", "Salomėja Nėris"),
        ],
    )
    def it_is_declined(self, composed: Composed, quoted: str, expected: str) -> None:
        assert said(composed, quoted) == expected

    def it_tells_its_text(self, composed: Composed) -> None:
        name = ask(composed(DATA), "parasas.pareigos")

        assert isinstance(name, Name)
        assert name.ask("tekstas") == str(name) == "Vyresnioji bibliotekininkė"

    def it_takes_the_library_s_own_case_where_that_is_given(self, composed: Composed) -> None:
        view = composed('preambule: "{{ biblioteka.pavadinimas|kilmininku }}"\n')

        assert str(ask(view, "preambule")) == "Beržgirio bibliotekos"
