"""The library's stock and what was acquired (ISO 2789:2022, 6.3 collection)."""

from decimal import Decimal

from ataskaita.declared.fields import figure, keyed, part, prose, text
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import EURO, PHYSICAL_UNITS, PIECES, TITLES
from ataskaita.kinds.library import meanings
from ataskaita.kinds.library.breakdowns import ByContent, ByLanguage
from ataskaita.records import frozen

_RESIDENTS = "vartotojai.gyventojai"


@frozen
class DocumentCounts:
    """Documents by kind, in physical units; titles don't add up.

    >>> from ataskaita.library import DocumentCounts
    >>> DocumentCounts(stated_total=120, books_and_serials=100).total
    120
    """

    stated_total: int | None = figure(
        "is_viso",
        "Dokumentų fondas. Iš viso",
        iso="collection, physical units",
        of=(
            "books_and_serials",
            "cartographic",
            "printed_music",
            "graphic",
            "audiovisual",
            "other_documents",
            "digital",
        ),
        hint=meanings.DOCUMENTS,
    )
    total = Total[int]("stated_total")
    titles: int | None = figure(
        "pavadinimai",
        "Pavadinimai (pavad.)",
        TITLES,
        iso="titles",
        within="stated_total",
        hint=meanings.TITLES,
    )
    books_and_serials: int | None = figure(
        "knygos_ir_serialiniai",
        "Knygų ir serialinių leidinių",
        iso="books and serials (print)",
        hint=meanings.BOOKS,
    )
    cartographic: int | None = figure(
        "kartografija", "Kartografijos", iso="cartographic documents", hint=meanings.CARTOGRAPHIC
    )
    printed_music: int | None = figure(
        "natos", "Spausdintinės natos", iso="printed music", hint=meanings.PRINTED_MUSIC
    )
    graphic: int | None = figure(
        "vaizdiniai", "Vaizdiniai dok.", iso="graphic documents", hint=meanings.GRAPHIC
    )
    audiovisual: int | None = figure(
        "garsiniai_regimieji",
        "Garsiniai regimieji dok.",
        iso="audiovisual documents",
        hint=meanings.AUDIOVISUAL,
    )
    other_documents: int | None = figure(
        "kiti", "Kiti dok.", iso="other library documents", hint=meanings.OTHER_DOCUMENTS
    )
    digital: int | None = figure(
        "skaitmeniniai", "Skaitmeniniai dok.", iso="digital documents", hint=meanings.DIGITAL
    )


@frozen
class CopiesAndTitles:
    """One kind of literature, counted twice: copies and titles.

    >>> from ataskaita.library import CopiesAndTitles
    >>> CopiesAndTitles(copies=5, titles=3).titles
    3
    """

    copies: int | None = figure(
        "fiz_vnt", "Fiz. vnt.", PHYSICAL_UNITS, iso="physical units", hint=meanings.COPIES
    )
    titles: int | None = figure(
        "pavad", "Pav.", TITLES, iso="titles", within="copies", hint=meanings.TITLES
    )


@frozen
class Acquired:
    """New documents by kind of literature.

    >>> from ataskaita.library import Acquired, CopiesAndTitles
    >>> kinds = [CopiesAndTitles(copies=one) for one in (5, 3, 2)]
    >>> Acquired(fiction=kinds[0], non_fiction=kinds[1], periodicals=kinds[2]).total.copies
    10
    """

    stated_total: CopiesAndTitles | None = part(
        "is_viso",
        "Gauta naujų dokumentų",
        iso="additions",
        of=("fiction", "non_fiction", "periodicals"),
        disjoint=True,
    )
    total = Total[CopiesAndTitles]("stated_total")
    fiction: CopiesAndTitles | None = part("grozine", "Grožinė literatūra", hint=meanings.FICTION)
    non_fiction: CopiesAndTitles | None = part(
        "sakine", "Šakinė literatūra (be periodikos)", hint=meanings.NON_FICTION
    )
    periodicals: CopiesAndTitles | None = part(
        "periodiniai", "Periodiniai leidiniai", iso="serials", hint=meanings.PERIODICALS
    )


@frozen
class Acquisitions:
    """What each group of libraries acquired.

    >>> from ataskaita.library import Acquired, Acquisitions, CopiesAndTitles
    >>> Acquisitions(stated_total=Acquired(fiction=CopiesAndTitles(copies=5))).total.fiction.copies
    5
    """

    stated_total: Acquired | None = part("is_viso", "Bibliotekos (iš viso)", of=("groups",))
    total = Total[Acquired]("stated_total")
    groups: Keyed[Acquired] = keyed("grupes", "Bibliotekų grupės", grouped=True)


@frozen
class FundsPerResident:
    """Money for documents per resident, by its source.

    >>> from decimal import Decimal
    >>> from ataskaita.library import FundsPerResident
    >>> ministry, others = Decimal("0.80"), Decimal("0.05")
    >>> FundsPerResident(ministry=ministry, municipality=others, other_sources=others).total
    Decimal('0.90')
    """

    stated_total: Decimal | None = figure(
        "is_viso",
        "Lėšos dokumentams vienam gyventojui",
        EURO,
        of=("ministry", "municipality", "other_sources"),
        per=_RESIDENTS,
        hint=meanings.FUNDS_PER_RESIDENT,
    )
    total = Total[Decimal]("stated_total")
    ministry: Decimal | None = figure(
        "ministerijos", "Kultūros ministerijos lėšos", EURO, per=_RESIDENTS
    )
    municipality: Decimal | None = figure(
        "savivaldybes", "Savivaldybės lėšos", EURO, per=_RESIDENTS
    )
    other_sources: Decimal | None = figure("kitos", "Kitų šaltinių lėšos", EURO, per=_RESIDENTS)


@frozen
class WithdrawalCause:
    """Why documents were withdrawn, and how many.

    >>> from ataskaita.library import WithdrawalCause
    >>> WithdrawalCause(name="Nusidėvėję", count=540).count
    540
    """

    name: str = text("pavadinimas", "Nurašymo priežastis", required=True)
    count: int | None = figure("kiekis", "Nurašyta", iso="withdrawals", hint=meanings.WITHDRAWN)


@frozen
class Collection(Section):
    """Stock, additions and withdrawals over the year.

    >>> from ataskaita.library import Collection, DocumentCounts
    >>> Collection(closing=DocumentCounts(stated_total=5300)).closing.total
    5300
    """

    opening: DocumentCounts | None = part(
        "pradzia", "Dokumentų fondas metų pradžioje", hint=meanings.OPENING
    )
    additions: DocumentCounts | None = part(
        "gauta", "Gauta dokumentų", iso="additions", hint=meanings.ADDITIONS
    )
    withdrawals: DocumentCounts | None = part(
        "nurasyta", "Nurašyta dokumentų", iso="withdrawals", hint=meanings.WITHDRAWALS
    )
    closing: DocumentCounts | None = part(
        "likutis",
        "Dokumentų fondo dydis",
        iso="stock at the end of the reporting period",
        hint=meanings.CLOSING,
    )
    acquisitions: Acquisitions | None = part("isigijimas", "Naujų dokumentų įsigijimas")
    by_content: ByContent | None = part("sudetis", "Fondas ir išduotis pagal turinį")
    by_language: ByLanguage | None = part("kalbos", "Fondas ir išduotis pagal kalbas")
    funds_per_resident: FundsPerResident | None = part(
        "lesos_gyventojui", "Lėšos dokumentams vienam gyventojui"
    )
    gifts: int | None = figure(
        "dovanos",
        "Gauta dovanų",
        PHYSICAL_UNITS,
        iso="donations",
        noun="dokumentas",
        hint=meanings.GIFTS,
    )
    sponsored: int | None = figure(
        "parama", "Gauta paramos būdu", PHYSICAL_UNITS, noun="dokumentas", hint=meanings.SPONSORED
    )
    withdrawal_acts: int | None = figure(
        "nurasymo_aktai",
        "Nurašymo aktai",
        PIECES,
        noun="nurašymo aktas",
        hint=meanings.WITHDRAWAL_ACTS,
    )
    withdrawal_causes: Keyed[WithdrawalCause] = keyed("nurasymo_priezastys", "Nurašymo priežastys")
    acquisition_text: Prose | None = prose("isigijimo_tekstas", "Tekstas apie įsigijimą")
