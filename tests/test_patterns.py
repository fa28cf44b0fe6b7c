"""A pattern finds what `re` finds, and isn't compiled before."""

import re

from ataskaita.patterns import Pattern


class DescribeAPattern:
    def it_is_not_compiled_before_it_is_used(self) -> None:
        pattern = Pattern("(")  # would be refused

        assert "compiled" not in vars(pattern)

    def it_is_compiled_once(self) -> None:
        pattern = Pattern("a")

        assert pattern.compiled is pattern.compiled

    def it_finds_what_re_finds(self) -> None:
        text, known = "Aš, aš ir tu", re.compile("aš", re.IGNORECASE)
        pattern = Pattern("aš", re.IGNORECASE)

        assert pattern.findall(text) == known.findall(text)
        assert [one.span() for one in pattern.finditer(text)] == [(0, 2), (4, 6)]
        assert pattern.split(text) == known.split(text)
        assert pattern.sub("-", text) == known.sub("-", text)

    def it_matches_where_re_matches(self) -> None:
        pattern = Pattern("aš")

        assert pattern.search("ir aš")
        assert not pattern.match("ir aš")
        assert pattern.match("ir aš", 3)
        assert pattern.fullmatch("aš")
        assert not pattern.fullmatch("aš ir")

    def it_finds_bytes_as_well(self) -> None:
        assert Pattern(b"<(a|b)>").findall(b"<a><c><b>") == [b"a", b"b"]
