"""What the library held, brought to villages and did with the young (ISO 2789:2022, 6.2)."""

from ataskaita.declared.fields import figure, keyed, part, prose, text
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import EVENTS, LOANS, PERSONS, PIECES
from ataskaita.kinds.library import meanings
from ataskaita.records import frozen


@frozen
class EventCounts:
    """Events heard (readings, talks) and events seen (exhibitions).

    >>> from ataskaita.library import EventCounts
    >>> EventCounts(spoken=40, visual=12).total
    52
    """

    stated_total: int | None = figure(
        "is_viso",
        "Renginiai. Iš viso",
        EVENTS,
        iso="events",
        of=("spoken", "visual"),
        hint=meanings.EVENTS,
    )
    total = Total[int]("stated_total")
    spoken: int | None = figure(
        "garsiniai",
        "Iš jų: garsiniai renginiai",
        EVENTS,
        within="stated_total",
        hint=meanings.SPOKEN,
    )
    visual: int | None = figure(
        "vaizdiniai",
        "Iš jų: vaizdiniai renginiai",
        EVENTS,
        within="stated_total",
        hint=meanings.VISUAL,
    )


@frozen
class MobileLibrary:
    """What the library brought to villages without one.

    >>> from ataskaita.library import MobileLibrary
    >>> MobileLibrary(trips=14, visitors=210, loans=400).loans
    400
    """

    trips: int | None = figure("isvykos", "Išvykos", PIECES, noun="išvyka")
    visitors: int | None = figure("lankytojai", "Lankytojai", PERSONS, noun="lankytojas")
    loans: int | None = figure(
        "isduotis", "Išduota", LOANS, iso="loans", hint=meanings.MOBILE_LOANS
    )


@frozen
class Activity:
    """A kind of activity and how many there were.

    >>> from ataskaita.library import Activity
    >>> Activity(name="Dirbtuvės", count=12).count
    12
    """

    name: str = text("pavadinimas", "Veikla", required=True)
    count: int | None = figure("kiekis", "Kiekis", EVENTS, noun="veikla")


@frozen
class YouthCentre:
    """The open youth centre's activities by kind.

    >>> from ataskaita.library import YouthCentre
    >>> YouthCentre(stated_total=64).total
    64
    """

    stated_total: int | None = figure(
        "is_viso",
        "Jaunimo centro veiklos. Iš viso",
        EVENTS,
        of=("activities.count",),
        noun="veikla",
    )
    total = Total[int]("stated_total")
    activities: Keyed[Activity] = keyed("veiklos", "Jaunimo centro veiklos")


@frozen
class Events(Section):
    """Events of the whole network and of each group of libraries.

    >>> from ataskaita.library import EventCounts, Events
    >>> Events(stated_total=EventCounts(spoken=40, visual=12)).total.total
    52
    """

    stated_total: EventCounts | None = part("is_viso", "Renginiai. Iš viso", of=("groups",))
    total = Total[EventCounts]("stated_total")
    groups: Keyed[EventCounts] = keyed("grupes", "Bibliotekų grupės", grouped=True)
    for_young: int | None = figure(
        "vaikams_ir_jaunimui",
        "Renginiai vaikams ir jaunimui",
        EVENTS,
        iso="events for children",
        hint=meanings.FOR_YOUNG,
    )
    mobile_library: MobileLibrary | None = part("mobilioji_biblioteka", "Mobilioji biblioteka")
    youth_centre: YouthCentre | None = part("jaunimo_centras", "Jaunimo centras")
    text: Prose | None = prose("tekstas", "Tekstas apie renginius")
