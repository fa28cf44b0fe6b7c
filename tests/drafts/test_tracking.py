"""A redline: accepted it is the other document, rejected the one; whatever differs.

Guards: drafts.tracking, hall.redlining.
"""

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

import ataskaita as at
from ataskaita.documents import Redline, redline
from ataskaita.drafts.reading import read_outline
from ataskaita.drafts.tracking import tracked_parts
from ataskaita.outline import Outline
from ataskaita.word.package import read_package, write_package
from ataskaita.word.reviewing import accept, reject
from ataskaita.word.revisions import Revisions
from tests.cli.tool import PROJECT
from tests.drafts.people import Person, handed_out, report
from tests.drafts.promised import lines, sides
from tests.drafts.random_drafts import MAIN, Text, document, read
from tests.drafts.test_refreshing import REVIEW
from tests.in_libreoffice import saved_with

QUICK, CASES = 12, 300
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class DescribeARandomRedline:
    @pytest.mark.parametrize("case", range(QUICK))
    def it_is_the_other_accepted_and_the_one_rejected_promise_6(self, case: int) -> None:
        assert unlike(case) == []


class DescribeManyRandomRedlines:
    @pytest.mark.slow
    def they_are_the_other_accepted_and_the_one_rejected(self) -> None:
        tried = {case: unlike(case) for case in range(QUICK, CASES)}

        assert {case: found for case, found in tried.items() if found} == {}


def unlike(case: int) -> list[tuple[list[str], list[str]]]:
    """Return what the redlines of a random draft say where that isn't what it was made of."""
    base, *others = sides(case)
    settled_and_meant = [
        pair
        for new in others
        for part in [redline_of(base, new)]
        for pair in (
            (settled(part, accepted=True), lines(new)),
            (settled(part, accepted=False), lines(base)),
        )
    ]
    return [(one, meant) for one, meant in settled_and_meant if one != meant]


def redline_of(base: Text, new: Text) -> bytes:
    """Return the part that shows what of the base is another in the new one."""
    ours, theirs = read(base), read(new)
    parts = tracked_parts(
        {MAIN: document(base)},
        (ours, ours.outline),
        {MAIN: document(new)},
        (theirs, theirs.outline),
        (Revisions(1, ""), 1),
    )
    return parts[MAIN]


def settled(part: bytes, *, accepted: bool) -> list[str]:
    """Return what a part says when all is accepted, or rejected."""
    root = etree.fromstring(part)
    (accept if accepted else reject)(root)
    return [one.text for one in read_outline({MAIN: etree.tostring(root)}).blocks]


def redlined(one: bytes, other: bytes, folder: Path) -> Redline:
    """Return the redline of two documents."""
    for name, data in (("a.docx", one), ("b.docx", other)):
        (folder / name).write_bytes(data)
    return redline(folder / "a.docx", folder / "b.docx")


def outline(document: bytes, *, accepted: bool | None = None) -> Outline:
    """Return what a document says, all in it accepted or rejected."""
    parts = read_package(document, "a.docx")
    root = etree.fromstring(parts[MAIN])
    if accepted is not None:
        (accept if accepted else reject)(root)
    return read_outline({**parts, MAIN: etree.tostring(root)})


def said(one: Outline) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """Return each block's texts, style and objects; not what says nothing."""
    return [(block.texts, block.style.name, block.objects) for block in one.blocks if block.text]


@pytest.mark.slow
class DescribeARedline:
    def it_is_the_new_data_s_accepted_and_the_old_rejected(self, tmp_path: Path) -> None:
        new = at.render(report(("dovanos: 1 452", "dovanos: 1 460")))
        done = redlined(handed_out(), new, tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(new))
        assert said(outline(done.document, accepted=False)) == said(outline(handed_out()))
        assert done.untracked == ()

    def it_shows_what_people_changed(self, tmp_path: Path) -> None:
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")
        person.type_behind("Švieskime vaikus", "Žmonių pastraipa.")
        person.paragraph("Vieni svarbiausių").addnext(person.paragraph("Švieskime vaikus"))

        done = redlined(handed_out(), person.saved(), tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(person.saved()))
        assert said(outline(done.document, accepted=False)) == said(outline(handed_out()))

    def it_may_be_of_two_libraries(self, tmp_path: Path) -> None:
        other = at.render(at.load(PROJECT / "fixtures" / "kita-biblioteka" / "ataskaita.yaml"))
        done = redlined(handed_out(), other, tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(other))
        assert said(outline(done.document, accepted=False)) == said(outline(handed_out()))

    def it_has_no_two_drawings_of_one_number(self, tmp_path: Path) -> None:
        other = at.render(at.load(PROJECT / "fixtures" / "kita-biblioteka" / "ataskaita.yaml"))
        done = redlined(handed_out(), other, tmp_path)

        main = read_package(done.document, "a.docx")[MAIN].decode()
        numbers = re.findall('<wp:docPr [^>]*?id="([0-9]+)"', main)
        assert len(numbers) == len(set(numbers)) > 3

    def it_may_be_of_two_templates(self, tmp_path: Path) -> None:
        names = ("veiklos-ataskaita.docx", "sprendimas.docx")
        one, other = ((PROJECT / "templates" / name).read_bytes() for name in names)

        done = redlined(one, other, tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(other))
        assert said(outline(done.document, accepted=False)) == said(outline(one))

    def it_may_be_of_two_forms_reports(self, tmp_path: Path) -> None:
        one, other = (
            at.render(at.load(PROJECT / "fixtures" / name / "ataskaita.yaml"))
            for name in ("muziejus", "kulturos-centras")
        )

        done = redlined(one, other, tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(other))
        assert said(outline(done.document, accepted=False)) == said(outline(one))

    @pytest.mark.parametrize("command", ["Accept", "Reject"])
    def it_is_the_same_where_libreoffice_reviews_it(self, tmp_path: Path, command: str) -> None:
        new = at.render(
            report(("dovanos: 1 452", "dovanos: 1 460"), ("parama: 226", "parama: 231"))
        )
        done = redlined(handed_out(), new, tmp_path)
        place = tmp_path / "raudona.docx"
        place.write_bytes(done.document)

        saved = saved_with(REVIEW.format(command), place, tmp_path)

        meant = new if command == "Accept" else handed_out()
        assert [one[0] for one in said(outline(saved))] == [one[0] for one in said(outline(meant))]

    def it_has_no_anchors_of_ours(self, tmp_path: Path) -> None:
        done = redlined(handed_out(), at.render(report(("dovanos: 1 452", "dovanos: 9"))), tmp_path)

        main = read_package(done.document, "a.docx")[MAIN]
        assert b'w:name="at_' not in main
        assert b"<w:sdt>" not in main

    def it_names_what_no_change_can_track(self, tmp_path: Path) -> None:
        design = Document(BytesIO(handed_out()))
        design.sections[0].header.paragraphs[0].text = "Kita antraštė"
        stream = BytesIO()
        design.save(stream)

        done = redlined(handed_out(), stream.getvalue(), tmp_path)

        assert {one.sort for one in done.untracked} == {"story"}

    def it_counts_changes_that_were_pending_as_accepted(self, tmp_path: Path) -> None:
        parts = read_package(handed_out(), "a.docx")
        tracked = f'<w:ins xmlns:w="{W}" w:id="9" w:author="a"><w:r><w:t>Dar.</w:t></w:r></w:ins>'
        parts[MAIN] = parts[MAIN].replace(b"</w:p>", tracked.encode() + b"</w:p>", 1)
        pending = write_package(parts)

        done = redlined(pending, handed_out(), tmp_path)

        assert said(outline(done.document, accepted=True)) == said(outline(handed_out()))
        assert said(outline(done.document, accepted=False)) == said(outline(pending))
