"""What a data file says, on its way to a report."""

from collections.abc import Mapping

from attrs import Factory

from ataskaita.errors import Fault, Finding, Place
from ataskaita.records import frozen
from ataskaita.sources.nodes import Node


@frozen
class Written:
    """Its values, what is wrong with them, and what of the file is no value of a report."""

    node: Node | None
    faults: list[Fault]
    unread: tuple[Finding, ...] = ()
    """What a person has written where nothing is read."""
    empty: Mapping[str, Place] = Factory(dict)
    """Where the values stand that nobody has written yet, by data path."""
    may_name_tables: bool = False
    """Whether rows may stand in files of their own."""
