"""A library's report: the frame of every report, with a library's sections."""

import warnings
from decimal import Decimal

from ataskaita.declared.fields import keyed, last, part, section
from ataskaita.declared.frame_fields import yearly
from ataskaita.declared.institution import Group, Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.older import LABEL, OLDER
from ataskaita.declared.report import Report
from ataskaita.kinds.library.activities import (
    Access,
    Clubs,
    LocalHistory,
    Partnerships,
    Projects,
    PublicRelations,
)
from ataskaita.kinds.library.collection import Collection
from ataskaita.kinds.library.events import Events
from ataskaita.kinds.library.resources import Finance, Outlook, Premises, Staff, StaffTraining
from ataskaita.kinds.library.services import Services
from ataskaita.records import frozen


@frozen
class LibraryReport(Report):
    """A year's activity report of a public library.

    >>> import ataskaita as at
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> type(report).__name__, report.institution.name
    ('LibraryReport', 'A biblioteka')
    """

    institution: Institution = part("biblioteka", "Įstaiga", required=True)
    groups: Keyed[Group] = keyed("grupes", "Bibliotekų grupės")

    access: Access | None = section("prieinamumas", "Bibliotekų prieinamumas", "Prieinamumas")
    collection: Collection | None = section("fondas", "Bibliotekos dokumentų fondas", "Fondas")
    services: Services | None = section("vartotojai", "Vartotojų aptarnavimas", "Vartotojai")
    events: Events | None = section("renginiai", "Renginiai")
    clubs: Clubs | None = section("klubai", "Bibliotekose veikiantys neformalūs klubai", "Klubai")
    projects: Projects | None = section(
        "projektai", "{year} m. {institution_genitive} vykdyti projektai", "Projektai"
    )
    partnerships: Partnerships | None = section(
        "partneryste", "{institution} – kitų institucijų vykdomų projektų partnerė", "Partnerystė"
    )
    local_history: LocalHistory | None = section("krastotyra", "Kraštotyros veikla", "Kraštotyra")
    public_relations: PublicRelations | None = section(
        "viesieji_rysiai", "Viešieji ryšiai ir atstovavimas", "Viešieji ryšiai"
    )
    staff_training: StaffTraining | None = section(
        "kvalifikacija",
        "{year} m. darbuotojų kvalifikacijos kėlimas ir metodinė veikla",
        "Kvalifikacija",
    )
    staff: Staff | None = section("personalas", "Personalas")
    finance: Finance | None = section("finansai", "Lėšos ir išlaidos", "Finansai")
    premises: Premises | None = section(
        "materialine_baze", "Materialinės bazės atnaujinimas", "Materialinė bazė"
    )
    outlook: Outlook | None = section("perspektyva", "Veiklos perspektyva", "Perspektyva")

    older: Keyed[Keyed[int | Decimal]] = last(yearly(OLDER, LABEL))

    @property
    def library(self) -> Institution:
        """The institution, by the name that it had in 0.1.0."""
        warnings.warn("library is institution now", DeprecationWarning, stacklevel=2)
        return self.institution
