"""A copy of the standard template takes its next versions, and keeps what the institution changed.

Guards: hall.upgrading, hall.template_copies, cli.upgrade, drafts.edges, drafts.paging,
drafts.describing.
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
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into
from ataskaita.word.resolving import open_comments
from tests.by_hand import BY_HAND
from tests.drafts.people import DATA
from tests.in_libreoffice import saved_with
from tests.test_validity import validated

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY: Final = f"{W}body"
PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
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
        assert open_comments(look_into(copy.read_bytes(), "a.docx")) == 2
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

        assert open_comments(look_into(made, "a.docx")) == 0

    @pytest.mark.slow
    def it_says_what_of_both_does_not_fit_together(self, copy: Path, standard: Standard) -> None:
        def take(version: Document) -> None:
            one = version.paragraph("{%p endif %}")
            one.getparent().remove(one)

        standard(take)

        assert "S350" in [one.message.code for one in upgrade(copy).remarks]


def edge(file: Path, sort: str, pages: str = "") -> str:
    """Return what a header or footer of the first section says."""
    section = docx.Document(str(file)).sections[0]
    found = getattr(section, f"{pages}_page_{sort}" if pages else sort)
    return "" if found.is_linked_to_previous else "\n".join(one.text for one in found.paragraphs)


def heading(sort: str, text: str, pages: str = "") -> Callable[[Document], None]:
    """Return what gives a template a header or footer that says so."""

    def change(version: Document) -> None:
        section = version.document.sections[0]
        getattr(section, f"{pages}_page_{sort}" if pages else sort).paragraphs[0].text = text

    return change


EVEN: Final = "Lyginių puslapių poraštė"


def even_pages(version: Document) -> None:
    """Give a template's even pages a footer of their own."""
    version.document.settings.odd_and_even_pages_header_footer = True
    heading("footer", EVEN, "even")(version)


def first_footer(version: Document) -> None:
    """Give a template's first page a footer of its own."""
    version.document.sections[0].different_first_page_header_footer = True
    heading("footer", "Pirmo puslapio", "first")(version)


def shows_even(file: Path) -> bool:
    """Return whether even pages have headers and footers of their own."""
    return docx.Document(str(file)).settings.odd_and_even_pages_header_footer


@pytest.mark.slow
class DescribeItsHeadersAndFooters:
    @pytest.fixture(name="letterhead_copy")
    def _letterhead_copy(self, standard: Standard, tmp_path: Path) -> Path:
        """A copy in a letterhead that has a header alone, changed since; the standard has both."""
        standard(heading("footer", "Ataskaita parengta {{ metai }} m. duomenimis"))
        file = tmp_path / "mano.docx"
        write_template(file)
        copy = Document(file)
        heading("header", HEADER)(copy)
        copy.save()
        return file

    def they_are_brought_in_where_the_institution_s_are_as_they_were(
        self, letterhead_copy: Path, standard: Standard
    ) -> None:
        standard(heading("footer", "Ataskaita parengta {{ metai }} m. galutiniais duomenimis"))

        found = upgraded(letterhead_copy)

        assert edge(letterhead_copy, "footer") == (
            "Ataskaita parengta {{ metai }} m. galutiniais duomenimis"
        )
        assert edge(letterhead_copy, "header") == HEADER
        assert (found.done.conflicts, found.remarks) == ((), ())
        assert [one.where.chapter for one in found.done.applied] == ["puslapio poraštė"]

    def they_come_once(self, letterhead_copy: Path, standard: Standard) -> None:
        standard(heading("footer", "Kita poraštė"))
        upgraded(letterhead_copy)

        assert upgrade(letterhead_copy).done.is_same

    def they_stay_theirs_where_both_changed_the_same_with_a_comment_in_the_text(
        self, letterhead_copy: Path, standard: Standard
    ) -> None:
        own = Document(letterhead_copy)
        heading("footer", "Apžvalga parengta {{ metai }} m. duomenimis")(own)
        own.save()
        standard(heading("footer", "Pažyma parengta {{ metai }} m. duomenimis"))

        found = upgraded(letterhead_copy)

        assert edge(letterhead_copy, "footer") == "Apžvalga parengta {{ metai }} m. duomenimis"
        assert [one.code for one in found.done.conflicts] == ["K2"]
        assert open_comments(look_into(letterhead_copy.read_bytes(), "a.docx")) == 1
        comments = look_into(letterhead_copy.read_bytes(), "a.docx")["word/comments.xml"].decode()
        assert "puslapio poraštė. S359." in comments

    def they_stay_a_letterhead_s_where_the_standard_has_another_one_now(
        self, copy: Path, standard: Standard
    ) -> None:
        standard(heading("header", "Kita antraštė"))

        found = upgraded(copy)

        assert edge(copy, "header") == HEADER
        assert [(one.code, one.theirs) for one in found.done.conflicts] == [("K8", HEADER)]

    @pytest.mark.parametrize(("sort", "pages"), [("footer", ""), ("footer", "first")])
    def they_come_anew_where_the_copy_has_none(
        self, copy: Path, standard: Standard, sort: str, pages: str, tmp_path: Path
    ) -> None:
        standard(heading(sort, "Nauja poraštė {{ metai }}", pages))

        found = upgraded(copy)

        assert edge(copy, sort, pages) == "Nauja poraštė {{ metai }}"
        assert edge(copy, "header") == HEADER
        assert found.done.conflicts == ()
        (tmp_path / "a.docx").write_bytes(at.render(at.load(DATA), copy))
        assert edge(tmp_path / "a.docx", sort, pages) == "Nauja poraštė 2020"

    def they_go_with_the_standard_s_where_nobody_changed_it(
        self, letterhead_copy: Path, standard: Standard
    ) -> None:
        def drop(version: Document) -> None:
            version.document.sections[0].footer.is_linked_to_previous = True

        standard(drop)

        found = upgraded(letterhead_copy)

        assert edge(letterhead_copy, "footer") == ""
        assert [one.sort for one in found.done.applied] == ["out"]

    def they_stay_out_where_people_took_them_out(
        self, letterhead_copy: Path, standard: Standard
    ) -> None:
        own = Document(letterhead_copy)
        own.document.sections[0].footer.is_linked_to_previous = True
        own.save()
        standard(heading("footer", "Kita poraštė"))

        found = upgraded(letterhead_copy)

        assert edge(letterhead_copy, "footer") == ""
        assert [one.code for one in found.done.conflicts] == ["K4"]

    def they_come_to_even_pages_and_the_institution_s_stay_on_all_pages(
        self, copy: Path, standard: Standard, tmp_path: Path
    ) -> None:
        standard(even_pages)

        found = upgraded(copy)

        assert shows_even(copy)
        assert [edge(copy, "header", one) for one in ("", "even")] == [HEADER, HEADER]
        assert edge(copy, "footer", "even") == EVEN
        assert [one.where.chapter for one in found.done.applied] == ["lyginių puslapių poraštė"]
        assert (found.done.conflicts, found.remarks) == ((), ())
        assert validated(copy.read_bytes(), "Microsoft365", tmp_path) == (0, [])
        assert upgrade(copy).done.is_same

    def they_are_told_of_even_pages_beside_the_institution_s_where_both_are_there(
        self, copy: Path, standard: Standard
    ) -> None:
        def both(version: Document) -> None:
            even_pages(version)
            heading("header", "Lyginių puslapių antraštė", "even")(version)

        standard(both)

        found = upgraded(copy)

        assert edge(copy, "header", "even") == HEADER
        told = [(one.code, one.where.chapter) for one in found.done.conflicts]
        assert told == [("K8", "lyginių puslapių antraštė")]

    def they_are_not_printed_on_even_pages_where_nothing_prints_them(
        self, copy: Path, standard: Standard
    ) -> None:
        standard(heading("footer", EVEN, "even"))

        assert upgraded(copy).remarks == ()
        assert not shows_even(copy)

    def they_go_from_even_pages_with_the_standard_s(self, copy: Path, standard: Standard) -> None:
        def drop(version: Document) -> None:
            version.document.sections[0].even_page_footer.is_linked_to_previous = True
            version.document.settings.odd_and_even_pages_header_footer = False

        standard(even_pages)
        plain = copy.with_name("kitas.docx")
        write_template(plain)
        standard(drop)

        upgraded(plain)

        assert edge(plain, "footer", "even") == ""
        assert not shows_even(plain)

    def they_stay_on_the_first_page_that_the_standard_has_a_footer_for(
        self, copy: Path, standard: Standard
    ) -> None:
        standard(first_footer)

        upgraded(copy)

        assert edge(copy, "footer", "first") == "Pirmo puslapio"
        assert edge(copy, "header", "first") == HEADER

    def they_are_told_of_where_the_copy_has_no_such_section(
        self, copy: Path, standard: Standard
    ) -> None:
        def add_section(version: Document) -> None:
            footer = version.document.add_section().footer
            footer.is_linked_to_previous = False
            footer.paragraphs[0].text = "Priedo poraštė"

        standard(add_section)

        assert "S368" in [one.message.code for one in upgrade(copy).remarks]

    @pytest.mark.slow
    def they_are_tracked_where_that_is_asked_and_word_opens_them(
        self, letterhead_copy: Path, standard: Standard, tmp_path: Path
    ) -> None:
        standard(heading("footer", "Ataskaita parengta {{ metai }} m. galutiniais duomenimis"))
        standard(heading("footer", "Pirmo puslapio", "first"))

        found = upgrade(letterhead_copy, Upgrading(tracked=True))

        letterhead_copy.write_bytes(found.done.document)
        footers = [
            one
            for name, one in look_into(found.done.document, "a.docx").items()
            if name.startswith("word/footer")
        ]
        assert any(b"<w:ins " in one for one in footers)
        assert validated(letterhead_copy.read_bytes(), "Microsoft365", tmp_path) == (0, [])


def described(words: str, old: str = "") -> Callable[[Document], None]:
    """Return what gives the first chart another description, its title too."""

    def change(version: Document) -> None:
        one = next(one for one in version.body.iter(PLACED) if _is_chart(one))
        assert old in one.get("descr")
        for name in ("descr", "title"):
            if one.get(name) is not None:
                one.set(name, words)

    return change


def _is_chart(placed: Any) -> bool:
    return any("chart" in str(one.tag) for one in placed.getparent().iter())


def description(file: Path) -> str:
    """Return what is said of the first chart."""
    told = next(one for one in Document(file).body.iter(PLACED) if _is_chart(one))
    return str(told.get("descr"))


@pytest.mark.slow
class DescribeAChartOfWhichOnlyTheDescriptionChanged:
    def it_is_described_so_in_the_copy_too(self, copy: Path, standard: Standard) -> None:
        standard(described("{{ diagramos.pajamos }}"))

        found = upgraded(copy)

        assert description(copy) == "{{ diagramos.pajamos }}"
        assert [one.sort for one in found.done.applied] == ["described"]
        assert upgrade(copy).done.is_same

    def it_stays_as_people_describe_it_with_a_comment(self, copy: Path, standard: Standard) -> None:
        own = Document(copy)
        described("Mūsų diagrama")(own)
        own.save()
        standard(described("{{ diagramos.pajamos }}"))

        found = upgraded(copy)

        assert description(copy) == "Mūsų diagrama"
        assert [one.code for one in found.done.conflicts] == ["K9"]
        assert open_comments(look_into(copy.read_bytes(), "a.docx")) == 1


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
