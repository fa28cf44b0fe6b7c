"""The report: who reports, for which year, and its sections."""

from decimal import Decimal
from functools import cache
from typing import Any

import attrs
from attrs import evolve, frozen

from ataskaita.declared.checking import Checking
from ataskaita.declared.council import Decision, ExplanatoryNote
from ataskaita.declared.declare import (
    Declaration,
    Kind,
    declarations,
    flag,
    items,
    keyed,
    other,
    part,
    prose,
    text,
    year,
)
from ataskaita.declared.institution import (
    Approval,
    Branch,
    Group,
    LegalBasis,
    Library,
    Signature,
)
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.layout import Layout
from ataskaita.declared.origin import Origin
from ataskaita.declared.own import OwnFigure, OwnSection
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.words import Word
from ataskaita.kinds.library.activities import (
    Access,
    Clubs,
    LocalHistory,
    Partnerships,
    Projects,
    PublicRelations,
)
from ataskaita.kinds.library.collection import Collection
from ataskaita.kinds.library.resources import Finance, Outlook, Premises, Staff, StaffTraining
from ataskaita.kinds.library.services import Events, Services


@frozen
class Report:
    """A year's activity report of one institution."""

    year: int = year("metai", "Ataskaitiniai metai", required=True)
    library: Library = part("biblioteka", "Įstaiga", required=True)
    title: str | None = text("antraste", "Ataskaitos antraštė")
    """Replaces the second line of the title, `2020 metų veiklos ataskaita`."""
    previous_file: str | None = text("praeje", "Praėjusių metų duomenų failas")
    """Beside this one or on a path from it; its figures stand beside this year's."""
    legal_basis: LegalBasis | None = part("teisinis_pagrindas", "Teisinis pagrindas")
    approval: Approval | None = part("tvirtinimas", "Tvirtinimas")
    signature: Signature | None = part("parasas", "Parašas")
    decision: Decision | None = part("sprendimas", "Tarybos sprendimas")
    note: ExplanatoryNote | None = part("aiskinamasis_rastas", "Aiškinamasis raštas")
    branches: tuple[Branch, ...] = items("padaliniai", "Padaliniai")
    groups: Keyed[Group] = keyed("grupes", "Bibliotekų grupės")
    preamble: Prose | None = prose("preambule", "Preambulė")

    access: Access | None = part("prieinamumas", "Bibliotekų prieinamumas")
    collection: Collection | None = part("fondas", "Bibliotekos dokumentų fondas")
    services: Services | None = part("vartotojai", "Vartotojų aptarnavimas")
    events: Events | None = part("renginiai", "Renginiai")
    clubs: Clubs | None = part("klubai", "Bibliotekose veikiantys neformalūs klubai")
    projects: Projects | None = part("projektai", "{year} m. {library_genitive} vykdyti projektai")
    partnerships: Partnerships | None = part(
        "partneryste", "{library} – kitų institucijų vykdomų projektų partnerė"
    )
    local_history: LocalHistory | None = part("krastotyra", "Kraštotyros veikla")
    public_relations: PublicRelations | None = part(
        "viesieji_rysiai", "Viešieji ryšiai ir atstovavimas"
    )
    staff_training: StaffTraining | None = part(
        "kvalifikacija", "{year} m. darbuotojų kvalifikacijos kėlimas ir metodinė veikla"
    )
    staff: Staff | None = part("personalas", "Personalas")
    finance: Finance | None = part("finansai", "Lėšos ir išlaidos")
    premises: Premises | None = part("materialine_baze", "Materialinės bazės atnaujinimas")
    outlook: Outlook | None = part("perspektyva", "Veiklos perspektyva")

    own_sections: Keyed[OwnSection] = keyed("savi_skyriai", "Savi skyriai")
    own_figures: Keyed[OwnFigure] = keyed("papildomi_rodikliai", "Papildomi rodikliai")
    order: tuple[str, ...] = other("skyriu_tvarka", "Skyrių tvarka")
    """Keys of sections; empty for the model's order with own sections last."""
    words: tuple[Word, ...] = items("zodziai", "Žodžiai")
    """What the report declines in its own way."""
    nouns: Keyed[str] = other("daiktavardziai", "Kas skaičiuojama", Keyed())
    """What figures count, by their names, where that is another noun than the model's."""
    tidied: bool = flag("tvarkyti_tekstus", "Tvarkyti tekstų rašybos ženklus", default=True)
    """Whether prose is printed with its dashes, quotes and spaces put right."""
    layout: Layout | None = part("isdestymas", "Išdėstymas")
    earlier: Keyed[int | Decimal] = other("praejusieji_metai", "Praėjusių metų rodikliai", Keyed())
    """Last year's figures by name, for comparison."""
    checking: Checking | None = part("tikrinimas", "Tikrinimas")
    accepted: Keyed[str] = other("sutinku", "Su kuo sutinkama ir kodėl", Keyed())
    """Reasons by what is accepted: a code, `D209`, or a code and a data path."""
    owed: Keyed[str] = other("atsakingi", "Kas už ką atsakingas", Keyed())
    """Posts by the data path of what they owe."""

    gaps: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    """Data paths that are still to be filled: keys that stand in the data with nothing after."""
    origin: Origin = attrs.field(factory=Origin, kw_only=True, eq=False, repr=False)

    @property
    def sections(self) -> "tuple[tuple[str, Section | OwnSection], ...]":
        """The present sections with their keys, in the order that the data asks for."""
        present: dict[str, Any] = {
            one.key: getattr(self, one.name)
            for one in section_declarations()
            if getattr(self, one.name) is not None
        }
        present.update(self.own_sections)
        return tuple((key, present[key]) for key in self.order or present)

    def with_earlier(self, figures: "Keyed[int | Decimal]") -> "Report":
        """Return the report with last year's `figures` where its own data gives none."""
        return evolve(self, earlier=Keyed({**figures, **self.earlier}))


@cache
def section_declarations() -> tuple[Declaration, ...]:
    """Return the declarations of the standard sections, in the model's order."""
    return tuple(
        one
        for one in declarations(Report)
        if one.kind is Kind.PART and issubclass(part_type(one), Section)
    )


def part_type(declared: Declaration) -> type[Any]:
    """Return the class that a field of kind PART, KEYED or LIST holds."""
    return _strip(declared.type)


@cache
def _strip(annotation: Any) -> type[Any]:
    arguments = [one for one in getattr(annotation, "__args__", ()) if one not in (type(None), ...)]
    return _strip(arguments[0]) if arguments else annotation
