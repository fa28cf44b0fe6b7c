"""A frozen, ordered collection whose items have names."""

from types import MappingProxyType

import attrs
import pytest

from ataskaita.declared.keyed import Keyed

KEYED = Keyed({"b": 1, "a": 2})


class DescribeKeyed:
    def it_keeps_the_order_of_the_data(self) -> None:
        assert list(KEYED.items()) == [("b", 1), ("a", 2)]

    def it_gives_an_item_by_its_name(self) -> None:
        assert (KEYED["a"], KEYED.get("c"), "b" in KEYED, len(KEYED)) == (2, None, True, 2)

    def it_says_which_name_it_lacks(self) -> None:
        with pytest.raises(KeyError, match="'c'"):
            KEYED["c"]

    @pytest.mark.parametrize(
        "items", [[("b", 1), ("a", 2)], {"b": 1, "a": 2}, MappingProxyType({"b": 1, "a": 2}), KEYED]
    )
    def it_is_made_of_pairs_or_of_any_mapping(self, items: dict[str, int]) -> None:
        assert Keyed(items) == KEYED

    def it_differs_in_another_order(self) -> None:
        assert Keyed({"a": 2, "b": 1}) != KEYED

    def it_can_be_hashed(self) -> None:
        assert hash(KEYED) == hash(Keyed({"b": 1, "a": 2}))

    def it_can_not_be_changed(self) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            KEYED.pairs = ()  # type: ignore[misc]  # what the test forbids

    def it_is_false_when_it_is_empty(self) -> None:
        assert not Keyed[int]()
