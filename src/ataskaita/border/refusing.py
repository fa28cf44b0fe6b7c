"""Why a file mayn't come in: raised at the border, worded by whoever asked for the file."""

from typing import Final

from ataskaita.messages import Phrase
from ataskaita.records import frozen


class RefusedError(ValueError):
    """Raised for a file that is no sound Office file."""

    def __init__(self, reason: Phrase, part: str = "", *, hostile: bool = True) -> None:
        super().__init__(reason, part)
        self.reason = reason
        self.part = part
        """The part of the package that it is about; empty for the whole of it."""
        self.hostile = hostile
        """Whether no program that means well writes such a file."""
        self.line: int | None = None
        self.column: int | None = None

    def at(self, line: int, column: int) -> "RefusedError":
        """Return the same with the place in its part."""
        self.line, self.column = line, column
        return self


@frozen
class Format:
    """A sort of files, by what a person calls it."""

    name: Phrase
    remedy: Phrase


class OtherFormatError(RefusedError):
    """Raised for a file that is sound, as far as one sees, and of another format."""

    def __init__(self, found: Format) -> None:
        super().__init__(found.name, hostile=False)
        self.format: Final = found
