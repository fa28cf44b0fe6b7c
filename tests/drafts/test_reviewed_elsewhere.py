"""Tracked changes of a refresh, accepted and rejected by LibreOffice and by docx-scalpel.

Accepted, each says what the quiet refresh says; rejected, what people's draft said. The drafts
are those of the acceptance cases, of two libraries and a museum.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final, Literal

import pytest
from lxml import etree

from ataskaita.documents import Refreshing
from ataskaita.drafts.reading import read_outline
from ataskaita.outline import OBJECT
from ataskaita.preview import find_libreoffice
from ataskaita.word import reviewing
from ataskaita.word.package import read_package
from tests.drafts.institutions import INSTITUTIONS, Changes, Institution
from tests.drafts.people import MAIN, Person, W, merged, take
from tests.drafts.test_acceptance_everywhere import in_row, tracked_by, typed_over, typed_row
from tests.draws import WHOLE
from tests.in_libreoffice import saved_with

pytestmark = pytest.mark.slow
WRITER = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
ALL = pytest.mark.parametrize("one", INSTITUTIONS, ids=[one.name for one in INSTITUTIONS])
How = Literal["accept", "reject"]
HOW = pytest.mark.parametrize("how", ["accept", "reject"])
AT_ONCE: Final = 5
"""Documents of one start of LibreOffice, which may take a minute."""
Edit = Callable[[Person, Institution], object]


def pending(person: Person, one: Institution) -> None:
    """Leave a tracked word of somebody else's."""
    run = next(person.paragraph(one.first.near).iter(f"{W}r"))
    mark, added = run.makeelement(f"{W}ins", tracked_by("Direktorius", 9001)), deepcopy(run)
    for each in list(added)[:-1]:
        take(each)
    added.find(f"{W}t").text = "Taigi: "
    run.addprevious(mark)
    mark.append(added)


def copied(person: Person, one: Institution) -> None:
    """Copy a paragraph, and paste it elsewhere."""
    copy = deepcopy(person.paragraph(one.first.near))
    for mark in list(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        take(mark)
    person.paragraph(one.far).addnext(copy)


def rows(person: Person, one: Institution) -> None:
    """Type a row, and delete another."""
    typed_row(person, one.rows.copied)
    take(person.row(one.rows.deleted))


def cell(person: Person, one: Institution) -> None:
    """Rewrite a cell."""
    in_row(person, one.rows.deleted, *one.rows.cell)


def years(person: Person, one: Institution) -> None:
    """Replace the year everywhere."""
    for each in person.root.iter(f"{W}t"):
        each.text = (each.text or "").replace(one.year, f"{one.year}-ųjų")


def first(one: Institution) -> Changes:
    return (one.first.data,)


def both(one: Institution) -> Changes:
    return (one.first.data, one.second.data)


CASES: Final[Mapping[int, tuple[Edit, Callable[[Institution], Changes]]]] = {
    4: (lambda person, one: person.replace(*one.word), first),
    6: (lambda person, one: typed_over(person, one.first, "77"), both),
    7: (lambda person, one: typed_over(person, one.first, one.first.now), both),
    8: (lambda person, one: person.type_behind(one.first.near, "Žmonių pastraipa."), both),
    9: (lambda person, one: take(person.paragraph(one.first.near)), both),
    10: (lambda person, one: person.split(one.enter), lambda one: (*first(one), one.half.data)),
    11: (lambda person, one: person.join(one.first.near), both),
    12: (
        lambda person, one: person.paragraph(one.far).addnext(person.paragraph(one.first.near)),
        first,
    ),
    13: (copied, first),
    14: (rows, lambda one: (one.rows.added, one.rows.dropped)),
    15: (cell, lambda one: one.rows.moved),
    16: (cell, lambda one: (one.rows.vanished, one.first.data)),
    19: (pending, both),
    21: (years, first),
    24: (
        lambda person, one: person.type_behind(one.far, one.stale[1]),
        lambda one: (one.stale[0],),
    ),
}
"""Of the acceptance cases those with changes that can be tracked, by number."""


@cache
def tracked(one: Institution) -> Mapping[int, tuple[bytes, list[str], list[str]]]:
    """Return of each case the tracked draft, and what it says when all is accepted, or rejected."""
    return {number: _tracked(one, *case) for number, case in CASES.items()}


def _tracked(
    one: Institution, edit: Edit, changes: Callable[[Institution], Changes]
) -> tuple[bytes, list[str], list[str]]:
    person = one.person()
    edit(person, one)
    draft, new = person.saved(), one.report(*changes(one))
    quiet = merged(draft, new, Refreshing()).done.document
    shown = merged(draft, new, Refreshing(tracked=True)).done.document
    return shown, texts(quiet, "accept"), texts(draft, "reject")


def texts(document: bytes, how: How | None = None) -> list[str]:
    """Return what each block says that says anything; pending changes first settled by us."""
    parts = read_package(document, "a.docx")
    root = etree.fromstring(parts[MAIN])
    if how is not None:
        getattr(reviewing, how)(root)
    outline = read_outline({**parts, MAIN: etree.tostring(root)})
    said = (each.text.replace("\u00a0", " ") for each in outline.blocks)
    return [each for each in said if each.strip()]


def unlike(
    one: Institution, how: How, reviewed: Mapping[int, bytes], *, drawn: bool = True
) -> list[int]:
    """Return the cases in which another engine's document says something else than is meant.

    Without `drawn`, words alone are compared, and no charts.
    """
    meant = {number: said[how == "reject"] for number, (_, *said) in tracked(one).items()}
    told = {number: texts(made) for number, made in reviewed.items()}
    pairs = {number: (said, meant[number]) for number, said in told.items()}
    if not drawn:
        pairs = {number: (_words(pair[0]), _words(pair[1])) for number, pair in pairs.items()}
    return [number for number, (said, one_meant) in pairs.items() if said != one_meant]


def _words(said: list[str]) -> list[str]:
    found = (each.replace(OBJECT, "") for each in said)
    return [each for each in found if each.strip()]


IN_WRITER: Final = tuple(
    pair
    for number, pair in enumerate(product(INSTITUTIONS, ("accept", "reject")))
    if WHOLE or number % 3 == 0
)
"""Of which institution LibreOffice settles what: one is accepted, one rejected; all are by hand."""


class DescribeTrackedChangesInOtherHands:
    @WRITER
    @pytest.mark.parametrize(
        ("one", "how"), IN_WRITER, ids=[f"{how}-{one.name}" for one, how in IN_WRITER]
    )
    def they_mean_the_same_to_libreoffice_case_22(
        self, one: Institution, how: How, tmp_path: Path
    ) -> None:
        # LibreOffice 7.4 keeps both charts: neither goes with the tracked change that it stands in
        reviewed = dict(by_libreoffice(one, how, tmp_path))

        assert unlike(one, how, reviewed, drawn=False) == []

    @ALL
    @HOW
    def they_mean_the_same_to_docx_scalpel_case_22(self, one: Institution, how: How) -> None:
        reason = "docx-scalpel, of the tests' extra, isn't installed here; CI installs it"
        engine = pytest.importorskip("docx_scalpel", reason=reason)
        review = getattr(engine, f"docx_diff_{how}_revisions")

        reviewed = {number: review(each[0]) for number, each in tracked(one).items()}

        assert unlike(one, how, reviewed) == []


def by_libreoffice(one: Institution, how: How, folder: Path) -> Iterator[tuple[int, bytes]]:
    """Generate the cases' drafts as LibreOffice settles and saves them, several at a time."""
    numbers = list(tracked(one))
    for begin in range(0, len(numbers), AT_ONCE):
        some = numbers[begin : begin + AT_ONCE]
        for number in some:
            (folder / f"{number}.docx").write_bytes(tracked(one)[number][0])
        saved_with(_reviewing(folder, some, how), folder / f"{some[0]}.docx", folder)
        yield from ((number, (folder / f"{number}-.docx").read_bytes()) for number in some)


def _reviewing(folder: Path, numbers: Sequence[int], how: How) -> str:
    command = f".uno:{how.capitalize()}AllTrackedChanges"
    each = (
        f"""
  oOther = StarDesktop.loadComponentFromURL("{(folder / f"{number}.docx").as_uri()}", "_blank", 0, hidden())
  oBy.executeDispatch(oOther.CurrentController.Frame, "{command}", "", 0, Array())
  oOther.storeToURL("{(folder / f"{number}-.docx").as_uri()}", words())
  oOther.close(True)
"""  # noqa: E501 (a line of Basic)
        for number in numbers
    )
    made = 'oBy = createUnoService("com.sun.star.frame.DispatchHelper")'
    return f"  Dim oOther As Object, oBy As Object\n  {made}\n{''.join(each)}"
