"""A kind of reports: what a sort of institution reports, as a value from which all else follows."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import field

from ataskaita.declared.charts import ChartDeclaration
from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.indicators import Indicator
from ataskaita.declared.inserts import Insert
from ataskaita.declared.layout import CAPITALS
from ataskaita.declared.places import Place
from ataskaita.declared.relations import Relations
from ataskaita.declared.sections import Section
from ataskaita.declared.summary import KeyFigure
from ataskaita.declared.tables import TableDeclaration
from ataskaita.declared.tree import Part
from ataskaita.declared.wording import Wording
from ataskaita.declared.words import Word
from ataskaita.records import frozen

SIGNATURES = "signatures"
"""The attribute of reports whose form says by which posts they are signed."""
PREPARED = "prepared_by"
"""The attribute of those that have a title page: who prepared them."""


@frozen(eq=False, slots=False)
class ReportKind:
    """What a sort of institution reports.

    Other packages bring one by the entry point `ataskaita.kinds`, under its `key`.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PIECES, Report, ReportKind, Section, figure, section
    >>> @frozen(kw_only=True)
    ... class Visiting(Section):
    ...     exhibitions: int | None = figure("parodos", "Parodos", PIECES)
    >>> @frozen(kw_only=True)
    ... class MuseumReport(Report):
    ...     visiting: Visiting | None = section("lankymas", "Parodos", "Lankymas")
    >>> museum = ReportKind("muziejus", MuseumReport, noun="muziejus")
    >>> [one.key for one in museum.sections]
    ['lankymas']
    """

    key: str
    """What data calls it: `forma: muziejus`. Without diacritics."""
    model: type[Any]
    """The class of its reports: the frame, `Report`, with the sections of this kind."""
    noun: str = "įstaiga"
    """What such an institution is, in the nominative."""
    staff: str = "darbuotojas"
    """What one is called who works in such an institution, in the nominative."""
    edition: str = ""
    """Which edition of its form it follows; empty where a form has none, or there is no form."""
    was: str = ""
    """What data called it before."""
    moved: tuple[tuple[str, str], ...] = ()
    """Names from the top that were others before, such as those of indicators: old and new."""
    digest: str = ""
    """The fingerprint of the form that declares it; empty for a kind that Python declares."""
    wording: Wording = Wording()
    words: tuple[Word, ...] = ()
    """What its reports decline in their own way."""
    headings: str = CAPITALS
    """How its sections are headed where the data doesn't say (`declared/layout`)."""
    points: str = ""
    """How texts with headings and tables within sections are numbered (`declared/layout`)."""
    implied: bool = False
    """Whether data that names no kind is of this one."""
    indicators: tuple[Indicator, ...] = ()
    relations: Relations = Relations()
    charts: tuple[ChartDeclaration, ...] = ()
    inserts: tuple[Insert, ...] = ()
    """What is printed in sections that nobody fills."""
    tables: tuple[TableDeclaration, ...] = ()
    places: Mapping[str, tuple[Place, ...]] = field(factory=dict)
    """How sections are laid out, by key; the others are by their declarations."""
    hyphens: tuple[str, ...] = ()
    """Words that headers of narrow columns may part, and where: `Karto-grafijos`."""
    summary: tuple[KeyFigure, ...] = ()
    """The key figures of the one-page summary."""
    rules: tuple[Callable[[Any], Iterable[Any]], ...] = ()
    """Checks of its own, beside the general ones."""
    derived: tuple[Callable[[Any, Part], None], ...] = ()
    """What adds names to the tree that follow from what the data gives: report and tree."""
    layout: tuple[Callable[[Any, Mapping[str, object]], Mapping[str, object]], ...] = ()
    """What adds names that only a template's layout needs: report and names to more names."""
    bases: tuple[tuple[str, str], ...] = ()
    """How words begin that name what a percentage is of, and the figure that they mean."""
    example: str = ""
    """A figure that says how prose quotes one; empty for the kind's first."""
    in_euros: tuple[str, ...] = ()
    """Keys of sections whose tables print euros, and not thousands of them."""
    templates: Mapping[str, str] = field(factory=dict)
    """Templates of its own, by document: paths; a document without one has the standard one."""
    known: dict[str, Any] = field(factory=dict, init=False, repr=False)
    """What was worked out of its declarations once, such as labels by path."""

    def __attrs_post_init__(self) -> None:
        if "kind" in vars(self.model):
            raise ValueError(f"{self.model.__qualname__} is the model of another kind already")
        self.model.kind = self

    @cached_property
    def sections(self) -> tuple[Declaration, ...]:
        """The declarations of its sections, in order."""
        return sections_of(self.model)

    @cached_property
    def institution(self) -> Declaration:
        """How data calls the institution that reports."""
        return declaration(self.model, "institution")


def sections_of(model: type[Any]) -> tuple[Declaration, ...]:
    """Return the declarations of the sections that a class of reports has, in order."""
    return tuple(
        one
        for one in declarations(model)
        if one.kind is Kind.PART and issubclass(one.type, Section)
    )
