"""Values compare, hash and tell themselves as those of attrs do."""

from collections.abc import Callable, Hashable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita import records

Maker = Callable[..., Any]


def classes(frozen: Maker, define: Maker) -> tuple[type, ...]:
    """Return some classes made by these decorators."""

    @frozen
    class Point:
        x: Any
        y: Any = 0
        note: str = attrs.field(default="", eq=False, repr=False)

    @frozen
    class Point3(Point):
        z: Any = 0

    @frozen
    class Nothing:
        pass

    @define
    class Bag:
        things: list[Any] = attrs.field(factory=list)

    @frozen(eq=False)
    class Itself:
        x: Any

    @frozen
    class Said:
        x: Any

        def __repr__(self) -> str:
            return "said"

    return Point, Point3, Nothing, Bag, Itself, Said


OURS = classes(records.frozen, records.define)
THEIRS = classes(attrs.frozen, attrs.define)
PAIRS = [pytest.param(*pair, id=pair[0].__name__) for pair in zip(OURS, THEIRS, strict=True)]
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.integers(0, 2), st.text(max_size=1), st.none(), st.just([])
)


def made(cls: type, values: list[Any]) -> Any:
    return cls(*values[: sum(one.init for one in attrs.fields(cls) if one.name != "note")])


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
class DescribeAValue:
    @given(values=st.lists(VALUES, min_size=3, max_size=3))
    def it_tells_itself_as_attrs_does(self, ours: type, theirs: type, values: list[Any]) -> None:
        assert repr(made(ours, values)) == repr(made(theirs, values))

    @given(
        one=st.lists(VALUES, min_size=3, max_size=3), other=st.lists(VALUES, min_size=3, max_size=3)
    )
    def it_is_equal_where_it_is_by_attrs(
        self, ours: type, theirs: type, one: list[Any], other: list[Any]
    ) -> None:
        expected = made(theirs, one) == made(theirs, other)

        assert (made(ours, one) == made(ours, other)) is expected
        assert made(ours, one) != made(theirs, one)

    def it_can_be_a_key_where_it_can_by_attrs(self, ours: type, theirs: type) -> None:
        assert isinstance(made(ours, [3, 4, 5]), Hashable) == isinstance(
            made(theirs, [3, 4, 5]), Hashable
        )


class DescribeAKey:
    def it_is_found_by_an_equal_one(self) -> None:
        point, point3, *_ = OURS

        assert {point(1, 2): "found"}[point(1, 2)] == "found"
        assert {point3(1, 2, "", 3): "found"}.get(point3(1, 2, "", 4)) is None


class DescribeWhatIsNotCompared:
    def it_changes_neither_equality_nor_hash(self) -> None:
        point = OURS[0]

        assert point(1, 2, note="a") == point(1, 2, note="b")
        assert hash(point(1, 2, note="a")) == hash(point(1, 2, note="b"))
