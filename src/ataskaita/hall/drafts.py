"""What stands at the landings of one report's way: its settings, what was found, its documents."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from attrs import field

from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import REPORT
from ataskaita.hall.pages import has_contents, lacks_pages
from ataskaita.hall.template import Template
from ataskaita.records import frozen

if TYPE_CHECKING:
    from ataskaita.drafts.drift import Drift
    from ataskaita.drafts.outcome import Applied, Conflict, Side


@frozen
class Settings:
    """What a report's documents are made with, beside its data.

    >>> from ataskaita.documents import Settings, draft_of
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> list(draft_of(data, Settings(documents=("ataskaita", "santrauka"))).documents)
    ['ataskaita', 'santrauka']
    """

    previous: PathArgument | Report | Literal[False] | None = None
    """Last year's data file or report, where it isn't the file that the data names or that lies
    beside; False where that isn't to be taken."""
    template: PathArgument | Template | Mapping[str, Template] | None = None
    """Of the report itself, the other documents have their standard ones; or a pack, of all that it
    has templates for; or those of documents by name. None for what the folder's `sablonas.txt`
    says, else the standard ones, which "standartinis" names."""
    final: bool = False
    """Whether gaps are errors, and data that no document says."""
    anyway: bool = False
    """Whether documents are made though there are errors; comments in them show these."""
    documents: tuple[str, ...] = (REPORT,)
    """Which to make, by their names in `DOCUMENTS`."""
    form: PathArgument | None = None
    """The file of the data's form, or its name; None for what the data says."""

    def own(self, document: str) -> "PathArgument | Template | None":
        """Return the template of one's own of that document, or the pack; None for no own one."""
        own = self.template
        if isinstance(own, Mapping):
            return own.get(document)
        if document == REPORT or own is None:
            return own
        if isinstance(own, Template):
            return None
        from ataskaita.hall.packs import pack_of  # noqa: PLC0415 (of one's own alone)

        return own if pack_of(own) is not None else None


@frozen
class Checked:
    """A report, and what was found in it, worst first."""

    report: Report
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What stands in the way of a document."""
        return tuple(one for one in self.findings if one.severity == "error")


@frozen
class Draft(Checked):
    """The same with its documents.

    >>> from ataskaita.documents import draft_of
    >>> made = draft_of({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> made.report.year, list(made.documents)
    (2025, ['ataskaita'])
    """

    documents: Mapping[str, bytes]
    """Bytes of a .docx each, by what it is: `ataskaita`, `sprendimas`."""
    remarks: tuple[Finding, ...] = ()
    """What the report's data gives and none of the documents says."""

    @property
    def lacks_pages(self) -> bool:
        """Whether the contents that the report asks for have no pages: nothing could count them."""
        contents = REPORT in self.documents and has_contents(self.report, REPORT)
        return contents and lacks_pages(self.documents[REPORT])


@frozen
class Refreshed:
    """A draft with what the program changed, and what it left to people.

    >>> import ataskaita as at
    >>> from ataskaita.documents import refresh
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> fresh = refresh("ataskaita.docx", report)
    >>> fresh.applied, fresh.conflicts, fresh.document == Path("ataskaita.docx").read_bytes()
    ((), (), True)
    """

    document: bytes
    applied: "tuple[Applied, ...]"
    conflicts: "tuple[Conflict, ...]"
    read: bytes
    """The draft as it was read."""
    agreed: int = 0
    """How many changes people had made alike."""
    figures_only: bool = False
    """Whether it wasn't known what the draft's other words were when it was made."""
    missing: str = ""
    """The beginning of the fingerprint of the template that made the draft, where it wasn't found
    and nobody named another: then the standard one took its place."""
    by_hand: "tuple[Drift, ...]" = ()
    """The figures that a hand changed and the data did not: theirs stay, beside the data's."""

    @property
    def is_same(self) -> bool:
        """Whether the draft stays as it is, byte for byte."""
        return self.document == self.read


@frozen
class Refreshing:
    """How a draft is refreshed.

    >>> import ataskaita as at
    >>> from ataskaita.documents import Refreshing, refresh
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> refresh("ataskaita.docx", report, Refreshing(tracked=True)).applied
    ()
    """

    base: PathArgument | Report | None = None
    """The data from which it was made, where the draft doesn't tell."""
    template: PathArgument | Template | None = None
    document: str = REPORT
    tracked: bool = False
    """Whether each change is a tracked one."""
    by_data: bool = False
    """Whether figures that people changed otherwise than the data become the data's."""
    decided: "Mapping[str, Side]" = field(factory=dict)
    """Whose of a conflict stands, by its key; of the others theirs, with a comment."""


@frozen
class Bringing:
    r"""How new data is brought into drafts that people edited, and where what comes of it goes.

    >>> import ataskaita as at
    >>> from ataskaita.documents import Bringing
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> result = at.render_many(".", "isvestis", bringing=Bringing(in_place=True))
    >>> [one.status.value for one in result.outcomes]
    ['made']
    """

    how: Refreshing = Refreshing()
    in_place: bool = False
    """Whether it takes the draft's own place, and the old one is kept beside; else it is beside."""
    history: bool | None = None
    """Whether both are kept in the history beside the draft; None where that is usual: yes."""
    plan: bool = False
    """Whether nothing is written, and it is only told what would happen."""
