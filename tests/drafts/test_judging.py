"""What the benchmark counts in a refreshed draft.

Guards: benchmarks.drafts.judging.
"""

from ataskaita.documents import Refreshing
from benchmarks.drafts.judging import revisions
from tests.drafts.people import Person, report

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
