"""Staff, training, money and premises (ISO 2789:2022, 6.6 income and expenditure, 6.7 staff)."""

from decimal import Decimal

from ataskaita.declared.fields import figure, items, part, prose, text
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import EURO, FTE, PERSONS, PIECES
from ataskaita.kinds.library import meanings
from ataskaita.records import frozen


@frozen
class Training:
    """A training event and how many of the staff attended.

    >>> from ataskaita.library import Training
    >>> Training(title="Seminaras", attendees=4).attendees
    4
    """

    title: str = text(
        "pavadinimas", "Kvalifikacijos tobulinimo renginio pavadinimas", required=True
    )
    attendees: int | None = figure(
        "darbuotojai",
        "Darbuotojų skaičius",
        PERSONS,
        iso="attendances at training",
        noun="darbuotojas",
        hint=meanings.ATTENDED,
    )


@frozen
class StaffTraining(Section):
    """Training of staff and methodical work.

    >>> from ataskaita.library import StaffTraining, Training
    >>> events = tuple(Training(title=one, attendees=4) for one in ("Seminaras", "Kursai"))
    >>> StaffTraining(events=events).attendances
    8
    """

    stated_attendances: int | None = figure(
        "dalyvavimai",
        "Dalyvavimų mokymuose skaičius",
        PERSONS,
        of=("events.attendees",),
        noun="dalyvavimas",
        hint=meanings.ATTENDANCES,
    )
    attendances = Total[int]("stated_attendances")
    events: tuple[Training, ...] = items("mokymai", "Mokymai", noun="renginys", by=("title",))
    meetings: int | None = figure(
        "susirinkimai", "Metodiniai susirinkimai", PIECES, noun="susirinkimas"
    )
    respondents: int | None = figure(
        "respondentai", "Apklausos respondentai", PERSONS, noun="respondentas"
    )
    text: Prose | None = prose("tekstas", "Tekstas apie metodinę veiklą")


@frozen
class StaffCounts:
    """Posts, persons and their education.

    >>> from ataskaita.library import StaffCounts
    >>> StaffCounts(higher=12, post_secondary=3, other_education=1).persons
    16
    """

    fte: Decimal | None = figure(
        "etatai", "Etatų skaičius", FTE, iso="full-time equivalents", hint=meanings.POSTS
    )
    stated_persons: int | None = figure(
        "darbuotojai",
        "Darbuotojų skaičius",
        PERSONS,
        iso="head count",
        of=("higher", "post_secondary", "other_education"),
        noun="darbuotojas",
        hint=meanings.STAFF,
    )
    persons = Total[int]("stated_persons")
    higher: int | None = figure(
        "aukstasis",
        "aukštasis",
        PERSONS,
        iso="higher education",
        noun="darbuotojas",
        hint=meanings.EDUCATION,
    )
    post_secondary: int | None = figure(
        "aukstesnysis",
        "aukštesnysis",
        PERSONS,
        iso="post-secondary education",
        noun="darbuotojas",
        hint=meanings.EDUCATION,
    )
    other_education: int | None = figure(
        "kitas",
        "kitas",
        PERSONS,
        iso="other education",
        noun="darbuotojas",
        hint=meanings.EDUCATION,
    )


@frozen
class Staff(Section):
    """The library's staff by kind of work.

    >>> from ataskaita.library import Staff, StaffCounts
    >>> Staff(stated_total=StaffCounts(stated_persons=40)).total.persons
    40
    """

    stated_total: StaffCounts | None = part(
        "is_viso",
        "Bibliotekos darbuotojai. Iš viso:",
        iso="staff",
        of=("stated_librarians", "specialists", "technical"),
        hint=meanings.ALL_STAFF,
    )
    total = Total[StaffCounts]("stated_total")
    stated_librarians: StaffCounts | None = part(
        "bibliotekininkai",
        "Profesionalūs bibliotekininkai. Iš jų:",
        iso="professional librarians",
        of=("qualified", "experienced"),
        hint=meanings.LIBRARIANS,
    )
    librarians = Total[StaffCounts]("stated_librarians")
    qualified: StaffCounts | None = part(
        "turintys_issilavinima",
        "turintys bibliotekininkystės, informacijos mokslų išsilavinimą",
        iso="with education in library and information science",
    )
    experienced: StaffCounts | None = part(
        "igije_igudzius",
        "įgiję profesijos įgūdžius ilgą laiką dirbdami bibliotekoje",
        iso="with professional skills gained at work",
    )
    specialists: StaffCounts | None = part(
        "specialistai",
        "Kvalifikuoti specialistai",
        iso="qualified specialists",
        hint=meanings.SPECIALISTS,
    )
    technical: StaffCounts | None = part(
        "techniniai", "Techniniai darbuotojai", iso="other staff", hint=meanings.TECHNICAL
    )
    text: Prose | None = prose("tekstas", "Tekstas apie personalą")


@frozen
class Income:
    """Money received, in euro (ISO 2789, 6.6); gifts in kind don't count.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Income
    >>> Income(stated_total=Decimal(1000), public=Decimal(950)).total
    Decimal('1000')
    """

    stated_total: Decimal | None = figure(
        "is_viso",
        "Iš viso:",
        EURO,
        iso="funding",
        of=("public", "fees", "donations", "grants"),
        hint=meanings.INCOME,
    )
    total = Total[Decimal]("stated_total")
    public: Decimal | None = figure(
        "biudzetas",
        "Iš biudžeto (savininko, valstybės lėšos)",
        EURO,
        iso="public funding",
        hint=meanings.PUBLIC,
    )
    for_documents: Decimal | None = figure(
        "dokumentams",
        "Savininko lėšos dokumentams įsigyti",
        EURO,
        within="public",
        hint=meanings.OUT_OF_PUBLIC,
    )
    for_periodicals: Decimal | None = figure(
        "periodikai", "Periodikos prenumeratai", EURO, within="public", hint=meanings.OUT_OF_PUBLIC
    )
    fees: Decimal | None = figure(
        "paslaugos",
        "Už mokamas paslaugas",
        EURO,
        iso="income generated by the library",
        hint=meanings.FEES,
    )
    donations: Decimal | None = figure(
        "parama", "Fizinių, juridinių asmenų parama", EURO, iso="donations", hint=meanings.DONATIONS
    )
    grants: Decimal | None = figure(
        "projektai", "Projektų (grantų) lėšos", EURO, iso="grants", hint=meanings.GRANTS
    )


@frozen
class Expenditure:
    """Money spent, in euro (ISO 2789, 6.6); it need not equal the income.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Expenditure
    >>> ten = Decimal(10)
    >>> Expenditure(books=ten, periodicals=ten, other_documents=ten).documents
    Decimal('30')
    """

    stated_total: Decimal | None = figure(
        "is_viso",
        "Iš viso:",
        EURO,
        iso="expenditure",
        of=("wages", "stated_documents", "automation", "premises", "other_expenditure"),
        hint=meanings.EXPENDITURE,
    )
    total = Total[Decimal]("stated_total")
    wages: Decimal | None = figure(
        "darbo_uzmokestis", "Darbo užmokesčiui", EURO, iso="staff", hint=meanings.WAGES
    )
    stated_documents: Decimal | None = figure(
        "dokumentams",
        "Dokumentams įsigyti",
        EURO,
        iso="acquisitions",
        of=("books", "periodicals", "other_documents"),
        hint=meanings.FOR_DOCUMENTS,
    )
    documents = Total[Decimal]("stated_documents")
    books: Decimal | None = figure("knygoms", "Knygoms", EURO)
    periodicals: Decimal | None = figure("periodikai", "Periodikos prenumeratai", EURO)
    other_documents: Decimal | None = figure("kitiems_dokumentams", "Kitiems dokumentams", EURO)
    automation: Decimal | None = figure(
        "automatizacijai", "Automatizacijai", EURO, hint=meanings.AUTOMATION
    )
    premises: Decimal | None = figure(
        "pastatams",
        "Sklypams, pastatams",
        EURO,
        iso="capital expenditure on premises",
        hint=meanings.PREMISES,
    )
    other_expenditure: Decimal | None = figure(
        "kitos", "Kitos išlaidos", EURO, iso="miscellaneous", hint=meanings.OTHER_EXPENDITURE
    )


@frozen
class Finance(Section):
    """Income and expenditure.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Finance, Income
    >>> Finance(income=Income(stated_total=Decimal(1000))).income.total
    Decimal('1000')
    """

    income: Income | None = part("pajamos", "Gauta lėšų", iso="funding")
    expenditure: Expenditure | None = part("islaidos", "Išlaidos", iso="expenditure")
    text: Prose | None = prose("tekstas", "Tekstas apie lėšas")


@frozen
class Premises(Section):
    """Equipment and repairs.

    >>> from ataskaita.library import Premises
    >>> Premises(heading="Patalpos").heading
    'Patalpos'
    """

    text: Prose | None = prose("tekstas", "Materialinės bazės atnaujinimas")


@frozen
class Outlook(Section):
    """What the library plans.

    >>> from ataskaita.library import Outlook
    >>> Outlook(heading="Planai").plans is None
    True
    """

    plans: Prose | None = prose("numatoma", "Perspektyvoje numatoma")
    text: Prose | None = prose("pabaiga", "Baigiamasis tekstas")
