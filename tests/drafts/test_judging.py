"""What the benchmark counts in a refreshed draft.

Guards: benchmarks.drafts.judging.
"""

from ataskaita.documents import Refreshing
from ataskaita.word.package import write_package
from benchmarks.drafts.cases import Edited
from benchmarks.drafts.judging import Judged, judge, revisions
from tests.drafts.people import Person, report
from tests.template.identities import package
from tests.template.making import paragraph

FIRST = "    - pavadinimas: Emocinis intelektas\n"
ROW = (FIRST, f"    - pavadinimas: Bendravimas\n      darbuotojai: 3\n{FIRST}")
ACTS = ("nurasymo_aktai: 41", "nurasymo_aktai: 43")


def tracked(*changes: tuple[str, str]) -> bytes:
    """Return the draft with this brought in as tracked changes; people have typed a word."""
    person = Person()
    person.replace("prilygintos būtinosioms", "pripažintos svarbiomis")
    return person.refreshed(report(*changes), Refreshing(tracked=True)).done.document


class DescribeTrackedChangesThatAreCounted:
    def they_are_one_of_a_row_with_all_its_cells(self) -> None:
        assert revisions(tracked(ROW)) == 1

    def they_are_two_of_a_figure_and_its_noun_and_none_of_the_word_between(self) -> None:
        assert revisions(tracked(ACTS)) == 2


class DescribeWordsThatPeopleTypedUpToAFigure:
    """As somebody does who takes out the blank: the figure behind is refreshed all the same."""

    WAS, NOW = "Atsakė 724 gyventojai.", "Apklaustax724 gyventojai."

    def _judged(self, *there: str) -> Judged:
        people = Edited(b"", ("Apklaustax",), (), ((self.WAS, self.NOW),))
        merged = package("".join(map(paragraph, there)))
        return judge([self.WAS], people, ["Atsakė 742 gyventojai."], write_package(merged), [])

    def they_are_there_and_so_is_the_figure(self) -> None:
        found = self._judged("Apklaustax742 gyventojai.")

        assert (found.lost, found.missing) == (0, 0)

    def they_are_lost_where_they_are_gone(self) -> None:
        found = self._judged("Atsakė 7421 gyventojai.")

        assert (found.lost, found.missing) == (1, 1)
