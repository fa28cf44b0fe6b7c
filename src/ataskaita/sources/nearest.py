"""Guess which name was meant where there is none such."""

from collections.abc import Iterable


def nearest_of(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like this one; None where none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 (only what is misspelt needs it)

    return next(iter(get_close_matches(name, list(known), n=1)), None)
