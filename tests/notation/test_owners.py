"""Whose report it is, who signs it, and the words of the kind in which it is said."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.hall.files import save_data
from ataskaita.inspection import inspect_document
from tests.cli.tool import run
from tests.documents import paragraphs_of, parts_of
from tests.notation.forms import DATA, FORM, changed, mistakes, put

TITLE = 'antraste: "{istaigos} pirmininko {metai} metų veiklos ataskaita"\n'
DECISION = (
    'dokumentai: {sprendimas: {antraste: "dėl {istaigos} pirmininko {metai} metų veiklos'
    ' ataskaitos"}}\n'
)
SIGNED = "istaiga: {pavadinimas: Beržų klubas}\nparasas: {pareigos: Pirmininkė, vardas: Ona Onaitė}"
SIGNS = (DECISION, DECISION + "parasai: [Pirmininkas, {kas: Iždininkas, raktas: pinigai}]\n")
NAMED = "parasai: {pirmininkas: {pareigos: Pirmininkė, vardas: Ona Onaitė}}\nnariai:\n"


def said(made: bytes) -> list[str]:
    return [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]


def title(folder: Path, whose: str, *data: tuple[str, str]) -> str:
    """Return the title of a report whose form says whose it is, and not how it is called."""
    form = changed(FORM, (TITLE, f"kieno: {whose}\n"))
    return compose_view(at.load(put(folder, *data, form=form))).title


class DescribeWhoseReportItIs:
    SIGNATURE = ("istaiga: {pavadinimas: Beržų klubas}", SIGNED)

    def it_is_the_institutions(self, tmp_path: Path) -> None:
        assert title(tmp_path, "istaigos") == "BERŽŲ KLUBO 2025 METŲ VEIKLOS ATASKAITA"

    def it_is_the_heads_by_the_post_of_who_signs(self, tmp_path: Path) -> None:
        made = title(tmp_path, "vadovo", self.SIGNATURE)

        assert made == "BERŽŲ KLUBO PIRMININKĖS 2025 METŲ VEIKLOS ATASKAITA"

    def it_is_the_heads_where_nobody_signs_yet(self, tmp_path: Path) -> None:
        assert title(tmp_path, "vadovo") == "BERŽŲ KLUBO VADOVO 2025 METŲ VEIKLOS ATASKAITA"

    def it_is_both_ones(self, tmp_path: Path) -> None:
        made = title(tmp_path, "abieju", self.SIGNATURE)

        assert made == "BERŽŲ KLUBO IR PIRMININKĖS 2025 METŲ VEIKLOS ATASKAITA"

    def it_is_said_in_a_title_of_the_forms_own(self, tmp_path: Path) -> None:
        own = changed(FORM, ("{istaigos} pirmininko", "{istaigos} {vadovo}"))

        made = compose_view(at.load(put(tmp_path, self.SIGNATURE, form=own))).title

        assert made == "BERŽŲ KLUBO PIRMININKĖS 2025 METŲ VEIKLOS ATASKAITA"

    def it_is_said_by_the_decision_too(self, tmp_path: Path) -> None:
        form = changed(FORM, (DECISION, "kieno: vadovo\n"))
        path = put(tmp_path, self.SIGNATURE, form=form)

        run("rengti", str(path), "-o", str(tmp_path / "a.docx"), "--dokumentai", "visi")

        words = " ".join(said((tmp_path / "sprendimas-2025.docx").read_bytes()))
        assert "DĖL BERŽŲ KLUBO PIRMININKĖS 2025 METŲ VEIKLOS ATASKAITOS PATVIRTINIMO" in words

    def it_is_one_of_three(self) -> None:
        (fault,) = mistakes((TITLE, "kieno: vadvo\n"))

        assert (fault.message.code, fault.facts["nearest"]) == ("F433", "vadovo")


class DescribeWhoSigns:
    def they_are_printed_by_post_with_the_names_that_the_data_gives(self, tmp_path: Path) -> None:
        made = at.render(at.load(put(tmp_path, ("nariai:\n", NAMED), form=changed(FORM, SIGNS))))

        assert said(made)[-2:] == ["Pirmininkė\tOna Onaitė", "Iždininkas"]
        assert inspect_document(parts_of(made), "a.docx") == ()

    def they_are_as_the_data_says_in_the_place_of_the_first_post(self, tmp_path: Path) -> None:
        own = ("nariai:\n", "parasas: {pareigos: Pirmininkė, vardas: Ona Onaitė}\nnariai:\n")

        made = at.render(at.load(put(tmp_path, own, form=changed(FORM, SIGNS))))

        assert said(made)[-2:] == ["Pirmininkė\tOna Onaitė", "Iždininkas"]

    def they_come_back_from_the_workbook(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, ("nariai:\n", NAMED), form=changed(FORM, SIGNS)))

        save_data(report, tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx") == report

    def they_are_quoted_by_name(self, tmp_path: Path) -> None:
        quoting = ("ar daugiau.", "ar daugiau. {{ parasai.pirmininkas.vardas|kilmininku }} žodis.")
        path = put(tmp_path, ("nariai:\n", NAMED), quoting, form=changed(FORM, SIGNS))

        assert "Onos Onaitės žodis." in " ".join(said(at.render(at.load(path))))

    def they_go_on_next_year(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("nariai:\n", NAMED), form=changed(FORM, SIGNS))

        run("nauja", "--pagal", str(path), "--metai", "2026", "-o", str(tmp_path / "b.yaml"))

        assert "Ona Onaitė" in (tmp_path / "b.yaml").read_text(encoding="utf-8")

    def they_are_told_where_they_are_no_posts(self) -> None:
        found = mistakes((DECISION, DECISION + "parasai: [Pirmininkas, {kam: Iždininkas}]\n"))

        assert {one.message.code for one in found} == {"F430", "F432"}

    def they_have_keys_unlike_each_other(self) -> None:
        (fault,) = mistakes((DECISION, DECISION + "parasai: [Pirmininkas, pirmininkas]\n"))

        assert fault.message.code == "F440"

    def they_may_sign_within_the_report(self, tmp_path: Path) -> None:
        within = (DECISION, DECISION + "parasai: [{kas: Narių atstovas, po: nariai.apie}]\n")
        words = said(at.render(at.load(put(tmp_path, form=changed(FORM, within)))))

        place = words.index("Nariu gali būti kiekvienas.")
        assert words[place + 1] == "Narių atstovas"
        assert words[place + 2].startswith("____")

    def they_sign_where_there_is_something(self) -> None:
        within = (DECISION, DECISION + "parasai: [{kas: Narių atstovas, po: nariai.apei}]\n")

        assert [one.message.code for one in mistakes(within)] == ["F433"]


class DescribeWordsOfTheKind:
    WORDS = "zodziai: [{vardininkas: susitikimas, daugiskaita: {kilmininkas: sueigų}}]\n"

    def they_are_declined_as_the_form_says(self, tmp_path: Path) -> None:
        form = changed(FORM, (DECISION, DECISION + self.WORDS))

        words = said(at.render(at.load(put(tmp_path, form=form))))

        assert "Susitiksime 15 sueigų ar daugiau." in words

    def they_are_declined_as_the_data_says_where_it_does(self, tmp_path: Path) -> None:
        form = changed(FORM, (DECISION, DECISION + self.WORDS))
        own = ("nariai:\n", self.WORDS.replace("sueigų", "kartų") + "nariai:\n")

        words = said(at.render(at.load(put(tmp_path, own, form=form))))

        assert "Susitiksime 15 kartų ar daugiau." in words

    @pytest.mark.parametrize(
        ("wrong", "code"), [("vardinikas: x", "D302"), ("kilmininkas: x", "D301")]
    )
    def their_mistakes_are_told(self, wrong: str, code: str) -> None:
        found = mistakes((DECISION, f"{DECISION}zodziai: [{{{wrong}}}]\n"))

        assert code in [one.message.code for one in found]


class DescribeTheNoteToTheCouncil:
    NOTE = (
        DECISION,
        "dokumentai: {aiskinamasis_rastas: {lesos: Lėšų reikės klubo remontui.}}\n",
    )

    def it_says_what_the_form_says_where_the_data_is_silent(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, self.NOTE))

        run("rengti", str(path), "-o", str(tmp_path / "a.docx"), "--dokumentai", "visi")

        words = said((tmp_path / "aiskinamasis-rastas-2025.docx").read_bytes())
        assert "Lėšų reikės klubo remontui." in words
        assert "Sprendimui įgyvendinti lėšų nereikės." not in words

    def it_says_what_the_data_says(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, self.NOTE))
        own = "aiskinamasis_rastas: {lesos: Lėšų yra.}\nnariai:\n"
        path.write_text(changed(DATA, ("nariai:\n", own)), encoding="utf-8")

        run("rengti", str(path), "-o", str(tmp_path / "a.docx"), "--dokumentai", "visi")

        words = said((tmp_path / "aiskinamasis-rastas-2025.docx").read_bytes())
        assert "Lėšų yra." in words
        assert "Lėšų reikės klubo remontui." not in words
