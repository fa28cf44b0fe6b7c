"""Where the library reaches, whom it works with and what it publishes."""

from decimal import Decimal

from ataskaita.declared.fields import figure, items, prose, text
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import Total
from ataskaita.declared.units import EURO, KILOMETRES, PIECES, RECORDS
from ataskaita.kinds.library import meanings
from ataskaita.records import frozen


@frozen
class Access(Section):
    """The network of libraries.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Access
    >>> Access(heading="Bibliotekų tinklas", mean_distance=Decimal("4.5")).mean_distance
    Decimal('4.5')
    """

    mean_distance: Decimal | None = figure(
        "vidutinis_atstumas", "Vidutinis atstumas tarp bibliotekų", KILOMETRES, per=""
    )
    text: Prose | None = prose("tekstas", "Tekstas apie bibliotekų tinklą")


@frozen
class Club:
    """An informal club and the library where it meets.

    >>> from ataskaita.library import Club
    >>> Club(name="Skaitytojų klubas", place="Centrinė biblioteka").place
    'Centrinė biblioteka'
    """

    name: str = text("pavadinimas", "Klubo pavadinimas", required=True)
    place: str | None = text("vieta", "Kur veikia")


@frozen
class Clubs(Section):
    """Informal clubs.

    >>> from ataskaita.library import Club, Clubs
    >>> len(Clubs(clubs=(Club(name="Skaitytojų klubas"),)).clubs)
    1
    """

    clubs: tuple[Club, ...] = items("sarasas", "Klubai", noun="klubas", by=("name",))


@frozen
class Project:
    """A project; a cell of its table may hold several paragraphs.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Project
    >>> Project(funds=Decimal(1500)).funds
    Decimal('1500')
    """

    title: Prose | None = prose("pavadinimas", "Projekto pavadinimas")
    source: Prose | None = prose("saltinis", "Finansavimo šaltinis")
    funds: Decimal | None = figure("lesos", "Lėšos, Eur", EURO)
    """Money; a dash where the project brought none."""
    results: Prose | None = prose("rezultatai", "Rezultatai")


@frozen
class Projects(Section):
    """The library's own projects.

    >>> from decimal import Decimal
    >>> from ataskaita.library import Project, Projects
    >>> projects = (Project(funds=Decimal(1500)), Project(funds=Decimal(500)))
    >>> Projects(projects=projects).funds
    Decimal('2000')
    """

    stated_funds: Decimal | None = figure(
        "lesos",
        "Projektų lėšos. Iš viso",
        EURO,
        iso="special grants",
        of=("projects.funds",),
        hint=meanings.OWN_FUNDS,
    )
    funds = Total[Decimal]("stated_funds")
    projects: tuple[Project, ...] = items("sarasas", "Projektai", noun="projektas", by=("title",))
    text: Prose | None = prose("tekstas", "Tekstas apie projektus")


@frozen
class PartnerProject:
    """Another institution's project in which the library takes part.

    >>> from ataskaita.library import PartnerProject
    >>> PartnerProject().results is None
    True
    """

    title: Prose | None = prose("pavadinimas", "Projekto pavadinimas")
    source: Prose | None = prose("saltinis", "Finansavimo šaltinis")
    results: Prose | None = prose("rezultatai", "Rezultatai")


@frozen
class Partnerships(Section):
    """Projects of other institutions.

    >>> from ataskaita.library import PartnerProject, Partnerships
    >>> Partnerships(projects=(PartnerProject(),)).heading is None
    True
    """

    projects: tuple[PartnerProject, ...] = items(
        "sarasas", "Projektai", noun="projektas", by=("title",)
    )


@frozen
class LocalHistoryWork:
    """A work on local history and the library that prepared it.

    >>> from ataskaita.library import LocalHistoryWork
    >>> LocalHistoryWork(library="A filialas", title="Kaimo istorija").library
    'A filialas'
    """

    library: str = text("biblioteka", "Biblioteka", required=True)
    title: str = text("darbas", "Kraštotyros darbas", required=True)


@frozen
class LocalHistory(Section):
    """Local history works, catalogues and card files.

    >>> from ataskaita.library import LocalHistory, LocalHistoryWork
    >>> work = LocalHistoryWork(library="A filialas", title="Kaimo istorija")
    >>> LocalHistory(works=(work,)).works[0].title
    'Kaimo istorija'
    """

    works: tuple[LocalHistoryWork, ...] = items(
        "darbai", "Kraštotyros darbai", noun="kraštotyros darbas", by=("library", "title")
    )
    records: int | None = figure(
        "irasai", "Katalogų įrašai", RECORDS, iso="catalogue records", hint=meanings.RECORDS
    )
    automated_records: int | None = figure(
        "automatizuoti_irasai",
        "Automatizuotai parengti įrašai",
        RECORDS,
        within="records",
        hint=meanings.AUTOMATED,
    )
    new_records: int | None = figure(
        "nauji_irasai",
        "Per metus parengti įrašai",
        RECORDS,
        within="records",
        hint=meanings.AUTOMATED,
    )
    catalogues_text: Prose | None = prose("katalogai", "Katalogų ir kartotekų sistema")


@frozen
class PublicRelations(Section):
    """Articles, posts and memberships.

    >>> from ataskaita.library import PublicRelations
    >>> PublicRelations(articles=14, posts=230).posts
    230
    """

    articles: int | None = figure("straipsniai", "Straipsniai spaudoje", PIECES, noun="straipsnis")
    posts: int | None = figure("zinutes", "Žinutės elektroninėje erdvėje", PIECES, noun="žinutė")
    text: Prose | None = prose("tekstas", "Tekstas apie viešuosius ryšius")
