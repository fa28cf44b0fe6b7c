"""The frame of every report: who reports, for which year, and how it is to be written."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from ataskaita.declared.checking import Checking
from ataskaita.declared.council import Decision, ExplanatoryNote
from ataskaita.declared.fields import flag, items, keyed, last, part, prose, rare, text, year
from ataskaita.declared.frame_fields import figures, keys, reasons, texts
from ataskaita.declared.institution import (
    Approval,
    Branch,
    Group,
    Institution,
    LegalBasis,
    Signature,
)
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.layout import Layout
from ataskaita.declared.origin import Origin
from ataskaita.declared.own import OwnFigure, OwnSection
from ataskaita.declared.prose import Prose
from ataskaita.declared.words import Word
from ataskaita.records import frozen

if TYPE_CHECKING:
    from ataskaita.declared.kind import ReportKind
    from ataskaita.declared.sections import Section


@frozen
class Report:
    """A year's activity report of one institution; each kind of reports adds its sections.

    >>> import ataskaita as at
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> report.year, report.institution.name, report.title
    (2025, 'A biblioteka', None)
    """

    kind: "ClassVar[ReportKind]"
    """What sort of report it is; a `ReportKind` says so to the class that it is made of."""

    year: int = year("metai", "Ataskaitiniai metai", required=True)
    institution: Institution = part("istaiga", "Įstaiga", required=True)
    title: str | None = rare(text("antraste", "Ataskaitos antraštė"))
    """Replaces the second line of the title, `2020 metų veiklos ataskaita`."""
    previous_file: str | None = rare(text("praeje", "Praėjusių metų duomenų failas"))
    """Beside this one or on a path from it; its figures stand beside this year's."""
    legal_basis: LegalBasis | None = part("teisinis_pagrindas", "Teisinis pagrindas")
    approval: Approval | None = part("tvirtinimas", "Tvirtinimas")
    signature: Signature | None = part("parasas", "Parašas")
    decision: Decision | None = rare(part("sprendimas", "Tarybos sprendimas"))
    note: ExplanatoryNote | None = rare(part("aiskinamasis_rastas", "Aiškinamasis raštas"))
    branches: tuple[Branch, ...] = items("padaliniai", "Padaliniai", by=("name",))
    groups: Keyed[Group] = keyed("grupes", "Padalinių grupės")
    preamble: Prose | None = prose("preambule", "Preambulė")

    own_sections: Keyed[OwnSection] = last(keyed("savi_skyriai", "Savi skyriai"))
    own_figures: Keyed[OwnFigure] = last(keyed("papildomi_rodikliai", "Papildomi rodikliai"))
    order: tuple[str, ...] = last(keys("skyriu_tvarka", "Skyrių tvarka"))
    """Keys of sections; empty for the model's order with own sections last."""
    words: tuple[Word, ...] = last(items("zodziai", "Žodžiai", by=("nominative",)))
    """What the report declines in its own way."""
    nouns: Keyed[str] = last(texts("daiktavardziai", "Kas skaičiuojama"))
    """What figures count, by their names, where that is another noun than the model's."""
    tidied: bool = rare(
        last(flag("tvarkyti_tekstus", "Tvarkyti tekstų rašybos ženklus", default=True))
    )
    """Whether prose is printed with its dashes, quotes and spaces put right."""
    layout: Layout | None = rare(last(part("isdestymas", "Išdėstymas")))
    earlier: Keyed[int | Decimal] = last(figures("praejusieji_metai", "Praėjusių metų rodikliai"))
    """Last year's figures by name, for comparison."""
    checking: Checking | None = last(part("tikrinimas", "Tikrinimas"))
    accepted: Keyed[str] = last(reasons("sutinku", "Su kuo sutinkama ir kodėl"))
    """Reasons by what is accepted: a code, `D209`, or a code and a data path."""
    owed: Keyed[str] = last(texts("atsakingi", "Kas už ką atsakingas"))
    """Posts by the data path of what they owe."""

    gaps: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    """Data paths that are still to be filled: keys that stand in the data with nothing after."""
    origin: Origin = attrs.field(factory=Origin, kw_only=True, eq=False, repr=False)
    previous: "Report | None" = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Last year's report, where it is known whole; its figures stand in `earlier`."""
    known: dict[str, Any] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    """What was worked out of the report once, such as the tree of its names."""

    @property
    def sections(self) -> "tuple[tuple[str, Section | OwnSection], ...]":
        """The present sections with their keys, in the order that the data asks for."""
        present: dict[str, Any] = {
            one.key: getattr(self, one.name)
            for one in self.kind.sections
            if getattr(self, one.name) is not None
        }
        present.update(self.own_sections)
        return tuple((key, present[key]) for key in self.order or present if key in present)
