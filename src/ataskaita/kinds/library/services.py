"""Users, visits, loans and reference questions (ISO 2789:2022, 6.2 users and usage)."""

from decimal import Decimal

from ataskaita.declared.fields import figure, keyed, part, prose, text
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import (
    HOURS,
    LOANS,
    PERCENT,
    PERSONS,
    QUESTIONS,
    REQUESTS,
    SESSIONS,
    VISITS,
)
from ataskaita.kinds.library import meanings
from ataskaita.kinds.library.breakdowns import BySocialGroup
from ataskaita.records import frozen


@frozen
class Users:
    """Registered users (ISO 2789, 6.2.2); a person counts once in the whole network.

    >>> from ataskaita.library import Users
    >>> Users(reregistered=600, newly_registered=211).total
    811
    """

    stated_total: int | None = figure(
        "is_viso",
        "Registruoti vartotojai. Iš viso",
        PERSONS,
        iso="registered users",
        of=("reregistered", "newly_registered"),
        noun="vartotojas",
        hint=meanings.USERS,
    )
    total = Total[int]("stated_total")
    reregistered: int | None = figure(
        "perregistruoti",
        "Perregistruoti vartotojai",
        PERSONS,
        iso="re-registered users",
        noun="vartotojas",
        hint=meanings.REREGISTERED,
    )
    newly_registered: int | None = figure(
        "nauji",
        "Naujai užregistruoti vartotojai",
        PERSONS,
        iso="newly registered users",
        noun="vartotojas",
        within="stated_total",
        hint=meanings.NEWLY_REGISTERED,
    )
    children: int | None = figure(
        "vaikai",
        "Vaikai iki 14 metų",
        PERSONS,
        iso="children up to 14",
        noun="vaikas",
        within="stated_total",
        hint=meanings.CHILDREN,
    )


@frozen
class Reach:
    """The share of residents who are users; its base is named, never guessed.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Reach
    >>> Reach(base="gyventojai", network=Decimal("29.56")).network
    Decimal('29.56')
    """

    base: str | None = text("baze", "Skaičiavimo pagrindas", hint=meanings.BASE)
    network: Decimal | None = figure(
        "is_viso",
        "Bibliotekos (iš viso)",
        PERCENT,
        iso="percentage of target population reached",
        hint=meanings.REACH,
    )
    groups: Keyed[Decimal] = keyed("grupes", "Bibliotekų grupės", PERCENT, grouped=True)


@frozen
class Visits:
    """Library visits: entries to the library and, since 2020, to its virtual events.

    >>> from ataskaita.library import Visits
    >>> Visits(total=48_220, children=12_000).children
    12000
    """

    total: int | None = figure(
        "is_viso", "Apsilankymai. Iš viso", VISITS, iso="library visits", hint=meanings.VISITS
    )
    children: int | None = figure(
        "vaikai",
        "Vaikai iki 14 metų",
        VISITS,
        iso="visits by children",
        within="total",
        hint=meanings.VISITS_BY_CHILDREN,
    )


@frozen
class Loans:
    """Loans (ISO 2789, 6.2.3), in physical units.

    >>> from ataskaita.library import Loans
    >>> Loans(external=900, on_site=300, to_children=200).total
    1200
    """

    stated_total: int | None = figure(
        "is_viso",
        "Dokumentų išduotis. Iš viso",
        LOANS,
        iso="loans",
        of=("external", "on_site"),
        hint=meanings.LOANS,
    )
    total = Total[int]("stated_total")
    external: int | None = figure(
        "i_namus", "Išduotis į namus", LOANS, iso="external loans", hint=meanings.EXTERNAL
    )
    on_site: int | None = figure(
        "vietoje", "Išduotis vietoje", LOANS, iso="on-site loans", hint=meanings.ON_SITE
    )
    to_children: int | None = figure(
        "vaikams",
        "Išduotis vaikams iki 14 metų",
        LOANS,
        iso="loans to children",
        within="stated_total",
        hint=meanings.TO_CHILDREN,
    )


@frozen
class ReferenceQuestions:
    """Reference questions received and answered, and how many of them electronically.

    >>> from ataskaita.library import ReferenceQuestions
    >>> ReferenceQuestions(received=300, answered=295).answered
    295
    """

    received: int | None = figure(
        "gauta",
        "Gautų užklausų skaičius",
        QUESTIONS,
        iso="reference questions",
        hint=meanings.QUESTIONS,
    )
    received_electronically: int | None = figure(
        "gauta_elektroniniu_budu",
        "Iš jų elektroninėmis priemonėmis",
        QUESTIONS,
        within="received",
        hint=meanings.ELECTRONICALLY,
    )
    answered: int | None = figure(
        "ivykdyta",
        "Įvykdytų užklausų skaičius",
        QUESTIONS,
        iso="answered reference questions",
        within="received",
        hint=meanings.ANSWERED,
    )
    answered_electronically: int | None = figure(
        "ivykdyta_elektroniniu_budu",
        "Iš jų elektroninėmis priemonėmis",
        QUESTIONS,
        within="answered",
        hint=meanings.ELECTRONICALLY,
    )


@frozen
class InterlibraryLoans:
    """Interlibrary lending (ISO 2789, 6.2.4).

    >>> from ataskaita.library import InterlibraryLoans
    >>> InterlibraryLoans(requests_received=7, requests_sent=9).requests_sent
    9
    """

    requests_received: int | None = figure(
        "gauta_uzklausu",
        "Gauta užklausų iš kitų bibliotekų",
        REQUESTS,
        iso="requests received",
        hint=meanings.REQUESTS_RECEIVED,
    )
    requests_sent: int | None = figure(
        "issiusta_uzklausu",
        "Išsiųsta užklausų kitoms bibliotekoms",
        REQUESTS,
        iso="requests sent",
        hint=meanings.REQUESTS_SENT,
    )
    items_received: int | None = figure(
        "gauta_dokumentu",
        "Gauta dokumentų iš kitų bibliotekų",
        iso="items received",
        noun="dokumentas",
        hint=meanings.ITEMS_RECEIVED,
    )


@frozen
class Services(Section):
    """Who used the library, and how.

    >>> from ataskaita.library import Services, Visits
    >>> Services(residents=18_000, visits=Visits(total=48_220)).visits.total
    48220
    """

    residents: int | None = figure(
        "gyventojai",
        "Gyventojų skaičius",
        PERSONS,
        iso="population to be served",
        noun="gyventojas",
        hint=meanings.RESIDENTS,
    )
    users: Users | None = part("uzregistruoti", "Registruotų vartotojų skaičius")
    reach: Reach | None = part("sutelkimas", "Gyventojų sutelkimo procentas bibliotekose")
    by_social_group: BySocialGroup | None = part(
        "socialines_grupes", "Gyventojai ir vartotojai pagal socialines grupes"
    )
    visits: Visits | None = part("apsilankymai", "Apsilankymų (lankytojų) skaičius")
    attendance_text: Prose | None = prose("lankomumo_tekstas", "Tekstas apie lankomumą")
    loans: Loans | None = part("isduotis", "Dokumentų išduotis")
    resources_text: Prose | None = prose("istekliu_tekstas", "Tekstas apie informacijos išteklius")
    questions: ReferenceQuestions | None = part("uzklausos", "Informacinės užklausos")
    interlibrary: InterlibraryLoans | None = part(
        "tarpbibliotekinis", "Tarpbibliotekinis dokumentų skolinimas"
    )
    training_hours: Decimal | None = figure(
        "mokymo_valandos",
        "Vartotojų mokymo naudotis kompiuterine įranga valandų skaičius",
        HOURS,
        iso="user training, hours",
        hint=meanings.TRAINING_HOURS,
    )
    internet_sessions: int | None = figure(
        "interneto_seansai",
        "Interneto seansai",
        SESSIONS,
        iso="Internet sessions",
        hint=meanings.INTERNET_SESSIONS,
    )
    virtual_visits: int | None = figure(
        "virtualus_apsilankymai",
        "Virtualūs apsilankymai",
        VISITS,
        iso="virtual visits",
        hint=meanings.VIRTUAL_VISITS,
    )
    closing_text: Prose | None = prose("pabaiga", "Baigiamasis tekstas")
