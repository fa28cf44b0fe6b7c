"""Random reports that contradict themselves nowhere: no rule may say that they do."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ataskaita.checks import check_report
from ataskaita.declared.institution import Group
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.declared.report import Report
from ataskaita.kinds.library.collection import (
    Acquired,
    Acquisitions,
    Collection,
    CopiesAndTitles,
    DocumentCounts,
)
from ataskaita.kinds.library.events import EventCounts, Events
from ataskaita.kinds.library.resources import Expenditure, Finance, Income, Staff, StaffCounts
from ataskaita.kinds.library.services import Loans, Services, Users, Visits
from tests.checks.making import report
from tests.draws import WHOLE

MANY = 1_000 if WHOLE else 400

KINDS = (
    *("books_and_serials", "cartographic", "printed_music", "graphic", "audiovisual"),
    *("other_documents", "digital"),
)
GROUPS = Keyed({"vb": Group(name="VB", place="VB"), "kaimo": Group(name="Kaimo", place="kaime")})


@st.composite
def collections(draw: st.DrawFn, residents: int) -> Collection:
    """Draw a stock that balances, with what was added in the table of acquisitions too."""
    opening = {kind: draw(st.integers(0, 900)) for kind in KINDS}
    opening["books_and_serials"] += residents * draw(st.integers(2, 12))
    withdrawn = {kind: draw(st.integers(0, opening[kind] // 3)) for kind in KINDS}
    groups = {key: draw(acquired(residents // 3)) for key in GROUPS}
    copies = [getattr(one, kind).copies for one in groups.values() for kind in LITERATURE]
    added = dict.fromkeys(KINDS, 0) | {"books_and_serials": sum(copies)}
    closing = {kind: opening[kind] + added[kind] - withdrawn[kind] for kind in KINDS}
    return Collection(
        opening=counted(opening, draw),
        additions=counted(added, draw),
        withdrawals=counted(withdrawn, draw),
        closing=counted(closing, draw),
        acquisitions=Acquisitions(groups=Keyed(groups)),
        acquisition_text=quoting("Fonde – ", "fondas.likutis.is_viso"),
    )


LITERATURE = ("fiction", "non_fiction", "periodicals")


@st.composite
def acquired(draw: st.DrawFn, most: int) -> Acquired:
    """Draw what was added: so little that no stock grows several times, which is told (D211)."""
    kinds = {}
    for kind in LITERATURE:
        copies = draw(st.integers(0, min(most, 4_000)))
        kinds[kind] = CopiesAndTitles(copies=copies, titles=draw(st.integers(0, copies)))
    return Acquired(**kinds)


def counted(kinds: dict[str, int], draw: st.DrawFn) -> DocumentCounts:
    """Return the documents by kind, their total stated or left out."""
    total = sum(kinds.values())
    return DocumentCounts(stated_total=draw(st.sampled_from((None, total))), **kinds)


def quoting(words: str, name: str) -> Prose:
    return Prose((Block((Run(words), Quotation(name), Run(" fiz. vnt."))),))


@st.composite
def services(draw: st.DrawFn, residents: int) -> Services:
    new = draw(st.integers(0, residents // 4))
    old = draw(st.integers(residents // 20 + 1, residents // 2))
    visits = draw(st.integers(residents, residents * 20))
    home, here = draw(st.integers(residents, residents * 9)), draw(st.integers(0, residents * 9))
    return Services(
        residents=residents,
        users=Users(
            stated_total=draw(st.sampled_from((None, new + old))),
            reregistered=old,
            newly_registered=new,
            children=draw(st.integers(0, new + old)),
        ),
        visits=Visits(total=visits, children=draw(st.integers(0, visits))),
        loans=Loans(external=home, on_site=here, to_children=draw(st.integers(0, home + here))),
        attendance_text=quoting("Apsilankyta ", "vartotojai.apsilankymai.is_viso"),
    )


@st.composite
def events(draw: st.DrawFn) -> Events:
    groups = {
        key: EventCounts(spoken=draw(st.integers(0, 300)), visual=draw(st.integers(0, 300)))
        for key in GROUPS
    }
    total = sum((one.spoken or 0) + (one.visual or 0) for one in groups.values())
    return Events(groups=Keyed(groups), for_young=draw(st.integers(0, total)))


@st.composite
def staffs(draw: st.DrawFn, residents: int) -> Staff:
    def kind() -> StaffCounts:
        persons = [draw(st.integers(0, residents // 4_000)) for _ in range(3)]
        fte = Decimal(sum(persons)) * draw(st.sampled_from((Decimal("0.5"), Decimal(1))))
        return StaffCounts(
            fte=fte, higher=persons[0], post_secondary=persons[1], other_education=persons[2]
        )

    base = StaffCounts(
        fte=Decimal(residents) / 400, higher=residents // 400, post_secondary=0, other_education=0
    )
    return Staff(qualified=base, experienced=kind(), specialists=kind(), technical=kind())


@st.composite
def finances(draw: st.DrawFn, residents: int) -> Finance:
    def money(low: int, high: int) -> Decimal:
        return Decimal(draw(st.integers(low * 100, high * 100))) / 100

    wages = money(residents * 30, residents * 60)
    books = money(residents, residents * 3)
    public = wages + books + money(0, residents)
    return Finance(
        income=Income(
            public=public,
            for_documents=books,
            fees=money(0, 900),
            donations=money(0, 9),
            grants=money(0, 9_000),
        ),
        expenditure=Expenditure(
            wages=wages,
            books=books,
            periodicals=money(0, residents),
            other_documents=Decimal(0),
            automation=money(0, residents),
            premises=Decimal(0),
            other_expenditure=money(0, residents * 5),
        ),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    residents = draw(st.integers(2_000, 90_000))
    sections = {
        "collection": collections(residents),
        "services": services(residents),
        "events": events(),
        "staff": staffs(residents),
        "finance": finances(residents),
    }
    kept = draw(st.sets(st.sampled_from(sorted(sections)), min_size=1))
    return report(groups=GROUPS, **{name: draw(sections[name]) for name in sorted(kept)})


@pytest.mark.repeats
class DescribeRandomConsistentReports:
    @settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
    @given(one=reports())
    def they_are_told_of_nothing_but_notes(self, one: Report) -> None:
        assert [str(found) for found in check_report(one) if found.severity != "note"] == []
