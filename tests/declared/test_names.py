"""Every figure and text of a report by its name.

Guards: declared.growing, declared.growing_figures.
"""

import gc
from datetime import date
from decimal import Decimal
from weakref import ref

import pytest
from attrs import evolve

from ataskaita.declared.growing import tree_of
from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import Quotable, names_of, quote
from ataskaita.declared.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.declared.report import Report
from ataskaita.declared.tree import (
    Entry,
    Enumeration,
    Listing,
    Name,
    Part,
    Quantity,
    find,
    leaves,
)
from ataskaita.declared.units import PIECES
from ataskaita.kinds.library import LibraryReport

SMALLEST = LibraryReport(
    year=2024, institution=Institution(name="Biblioteka", genitive="Bibliotekos")
)


class DescribeQuote:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("metai", 2020),
            ("praeje_metai", 2019),
            ("fondas.likutis.is_viso", 174_211),
            ("fondas.likutis.natos", 313),
            ("fondas.pokytis", -2332),
            ("fondas.isigijimas.grupes.vb.grozine.fiz_vnt", 591),
            ("fondas.isigijimas.is_viso.is_viso.pavad", 776),
            ("vartotojai.uzregistruoti.is_viso", 6106),
            ("vartotojai.sutelkimas.grupes.kaimo", Decimal("33.45")),
            ("vartotojai.apsilankymai.vaikai.pernai", 48_411),
            ("vartotojai.apsilankymai.vaikai.pokytis", 3589),
            ("fondas.nurasyta.is_viso.pokytis", -6703),
            ("fondas.lesos_gyventojui.is_viso.pernai", Decimal("2.06")),
            ("renginiai.jaunimo_centras.is_viso", 27),
            ("padaliniai.skaicius", 22),
            ("padaliniai.jungtiniu_skaicius", 4),
            ("papildomi_rodikliai.siuntos_vb", 9),
        ],
    )
    def it_gives_a_figure(self, tree: Part, name: str, value: int | Decimal) -> None:
        quoted = quote(tree, name)

        assert isinstance(quoted, Quantity)
        assert quoted.value == value

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("biblioteka.trumpai", Name("Biblioteka")),
            ("parasas.pareigos", Name("Direktorė")),
            ("teisinis_pagrindas.data", date(2020, 6, 19)),
            ("grupes.kaimo.kur", "kituose rajono padaliniuose"),
            ("fondas.isigijimas.grupes.vb.pavadinimas", "Lazdijų VB"),
        ],
    )
    def it_gives_a_text_or_a_date(self, tree: Part, name: str, expected: Quotable) -> None:
        assert quote(tree, name) == expected

    def it_gives_the_share_of_each_cause_of_withdrawal(self, tree: Part) -> None:
        names = [f"fondas.nurasymo_priezastys.{key}.dalis" for key in ("susideveje", "neaktualus")]

        shares = [quote(tree, name) for name in names]

        assert [round(one.value or 0, 2) for one in shares if isinstance(one, Quantity)] == [
            Decimal("65.41"),
            Decimal("34.59"),
        ]

    @pytest.mark.parametrize(
        "name",
        [
            "fondas.pradzia.is_viso",
            "fondas.dovanos.pernai",
            "fondas.dovanos.pokytis",
            "tvirtinimas.data",
            "antraste",
        ],
    )
    def it_gives_none_for_what_the_data_does_not_give(self, tree: Part, name: str) -> None:
        assert quote(tree, name) is None

    @pytest.mark.parametrize(
        "name",
        [
            "",
            "nera",
            "fondas",
            "fondas.ivadas",
            "fondas.likutis.nera",
            "fondas.likutis.is_viso.nera",
            "fondas.pernai",
            "biblioteka.pavadinimas.pernai",
            "pernai",
            "klubai.sarasas",
            "papildomi_rodikliai.nera",
        ],
    )
    def it_refuses_what_is_no_figure_and_no_text(self, tree: Part, name: str) -> None:
        with pytest.raises(KeyError):
            quote(tree, name)


class DescribeLastYear:
    def it_may_be_given_for_every_figure(self, report: Report, tree: Part) -> None:
        names = [name for name, leaf in leaves(tree) if isinstance(leaf, Quantity)]

        later = names_of(evolve(report, earlier=Keyed(dict.fromkeys(names, 1))))

        assert [name for name in names if quote(later, f"{name}.pernai") is None] == []

    def it_is_named_by_the_figure_itself(self, tree: Part) -> None:
        differing = [
            (name, leaf.name)
            for name, leaf in leaves(tree)
            if isinstance(leaf, Quantity) and leaf.name != name
        ]

        assert differing == []


class DescribeAnAbsentSection:
    def it_has_the_names_of_a_present_one(self, report: Report) -> None:
        kept = {name for name, _ in leaves(tree_of(report)) if name.startswith("fondas.likutis")}

        assert kept <= {name for name, _ in leaves(tree_of(SMALLEST))}

    def it_is_marked_so(self, tree: Part) -> None:
        absent, present = find(tree_of(SMALLEST), "fondas"), find(tree, "fondas")

        assert isinstance(absent, Part)
        assert isinstance(present, Part)
        assert (absent.present, present.present) == (False, True)


class DescribeAnOwnSection:
    def it_keeps_its_tables_whole(self) -> None:
        table = OwnTable(columns=(Column(label="Veikla"),))
        section = OwnSection(heading="Vaikams", blocks=(OwnBlock(table=table),))

        tree = tree_of(evolve(SMALLEST, own_sections=Keyed({"vaikai": section})))

        blocks = find(tree, "savi_skyriai.vaikai.turinys")
        assert isinstance(blocks, Listing)
        held = find(blocks.items[0], "lentele") if isinstance(blocks.items[0], Part) else None
        assert isinstance(held, Ledger)
        assert held.table == table


class DescribeEnumerations:
    def they_list_the_network_by_the_alphabet(self, tree: Part) -> None:
        network = quote(tree, "padaliniai.sarasas")

        assert isinstance(network, Enumeration)
        assert network.alphabetical
        assert network.entries[3] == Entry("Dumblio", closed=date(2020, 10, 30))

    def they_list_named_items_with_their_numbers(self, tree: Part) -> None:
        causes = quote(tree, "fondas.nurasymo_priezastys.sarasas")

        assert isinstance(causes, Enumeration)
        assert [entry.number for entry in causes.entries] == [8114, 4291]

    def they_are_counted(self, tree: Part) -> None:
        clubs = find(tree, "klubai.sarasas")

        assert isinstance(clubs, Listing)
        assert clubs.children["skaicius"] == Quantity(
            "klubai.sarasas.skaicius", "Kiek jų yra", len(clubs.items), PIECES, own_noun="klubas"
        )


class DescribeAReportThatNobodyNeeds:
    def it_goes_at_once_with_its_names(self, report: Report) -> None:
        own = evolve(report)
        table = find(names_of(own), "vartotojai.sutelkimas.grupes")
        gone = ref(own)

        gc.disable()
        try:
            del own
            left = gone()
        finally:
            gc.enable()

        assert left is None
        assert isinstance(table, Listing)
        assert table.absent is not None
        assert table.absent("nezinoma") is not None  # names live on without it
