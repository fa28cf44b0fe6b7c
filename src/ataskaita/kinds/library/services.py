"""Users, visits, loans, reference questions and events (ISO 2789:2022, 6.2 users and usage)."""

from decimal import Decimal

from ataskaita.declared.fields import figure, keyed, part, prose, text
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import (
    EVENTS,
    HOURS,
    LOANS,
    PERCENT,
    PERSONS,
    PIECES,
    QUESTIONS,
    REQUESTS,
    SESSIONS,
    VISITS,
)
from ataskaita.kinds.library.breakdowns import BySocialGroup
from ataskaita.records import frozen


@frozen
class Users:
    """Registered users (ISO 2789, 6.2.2); a person counts once in the whole network."""

    stated_total: int | None = figure(
        "is_viso",
        "Registruoti vartotojai. Iš viso",
        PERSONS,
        iso="registered users",
        of=("reregistered", "newly_registered"),
        noun="vartotojas",
    )
    total = Total[int]("stated_total")
    reregistered: int | None = figure(
        "perregistruoti",
        "Perregistruoti vartotojai",
        PERSONS,
        iso="re-registered users",
        noun="vartotojas",
    )
    newly_registered: int | None = figure(
        "nauji",
        "Naujai užregistruoti vartotojai",
        PERSONS,
        iso="newly registered users",
        noun="vartotojas",
        within="stated_total",
    )
    children: int | None = figure(
        "vaikai",
        "Vaikai iki 14 metų",
        PERSONS,
        iso="children up to 14",
        noun="vaikas",
        within="stated_total",
    )


@frozen
class Reach:
    """The share of residents who are users; its base is named, never guessed."""

    base: str | None = text("baze", "Skaičiavimo pagrindas")
    network: Decimal | None = figure(
        "is_viso", "Bibliotekos (iš viso)", PERCENT, iso="percentage of target population reached"
    )
    groups: Keyed[Decimal] = keyed("grupes", "Bibliotekų grupės", PERCENT, grouped=True)


@frozen
class Visits:
    """Library visits: entries to the library and, since 2020, to its virtual events."""

    total: int | None = figure("is_viso", "Apsilankymai. Iš viso", VISITS, iso="library visits")
    children: int | None = figure(
        "vaikai", "Vaikai iki 14 metų", VISITS, iso="visits by children", within="total"
    )


@frozen
class Loans:
    """Loans (ISO 2789, 6.2.3), in physical units."""

    stated_total: int | None = figure(
        "is_viso", "Dokumentų išduotis. Iš viso", LOANS, iso="loans", of=("external", "on_site")
    )
    total = Total[int]("stated_total")
    external: int | None = figure("i_namus", "Išduotis į namus", LOANS, iso="external loans")
    on_site: int | None = figure("vietoje", "Išduotis vietoje", LOANS, iso="on-site loans")
    to_children: int | None = figure(
        "vaikams",
        "Išduotis vaikams iki 14 metų",
        LOANS,
        iso="loans to children",
        within="stated_total",
    )


@frozen
class ReferenceQuestions:
    """Reference questions received and answered, and how many of them electronically."""

    received: int | None = figure(
        "gauta", "Gautų užklausų skaičius", QUESTIONS, iso="reference questions"
    )
    received_electronically: int | None = figure(
        "gauta_elektroniniu_budu", "Iš jų elektroninėmis priemonėmis", QUESTIONS, within="received"
    )
    answered: int | None = figure(
        "ivykdyta",
        "Įvykdytų užklausų skaičius",
        QUESTIONS,
        iso="answered reference questions",
        within="received",
    )
    answered_electronically: int | None = figure(
        "ivykdyta_elektroniniu_budu",
        "Iš jų elektroninėmis priemonėmis",
        QUESTIONS,
        within="answered",
    )


@frozen
class InterlibraryLoans:
    """Interlibrary lending (ISO 2789, 6.2.4)."""

    requests_received: int | None = figure(
        "gauta_uzklausu", "Gauta užklausų iš kitų bibliotekų", REQUESTS, iso="requests received"
    )
    requests_sent: int | None = figure(
        "issiusta_uzklausu", "Išsiųsta užklausų kitoms bibliotekoms", REQUESTS, iso="requests sent"
    )
    items_received: int | None = figure(
        "gauta_dokumentu",
        "Gauta dokumentų iš kitų bibliotekų",
        iso="items received",
        noun="dokumentas",
    )


@frozen
class Services(Section):
    """Who used the library, and how."""

    residents: int | None = figure(
        "gyventojai",
        "Gyventojų skaičius",
        PERSONS,
        iso="population to be served",
        noun="gyventojas",
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
    )
    internet_sessions: int | None = figure(
        "interneto_seansai", "Interneto seansai", SESSIONS, iso="Internet sessions"
    )
    virtual_visits: int | None = figure(
        "virtualus_apsilankymai", "Virtualūs apsilankymai", VISITS, iso="virtual visits"
    )
    closing_text: Prose | None = prose("pabaiga", "Baigiamasis tekstas")


@frozen
class EventCounts:
    """Events heard (readings, talks) and events seen (exhibitions)."""

    stated_total: int | None = figure(
        "is_viso", "Renginiai. Iš viso", EVENTS, iso="events", of=("spoken", "visual")
    )
    total = Total[int]("stated_total")
    spoken: int | None = figure(
        "garsiniai", "Iš jų: garsiniai renginiai", EVENTS, within="stated_total"
    )
    visual: int | None = figure(
        "vaizdiniai", "Iš jų: vaizdiniai renginiai", EVENTS, within="stated_total"
    )


@frozen
class MobileLibrary:
    """What the library brought to villages without one."""

    trips: int | None = figure("isvykos", "Išvykos", PIECES, noun="išvyka")
    visitors: int | None = figure("lankytojai", "Lankytojai", PERSONS, noun="lankytojas")
    loans: int | None = figure("isduotis", "Išduota", LOANS, iso="loans")


@frozen
class Activity:
    """A kind of activity and how many there were."""

    name: str = text("pavadinimas", "Veikla", required=True)
    count: int | None = figure("kiekis", "Kiekis", EVENTS, noun="veikla")


@frozen
class YouthCentre:
    """The open youth centre's activities by kind."""

    stated_total: int | None = figure(
        "is_viso", "Veiklos. Iš viso", EVENTS, of=("activities.count",), noun="veikla"
    )
    total = Total[int]("stated_total")
    activities: Keyed[Activity] = keyed("veiklos", "Jaunimo centro veiklos")


@frozen
class Events(Section):
    """Events of the whole network and of each group of libraries."""

    stated_total: EventCounts | None = part("is_viso", "Renginiai. Iš viso", of=("groups",))
    total = Total[EventCounts]("stated_total")
    groups: Keyed[EventCounts] = keyed("grupes", "Bibliotekų grupės", grouped=True)
    for_young: int | None = figure(
        "vaikams_ir_jaunimui", "Renginiai vaikams ir jaunimui", EVENTS, iso="events for children"
    )
    mobile_library: MobileLibrary | None = part("mobilioji_biblioteka", "Mobilioji biblioteka")
    youth_centre: YouthCentre | None = part("jaunimo_centras", "Jaunimo centras")
    text: Prose | None = prose("tekstas", "Tekstas apie renginius")
