"""`ataskaita forma`, and `--forma` where data is read. Guards: cli.groups."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.cli.form import form
from ataskaita.hall.forms import check_form, new_form
from ataskaita.notation.writing import form_text
from tests.cli.tool import run, run_process
from tests.documents import tables_of
from tests.notation.forms import DATA, FORM, changed, put


@pytest.fixture
def apart(tmp_path: Path) -> tuple[str, str]:
    """A form, and data of it that stands elsewhere and doesn't name it."""
    (tmp_path / "forms").mkdir()
    of = tmp_path / "forms" / "klubas.yaml"
    of.write_text(FORM, encoding="utf-8")
    path = tmp_path / "data" / "a.yaml"
    path.parent.mkdir()
    path.write_text(changed(DATA, ("forma: klubas\n", "")), encoding="utf-8")
    return str(path), str(of)


class DescribeFormaTikrinti:
    def it_says_that_nothing_is_wrong(self, tmp_path: Path) -> None:
        put(tmp_path)

        done = run("forma", "tikrinti", str(tmp_path / "forma.yaml"))

        assert done.code == 0
        assert "Klaidų" not in done.said

    def it_lists_what_nothing_holds(self, tmp_path: Path) -> None:
        put(tmp_path)

        (found,) = check_form(tmp_path / "forma.yaml")

        assert found.message.code == "F449"
        assert found.facts["figures"] == "nariai.ivertinimas"

    @pytest.mark.parametrize(
        ("old", "new", "loose"),
        [
            ("      ikurta:", "      x: X\n      ikurta:", {"nariai.x"}),
            ("suma: [isvykos, renginiai]", "vienetas: vnt", {"veikla.renginiai", "veikla.viskas"}),
            ("is_viso: {pavadinimas: Iš viso, suma: visos}", "is_viso: X", set()),
        ],
    )
    def it_knows_what_holds_a_figure(
        self, tmp_path: Path, old: str, new: str, loose: set[str]
    ) -> None:
        (tmp_path / "forma.yaml").write_text(changed(FORM, (old, new)), encoding="utf-8")

        found = [one.facts["figures"].split(", ") for one in check_form(tmp_path / "forma.yaml")]

        usual = {"nariai.ivertinimas"}
        assert {name for one in found for name in one} - usual >= loose

    def it_knows_that_rows_without_a_total_are_held_by_nothing(self, tmp_path: Path) -> None:
        total = "          is_viso: {pavadinimas: Iš viso, suma: visos}\n        stulp"
        column = "          moterys: {pavadinimas: iš jų moterys, vienetas: asm, is_ju: nariai}\n"
        of = changed(FORM, (total, "        stulp"), (column, ""))
        (tmp_path / "forma.yaml").write_text(of, encoding="utf-8")

        found = [one.facts["figures"] for one in check_form(tmp_path / "forma.yaml")]

        assert found == ["nariai.sudetis.vaikai.nariai, nariai.ivertinimas"]

    def it_tells_mistakes_with_their_place(self, tmp_path: Path) -> None:
        (tmp_path / "forma.yaml").write_text(FORM.replace("eur", "aur"), encoding="utf-8")

        done = run("forma", "tikrinti", str(tmp_path / "forma.yaml"))

        assert done.code == 1
        assert "Nėra vieneto „aur“." in done.said
        line = FORM[: FORM.index("vienetas: eur")].count("\n") + 1
        assert check_form(tmp_path / "forma.yaml")[0].place.line == line

    def it_tells_them_to_machines(self, tmp_path: Path) -> None:
        (tmp_path / "forma.yaml").write_text(FORM.replace("eur", "aur"), encoding="utf-8")

        said = run("forma", "tikrinti", str(tmp_path / "forma.yaml"), "--json").said

        assert {one["code"] for one in json.loads(said)["findings"]} == {"F433"}


FILLED = """\
forma: mano-forma
metai: 2025
istaiga: {pavadinimas: Beržų kultūros namai}
praejusieji_metai:
  {pristatymas.gavejai.vaikai.gavejai: 100, pristatymas.gavejai.suauge.gavejai: 180}
pristatymas:
  etatai: {specialistai: {etatai: 7, zmones: 8}, kiti: {etatai: "2,5", zmones: 3}}
  gavejai: {vaikai: {gavejai: 120}, suauge: {gavejai: 180}, senjorai: {gavejai: 40}}
veikla:
  darbai:
    eilutes:
      - darbas: Šventės
        planuota: Surengti 3.
        rezultatas: "- Joninės\\n- Kalėdos"
        atsakingas: Direktorė
        dalyviai: 145
  renginiai: 12
  mokami: 4
lesos:
  saltiniai:
    savivaldybe: {gauta: "120,5", panaudota: 120}
    pajamos: {gauta: 5, panaudota: 4}
planai: {tekstas: "Vienam teko {{ rodikliai.lesos_gavejui|su_vienetu }}."}
"""


class DescribeFormaNauja:
    def it_writes_an_example_that_is_sound(self, tmp_path: Path) -> None:
        done = run("forma", "nauja", "-o", str(tmp_path / "forma.yaml"))

        assert done.code == 0
        assert [one for one in check_form(tmp_path / "forma.yaml") if one.severity != "note"] == []

    def its_example_can_be_filled(self, tmp_path: Path) -> None:
        run("forma", "nauja", "-o", str(tmp_path / "forma.yaml"))

        made = run(
            *("nauja", "--forma", str(tmp_path / "forma.yaml"), "--metai", "2025"),
            *("-o", str(tmp_path / "a.xlsx")),
        )

        assert made.code == 0
        assert "Įstaigos pristatymas" in load_workbook(tmp_path / "a.xlsx").sheetnames

    def its_example_makes_a_document_of_what_most_forms_ask_for(self, tmp_path: Path) -> None:
        run("forma", "nauja", "-o", str(tmp_path / "forma.yaml"))
        (tmp_path / "a.yaml").write_text(FILLED, encoding="utf-8")

        done = run("rengti", str(tmp_path / "a.yaml"), "-o", str(tmp_path / "a.docx"))

        assert done.code == 0, done.said
        document = (tmp_path / "a.docx").read_bytes()
        assert [one.body[-1] for one in tables_of(document)] == [
            ["Iš\u00a0viso", "9,5", "11"],
            ["Iš\u00a0viso", "280", "300", "+20", "+7,1"],
            ["Iš\u00a0viso", "", "", "", "145"],
            ["Iš\u00a0jų mokami", "4"],
            ["Iš\u00a0viso", "125,5", "124,0", "98,80"],
            ["Lėšos pagal šaltinius: panaudota, tūkst.\u00a0Eur", "–", "124,0", "–", "–"],
        ]

    def it_builds_on_another_and_lists_what_that_has(self, tmp_path: Path) -> None:
        done = run("forma", "nauja", "--pagal", "biblioteka", "-o", str(tmp_path / "forma.yaml"))

        assert done.code == 0
        text = (tmp_path / "forma.yaml").read_text("utf-8")
        assert "remiasi: biblioteka" in text
        assert "#   fondas: Bibliotekos dokumentų fondas" in text
        assert [one for one in check_form(tmp_path / "forma.yaml") if one.severity != "note"] == []

    def it_replaces_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "forma.yaml").write_text("mano", encoding="utf-8")

        done = run("forma", "nauja", "-o", str(tmp_path / "forma.yaml"))

        assert done.code == 4
        assert (tmp_path / "forma.yaml").read_text("utf-8") == "mano"

    def it_is_the_text_of_no_kind_or_of_one(self) -> None:
        assert new_form() == form_text(None)
        assert form.name == "forma"


class DescribeFormaSchema:
    def it_describes_the_data_of_a_form(self, tmp_path: Path) -> None:
        put(tmp_path)

        said = run("forma", "schema", str(tmp_path / "forma.yaml")).said

        assert json.loads(said)["required"] == ["forma", "metai", "istaiga"]


class DescribeTheFormThatIsHandedOver:
    def it_is_that_of_data_which_names_none(self, apart: tuple[str, str]) -> None:
        data, of = apart

        done = run("tikrinti", data, "--forma", of)

        assert done.code == 0

    def it_makes_the_document(self, apart: tuple[str, str], tmp_path: Path) -> None:
        data, of = apart

        done = run("rengti", data, "--forma", of, "-o", str(tmp_path / "a.docx"))

        assert done.code == 0

    @pytest.mark.slow
    def it_makes_a_folders_documents(self, apart: tuple[str, str]) -> None:
        data, of = apart

        done = run_process("paketas", str(Path(data).parent), "--forma", of, "--procesai", "2")

        assert "Parengta:    1 ataskaita" in done.said
        assert (Path(data).parent / "isvestis" / "suvestine.xlsx").is_file()

    def it_may_not_be_another_than_the_data_says(self, tmp_path: Path) -> None:
        path = put(tmp_path)

        done = run("tikrinti", str(path), "--forma", "kulturos-centras")

        assert done.code == 1
        assert "F443" in done.said

    def it_may_be_told_by_its_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_text("metai: 2025\nistaiga: {pavadinimas: Kultūros centras}\n", encoding="utf-8")

        assert at.load(path, form="kulturos-centras").kind.key == "kulturos-centras"

    def it_is_wrong_where_the_file_is_none(self, tmp_path: Path) -> None:
        done = run("tikrinti", str(put(tmp_path)), "--forma", str(tmp_path / "nera.yaml"))

        assert done.code == 4
