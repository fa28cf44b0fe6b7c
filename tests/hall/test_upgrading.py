"""A copy of the standard template takes its next versions, and keeps what the institution changed.

Guards: hall.upgrading, hall.template_copies, cli.upgrade.
"""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import docx
import pytest
from lxml import etree

import ataskaita as at
from ataskaita.drafts.reading import read_outline
from ataskaita.errors import FileError
from ataskaita.hall import workshop
from ataskaita.hall.documents import standard_template
from ataskaita.hall.template_copies import EARLIER, kept_base, template_parts
from ataskaita.hall.upgrading import Upgraded, Upgrading, upgrade
from ataskaita.hall.workshop import check_template, write_template
from ataskaita.word.comments import own_comments
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into
from tests.by_hand import BY_HAND
from tests.drafts.people import DATA
from tests.in_libreoffice import saved_with
from tests.test_validity import validated

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY: Final = f"{W}body"
OWN: Final = "Lazdijų bibliotekos įžanga."
HEADER: Final = "Lazdijų rajono savivaldybės viešoji biblioteka"


class Document:
    """A template open in an editor."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.document = docx.Document(str(file))
        self.body: Any = self.document.element.body

    def paragraph(self, words: str) -> Any:
        """Return the first paragraph that has these words."""
        return next(one for one in self.body.iter(f"{W}p") if words in said(one))

    def replace(self, old: str, new: str, times: int = 1) -> None:
        """Write something else."""
        for one in self.body.iter(f"{W}t"):
            if times and one.text and old in one.text:
                one.text = one.text.replace(old, new)
                times -= 1
        assert not times, old

    def add_behind(self, words: str, *texts: str) -> None:
        """Add paragraphs behind one."""
        place = self.paragraph(words)
        for text in texts:
            made = deepcopy(place)
            for one in made.findall(f"{W}r")[1:]:
                made.remove(one)
            next(made.iter(f"{W}t")).text = text
            place.addnext(made)
            place = made

    def take_section(self, key: str) -> None:
        """Delete a section from its `if` to its `endif`."""
        depth, taken = 0, []
        for one in self.body:
            text = said(one) if one.tag == f"{W}p" else ""
            if f"if skyrius.{key} %}}" in text or (depth and "{%p if" in text):
                depth += 1
            if depth:
                taken.append(one)
            if depth and "{%p endif" in text:
                depth -= 1
                if not depth:
                    break
        assert taken
        for one in taken:
            self.body.remove(one)

    def save(self, file: Path | None = None) -> None:
        """Save it, as another file where one is named."""
        self.document.save(str(file or self.file))


def said(element: Any) -> str:
    """Return the text of an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def text_of(data: bytes) -> str:
    """Return what a document says."""
    return "\n".join(one.text for one in read_outline(look_into(data, "a.docx")).blocks)


@pytest.fixture(name="standard")
def _standard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[Document], None]], None]:
    """The standard template of a test, laid out by hand: changed by what is called."""
    file = tmp_path / "standartinis" / "veiklos-ataskaita.docx"
    file.parent.mkdir()
    file.write_bytes(BY_HAND.read_bytes())
    monkeypatch.setattr(workshop, "standard_template", lambda *_: file)

    def change(by: Callable[[Document], None]) -> None:
        document = Document(file)
        by(document)
        document.save()

    return change


Standard = Callable[[Callable[[Document], None]], None]


@pytest.fixture(name="copy")
def _copy(standard: Standard, tmp_path: Path) -> Path:
    """An institution's copy: in its letterhead, with a table changed and a section deleted."""
    del standard  # it is there
    letterhead = docx.Document()
    letterhead.sections[0].header.paragraphs[0].text = HEADER
    letterhead.styles["Normal"].font.name = "Arial"
    letterhead.save(str(tmp_path / "blankas.docx"))
    file = tmp_path / "mano.docx"
    write_template(file, letterhead=tmp_path / "blankas.docx")
    copy = Document(file)
    copy.replace("parengti kraštotyros darbai", "kraštotyros darbai")
    copy.replace("Kvalifikacijos tobulinimo renginio pavadinimas", "Mokymai")
    copy.take_section("klubai")
    copy.add_behind("{{p preambule }}", OWN)
    copy.save()
    return file


def second(version: Document) -> None:
    """Change the standard template for its second version."""
    version.add_behind("{{p viesieji_rysiai.tekstas }}", "Ryšiai su visuomene – {{ metai }} m.")
    version.replace("Skaičiavimo pagrindas", "Skaičiuota pagal")
    version.add_behind("{{p klubai.ivadas }}", "Klubų veikla {{ metai }} m.")


def third(version: Document) -> None:
    """Change it for its third: another row of a table, and words that the copy changed too."""
    row = version.paragraph("Dokumentų fondas (").getparent().getparent()
    made = deepcopy(row)
    next(one for one in made.iter(f"{W}t") if one.text).text = "Papildoma eilutė"
    row.addnext(made)
    version.replace("Kvalifikacijos tobulinimo renginio pavadinimas", "Renginys")


def upgraded(file: Path) -> Upgraded:
    """Return the copy brought to today's version, and written in its place."""
    found = upgrade(file)
    file.write_bytes(found.done.document)
    return found


class DescribeACopyOfATemplate:
    def it_tells_what_it_is_a_copy_of(self, tmp_path: Path) -> None:
        write_template(tmp_path / "mano.docx")

        found = upgrade(tmp_path / "mano.docx")

        assert found.done.is_same
        assert found.remarks == ()

    def it_prints_what_the_template_prints(self, tmp_path: Path) -> None:
        write_template(tmp_path / "mano.docx")

        copy, own = (template_parts(one) for one in (tmp_path / "mano.docx", standard_template()))

        assert {name: _canonical(one) for name, one in copy.items()} == {
            name: _canonical(one) for name, one in own.items()
        }

    def its_documents_tell_what_they_were_made_from_and_not_what_it_was(
        self, tmp_path: Path
    ) -> None:
        write_template(tmp_path / "mano.docx")

        made = at.render(at.load(DATA), tmp_path / "mano.docx")

        items = [one for one in look_into(made, "a.docx") if one.startswith("customXml/item")]
        assert items == ["customXml/item1.xml", "customXml/itemProps1.xml"]


def _canonical(part: bytes) -> bytes:
    return etree.tostring(etree.fromstring(part), method="c14n") if part[:1] == b"<" else part


class DescribeTheNextVersionOfATemplate:
    @pytest.mark.slow
    def it_comes_into_a_copy_twice_and_the_institution_s_changes_stay(
        self, copy: Path, standard: Standard
    ) -> None:
        standard(second)
        first = upgraded(copy)
        standard(third)
        last = upgraded(copy)

        text = text_of(copy.read_bytes())
        for theirs in (OWN, "Mokymai", "m. kraštotyros darbai"):
            assert theirs in text
        for ours in ("Ryšiai su visuomene", "Skaičiuota pagal", "Papildoma eilutė"):
            assert text.count(ours) == 1
        assert "skyrius.klubai" not in text
        assert "Klubų veikla" not in text
        assert [one.code for one in first.done.conflicts] == ["K4"]
        assert [one.code for one in last.done.conflicts] == ["K2"]
        assert own_comments(look_into(copy.read_bytes(), "a.docx")) == 2
        assert docx.Document(str(copy)).sections[0].header.paragraphs[0].text == HEADER
        assert [one for one in check_template(copy) if one.message.severity == "error"] == []

    @pytest.mark.slow
    def it_leaves_a_template_that_makes_the_report(
        self, copy: Path, standard: Standard, tmp_path: Path
    ) -> None:
        standard(second)
        standard(third)
        upgraded(copy)
        (tmp_path / "a.docx").write_bytes(at.render(at.load(DATA), copy))

        text = text_of((tmp_path / "a.docx").read_bytes())

        assert "Ryšiai su visuomene – 2020" in text
        for one in (copy, tmp_path / "a.docx"):
            assert validated(one.read_bytes(), "Microsoft365", tmp_path) == (0, [])

    @pytest.mark.slow
    def it_comes_into_a_copy_that_libreoffice_saved(
        self, copy: Path, standard: Standard, tmp_path: Path
    ) -> None:
        copy.write_bytes(saved_with("", copy, tmp_path))
        standard(second)

        upgraded(copy)

        text = text_of(copy.read_bytes())
        assert "Ryšiai su visuomene" in text
        assert OWN in text

    @pytest.mark.slow
    def its_comments_are_not_in_what_is_made_of_the_copy(
        self, copy: Path, standard: Standard
    ) -> None:
        standard(second)
        upgraded(copy)

        made = at.render(at.load(DATA), copy)

        assert own_comments(look_into(made, "a.docx")) == 0

    @pytest.mark.slow
    def it_says_what_of_both_does_not_fit_together(self, copy: Path, standard: Standard) -> None:
        def take(version: Document) -> None:
            one = version.paragraph("{%p endif %}")
            one.getparent().remove(one)

        standard(take)

        assert "S350" in [one.message.code for one in upgrade(copy).remarks]

    def it_says_what_of_it_isn_t_brought_in(self, copy: Path, standard: Standard) -> None:
        def head(version: Document) -> None:
            version.document.sections[0].header.paragraphs[0].text = "Kita antraštė"

        standard(head)

        assert [one.message.code for one in upgrade(copy).remarks] == ["S368"]


class DescribeACopyThatDoesNotTell:
    def it_is_compared_with_the_version_that_it_is_most_like(self, tmp_path: Path) -> None:
        file = tmp_path / "mano.docx"
        file.write_bytes(standard_template().read_bytes())

        [found] = upgrade(file).remarks

        assert found.message.code == "S367"
        assert "dabartinį" in found.what("lt")

    def it_is_known_as_one_of_an_earlier_version(self, tmp_path: Path) -> None:
        file = tmp_path / "mano.docx"
        file.write_bytes(BY_HAND.read_bytes())

        [found] = [one for one in upgrade(file).remarks if one.message.code == "S367"]

        assert "veiklos-ataskaita-1" in found.what("lt")

    def it_may_be_told_of_which_it_is(self, tmp_path: Path) -> None:
        file = tmp_path / "mano.docx"
        file.write_bytes(BY_HAND.read_bytes())

        assert upgrade(file, Upgrading(base=standard_template())).remarks == ()

    def it_is_refused_where_it_is_no_copy(self, tmp_path: Path) -> None:
        docx.Document().save(str(tmp_path / "kitas.docx"))

        with pytest.raises(FileError) as caught:
            upgrade(tmp_path / "kitas.docx")

        assert [one.message.code for one in caught.value.faults] == ["S358"]


class DescribeTheEarlierTemplates:
    def they_say_what_those_said(self) -> None:
        kept = standard_template().parent / EARLIER / "veiklos-ataskaita-1.xml"

        told = [
            read_manifest({"customXml/item1.xml": one})
            for one in (kept.read_bytes(), kept_base(BY_HAND))
        ]
        assert told[0] is not None
        assert told[1] is not None
        assert told[0].base == told[1].base
