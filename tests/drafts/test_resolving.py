"""A person decides conflicts before the draft is refreshed: nothing of them is left to be told.

Guards: drafts.resolving, drafts.decisions, drafts.outcome.
"""

import pytest

from ataskaita.documents import Refreshing
from ataskaita.drafts.outcome import Side
from ataskaita.errors import FileError
from tests.drafts.people import DATA, Merged, Person, merged, report, take
from tests.drafts.test_refreshing import EDUCATION, GIFTS

WORDS = ("įvairios literatūros", "geros literatūros")
WHERE = "1 460 egz."


def decided(person: Person, side: Side, *changes: tuple[str, str]) -> tuple[Merged, Merged]:
    """Return what a refresh leaves to people, and what comes of it once they have decided."""
    new, draft = report(*changes), person.saved()
    before = merged(draft, new)
    chosen = {one.key: side for one in before.done.conflicts}
    return before, merged(draft, new, Refreshing(base=report(), decided=chosen))


def without_education() -> tuple[str, str]:
    text = DATA.read_text(encoding="utf-8")
    begin = text.index("    - pavadinimas: |\n        „Edukacijos terapija“")
    return text[begin : text.index("    - pavadinimas: |\n        „Saugi ir atsakinga")], ""


def no_comments(done: Merged) -> bool:
    return done.codes == [] and b"w:comment " not in done.done.document


@pytest.mark.slow
class DescribeAFigureThatBothChanged:
    @pytest.mark.parametrize(("side", "says"), [("theirs", "1 500"), ("program", "1 460")])
    def it_is_whose_a_person_says(self, side: Side, says: str) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")

        before, after = decided(person, side, GIFTS)

        assert (before.codes, before.done.conflicts[0].gives_way) == (["K1"], True)
        assert f"{says} egz." in after.one("Švieskime vaikus")
        assert no_comments(after)

    def it_isnt_asked_for_again(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")

        _, after = decided(person, "theirs", GIFTS)
        again = merged(after.done.document, report(GIFTS), Refreshing())

        assert (again.codes, again.done.is_same) == ([], True)


@pytest.mark.slow
class DescribeWordsThatBothChanged:
    @pytest.mark.parametrize(
        ("side", "says"), [("theirs", "įdomios literatūros"), ("program", "geros literatūros")]
    )
    def they_are_whose_a_person_says(self, side: Side, says: str) -> None:
        person = Person()
        person.replace("įvairios literatūros", "įdomios literatūros")

        before, after = decided(person, side, WORDS)

        assert (before.codes, before.done.conflicts[0].gives_way) == (["K2"], True)
        assert says in after.one("Švieskime vaikus")
        assert no_comments(after)


@pytest.mark.slow
class DescribeWhatIsGone:
    @pytest.mark.parametrize(("side", "stays"), [("theirs", True), ("program", False)])
    def it_is_an_edited_row_that_stays_or_goes(self, side: Side, *, stays: bool) -> None:
        person = Person()
        person.replace("pažino dekupažo", "susipažino su dekupažu ir")

        before, after = decided(person, side, without_education())

        assert before.codes == ["K3"]
        assert any("susipažino su dekupažu" in one for one in after.texts) == stays
        assert any(EDUCATION in one for one in after.texts) == stays
        assert no_comments(after)

    @pytest.mark.parametrize(("side", "comes"), [("theirs", False), ("program", True)])
    def it_is_a_deleted_paragraph_that_stays_away_or_comes_back(
        self, side: Side, *, comes: bool
    ) -> None:
        person = Person()
        take(person.paragraph("Švieskime vaikus"))

        before, after = decided(person, side, GIFTS)

        assert before.codes == ["K4"]
        assert any(WHERE in one and "Švieskime vaikus" in one for one in after.texts) == comes
        assert no_comments(after)


@pytest.mark.slow
class DescribeWhatIsLeftOpen:
    def it_stays_a_comment_beside_what_was_decided(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")
        person.replace("įvairios literatūros", "įdomios literatūros")
        new, draft = report(GIFTS, WORDS), person.saved()
        first, second = merged(draft, new).done.conflicts

        after = merged(draft, new, Refreshing(base=report(), decided={first.key: "program"}))

        assert [one.key for one in after.done.conflicts] == [second.key]


@pytest.mark.slow
class DescribeADecision:
    def it_is_refused_where_it_is_about_nothing(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")

        with pytest.raises(FileError, match="P620"):
            merged(
                person.saved(), report(GIFTS), Refreshing(base=report(), decided={"0": "theirs"})
            )

    def it_is_known_by_what_both_sides_say(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")
        draft = person.saved()

        keys = {merged(draft, report(GIFTS)).done.conflicts[0].key for _ in range(2)}
        other = merged(draft, report(("dovanos: 1 452", "dovanos: 1 470")))

        assert keys.isdisjoint({other.done.conflicts[0].key})
        assert len(keys) == 1
