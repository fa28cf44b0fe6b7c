"""Names are listed in a sentence as Lithuanian lists them."""

from collections.abc import Callable
from datetime import date

import pytest

from ataskaita.compose.figures import compose_enumeration
from ataskaita.declared.tree import Entry, Enumeration
from ataskaita.view import View
from tests.compose.dumping import ask, plain

Composed = Callable[[str], View]

BRANCHES = """
padaliniai:
  - vardas: Šeštokų
  - vardas: Dumblio
    iki: 2020-10-30
  - vardas: Žemaitkiemio
    jungtine: taip
  - vardas: Ąžuolyno
    jungtine: taip
  - vardas: Seirijų
  - vardas: Ylių
  - vardas: Igliaukos
"""


class DescribeTheListOfBranches:
    def it_is_sorted_and_dates_the_closed_one(self, composed: Composed) -> None:
        view = composed(BRANCHES)

        assert plain(str(ask(view, "padaliniai.sarasas"))) == (
            "Ąžuolyno, Dumblio (iki 2020~m. spalio~30~d.), Igliaukos, Ylių, Seirijų, Šeštokų "
            "ir Žemaitkiemio"
        )
        assert str(ask(view, "padaliniai.skaicius")) == "7"

    def it_tells_the_joint_ones_apart(self, composed: Composed) -> None:
        view = composed(BRANCHES)

        assert ask(view, "padaliniai.jungtiniu_sarasas") == "Ąžuolyno ir Žemaitkiemio"
        assert str(ask(view, "padaliniai.jungtiniu_skaicius")) == "2"

    def it_is_empty_without_branches(self, composed: Composed) -> None:
        view = composed("")

        assert ask(view, "padaliniai.sarasas") == ""
        assert not ask(view, "padaliniai")


class DescribeAnEnumeration:
    @pytest.mark.parametrize(
        ("entries", "text"),
        [
            ((), ""),
            ((Entry("Krosnos"),), "Krosnos"),
            ((Entry("Krosnos"), Entry("Avižienių")), "Krosnos ir Avižienių"),
            (
                (Entry("Teizų"), Entry("Krosnos"), Entry("Avižienių")),
                "Teizų, Krosnos ir Avižienių",
            ),
            (
                (Entry("Susidėvėję", 8114), Entry("Neaktualūs", 0)),
                "Susidėvėję~–~8~114, Neaktualūs~–~0",
            ),
            ((Entry("Susidėvėję", 8114), Entry("Kiti")), "Susidėvėję~–~8~114, Kiti"),
            ((Entry("Dumblio", closed=date(2020, 1, 1)),), "Dumblio (iki 2020~m. sausio~1~d.)"),
        ],
    )
    def it_keeps_the_order_of_the_data(self, entries: tuple[Entry, ...], text: str) -> None:
        assert plain(compose_enumeration(Enumeration(entries))) == text

    def it_is_sorted_when_it_is_alphabetical(self) -> None:
        entries = tuple(map(Entry, ("Žagarės", "Zarasų", "Čekiškės", "Cirkliškio")))

        text = compose_enumeration(Enumeration(entries, alphabetical=True))

        assert text == "Cirkliškio, Čekiškės, Zarasų ir Žagarės"
