"""Charts of a template and their workbooks, cut to pieces with places to fill."""

from collections.abc import Mapping
from typing import Final

from ataskaita.opc.packing import Packed
from ataskaita.records import frozen

SHEET: Final = "Duomenys"
"""The sheet of a chart's workbook."""
NUMBER: Final = "\ufdd0"
"""Stands in a series that the template lacks for its number: no character of a document's."""

LABELS: Final = "\ufdd1"
"""Stands in a series for the labels that have no room."""

Pieces = tuple[str, ...]
"""A part's text around what is to be filled in."""


@frozen(eq=False, repr=False)
class SeriesMould:
    """The XML of a series around its name and its data."""

    opened: str
    looks: tuple[tuple[int, str], ...]
    """What stands between name and data, each where there are more points than its number says."""
    closed: str


@frozen(eq=False, repr=False)
class PlotMould:
    """The bars, lines or sectors of a chart; left out where none of its series has data."""

    opened: str
    series: tuple[tuple[int, str], ...]
    """The numbers of its series, each with what stands after it."""
    after: str
    """What follows, and is never left out."""


@frozen(eq=False, repr=False)
class ChartMould:
    """A chart of the template around its title and its series."""

    titled: Pieces
    """What stands before the first plot, around the title; one piece where nothing can hold it."""
    untitled: str
    """The same without a title."""
    plots: tuple[PlotMould, ...]
    series: tuple[SeriesMould, ...]
    more: SeriesMould
    """A series that the template lacks: like its last, in colours that Word chooses."""
    first: tuple[int, int]
    """The index of the first of these, and its place in the order."""
    prefix: str
    """What names of charts begin with: `c:`."""
    stacked: bool
    """Whether its bars stand on each other, labels inside."""


@frozen(eq=False, repr=False)
class BookMould:
    """The workbook behind a chart around the data."""

    order: tuple[str, ...]
    """The names of its parts."""
    static: Mapping[str, Packed]
    texts: Mapping[str, Pieces]
