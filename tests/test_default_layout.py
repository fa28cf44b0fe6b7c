"""A section that a template has no place for prints from its declaration."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from PIL import Image as Drawn

import ataskaita as at
from ataskaita.declared.institution import Group, Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.layout import Layout
from ataskaita.declared.origin import Origin
from ataskaita.declared.pictures import Image, Picture
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.hall.template import Template
from ataskaita.inspection import inspect_document
from templates.builder.outline import outline
from templates.builder.package import built
from tests.documents import Table, body_of, headings_of, paragraphs_of, parts_of, tables_of
from tests.volunteers import MadeReport, People, Volunteers, Work


def running(words: str) -> Prose:
    return Prose((Block((Run(words),)),))


def jpeg() -> bytes:
    stream = BytesIO()
    Drawn.new("RGB", (40, 30), "teal").save(stream, "JPEG")
    return stream.getvalue()


FULL = Volunteers(
    introduction=running("Savanoriai padeda."),
    person="Metodininkas",
    since=date(2019, 3, 1),
    paid=True,
    kind="vienkartinė",
    stated_funds=Decimal("1234.5"),
    men=People(young=1, old=2),
    women=People(young=30, old=4),
    works=(
        Work(
            name="Knygnešiai",
            people=People(young=5, old=0),
            hours=Decimal("12.5"),
            result=running("Aplankyta 40 namų."),
        ),
        Work(name="Skaitymai"),
    ),
    groups=Keyed({"vb": People(young=7, old=1), "kaimo": People(young=2, old=3)}),
    shares=Keyed({"vb": Decimal(90)}),
    text=running("Ačiū."),
    pictures=(
        Picture(
            image=Image("a.jpg", jpeg(), "jpeg", 40, 30),
            caption="Talka",
            description="Žmonės tvarko knygas.",
        ),
    ),
)


def report_with(section: Volunteers, **more: Any) -> MadeReport:
    groups = Keyed(
        {
            "vb": Group(name="Viešoji", place="viešojoje"),
            "kaimo": Group(name="Kaimo", place="kaime"),
        }
    )
    whole = MadeReport(
        year=2024,
        institution=Institution(name="Beržgirio muziejus"),
        groups=groups,
        volunteers=section,
    )
    return evolve(whole, **more)


def document(section: Volunteers = FULL, **more: Any) -> bytes:
    return at.render(report_with(section, **more))


def tables(section: Volunteers) -> list[list[list[str]]]:
    return [lines(one) for one in tables_of(document(section))]


def lines(table: Table) -> list[list[str]]:
    return [[cell.text.replace("\u00a0", " ") for cell in row] for row in table.rows]


class DescribeTheDefaultLayout:
    def it_prints_the_heading_the_texts_and_the_tables_in_the_declarations_order(self) -> None:
        made = document()

        assert headings_of(made) == ["SAVANORIAI"]
        assert [text for style, text in paragraphs_of(made) if style == "ATTekstas"] == [
            "Savanoriai padeda.",
            "Ačiū.",
        ]
        titles = [text for style, text in paragraphs_of(made) if style == "ATVirsLenteles"]
        assert titles == ["Veiklos", "Savanoriai pagal bibliotekas", "Valandos pagal bibliotekas"]

    def it_prints_single_values_below_each_other(self) -> None:
        assert tables(FULL)[0] == [
            ["Rodiklis", "2024 m."],
            ["Koordinatoriaus pareigos", "Metodininkas"],
            ["Vykdoma nuo", "2019-03-01"],
            ["Ar apmokamos išlaidos", "taip"],
            ["Rūšis", "vienkartinė"],
            ["Lėšos, Eur", "1 234,50"],
        ]

    def it_prints_a_choice_or_a_flag_only_where_somebody_made_it(self) -> None:
        class Written(Origin):
            def paths(self) -> frozenset[str]:
                return frozenset({"savanoriai.rusis", "savanoriai.islaidos"})

        assert tables_of(document(Volunteers())) == []
        assert lines(tables_of(document(Volunteers(), origin=Written()))[0])[1:] == [
            ["Ar apmokamos išlaidos", "ne"],
            ["Rūšis", "nuolatinė"],
        ]

    def it_prints_parts_of_one_class_side_by_side_with_their_totals(self) -> None:
        assert tables(FULL)[1] == [
            ["", "Iš viso", "Jaunimas", "Senjorai"],
            ["Vyrai", "3", "1", "2"],
            ["Moterys", "34", "30", "4"],
        ]

    def it_prints_a_list_below_a_header_of_its_nested_parts(self) -> None:
        works = tables_of(document(FULL))[2]

        assert lines(works) == [
            ["Veikla", "Savanoriai", "Trukmė, val.", "Rezultatai"],
            ["", "Iš viso", "Jaunimas", "Senjorai", "", ""],
            ["Knygnešiai", "5", "5", "0", "12,5", "Aplankyta 40 namų."],
            ["Skaitymai", "–", "–", "–", "–", ""],
        ]
        assert works.headers == 2
        assert [cell.columns for cell in works.rows[0]] == [1, 3, 1, 1]
        assert [cell.continues for cell in works.rows[1]] == [True, *[False] * 3, True, True]

    def it_prints_a_collection_by_its_names_with_its_total_last(self) -> None:
        assert tables(FULL)[3] == [
            ["", "Iš viso", "Jaunimas", "Senjorai"],
            ["Viešoji", "8", "7", "1"],
            ["Kaimo", "5", "2", "3"],
            ["Iš viso", "13", "9", "4"],
        ]
        assert tables(FULL)[4] == [["", "Reikšmė"], ["Viešoji", "90"]]

    def it_parts_a_list_too_wide_for_the_page_and_says_that_it_goes_on(self) -> None:
        most = 10**16
        people = People(young=most, old=most)
        works = (Work(name="Nepaprastai" * 2, people=people, hours=Decimal(most)),) * 8

        made = document(Volunteers(works=works))

        first, second = map(lines, tables_of(made))
        assert first[0] == ["Veikla", "Savanoriai"]
        assert second[0] == ["Veikla", "Trukmė, val."]
        assert ("ATVirsLenteles", "Veiklos (tęsinys)") in paragraphs_of(made)

    def it_prints_nothing_of_what_is_not_given(self) -> None:
        made = document(Volunteers(men=People(young=3)))

        assert lines(tables_of(made)[0]) == [["", "Jaunimas"], ["Vyrai", "3"]]
        assert len(tables_of(made)) == 1
        assert headings_of(document(Volunteers())) == ["SAVANORIAI"]
        assert tables_of(document(Volunteers())) == []

    def it_says_last_years_figures_where_there_are_any(self) -> None:
        made = document(
            Volunteers(stated_funds=Decimal(10)), earlier=Keyed({"savanoriai.lesos": Decimal(8)})
        )

        assert lines(tables_of(made)[0]) == [
            ["Rodiklis", "2024 m.", "2023 m."],
            ["Lėšos, Eur", "10,00", "8,00"],
        ]

    def it_says_what_is_still_to_be_filled(self) -> None:
        made = document(Volunteers(), gaps=frozenset({"savanoriai.lesos", "savanoriai.tekstas"}))

        assert lines(tables_of(made)[0])[1] == ["Lėšos, Eur", "[papildyti]"]
        assert ("ATTekstas", "[papildyti]") in paragraphs_of(made)

    def it_prints_pictures_and_the_charts_of_the_section(self) -> None:
        made = document(layout=Layout(all_charts=True))
        styles = [style for style, _ in paragraphs_of(made)]

        assert "word/charts/diagrama1.xml" in parts_of(made)
        assert styles.index("ATDiagrama") < styles.index("ATNuotrauka")
        assert (
            "ATDiagrama",
            "Diagrama „Savanoriai (asm.)“: jaunimas – 30, senjorai – 4.",
        ) in [(style, text.replace("\u00a0", " ")) for style, text in paragraphs_of(made)]

    @pytest.mark.parametrize("numbered", [False, True])
    def it_leaves_nothing_for_an_inspection_to_find(self, *, numbered: bool) -> None:
        layout = Layout(contents=True, numbered=numbered)

        assert inspect_document(parts_of(document(layout=layout)), "a.docx") == ()

    def it_numbers_its_tables_where_the_report_wants_it(self) -> None:
        made = document(layout=Layout(numbered=True))

        captions = [text for style, text in paragraphs_of(made) if style == "Caption"]
        assert [one.replace("\u00a0", " ") for one in captions] == [
            "1 lentelė. Savanoriai: rodikliai",
            "2 lentelė. Savanoriai",
            "3 lentelė. Veiklos",
            "4 lentelė. Savanoriai pagal bibliotekas",
            "5 lentelė. Valandos pagal bibliotekas",
        ]

    def it_keeps_tables_apart(self) -> None:
        body = list(body_of(document()))
        beside = [(one.tag, other.tag) for one, other in pairwise(body)]

        assert not [tags for tags in beside if all(str(tag).endswith("}tbl") for tag in tags)]


ACTS = "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka}\nfondas:\n  "


class DescribeWhatAPlaceMadeByHandLeavesOut:
    def it_stands_at_the_end_of_the_section(self, tmp_path: Path) -> None:
        made = made_of(
            tmp_path,
            f"{ACTS}likutis: {{is_viso: 10}}\n  nurasymo_aktai: 41\n  isigijimo_tekstas: Pirkta.\n",
        )

        assert lines(tables_of(made)[-1]) == [["Rodiklis", "2024 m."], ["Nurašymo aktai", "41"]]
        assert len(tables_of(made)) == 2

    def it_is_a_whole_list_where_something_of_that_is_left_out(self, tmp_path: Path) -> None:
        causes = "{a: {pavadinimas: Senos, kiekis: 5}, b: {pavadinimas: Dingusios, kiekis: 6}}"
        quoted = "Senų – {{ fondas.nurasymo_priezastys.a.kiekis }}."
        made = made_of(
            tmp_path, f"{ACTS}nurasymo_priezastys: {causes}\n  isigijimo_tekstas: '{quoted}'\n"
        )

        assert lines(tables_of(made)[-1]) == [
            ["Nurašymo priežastis", "Nurašyta"],
            ["Senos", "5"],
            ["Dingusios", "6"],
        ]

    def it_is_nothing_that_prose_quotes(self, tmp_path: Path) -> None:
        quoted = "Surašytas {{ fondas.nurasymo_aktai }} aktas."

        made = made_of(tmp_path, f"{ACTS}nurasymo_aktai: 41\n  isigijimo_tekstas: '{quoted}'\n")

        assert tables_of(made) == []


def made_of(folder: Path, data: str) -> bytes:
    file = folder / "ataskaita.yaml"
    file.write_text(data, "utf-8")
    return at.render(at.load(file))


class DescribeATemplateWithoutPlacesMadeByHand:
    def it_prints_sections_of_ones_own(self) -> None:
        report = at.load("fixtures/kita-biblioteka/ataskaita.yaml")
        bare = Template.of_bytes(built("Ataskaita", tuple(outline(()))))

        by_hand, by_default = (tables_of(at.render(report, one)) for one in (None, bare))

        own = [lines(one) for one in by_hand if lines(one)[0][0] == "Veikla"]
        assert own
        assert own == [lines(one) for one in by_default if lines(one)[0][0] == "Veikla"]
