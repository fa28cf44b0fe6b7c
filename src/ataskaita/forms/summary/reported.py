"""What a batch's summary is made of: where each report stands, and the figures of those made."""

from collections.abc import Mapping
from decimal import Decimal

from attrs import field

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own_totals import OwnTotal
from ataskaita.records import frozen


@frozen
class Spotted:
    """Something that is to be done at one place: a fault, or what is still to be filled."""

    what: str
    place: str
    """As a person says it."""
    link: str = ""
    """The file and cell, from the folder of the summary; empty where there is nothing to open."""
    code: str = ""
    remedy: str = ""
    post: str = ""
    """Of a gap: who owes it."""


@frozen
class Standing:
    """Where one institution's report stands."""

    name: str
    """By which the batch knows its data; empty where there is none."""
    status: str
    institution: str = ""
    kind: str = ""
    """What sort of institution it is, in words."""
    year: int = 0
    warnings: int = 0
    post: str = ""
    """Whom to ask."""
    listed: bool = True
    """Whether it is in the list of institutions, where there is one."""
    given: int = 0
    """How many figures its data gives, else how many texts."""
    source: str = ""
    """The data file, from the folder of the summary."""
    documents: Mapping[str, str] = field(factory=dict)
    """Likewise, by what they are."""
    troubles: tuple[Spotted, ...] = ()
    gaps: tuple[Spotted, ...] = ()


@frozen
class Reported:
    """The figures of a report that was made."""

    institution: str
    year: int
    kind: ReportKind
    figures: Mapping[str, Decimal] = field(factory=dict)
    """By name, of those that go over institutions."""
    own: tuple[OwnTotal, ...] = ()


@frozen
class Compared:
    """Institutions of one kind and year beside each other."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each with the institution first; the last is of all together."""
