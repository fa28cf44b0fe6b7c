"""What was found in a part is kept, and forgotten at any moment.

Guards: border.seen.
"""

import pytest

from ataskaita.border import seen
from ataskaita.border.seen import Seen


class Forgetful(dict[bytes, int]):
    """What another thread empties right after it was asked whether it has something."""

    def __contains__(self, _: object) -> bool:
        return True


class DescribeWhatWasFoundInAPart:
    def it_is_found_once(self) -> None:
        asked: list[bytes] = []
        known: Seen[None] = Seen({})

        for content in (b"a", b"b", b"a"):
            known.known(content, asked.append)

        assert asked == [b"a", b"b"]

    def it_is_found_again_where_it_was_forgotten_meanwhile(self) -> None:
        assert Seen(Forgetful()).known(b"abc", len) == 3

    def it_is_kept_of_so_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(seen, "_MOST", 2)
        found: dict[bytes, int] = {}

        for content in (b"a", b"b", b"c"):
            Seen(found).known(content, len)

        assert len(found) == 1

    def it_is_not_kept_of_a_long_part_nor_where_that_failed(self) -> None:
        found: dict[bytes, float] = {}

        Seen(found).known(bytes(2**20 + 1), len)
        with pytest.raises(ZeroDivisionError):
            Seen(found).known(b"a", lambda content: 1 / (len(content) - 1))

        assert found == {}
