"""What a form prints that nobody fills: headings, its own texts, figures from elsewhere."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.hall.files import save_data
from tests.cli.tool import run
from tests.documents import headings_of, paragraphs_of, tables_of
from tests.notation.forms import DATA, FORM, changed, mistakes, put

BOARD = """\
      skaiciai:
        rodikliu_lentele: Klubas skaičiais
        rodo: [veikla.susitikimai.is_viso.dalyviai, nariai.sudetis.is_viso.nariai, veikla.isvykos]
        stulpeliai: [pernai, siemet, pokytis, proc]
      isvykos: Išvykos
"""
NOTE = """\
      pastaba: {tipas: formos_tekstas, tekstas: "Lankytojai skaičiuojami **kasdien**."}
      isvykos: Išvykos
"""
ONLY_SHOWN = """\
  apzvalga:
    antraste: Apžvalga
    turinys:
      skaiciai:
        rodikliu_lentele: Klubas skaičiais
        rodo: [veikla.isvykos]
rodikliai:
"""
EARLIER = "\npraejusieji_metai: {veikla.susitikimai.is_viso.dalyviai: 160, veikla.isvykos: 2}\n"


def printed(folder: Path, *changes: tuple[str, str], data: str = DATA) -> bytes:
    put(folder, form=changed(FORM, *changes))
    path = folder / "klubas.yaml"
    path.write_text(data, encoding="utf-8")
    return at.render(at.load(path))


def table_called(words: str, made: bytes) -> list[list[str]]:
    """Return the body of the table that has the words."""
    found = [one for one in tables_of(made) if words in str(one.rows)]
    assert len(found) == 1
    return [[text.replace("\u00a0", " ") for text in row] for row in found[0].body]


class DescribePointsAndSubheadings:
    def they_have_their_headings_in_print(self, tmp_path: Path) -> None:
        made = printed(tmp_path)

        said = [text for _, text in paragraphs_of(made)]
        assert said.index("Kas gali būti nariu") < said.index("Nariu gali būti kiekvienas.")
        assert "2026 metų planai" in said

    def they_have_numbers_where_the_form_asks_for_them(self, tmp_path: Path) -> None:
        made = printed(tmp_path, ("vienetai:", "numeravimas: 1.1.\nvienetai:"))

        said = [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]
        assert "1.1. Kas gali būti nariu" in said
        assert "2.1. Susitikimai" in said
        assert "2.3. 2026 metų planai" in said

    def they_have_none_where_only_sections_do(self, tmp_path: Path) -> None:
        made = printed(tmp_path, ("vienetai:", "numeravimas: 1.\nvienetai:"))

        assert "Kas gali būti nariu" in [text for _, text in paragraphs_of(made)]

    def they_are_no_chapters(self, tmp_path: Path) -> None:
        assert headings_of(printed(tmp_path))[:2] == ["KLUBO NARIAI", "2025\u00a0METŲ VEIKLA"]

    def they_say_nothing_where_nothing_is_below(self, tmp_path: Path) -> None:
        data = changed(DATA, ("  apie: Nariu gali būti kiekvienas.\n", ""))

        said = [text for _, text in paragraphs_of(printed(tmp_path, data=data))]

        assert "Kas gali būti nariu" not in said


class DescribeATableOfFigures:
    def it_shows_figures_of_other_tables_with_their_sides(self, tmp_path: Path) -> None:
        made = printed(tmp_path, ("      isvykos: Išvykos\n", BOARD), data=DATA + EARLIER)

        assert table_called("Pokytis", made) == [
            ["Susitikimai: dalyviai", "160", "200", "+40", "+25,0"],
            ["Narių sudėtis: nariai", "–", "42", "–", "–"],
            ["Išvykos", "2", "2", "0", "0,0"],
        ]

    def it_stands_where_the_form_has_it(self, tmp_path: Path) -> None:
        made = printed(tmp_path, ("      isvykos: Išvykos\n", BOARD), data=DATA + EARLIER)

        first = [one.body[0][0] for one in tables_of(made)]
        assert first.index("Knygos") < first.index("Susitikimai: dalyviai") < first.index("Išvykos")

    def it_is_no_data(self, tmp_path: Path) -> None:
        data = changed(DATA, ("  isvykos: 2", "  skaiciai: 5\n  isvykos: 2"))

        with pytest.raises(at.DataErrors) as raised:
            printed(tmp_path, ("      isvykos: Išvykos\n", BOARD), data=data)

        assert [one.message.code for one in raised.value.faults] == ["D302"]

    def it_may_be_all_of_a_section_that_the_data_never_names(self, tmp_path: Path) -> None:
        form = changed(
            FORM, ("dokumentai:", ""), ("rodikliai:\n", f"{ONLY_SHOWN[:-11]}rodikliai:\n")
        )
        path = put(tmp_path, form=form.replace(" {sprendimas:", "dokumentai: {sprendimas:"))

        report = at.load(path)

        assert "APŽVALGA" in headings_of(at.render(report))
        save_data(report, tmp_path / "b" / "a.yaml")
        (tmp_path / "b" / "forma.yaml").write_bytes((tmp_path / "forma.yaml").read_bytes())
        assert at.load(tmp_path / "b" / "a.yaml") == report

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("veikla.isvykos]", "veikla.isvyka]", "F444"),
            ("[pernai, siemet, pokytis, proc]", "[pernai, rytoj]", "F433"),
            ("rodo: [veik", "rodyti: [veik", "F430"),
        ],
    )
    def its_mistakes_are_told(self, old: str, new: str, code: str) -> None:
        board = changed(BOARD, (old, new))

        found = mistakes(("      isvykos: Išvykos\n", board))

        assert code in [one.message.code for one in found]


class DescribeAFormsOwnText:
    def it_is_printed_where_it_stands(self, tmp_path: Path) -> None:
        made = printed(tmp_path, ("      isvykos: Išvykos\n", NOTE))

        assert "Lankytojai skaičiuojami kasdien." in [text for _, text in paragraphs_of(made)]

    def it_quotes_no_figures(self) -> None:
        quoting = NOTE.replace("kasdien", "{{ veikla.isvykos }}")

        found = mistakes(("      isvykos: Išvykos\n", quoting))

        assert [one.message.code for one in found] == ["F454"]


class DescribeATableWithoutData:
    TITLE = "        lentele: Susitikimai\n"
    SAYS = (TITLE, TITLE + "        be_duomenu: Susitikimų nebuvo.\n")

    def it_may_have_a_sentence_in_its_place(self, tmp_path: Path) -> None:
        start, end = DATA.index("  susitikimai:"), DATA.index("  isvykos:")
        data = DATA[:start] + DATA[end:].replace(
            "{{ veikla.susitikimai.is_viso.kartai|kilmininku }}", "5 kartus"
        )

        said = [text for _, text in paragraphs_of(printed(tmp_path, self.SAYS, data=data))]

        assert "Susitikimų nebuvo." in said

    def it_has_none_where_there_is_data(self, tmp_path: Path) -> None:
        said = [text for _, text in paragraphs_of(printed(tmp_path, self.SAYS))]

        assert "Susitikimų nebuvo." not in said

    def it_hides_what_nobody_has_as_always(self) -> None:
        hiding = self.TITLE + "        be_duomenu: {eilutes: slepti, stulpeliai: slepti}\n"

        assert mistakes((self.TITLE, hiding)) == []

    def its_mistakes_are_told(self) -> None:
        wrong = self.TITLE + "        be_duomenu: {eilute: slepti, stulpeliai: rodyti}\n"

        found = mistakes((self.TITLE, wrong))

        assert [one.message.code for one in found] == ["F433", "F433"]

    def it_is_said_by_the_command_line_too(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, self.SAYS))

        assert run("rengti", str(path), "-o", str(tmp_path / "a.docx")).code == 0
