"""Declare what only the frame of reports and own contents have: no kind declares these."""

from typing import Any

from ataskaita.declared.declare import Kind
from ataskaita.declared.fields import declared
from ataskaita.declared.keyed import Keyed


def period(key: str, label: str) -> Any:
    """Declare a time from one date to another."""
    return declared(key, label, Kind.PERIOD)


def listing(key: str, label: str) -> Any:
    """Declare a list of texts."""
    return declared(key, label, Kind.PROSE, listed=True)


def blocks(key: str, label: str) -> Any:
    """Declare texts and tables of the institution's own, in order."""
    return declared(key, label, Kind.BLOCKS, default=())


def image(key: str, label: str) -> Any:
    """Declare the file of a photograph, which there must be."""
    return declared(key, label, Kind.IMAGE, required=True)


def own_table(key: str, label: str) -> Any:
    """Declare a table whose columns the data gives itself."""
    return declared(key, label, Kind.TABLE)


def columns(key: str, label: str) -> Any:
    """Declare the columns of such a table, which there must be, and headings over them."""
    return declared(key, label, Kind.COLUMNS, required=True)


def rows(key: str, label: str) -> Any:
    """Declare the rows of such a table, a cell for each column."""
    return declared(key, label, Kind.ROWS, default=())


def number(key: str, label: str) -> Any:
    """Declare a number in the unit that its own object gives."""
    return declared(key, label, Kind.NUMBER)


def keys(key: str, label: str) -> Any:
    """Declare keys in order."""
    return declared(key, label, Kind.KEYS, default=())


def wordlist(key: str, label: str) -> Any:
    """Declare keys in order, or one word."""
    return declared(key, label, Kind.WORDLIST, default=())


def sums(key: str, label: str) -> Any:
    """Declare keys by the key of what they make up; or keys, or one word, for all alike."""
    return declared(key, label, Kind.SUMS, default=Keyed())


def texts(key: str, label: str) -> Any:
    """Declare short texts by names of figures, or by data paths."""
    return declared(key, label, Kind.TEXTS, default=Keyed())


def figures(key: str, label: str) -> Any:
    """Declare numbers by names of figures."""
    return declared(key, label, Kind.FIGURES, default=Keyed())


def yearly(key: str, label: str) -> Any:
    """Declare numbers by names of figures, by year."""
    return declared(key, label, Kind.YEARLY, default=Keyed())


def reasons(key: str, label: str) -> Any:
    """Declare texts by codes of findings, or by a code and a data path."""
    return declared(key, label, Kind.REASONS, default=Keyed())
