"""What was found in a part, kept for whoever opens it again.

The templates of a kind, a draft and its base, the reports of a year share most of their parts.
"""

from collections.abc import Callable
from hashlib import blake2b
from typing import Final, Generic, TypeVar, cast

from ataskaita.records import define

_LONGEST: Final = 2**20
"""Bytes of a part of which it is kept: a longer one is seldom seen again."""
_MOST: Final = 2_000
"""Parts of which it is kept, by their digests alone: a few hundred kilobytes."""
_UNSEEN: Final = object()
T = TypeVar("T")


@define
class Seen(Generic[T]):
    """What a function of a part's bytes gave, by their digest."""

    _found: dict[bytes, T]

    def known(self, content: bytes, find: Callable[[bytes], T]) -> T:
        """Return what `find` gives for the content, or gave before; what it raises isn't kept."""
        if len(content) > _LONGEST:
            return find(content)
        digest = blake2b(content, digest_size=16).digest()
        found = self._found.get(digest, _UNSEEN)
        if found is _UNSEEN:  # asked for once: another thread may forget all meanwhile
            found = find(content)
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[digest] = found
        return cast("T", found)
