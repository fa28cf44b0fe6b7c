"""The cases of drafts that staff edit, each for two libraries and a museum.

Each draft is edited as it was made, and as LibreOffice has saved it. What needs LibreOffice's own
hand (sorting, notes, pages on their side) is in `test_acceptance_of_refreshes`.
"""

from copy import deepcopy
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.documents import Refreshing, differences
from ataskaita.errors import FileError, TemplateErrors
from ataskaita.preview import find_libreoffice
from ataskaita.word.package import read_package, write_package
from tests.drafts.editing import bare
from tests.drafts.institutions import INSTITUTIONS, Institution, Told
from tests.drafts.people import Merged, Person, W, merged, take
from tests.drafts.test_acceptance import converted

pytestmark = pytest.mark.slow
WRITER = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
ALL = pytest.mark.parametrize("one", INSTITUTIONS, ids=[one.name for one in INSTITUTIONS])
EDITED = pytest.mark.parametrize(
    "saved", [False, pytest.param(True, marks=WRITER)], ids=["made", "by LibreOffice"]
)


def paragraph(done: Merged, told: Told) -> str:
    """Return what the paragraph with a figure says."""
    return done.one(told.near)


def places(done: Merged, *words: str) -> list[int]:
    """Return which blocks have these words, each the first one."""
    return [next(n for n, text in enumerate(done.texts) if one in text) for one in words]


@ALL
class DescribeADraftThatNobodyTouched:
    def it_becomes_the_new_rendering_byte_for_byte_case_3(self, one: Institution) -> None:
        done = one.refreshed(one.person(), one.first.data)

        # python's lxml writes the part anew, so the draft itself is asked
        untouched = merged(at.render(one.report()), one.report(one.first.data), Refreshing())
        assert untouched.done.document == at.render(one.report(one.first.data))
        assert done.texts == untouched.texts

    @WRITER
    def it_stays_as_libreoffice_saved_it_case_1(self, one: Institution, tmp_path: Path) -> None:
        person = one.person(saved=True)
        file = tmp_path / "a.docx"
        file.write_bytes(person.saved())

        assert one.refreshed(person).done.is_same
        assert differences(file, None).edits == ()
        assert differences(file, one.report()).drift == ()

    @WRITER
    def it_needs_its_old_data_after_odt_case_2(self, one: Institution, tmp_path: Path) -> None:
        draft = converted(tmp_path, at.render(one.report()), "odt", "docx:MS Word 2007 XML")
        file = tmp_path / "a.docx"
        file.write_bytes(draft)

        with pytest.raises(TemplateErrors, match="S363"):
            differences(file, None)
        with pytest.raises((FileError, TemplateErrors)):
            merged(draft, one.report(one.first.data), Refreshing())
        done = merged(draft, one.report(one.first.data), Refreshing(base=one.report()))

        assert one.first.now in paragraph(done, one.first)
        assert done.codes == []


@ALL
@EDITED
class DescribeAFigureInASentence:
    def it_comes_beside_a_word_of_theirs_case_4(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        person.replace(*one.word)

        done = one.refreshed(person, one.first.data)

        assert one.first.now in paragraph(done, one.first)
        assert one.word[1] in paragraph(done, one.first)
        assert done.codes == []

    def it_is_theirs_where_both_changed_it_or_the_data_s_case_6(
        self, one: Institution, *, saved: bool
    ) -> None:
        person = one.person(saved=saved)
        typed_over(person, one.first, "77")

        done = one.refreshed(person, one.first.data)
        by_data = merged(person.saved(), one.report(one.first.data), Refreshing(by_data=True))

        [conflict] = [each for each in done.done.conflicts if each.path == one.first.path]
        assert (conflict.code, "77" in paragraph(done, one.first)) == ("K1", True)
        assert one.first.now in paragraph(by_data, one.first)

    def it_is_silent_where_both_say_the_same_case_7(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        typed_over(person, one.first, one.first.now)

        done = one.refreshed(person, one.first.data)

        assert one.first.now in paragraph(done, one.first)
        assert (done.codes, done.done.agreed) == ([], 1)


def typed_over(person: Person, told: Told, text: str) -> None:
    """Type over a figure in its sentence."""
    words = told.was.replace(" ", "\u00a0")
    found = (each for each in person.paragraph(told.near).iter(f"{W}t") if each.text)
    place = next(each for each in found if words in each.text)
    place.text = place.text.replace(words, text, 1)


@ALL
@EDITED
class DescribeAParagraph:
    def it_stays_between_two_that_change_case_8(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        person.type_behind(one.first.near, "Žmonių pastraipa.")

        done = one.refreshed(person, one.first.data, one.second.data)

        at_it = done.texts.index("Žmonių pastraipa.")
        assert one.first.now in done.texts[at_it - 1]
        assert one.second.now in done.texts[at_it + 1]
        assert done.codes == []

    def it_stays_deleted_and_is_told_once_case_9(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        take(person.paragraph(one.first.near))

        done = one.refreshed(person, one.first.data)
        again = one.refreshed(Person(done.done.document), one.first.data)

        assert not [each for each in done.texts if one.first.near in each]
        assert done.codes == ["K4"]
        assert (again.codes, again.done.is_same) == ([], True)

    def it_has_its_figures_in_both_halves_case_10(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        person.split(one.enter)

        done = one.refreshed(person, one.first.data, one.half.data)

        assert len(done.outline.blocks) == len(one.refreshed(one.person()).outline.blocks) + 1
        assert one.half.now in paragraph(done, one.half)
        assert one.first.now in "".join(done.texts)
        assert done.codes == []

    def it_has_its_figure_where_it_was_joined_case_11(
        self, one: Institution, *, saved: bool
    ) -> None:
        person = one.person(saved=saved)
        person.join(one.first.near)

        done = one.refreshed(person, one.first.data, one.second.data)

        joined = paragraph(done, one.first)
        assert one.first.now in joined
        assert one.second.now in joined
        assert done.codes == []

    def it_has_its_figure_where_it_was_moved_case_12(
        self, one: Institution, *, saved: bool
    ) -> None:
        person = one.person(saved=saved)
        person.paragraph(one.far).addnext(person.paragraph(one.first.near))

        done = one.refreshed(person, one.first.data)

        far, here = places(done, one.far, one.first.near)
        assert here == far + 1
        assert one.first.now in done.texts[here]
        assert done.codes == []

    def it_has_its_figure_in_a_copy_too_case_13(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        copy = deepcopy(person.paragraph(one.first.near))
        for mark in list(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            take(mark)
        person.paragraph(one.far).addnext(copy)

        done = one.refreshed(person, one.first.data)

        both = [one.first.now in each for each in done.texts if one.first.near in each]
        assert both == [True, True]


@ALL
@EDITED
class DescribeRows:
    def they_have_all_that_happened_to_them_case_14(self, one: Institution, *, saved: bool) -> None:
        person, rows = one.person(saved=saved), one.rows
        typed_row(person, rows.copied)
        take(person.row(rows.deleted))

        done = one.refreshed(person, rows.added, rows.dropped)

        assert [each for each in done.texts if each.startswith(rows.begins)]
        assert [each for each in done.texts if "ranka 0" in each]
        assert not [each for each in table_rows(done) if rows.deleted in each]
        assert not [each for each in table_rows(done) if rows.gone in each]
        assert done.codes == []

    def they_move_with_what_people_wrote_in_them_case_15(
        self, one: Institution, *, saved: bool
    ) -> None:
        person, rows = one.person(saved=saved), one.rows
        in_row(person, rows.deleted, *rows.cell)

        done = one.refreshed(person, *rows.moved)

        found = [each for each in table_rows(done) if rows.top in each or rows.deleted in each]
        assert [rows.cell[1] in each for each in found] == [True, False]
        assert done.codes == []

    def they_stay_where_people_edited_what_is_gone_case_16(
        self, one: Institution, *, saved: bool
    ) -> None:
        person, rows = one.person(saved=saved), one.rows
        in_row(person, rows.deleted, *rows.cell)

        done = one.refreshed(person, rows.vanished)

        [row] = [each for each in table_rows(done) if rows.deleted in each]
        assert rows.cell[1] in row
        assert done.codes == ["K3"]


def table_rows(done: Merged) -> list[str]:
    """Return what each row says, its cells behind tabs."""
    return [each for each in done.texts if "\t" in each]


def typed_row(person: Person, below: str) -> None:
    """Type a row below another."""
    row = person.row(below)
    typed = deepcopy(row)
    for mark in list(typed.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        take(mark)
    row.addnext(typed)
    for number, text in enumerate(typed.iter(f"{W}t")):
        text.text = f"ranka {number}"


def in_row(person: Person, words: str, was: str, now: str) -> None:
    """Type over words of a row."""
    text = next(one for one in person.row(words).iter(f"{W}t") if was in (one.text or ""))
    text.text = text.text.replace(was, now, 1)


@ALL
@EDITED
class DescribeTrackedChangesOfOthers:
    def they_stay_as_they_were_case_19(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        run = next(person.paragraph(one.first.near).iter(f"{W}r"))
        for number, author in enumerate(("Direktorius", "Pavaduotojas")):
            mark = run.makeelement(f"{W}ins", tracked_by(author, 9001 + number))
            added = deepcopy(run)
            for each in list(added)[:-1]:
                take(each)
            added.find(f"{W}t").text = f"{author}: "
            run.addprevious(mark)
            mark.append(added)

        done = one.refreshed(person, one.first.data)

        pending = Person(done.done.document).root.iter(f"{W}ins")
        assert [dict(each.attrib) for each in pending] == [
            tracked_by("Direktorius", 9001),
            tracked_by("Pavaduotojas", 9002),
        ]
        assert one.first.now in paragraph(done, one.first)


def tracked_by(author: str, number: int) -> dict[str, str]:
    """Return what is told of a tracked change."""
    day = "2026-01-01T00:00:00Z"
    return {f"{W}id": str(number), f"{W}author": author, f"{W}date": day}


@ALL
@EDITED
class DescribeYearsThatWereReplacedEverywhere:
    def they_are_kept_and_contest_no_figure_case_21(self, one: Institution, *, saved: bool) -> None:
        person = one.person(saved=saved)
        for each in person.root.iter(f"{W}t"):
            each.text = (each.text or "").replace(one.year, f"{one.year}-ųjų")

        done = one.refreshed(person, one.first.data)

        assert [each for each in done.texts if f"{one.year}-ųjų" in each]
        assert one.first.now in paragraph(done, one.first)
        assert done.codes == []


@ALL
class DescribeAChart:
    def it_is_drawn_anew_where_nobody_touched_it_case_23(self, one: Institution) -> None:
        change, _, now = one.chart
        person = one.person()
        person.replace(*one.word)

        done = one.refreshed(person, change)

        ours, new = (drawn(each) for each in (done.done.document, at.render(one.report(change))))
        assert sorted(ours.values()) == sorted(new.values())
        assert f"<c:v>{now}</c:v>" in "".join(ours.values())

    def it_is_theirs_where_they_drew_other_values_case_23(self, one: Institution) -> None:
        change, was, now = one.chart
        parts = dict(read_package(one.person().saved(), "a.docx"))
        name = next(name for name, part in drawn_in(parts).items() if f"<c:v>{was}</c:v>" in part)
        redrawn = drawn_in(parts)[name].replace(f"<c:v>{was}</c:v>", "<c:v>77</c:v>")
        draft = write_package({**parts, name: redrawn.encode()})

        done = merged(draft, one.report(change), Refreshing())

        assert "K7" in done.codes
        assert drawn(done.done.document)[name] == redrawn
        assert now not in redrawn


def drawn(document: bytes) -> dict[str, str]:
    """Return the charts of a document."""
    return drawn_in(dict(read_package(document, "a.docx")))


def drawn_in(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the charts among parts."""
    return {
        name: part.decode()
        for name, part in parts.items()
        if name.startswith("word/charts/") and name.endswith(".xml")
    }


@ALL
@EDITED
class DescribeATypedSentence:
    def it_is_told_where_it_says_an_old_figure_and_is_left_case_24(
        self, one: Institution, tmp_path: Path, *, saved: bool
    ) -> None:
        change, sentence, path = one.stale
        person = one.person(saved=saved)
        person.type_behind(one.far, sentence)
        file = tmp_path / "a.docx"
        file.write_bytes(person.saved())

        found = [
            (each.message.code, each.spots[0].path)
            for each in differences(file, one.report(change)).drift
        ]
        done = one.refreshed(person, change)
        again = one.refreshed(Person(done.done.document), change)

        assert ("D362", path) in found
        assert sentence in done.texts
        assert [(each.code, each.path) for each in done.done.conflicts] == [("K8", path)]
        assert "F558" in read_package(done.done.document, "a.docx")["word/comments.xml"].decode()
        assert (again.codes, again.done.is_same) == ([], True)


@ALL
class DescribeADraftWithoutAnchors:
    def its_words_figures_and_rows_still_merge_case_25(self, one: Institution) -> None:
        person = Person(bare(one.person().saved()))
        person.replace(*one.word)
        person.type_behind(one.first.near, "Žmonių pastraipa.")
        typed_row(person, one.rows.copied)
        take(person.row(one.rows.deleted))
        new = one.report(one.first.data, one.second.data, one.rows.added, one.rows.dropped)

        done = merged(person.saved(), new, Refreshing(base=one.report()))

        at_it = done.texts.index("Žmonių pastraipa.")
        assert one.first.now in done.texts[at_it - 1]
        assert one.word[1] in done.texts[at_it - 1]
        assert one.second.now in done.texts[at_it + 1]
        assert [each for each in done.texts if each.startswith(one.rows.begins)]
        assert [each for each in done.texts if "ranka 0" in each]
        assert not [each for each in table_rows(done) if one.rows.deleted in each]
        assert not [each for each in table_rows(done) if one.rows.gone in each]
        assert done.codes == []
