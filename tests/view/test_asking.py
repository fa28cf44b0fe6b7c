"""A view makes what is asked for when it is asked for, once."""

from ataskaita.view import Lazily, Names, children_of


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
