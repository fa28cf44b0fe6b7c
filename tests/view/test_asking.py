"""A view makes what is asked for when it is asked for, once."""

from ataskaita.view import Lazily, Names, children_of, known_names


class DescribeLazyNames:
    def they_are_made_once_and_all_of_them_where_all_are_asked_for(self) -> None:
        made: list[str] = []

        def make(name: str, source: int) -> object:
            made.append(name)
            return source

        names = Names(Lazily({"a": 1, "b": 2, "c": 3}, make))

        assert [names.ask("b"), names.ask("b")] == [2, 2]
        assert made == ["b"]
        assert list(children_of(names).items()) == [("a", 1), ("b", 2), ("c", 3)]
        assert made == ["b", "a", "c"]


class DescribeKnownNames:
    def they_end_where_a_mapping_holds_itself(self) -> None:
        ring: dict[str, object] = {"a": 1}
        ring["b"] = ring

        assert list(known_names({"x": ring})) == ["x", "x.a", "x.b"]

    def they_end_somewhere_in_a_mapping_that_is_very_deep(self) -> None:
        deep: dict[str, object] = {}
        for _ in range(5_000):
            deep = {"a": deep}

        assert len(list(known_names(deep))) < 50
