"""Regular expressions that are compiled when they are first used: one run needs few of them."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, AnyStr, Generic


class Pattern(Generic[AnyStr]):
    """A regular expression, compiled when something is first sought with it."""

    def __init__(self, text: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Take what `re.compile` takes."""
        self._text: AnyStr = text
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[AnyStr]:
        """The expression as `re` has it; its methods are found here under the same names."""
        return re.compile(self._text, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[AnyStr] | None]:
        """Return the first place that matches."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[AnyStr] | None]:
        """Return whether a text begins so."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[AnyStr] | None]:
        """Return whether a whole text is so."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[AnyStr]]]:
        """Generate the places that match."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """Return what matches, or its only group."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., AnyStr]:
        """Return a text with all that matches replaced."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """Return what stands between the places that match."""
        return self.compiled.split
