"""D206, D207: the stock over the year."""

from attrs import evolve

from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from tests.checks.making import codes, findings, told

KINDS = DocumentCounts(
    books_and_serials=10,
    cartographic=0,
    printed_music=1,
    graphic=0,
    audiovisual=0,
    other_documents=0,
    digital=0,
)


def stock(opening: DocumentCounts | None, closing: DocumentCounts) -> Collection:
    """Return a year in which nothing came and nothing went."""
    none = evolve(KINDS, books_and_serials=0, printed_music=0)
    return Collection(opening=opening, additions=none, withdrawals=none, closing=closing)


class DescribeTheStock:
    def it_balances(self) -> None:
        assert codes(collection=stock(KINDS, KINDS)) == []

    def it_is_told_by_the_kind_that_does_not_balance(self) -> None:
        closing = DocumentCounts(books_and_serials=12, printed_music=1)

        found = findings(collection=stock(KINDS, closing))

        assert told(found) == ["D206"]
        assert found[0].facts["label"] == "Knygų ir serialinių leidinių"
        assert {one.path for one in found[0].spots} == {
            f"fondas.{part}.knygos_ir_serialiniai"
            for part in ("pradzia", "gauta", "nurasyta", "likutis")
        }

    def it_is_told_by_the_whole_where_kinds_are_not_given(self) -> None:
        whole = DocumentCounts(stated_total=11)

        found = findings(collection=stock(whole, DocumentCounts(stated_total=10)))

        assert [one.facts["difference"] for one in found] == ["−1"]

    def it_opens_with_last_years_closing_stock_where_it_gives_none(self) -> None:
        closing = DocumentCounts(books_and_serials=10)
        earlier = Keyed({"fondas.likutis.knygos_ir_serialiniai": 9})

        found = findings(collection=stock(None, closing), earlier=earlier)

        assert told(found) == ["D206"]
        assert "praejusieji_metai.fondas.likutis.knygos_ir_serialiniai" in {
            one.path for one in found[0].spots
        }


class DescribeTheOpeningStock:
    def it_is_last_years_closing_stock(self) -> None:
        earlier = Keyed({"fondas.likutis.natos": 2})

        found = findings(collection=Collection(opening=KINDS), earlier=earlier)

        assert [(one.message.code, one.facts["difference"]) for one in found] == [("D207", "−1")]
