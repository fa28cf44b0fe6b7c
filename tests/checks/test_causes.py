"""One cause, one finding: the value that explains it is named first, with what was likely meant.

Guards: ataskaita.checks.causes, ataskaita.checks.claim, ataskaita.checks.claims,
ataskaita.checks.explaining, ataskaita.checks.own_claims, ataskaita.checks.readings,
ataskaita.checks.said_claims.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve

import ataskaita as at
from ataskaita.checks import check_report
from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from ataskaita.kinds.library.events import EventCounts, Events
from ataskaita.kinds.library.services import Loans, Services, Visits
from tests.checks.making import findings, report

if TYPE_CHECKING:
    from ataskaita.errors import Finding


FIXTURES: Final = Path(__file__).parents[2] / "fixtures"


def of(found: tuple[Finding, ...], code: str) -> Finding:
    """Return the one finding of that code."""
    (one,) = (one for one in found if one.message.code == code)
    return one


def events(slipped: int, visual: int = 30) -> Events:
    """Return events in rows and columns, with control totals of both."""
    groups = {
        "vb": EventCounts(stated_total=150, spoken=slipped, visual=visual),
        "kaimo": EventCounts(stated_total=90, spoken=47, visual=43),
    }
    total = EventCounts(stated_total=240, spoken=167, visual=73)
    return Events(stated_total=total, groups=Keyed(groups))


class DescribeAValueInARowAndAColumn:
    def it_is_found_where_they_cross(self) -> None:
        (found,) = findings(events=events(210))

        assert found.spots[0].path == found.place.within == "renginiai.grupes.vb.garsiniai"
        assert found.likely is not None
        assert (found.likely.found, found.likely.meant) == ("210", "120")
        assert {one.message.code for one in found.folded} == {"D201"}

    def it_is_told_in_words(self) -> None:
        (found,) = findings(events=events(210))

        assert found.remedy("lt").startswith(
            "Greičiausiai renginiai.grupes.vb.garsiniai turi būti 120, o ne 210."
        )
        assert "Tai pataisius, sutaps ir: " in found.remedy("lt")

    def it_may_have_changed_places_with_its_neighbour(self) -> None:
        (found,) = findings(events=events(30, visual=120))

        assert found.spots[0].path.startswith("renginiai.grupes.vb.")
        assert found.likely is None

    def it_may_stand_in_the_next_cell_beside_a_zero(self) -> None:
        (found,) = findings(events=events(0, visual=120))

        assert found.spots[0].path == "renginiai.grupes.vb.garsiniai"
        assert {one.message.code for one in found.folded} == {"D201"}


class DescribeSeveralExplanations:
    def they_leave_the_total_first_and_nothing_is_said_to_be_meant(self) -> None:
        loans = Loans(stated_total=250, external=110, on_site=120)

        found = of(findings(services=Services(loans=loans)), "D201")

        assert found.spots[0].path == "vartotojai.isduotis.is_viso"
        assert found.likely is None

    def they_are_told_apart_by_last_year(self) -> None:
        loans = Loans(stated_total=1_600, external=1_900, on_site=700)
        earlier = Keyed({"vartotojai.isduotis.i_namus": 880, "vartotojai.isduotis.vietoje": 690})

        found = of(findings(services=Services(loans=loans), earlier=earlier), "D201")

        assert found.spots[0].path == "vartotojai.isduotis.i_namus"


def first_of_loans(total: int, external: int, on_site: int, **earlier: int) -> str:
    """Return which of the three a finding about their sum names first."""
    loans = Loans(stated_total=total, external=external, on_site=on_site)
    before = Keyed({f"vartotojai.isduotis.{key}": value for key, value in earlier.items()})
    found = of(findings(services=Services(loans=loans), earlier=before), "D201")
    return found.spots[0].path.rpartition(".")[2]


class DescribeTheValueThatIsNamedFirst:
    def it_is_the_one_that_came_nearest_to_last_years_by_however_little(self) -> None:
        assert first_of_loans(16_120, 9_056, 7_074) == "is_viso"
        assert first_of_loans(16_120, 9_056, 7_074, i_namus=9_040, vietoje=7_080) == "i_namus"

    def it_is_no_figure_that_happens_to_be_last_years(self) -> None:
        # 7 043 is as last year; in 9 107, which was 9 017, two digits changed places
        assert first_of_loans(16_060, 9_107, 7_043, i_namus=9_016, vietoje=7_043) == "i_namus"

    def it_is_the_one_that_was_copied_from_beside(self) -> None:
        assert first_of_loans(9_480, 9_017, 9_017, i_namus=9_000) == "vietoje"

    def it_is_the_one_that_should_have_been_round(self) -> None:
        assert first_of_loans(9_407, 9_110, 307) == "i_namus"

    def it_is_the_zero_that_stands_for_a_whole(self) -> None:
        visits = Visits(total=0, children=5_200)

        (found,) = findings(services=Services(visits=visits))

        assert found.spots[0].path == "vartotojai.apsilankymai.is_viso"

    def it_is_no_total_that_another_table_bears_out(self, tmp_path: Path) -> None:
        # of the three parts one is wrong: the whole is told elsewhere too
        slip = ("sakine: {gauta: 498", "sakine: {gauta: 488")

        (found,) = spoilt(tmp_path, "antroji-biblioteka", slip)

        assert found.spots[0].path != "fondas.pagal_turini.is_viso.gauta"
        assert "D184" in [one.message.code for one in found.folded]

    def it_is_no_total_that_no_slip_of_a_hand_explains(self, tmp_path: Path) -> None:
        # 576 may be 567, and 432 may be 423; 2 605 is no slip of 2 614
        (found,) = spoilt(tmp_path, "muziejus", ("dalyviai: 567", "dalyviai: 576"))

        assert found.spots[0].path == "edukacija.programos.eilutes[3].dalyviai"

    def it_is_one_of_two_that_changed_places_whichever_finding_tells_it(
        self, tmp_path: Path
    ) -> None:
        slip = ("uzsiemimai: 42, dalyviai: 924", "uzsiemimai: 924, dalyviai: 42")

        (found, *_) = spoilt(tmp_path, "muziejus", slip)

        assert found.spots[0].path.startswith("edukacija.programos.eilutes[1].")

    def it_is_the_only_zero_of_a_list(self, tmp_path: Path) -> None:
        total = ("kvalifikacija:\n", "kvalifikacija:\n  dalyvavimai: 188\n")

        (found,) = spoilt(tmp_path, "lazdijai-2020", total, ("darbuotojai: 24", "darbuotojai: 0"))

        assert found.spots[0].path == "kvalifikacija.mokymai[19].darbuotojai"

    def it_is_a_part_where_a_text_tells_a_share_of_the_total(self, tmp_path: Path) -> None:
        # 3 120 450,55 may as well be 4 120 450,55: but 236 000,55 is said to be 7,56 % of all
        slip = ("biudzetas: 2 874 000,00", "biudzetas: 3 874 000,00")

        (found,) = spoilt(tmp_path, "apskritis", slip)

        assert found.spots[0].path == "finansai.pajamos.biudzetas"
        assert "D233" in [one.message.code for one in found.folded]

    def it_is_not_what_was_handed_in_last_year(self) -> None:
        earlier = Keyed({"vartotojai.apsilankymai.is_viso": 5_187})

        found = findings(services=Services(visits=Visits(total=0)), earlier=earlier)

        assert [one.spots[0].path for one in found] == ["vartotojai.apsilankymai.is_viso"]

    def it_is_the_same_in_all_that_is_told_of_it(self, tmp_path: Path) -> None:
        slip = (
            "knygoms: 15 434,00\n    periodikai: 4 310,00",
            "knygoms: 0\n    periodikai: 15 434,00",
        )

        found = spoilt(tmp_path, "kita-biblioteka", slip)

        assert {one.spots[0].path for one in found} == {"finansai.islaidos.knygoms"}

    def it_is_the_one_that_a_text_says_otherwise(self, tmp_path: Path) -> None:
        slip = ("Neaktualūs, kiekis: 250", "Neaktualūs, kiekis: 260")

        (found,) = spoilt(tmp_path, "miestelis", slip)

        assert found.spots[0].path == "fondas.nurasymo_priezastys.kitos.kiekis"
        assert found.likely is not None
        assert (found.likely.found, found.likely.meant) == ("260", "250")
        assert "D224" in [one.message.code for one in found.folded]

    def it_may_be_moved_to_a_cell_that_nothing_else_doubts(self, tmp_path: Path) -> None:
        slip = (
            "knygos_ir_serialiniai: 698\n    kartografija: 0",
            "knygos_ir_serialiniai: 0\n    kartografija: 698",
        )

        found = spoilt(tmp_path, "miestelis", slip)

        assert found[0].spots[0].path.startswith("fondas.gauta.")


class DescribeTwoCauses:
    def they_are_two_findings(self) -> None:
        found = findings(
            events=events(210), services=Services(visits=Visits(total=500, children=5_000))
        )

        assert sorted(one.message.code for one in found) == ["D201", "D203"]


class DescribeABalance:
    def it_says_which_of_four_figures_is_wrong(self) -> None:
        def counts(books: int, music: int) -> DocumentCounts:
            return DocumentCounts(
                stated_total=books + music,
                books_and_serials=books,
                cartographic=0,
                printed_music=music,
                graphic=0,
                audiovisual=0,
                other_documents=0,
                digital=0,
            )

        additions = counts(250, 40)
        slipped = DocumentCounts(
            stated_total=290,
            books_and_serials=520,
            cartographic=0,
            printed_music=40,
            graphic=0,
            audiovisual=0,
            other_documents=0,
            digital=0,
        )
        stock = Collection(
            opening=counts(9_000, 700),
            additions=additions,
            withdrawals=counts(400, 30),
            closing=counts(8_850, 710),
        )

        assert findings(collection=stock) == ()
        (found,) = findings(collection=evolve(stock, additions=slipped))
        assert found.spots[0].path == "fondas.gauta.knygos_ir_serialiniai"
        assert found.likely is not None
        assert found.likely.meant == "250"


class DescribeAGap:
    def it_is_told_once_with_the_totals_that_lack_it(self) -> None:
        loans = Loans(stated_total=300, external=110)

        (found,) = check_report(
            report(services=Services(loans=loans), gaps=frozenset({"vartotojai.isduotis.vietoje"}))
        )

        assert found.message.code == "D271"
        assert [one.message.code for one in found.folded] == ["D202"]


def spoilt(folder: Path, fixture: str, *slips: tuple[str, str]) -> list[Finding]:
    """Return the errors and warnings about a fixture in which these words stand for others."""
    text = (FIXTURES / fixture / "ataskaita.yaml").read_text(encoding="utf-8")
    for right, wrong in slips:
        assert right in text
        text = text.replace(right, wrong, 1)
    for one in (FIXTURES / fixture).iterdir():
        (folder / one.name).symlink_to(one)
    path = folder / "spoilt.yaml"
    path.write_text(text, encoding="utf-8")
    return [one for one in check_report(at.load(path, previous=False)) if one.severity != "note"]


class DescribeWhatComesOfTheSame:
    def it_folds_a_part_that_is_above_the_mistyped_whole(self, tmp_path: Path) -> None:
        (found,) = spoilt(tmp_path, "lazdijai-2020", ("fiz_vnt: 4 188", "fiz_vnt: 188"))

        assert found.spots[0].path == "fondas.isigijimas.is_viso.grozine.fiz_vnt"
        assert found.likely is not None
        assert found.likely.meant.split() == ["4", "188"]
        assert "D203" in [one.message.code for one in found.folded]

    def it_folds_a_total_of_which_not_all_parts_are_given(self, tmp_path: Path) -> None:
        slip = ("knygos_ir_serialiniai: 21 104", "knygos_ir_serialiniai: 221 104")

        (found,) = spoilt(tmp_path, "miestelis", slip)

        assert found.spots[0].path == "fondas.pradzia.knygos_ir_serialiniai"
        assert "D203" in [one.message.code for one in found.folded]


class DescribeWhatIsAccepted:
    def it_is_no_evidence_for_a_cause(self, tmp_path: Path) -> None:
        total = ("projektai:\n", "projektai:\n  lesos: 13 786,80\n")

        (found,) = spoilt(tmp_path, "lazdijai-2020", total, ("lesos: 4 662", "lesos: 4 762"))

        assert found.message.code == "D201"
        assert found.likely is None
