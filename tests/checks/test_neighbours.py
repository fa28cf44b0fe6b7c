"""D214: a value that can't be in the unit of its neighbours."""

from decimal import Decimal

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.kinds.library.resources import StaffTraining, Training
from tests.checks.making import codes, findings


def trainings(*attendees: int) -> StaffTraining:
    return StaffTraining(
        events=tuple(Training(title=f"Mokymai {n}", attendees=a) for n, a in enumerate(attendees))
    )


class DescribeAColumn:
    @pytest.mark.parametrize(
        ("values", "found"),
        [
            ((3, 5, 4), []),
            ((3, 5, 4000), ["D214"]),
            ((3000, 5000, 4), ["D214"]),
            ((3, 4000), []),
            ((3, 0, 5), []),
        ],
    )
    def it_has_no_value_hundreds_of_times_off(
        self, values: tuple[int, ...], found: list[str]
    ) -> None:
        assert codes(staff_training=trainings(*values)) == found

    def it_may_be_of_a_librarys_own_table(self) -> None:
        columns = (Column(label="Kas"), Column(label="Suma", unit_key="eur"))
        rows = tuple((str(n), Decimal(value)) for n, value in enumerate((900, 1200, 2, 1000)))
        section = OwnSection(
            heading="Savas", blocks=(OwnBlock(table=OwnTable(columns=columns, rows=rows)),)
        )

        found = findings(own_sections=Keyed({"savas": section}))

        assert [one.message.code for one in found] == ["D214"]
        assert found[0].place.within == "savi_skyriai.savas.turinys[1].lentele.eilutes[3][2]"
