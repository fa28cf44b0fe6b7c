"""Fields on their way through a story: which text is an instruction, a link, or waits for paper."""

from typing import Final

from ataskaita.records import define
from ataskaita.wordml.fields import LINK, OpenFields
from ataskaita.wordml.fields import Field as AnyField

_OF_PAPER: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION"})
"""Counted pages: the web has none."""
CONTENTS: Final = "TOC"


@define(eq=False)
class Field(AnyField):
    """A field that has begun."""

    end: str = ""
    """What closes what it opened."""

    @property
    def is_hidden(self) -> bool:
        """Whether what stands in it is no text of a page."""
        return self.in_code or self.name in _OF_PAPER or self.name == CONTENTS

    def target(self) -> tuple[str, str]:
        """Return where a link leads: an address, or a bookmark; both empty for no link."""
        if self.name != LINK:
            return "", ""
        words = [one.strip('"') for one in self.words[1:]]
        if words[:1] == ["\\l"]:
            return "", words[1] if len(words) > 1 else ""
        return (words[0] if words else ""), ""


@define(eq=False)
class Fields(OpenFields[Field]):
    """The fields that have begun and not ended."""

    def _begun(self) -> Field:
        return Field()

    @property
    def hidden(self) -> bool:
        """Whether what stands here is no text."""
        return bool(self.open) and any(one.is_hidden for one in self.open)

    @property
    def in_contents(self) -> bool:
        """Whether this is the result of a table of contents."""
        return any(one.name == CONTENTS for one in self.open)
