"""What became of each data file of a batch, and of all of them together.

Types are validated, for a memory file may come from another version, or be damaged.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum, auto
from pathlib import Path
from typing import Any, Final

from attrs import asdict, evolve, field
from attrs.validators import instance_of

from ataskaita.errors import Fault
from ataskaita.messages import Language
from ataskaita.records import frozen


class Status(StrEnum):
    r"""What became of a data file.

    >>> import ataskaita as at
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> [at.render_many(".", "isvestis").outcomes[0].status.value for _ in range(2)]
    ['made', 'unchanged']
    """

    MADE = auto()
    UNCHANGED = auto()
    """Its document stands there already, of the same data, template and version."""
    MERGED = auto()
    """New data was brought into the document that people edited."""
    BESIDE = auto()
    """Made beside a document that a person has changed."""
    FAILED = auto()


@frozen
class Trouble:
    """A fault in words that can be kept and sent: code, place, what, remedy, where to open it."""

    code: str = field(validator=instance_of(str))
    place: str = field(validator=instance_of(str))
    what: str = field(validator=instance_of(str))
    remedy: str = field(validator=instance_of(str))
    file: str = field(default="", validator=instance_of(str))
    cell: str = field(default="", validator=instance_of(str))
    """A workbook's sheet and cell; empty elsewhere."""
    line: int = field(default=0, validator=instance_of(int))
    """Counted from 1; 0 where a file has none."""
    label: str = field(default="", validator=instance_of(str))
    """What the workbook calls the cell; of a draft, where in it that is."""

    @classmethod
    def of(cls, fault: Fault, language: Language) -> "Trouble":
        """Return the fault in words."""
        place = fault.place
        told = evolve(place, within=place.label) if place.is_in_workbook else place
        return cls(
            fault.message.code,
            str(told),
            fault.what(language),
            fault.remedy(language),
            place.file,
            place.cell,
            place.line or 0,
            place.label,
        )


@frozen
class Gap:
    """A value that somebody still owes."""

    label: str = field(validator=instance_of(str))
    post: str = field(default="", validator=instance_of(str))
    """Who owes it; empty where the data doesn't say."""
    cell: str = field(default="", validator=instance_of(str))
    line: int = field(default=0, validator=instance_of(int))


@frozen
class Outcome:
    r"""What became of one data file.

    >>> import ataskaita as at
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> made = at.render_many(".", "isvestis").outcomes[0]
    >>> made.name, made.library, made.year
    ('2025.yaml', 'A biblioteka', 2025)
    """

    name: str = field(validator=instance_of(str))
    status: Status
    target: str = field(default="", validator=instance_of(str))
    """Where the report stands; of several documents the first."""
    others: Mapping[str, str] = field(factory=dict, validator=instance_of(dict))
    """Where the other documents stand, by what they are."""
    library: str = field(default="", validator=instance_of(str))
    kind: str = field(default="", validator=instance_of(str))
    """Of which kind of reports it is; empty where an earlier version didn't say."""
    form: str = field(default="", validator=instance_of(str))
    """The fingerprint of the form that declares the kind; empty where there is none."""
    year: int = field(default=0, validator=instance_of(int))
    troubles: tuple[Trouble, ...] = ()
    remarks: tuple[Trouble, ...] = ()
    """What its data gives and its document doesn't say."""
    gaps: tuple[Gap, ...] = ()
    """What is still to be filled."""
    warnings: int = field(default=0, validator=instance_of(int))
    inputs: Mapping[str, str] = field(factory=dict, validator=instance_of(dict))
    """SHA-256 of every file that it was made from, by the way from the data file's folder."""
    digest: str = field(default="", validator=instance_of(str))
    """SHA-256 of the documents."""
    given: int = field(default=0, validator=instance_of(int))
    """How many figures its data gives, else how many texts; none where nobody has begun."""
    changes: int = field(default=0, validator=instance_of(int))
    """How many changes of the data were brought into documents that people edited."""
    conflicts: tuple[Trouble, ...] = ()
    """What was left to people there, as comments."""

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Outcome":
        """Return it from plain data; raise TypeError, KeyError or ValueError for what is none."""
        told = {name: _troubles(data.get(name, ())) for name in _TOLD}
        gaps = tuple(Gap(**one) for one in data.get("gaps", ()))
        return cls(**{**data, "status": Status(data["status"]), **told, "gaps": gaps})


_TOLD: Final = ("troubles", "remarks", "conflicts")


def _troubles(data: Iterable[Mapping[str, Any]]) -> tuple[Trouble, ...]:
    return tuple(Trouble(**one) for one in data)


@frozen
class BatchResult:
    r"""What became of a batch, its data files by name.

    >>> import ataskaita as at
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> result = at.render_many(".", "isvestis")
    >>> [one.name for one in result.outcomes], result.failed
    (['2025.yaml'], ())
    """

    outcomes: tuple[Outcome, ...]
    summary: Path | None = None
    """The workbook that tells it all; None where there is nothing to tell, or no place for it."""
    faults: tuple[Fault, ...] = ()
    """What went wrong with the batch itself; none of it stands in the way of a document."""
    remarks: tuple[Fault, ...] = ()
    """What is odd about the reports together: another year, copies, two of one institution."""
    missing: tuple[str, ...] = ()
    """Institutions of the list that haven't reported."""

    def count(self, status: Status) -> int:
        """Return how many have that status."""
        return sum(one.status is status for one in self.outcomes)

    @property
    def left(self) -> tuple[Outcome, ...]:
        """Those in whose documents this run left something to people."""
        return tuple(one for one in self.outcomes if one.status is Status.MERGED and one.conflicts)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Those of which nothing was made."""
        return tuple(one for one in self.outcomes if one.status is Status.FAILED)
