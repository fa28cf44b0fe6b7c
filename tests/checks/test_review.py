"""D271, D272, D281: what is still to be filled, and what is accepted.

Guards: checks.gap_labels.
"""

from pathlib import Path

import pytest

from ataskaita.checks import check_report
from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.collection import Collection
from ataskaita.kinds.library.services import Loans, Services, Visits
from tests.checks.making import findings, report
from tests.own_tables import column, read, table

GAPS = frozenset({"fondas.dovanos", "vartotojai.isduotis.i_namus"})
WRONG = Services(
    visits=Visits(total=1, children=2), loans=Loans(stated_total=3, external=1, on_site=1)
)


class DescribeAGap:
    def it_is_told_with_who_owes_it(self) -> None:
        found = findings(gaps=GAPS, owed=Keyed({"vartotojai": "Aptarnavimo skyriaus vedėja"}))

        assert [(one.message.code, one.severity, one.facts["label"]) for one in found] == [
            ("D271", "warning", "Gauta dovanų"),
            ("D271", "warning", "Išduotis į namus"),
        ]
        assert found[1].what("lt") == (
            "„Išduotis į namus“ dar neužpildyta. Kas turi užpildyti: Aptarnavimo skyriaus vedėja."
        )
        assert found[0].what("lt").endswith("Kas turi užpildyti: nenurodyta.")

    def it_is_owed_by_somebody_only_where_the_report_has_it(self) -> None:
        owed = Keyed({"fondai": "Komplektavimo skyrius", "fondas.dovanos": "Bibliografė"})

        (one,) = (each for each in findings(owed=owed) if each.message.code != "D271")

        assert (one.message.code, one.facts["key"], one.facts["nearest"]) == (
            "D293",
            "fondai",
            "fondas",
        )

    def it_is_an_error_in_a_final_report(self) -> None:
        found = check_report(report(gaps=GAPS), final=True)

        assert {(one.message.code, one.severity) for one in found} == {("D272", "error")}

    def it_is_not_a_figure_that_there_is_none_of(self) -> None:
        assert findings(collection=Collection(gifts=None, withdrawal_acts=2)) == ()

    def it_may_be_a_groups_share(self) -> None:
        (found,) = findings(gaps=frozenset({"vartotojai.sutelkimas.grupes.vb"}))

        assert found.message.code == "D271"
        assert "Bibliotekų grupės" in found.what("lt")


class DescribeAGapOfWhatTheDataAddsItself:
    """All cells are “Eilutės”, and all figures “Papildomi rodikliai”: it is called by its own."""

    COLUMNS = (column("Grupė"), column("Lankytojai", "asm"), column("Pastabos"))
    FIGURE = "papildomi_rodikliai:\n  savanoriai: {pavadinimas: Savanoriai, reiksme: }\n"

    @pytest.mark.parametrize(
        ("data", "label"),
        [
            (
                table(COLUMNS, ("Vaikai, 5, yra", "Suaugę, '[papildyti]', yra")),
                "Suaugę: Lankytojai",
            ),
            (table(COLUMNS, ("Vaikai, 5, '[papildyti]'",)), "Vaikai: Pastabos"),
            (FIGURE, "Savanoriai"),
        ],
    )
    def it_is_called_by_its_own_name(self, data: str, label: str, tmp_path: Path) -> None:
        (found,) = check_report(read(tmp_path, data))

        assert found.what("lt").startswith(f"„{label}“ dar neužpildyta.")


class DescribeAnAcceptance:
    def it_hides_all_of_its_code(self) -> None:
        found = findings(services=WRONG, accepted=Keyed({"D203": "Tikrinta."}))

        assert [one.message.code for one in found] == ["D201"]

    def it_may_be_of_one_value_only(self) -> None:
        accepted = Keyed({"D203 vartotojai.apsilankymai.vaikai": "Tikrinta."})

        found = findings(services=WRONG, accepted=accepted)

        assert [one.message.code for one in found] == ["D201"]

    def it_hides_nothing_of_other_values(self) -> None:
        accepted = Keyed({"D203 vartotojai.isduotis": "Tikrinta."})

        found = findings(services=WRONG, accepted=accepted)

        assert [one.message.code for one in found] == ["D201", "D203", "D281"]

    def it_is_told_where_nothing_needs_it(self) -> None:
        found = findings(accepted=Keyed({"D203": "Tikrinta."}))

        assert [(one.message.code, one.severity, one.place.within) for one in found] == [
            ("D281", "warning", "sutinku.D203")
        ]
