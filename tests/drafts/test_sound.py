"""Refreshed drafts stay as sound as people's were, and what isn't safe to open is refused."""

from pathlib import Path

import pytest

from ataskaita.documents import Refreshing, inspect, refresh
from ataskaita.errors import TemplateErrors
from ataskaita.word.package import read_package, write_package
from tests.drafts.institutions import INSTITUTIONS, Institution
from tests.drafts.people import MAIN, Person, W, handed_out, merged, report, take
from tests.drafts.test_acceptance_everywhere import typed_row
from tests.test_validity import validated


def much_edited(one: Institution) -> bytes:
    """Return a draft in which people rewrote, typed, deleted and copied."""
    person = one.person()
    person.replace(*one.word)
    person.type_behind(one.far, one.stale[1])
    typed_row(person, one.rows.copied)
    take(person.row(one.rows.deleted))
    take(person.paragraph(one.second.near))
    return person.saved()


@pytest.mark.slow
@pytest.mark.parametrize("one", INSTITUTIONS, ids=[one.name for one in INSTITUTIONS])
@pytest.mark.parametrize("tracked", [False, True], ids=["quiet", "tracked"])
class DescribeARefreshedDraftForOthers:
    def it_has_no_fault_that_people_s_draft_had_not_promise_9(
        self, one: Institution, tmp_path: Path, *, tracked: bool
    ) -> None:
        theirs = much_edited(one)
        new = one.report(
            *(one.first.data, one.second.data, one.stale[0], one.rows.added, one.rows.dropped)
        )

        done = merged(theirs, new, Refreshing(tracked=tracked))

        assert "K4" in done.codes
        assert validated(done.done.document, "Microsoft365", tmp_path) == (0, [])
        assert _found(done.done.document, tmp_path) <= _found(theirs, tmp_path)


def _found(document: bytes, folder: Path) -> set[str]:
    """Return the codes of what the program finds in a document."""
    file = folder / "juodrastis.docx"
    file.write_bytes(document)
    return {one.message.code for one in inspect(file)}


def _declaring() -> bytes:
    parts = dict(read_package(handed_out(), "a.docx"))
    parts[MAIN] = parts[MAIN].replace(b"<w:document", b"<!DOCTYPE x []><w:document", 1)
    return write_package(parts)


def _deep() -> bytes:
    person = Person()
    body = person.root[0]
    for _ in range(300):
        inner = body.makeelement(f"{W}sdt")
        body.append(inner)
        body = inner
    return person.saved()


class DescribeADraftThatIsNotSafeToOpen:
    @pytest.mark.parametrize("hostile", [_declaring, _deep], ids=["a document type", "without end"])
    def it_is_refused_and_left_as_it_is_promise_13(self, hostile: object, tmp_path: Path) -> None:
        assert callable(hostile)
        file = tmp_path / "ataskaita-2020.docx"
        file.write_bytes(hostile())
        before = file.read_bytes()

        with pytest.raises(TemplateErrors) as caught:
            refresh(file, report())

        assert {one.message.code for one in caught.value.faults} == {"S311"}
        assert (list(tmp_path.iterdir()), file.read_bytes()) == ([file], before)
