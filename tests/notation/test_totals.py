"""Totals of a form's tables: of what doesn't add up, of what is added up in two directions."""

from pathlib import Path

import pytest

import ataskaita as at

FORM = """\
forma: vertinimas
pavadinimas: Vertinimo ataskaita
vienetai: {balai: {zenklas: bal., po_kablelio: 1, sudedamas: ne}}
skyriai:
  veikla:
    antraste: Veikla
    turinys:
      tema:
        lentele: Vertinimas
        eilutes: {a: Pirmas, b: Antras, is_viso: {pavadinimas: Iš viso, suma: visos}}
        stulpeliai:
          balai: {pavadinimas: Įvertinimas, vienetas: balai}
          vyrai: {pavadinimas: Vyrai, vienetas: asm}
          moterys: {pavadinimas: Moterys, vienetas: asm}
          visi: {pavadinimas: Visi, vienetas: asm, suma: [vyrai, moterys]}
      sarasas:
        lentele: Sąrašas
        eilutes: {vardas: kas}
        stulpeliai:
          kas: {pavadinimas: Kas, tipas: tekstas}
          vyrai: {pavadinimas: Vyrai, vienetas: asm}
          moterys: {pavadinimas: Moterys, vienetas: asm}
          visi: {pavadinimas: Visi, vienetas: asm, suma: [vyrai, moterys]}
          vyrams: {pavadinimas: Vyrams, formule: vyrai / moterys, po_kablelio: 1}
"""
HEAD = "forma: vertinimas\nmetai: 2025\nistaiga: {pavadinimas: Beržų klubas}\nveikla:\n"


def told(folder: Path, data: str) -> list[str]:
    """Return what is found in such data of the section, notes left out."""
    (folder / "forma.yaml").write_text(FORM, encoding="utf-8")
    path = folder / "a.yaml"
    path.write_text(HEAD + data, encoding="utf-8")
    found = [one for one in at.check(at.load(path)) if one.severity != "note"]
    return [f"{one.message.code} {one.what('lt')}".replace("\xa0", " ") for one in found]


class DescribeATotalOfWhatDoesntAddUp:
    @pytest.mark.parametrize("total", ["4,0", "4,5", "8,5"])
    def it_may_be_an_average_or_a_count_of_what_stands_twice(
        self, tmp_path: Path, total: str
    ) -> None:
        rows = f"a: {{balai: '4,0'}}, b: {{balai: '4,5'}}, is_viso: {{balai: '{total}'}}"

        assert told(tmp_path, f"  tema: {{{rows}}}\n") == []

    def it_is_neither_below_the_least_nor_above_the_sum(self, tmp_path: Path) -> None:
        rows = "a: {balai: '4,0'}, b: {balai: '4,5'}, is_viso: {balai: '3,9'}"

        assert told(tmp_path, f"  tema: {{{rows}}}\n") == [
            "D284 „Įvertinimas“ nurodyta 3,9, bet iš tokių dėmenų gali būti tik nuo 4 iki 8,5."
        ]


class DescribeATotalInTwoDirections:
    ROWS = "a: {vyrai: 2, moterys: 3}, b: {vyrai: 4, moterys: 5}"

    def it_is_checked_though_the_totals_in_its_row_are_left_out(self, tmp_path: Path) -> None:
        assert told(tmp_path, f"  tema: {{{self.ROWS}, is_viso: {{vyrai: 6, visi: 14}}}}\n") == []

    def it_is_wrong_in_both(self, tmp_path: Path) -> None:
        found = told(tmp_path, f"  tema: {{{self.ROWS}, is_viso: {{vyrai: 6, visi: 41}}}}\n")

        assert {one[:4] for one in found} == {"D201"}


class DescribeComputedColumns:
    def their_values_have_no_neighbours_for_their_parts_have(self, tmp_path: Path) -> None:
        rows = ((3, 4_000), (3_000, 5), (4_000, 5_000), (2_000, 3_000), (1_000, 900))
        listed = [f"    - {{kas: {n}, vyrai: {a}, moterys: {b}}}" for n, (a, b) in enumerate(rows)]

        found = told(tmp_path, "\n".join(["  sarasas:", "    eilutes:", *listed, ""]))

        assert {one.partition("“ ")[0].partition("„")[2] for one in found} <= {"Vyrai", "Moterys"}
