"""Figures over institutions: a council prints them, so nothing is added that doesn't add up."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.label_words import is_mean, is_per_cent
from ataskaita.declared.summing import over_institutions
from ataskaita.kinds import KINDS
from tests.batches import figures_over_all
from tests.notation.forms import FORM, changed, compiled, mistakes
from tests.notation.test_ratios_of_sums import RATIO

RATE = "Lėšos dokumentams vienam gyventojui"
MUSEUM = """\
forma: muziejus
metai: 2025
istaiga: {pavadinimas: Beržų muziejus}
lankytojai: {pagal_amziu: {suauge: {lankytojai: 60}, vaikai: {lankytojai: 40}}}
edukacija: {programos: {is_viso: {uzsiemimai: 4, dalyviai: 50}}}
"""


def library(folder: Path, name: str, body: str, year: int = 2025) -> None:
    """Write a library's data of one more figure or two."""
    folder.mkdir(exist_ok=True)
    head = f"metai: {year}\nbiblioteka: {{pavadinimas: {name} biblioteka}}\n"
    (folder / f"{name}.yaml").write_text(head + body, encoding="utf-8")


def summed(folder: Path, year: int = 2025) -> dict[str, tuple[object, object, object]]:
    """Return the figures over all data files of the folder."""
    result = at.render_many(folder, folder / "out", processes=1)
    assert result.summary is not None
    assert result.failed == ()
    return figures_over_all(result.summary, year)


class DescribeFiguresOverInstitutions:
    def they_weigh_a_rate_by_what_it_is_counted_for(self, tmp_path: Path) -> None:
        for name, residents, rate in (("A", 1000, "2,10"), ("B", 3000, "1,10")):
            body = f"vartotojai: {{gyventojai: {residents}}}\n"
            library(tmp_path, name, body + f'fondas: {{lesos_gyventojui: {{is_viso: "{rate}"}}}}\n')
        library(tmp_path, "C", 'fondas: {lesos_gyventojui: {is_viso: "9,00"}}\n')

        assert summed(tmp_path)[RATE] == (1.35, 2, 3)

    def they_divide_sums_and_add_no_ratios(self, tmp_path: Path) -> None:
        for name, users, visits in (("A", 100, 1000), ("B", 300, 600)):
            figures = f"uzregistruoti: {{is_viso: {users}}}, apsilankymai: {{is_viso: {visits}}}"
            library(tmp_path, name, f"vartotojai: {{{figures}}}\n")
        library(tmp_path, "C", "vartotojai: {apsilankymai: {is_viso: 5000}}\n")

        told = summed(tmp_path)

        assert told["Apsilankymų (lankytojų) skaičius – Apsilankymai. Iš viso"] == (6600, 3, 3)
        assert told["Apsilankymai vienam vartotojui (bazė – registruoti vartotojai)"] == (4, 2, 3)

    def they_say_how_a_share_is_computed_in_lithuanian(self, tmp_path: Path) -> None:
        users = "vartotojai: {gyventojai: 400, uzregistruoti: {is_viso: 100}}\n"
        for name in "AB":
            library(tmp_path, name, users)

        summed(tmp_path)

        page = load_workbook(tmp_path / "out" / "suvestine.xlsx")["Bendri rodikliai"]
        (row,) = [one for one in page.iter_rows() if "× " in str(one[8].value)]
        assert row[5].value == 25
        assert str(row[8].value).endswith("Gyventojų skaičius × 100")

    def they_have_no_total_below_its_part(self, tmp_path: Path) -> None:
        library(tmp_path, "A", "finansai: {pajamos: {biudzetas: 236300}}\n")
        library(tmp_path, "B", "finansai: {pajamos: {is_viso: 114000}}\n")

        told = summed(tmp_path)

        assert told["Gauta lėšų – Iš viso"] == (350300, 1, 2)
        page = load_workbook(tmp_path / "out" / "suvestine.xlsx")["Bendri rodikliai"]
        row = next(row for row in page.iter_rows() if row[5].value == 350300)
        assert row[5].number_format == '"ne mažiau kaip "#,##0.00'
        assert "tik jo dalis: A biblioteka" in str(row[9].value)

    def they_count_what_a_part_of_a_part_says(self, tmp_path: Path) -> None:
        library(tmp_path, "A", "finansai: {pajamos: {dokumentams: 70, periodikai: 30}}\n")
        library(tmp_path, "B", "finansai: {pajamos: {is_viso: 10}}\n")

        assert summed(tmp_path)["Gauta lėšų – Iš viso"] == (110, 1, 2)

    def they_keep_years_apart_and_the_odd_one_is_told(self, tmp_path: Path) -> None:
        for name, year in (("A", 2025), ("B", 2025), ("C", 2024)):
            library(tmp_path, name, "fondas: {dovanos: 3}\n", year)

        result = at.render_many(tmp_path, tmp_path / "out", processes=1)

        assert result.summary is not None
        assert figures_over_all(result.summary, 2025)["Gauta dovanų"] == (6, 2, 2)
        assert figures_over_all(result.summary, 2024)["Gauta dovanų"] == (3, 1, 1)
        assert [one.what("lt") for one in result.remarks] == [
            "Tarp 2025 metų ataskaitų yra 2024 metų: C.yaml."
        ]

    def they_keep_kinds_apart(self, tmp_path: Path) -> None:
        library(tmp_path, "A", "fondas: {dovanos: 3}\n")
        (tmp_path / "m.yaml").write_text(MUSEUM, encoding="utf-8")

        told = summed(tmp_path)

        assert told["Gauta dovanų"] == (3, 1, 1)
        assert told["Muziejaus lankytojai – Iš viso – Lankytojai"] == (100, 1, 1)

    def they_add_own_figures_by_their_labels(self, tmp_path: Path) -> None:
        own = "papildomi_rodikliai:\n  {}: {{pavadinimas: {}, reiksme: {}, vienetas: {}}}\n"
        library(tmp_path, "A", own.format("tinklas", "Lankytojai tinklalapyje", 300, "asm"))
        library(tmp_path, "B", own.format("kiti", "lankytojai  tinklalapyje", 50, "asm"))
        library(tmp_path, "C", own.format("dalis", "Sutelkta", 50, "proc"))
        library(tmp_path, "D", own.format("tenka", "Lėšos vienam", 2, "eur"))

        told = summed(tmp_path)

        assert told["Lankytojai tinklalapyje"] == (350, 2, 4)
        assert told["Sutelkta"] == ("–", 1, 4)
        assert told["Lėšos vienam"] == ("–", 1, 4)

    def they_add_the_totals_that_own_tables_name(self, tmp_path: Path) -> None:
        table = """\
savi_skyriai:
  kalbos:
    pavadinimas: Fondas kalbomis
    turinys:
      - lentele:
          pavadinimas: Fondas
          stulpeliai:
            - {{pavadinimas: Kalba, vienetas: tekstas}}
            - {{pavadinimas: Egz., vienetas: vnt}}
          eilutes: [[Lietuvių, {0}], [Lenkų, 1], [Iš viso, {1}]]
"""
        library(tmp_path, "A", table.format(5, 6))
        library(tmp_path, "B", table.format(7, 8))

        assert summed(tmp_path)["Fondas – Iš viso – Egz."] == (14, 2, 2)


class DescribeWaysOverInstitutions:
    @pytest.mark.parametrize("key", list(KINDS))
    def they_add_up_no_rate(self, key: str) -> None:
        added = [one for one in over_institutions(KINDS[key]) if one.way.how == "sum"]

        assert added
        rates = [one.name for one in added if any(map(is_mean, one.labels[1:]))]
        assert rates == []
        assert [one.name for one in added if is_per_cent(one.labels[-1])] == []

    @pytest.mark.parametrize("key", list(KINDS))
    def they_know_every_part_of_a_total(self, key: str) -> None:
        ways = over_institutions(KINDS[key])
        names = {one.name for one in ways}

        assert {name for one in ways for group in one.parts for name in group} <= names


class DescribeASummaryInTheReadersHands:
    def its_links_lead_to_the_data_and_the_document(self, tmp_path: Path) -> None:
        library(tmp_path, "A", "")
        (tmp_path / "bloga.yaml").write_text("metai: x\n", encoding="utf-8")

        at.render_many(tmp_path, tmp_path / "out", processes=1)

        book = load_workbook(io.BytesIO((tmp_path / "out" / "suvestine.xlsx").read_bytes()))
        links = [one.hyperlink for one in (*book["Ataskaitos"][3], book["Klaidos"][2][2])]
        assert [one.target for one in links if one] == ["..\\A.yaml", "A.docx", "..\\bloga.yaml"]


CLUB = """\
forma: klubas
metai: 2025
istaiga: {{pavadinimas: {} klubas}}
veikla:
  isvykos: {}
  renginiai: {}
  mokestis: "{}"
  lesos: {{parama: {{panaudota: {}}}, nariu: {{panaudota: 0}}}}
"""
FEE = "mokestis: {pavadinimas: Mokestis nariui, vienetas: eur, vienam: isvykos}"
TRIPS = "      isvykos: Išvykos\n"
SPENT = "veikla.lesos.is_viso.panaudota / (veikla.isvykos + veikla.renginiai)"
LEFT = "liko: {pavadinimas: Liko, vienetas: eur, formule: gauta - panaudota}"
EACH = "liko: {pavadinimas: L, vienetas: eur, formule: gauta / kiek}\n    kiek: {pavadinimas: K}"


class DescribeFiguresOfAFormOverInstitutions:
    def they_are_weighed_and_divided_as_it_says(self, tmp_path: Path) -> None:
        form = changed(FORM, (TRIPS, f"{TRIPS}      {FEE}\n"), (RATIO, SPENT))
        (tmp_path / "forma.yaml").write_text(form, encoding="utf-8")
        for name, *figures in (("A", 1, 4, "2,00", 100), ("B", 3, 2, "4,00", 400)):
            (tmp_path / f"{name}.yaml").write_text(CLUB.format(name, *figures), encoding="utf-8")

        told = summed(tmp_path)

        assert told["Mokestis nariui"] == (3.5, 2, 2)
        assert told["Lėšos dalyviui (bazė – susitikimų dalyviai)"] == (50, 2, 2)

    def they_name_what_the_form_has(self) -> None:
        (fault,) = mistakes((TRIPS, f"{TRIPS}      {FEE.replace('isvykos', 'narys')}\n"))

        assert "vienam" in fault.what("lt")

    def they_are_divided_in_their_plainer_unit(self) -> None:
        thousands = ("pavadinimas: Gauta, vienetas: eur", "pavadinimas: Gauta, vienetas: tukst_eur")
        spent = ("eur, ne_daugiau: gauta", "eur")

        kind = compiled(thousands, spent, (LEFT, EACH))

        ways = {one.name: one.way for one in over_institutions(kind)}
        assert ways["veikla.lesos.parama.liko"].scale == 1000
