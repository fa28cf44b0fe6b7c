"""New data in a draft that people edited: both are there, and what both changed is told.

Guards: hall.refreshing, hall.merging, hall.rebasing, drafts.deciding, drafts.placing,
drafts.applying, drafts.patching, drafts.copying, drafts.renaming, drafts.units, drafts.outcome,
drafts.sides, drafts.decisions, drafts.leaving, hall.telling, drafts.warning.
"""

from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.documents import Refreshing
from ataskaita.drafts.reading import read_outline
from ataskaita.word import reviewing
from ataskaita.word.package import read_package
from tests.drafts.people import DATA, Person, W, handed_out, merged, report, take
from tests.in_libreoffice import saved_with

GIFTS = ("dovanos: 1 452", "dovanos: 1 460")
ACTS = ("nurasymo_aktai: 41", "nurasymo_aktai: 43")
SUPPORT = ("parama: 226", "parama: 231")
EDUCATION = "„Edukacijos terapija“"
NEW_PROJECT = (
    "projektai:\n  sarasas:\n",
    """projektai:
  sarasas:
    - pavadinimas: „Naujas projektas“
      saltinis: Taryba
      lesos: 100,00
      rezultatai: Padaryta.
""",
)


@pytest.mark.slow
class DescribeARefreshedDraft:
    def it_has_a_word_and_a_figure_of_one_sentence(self) -> None:
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")

        done = person.refreshed(report(GIFTS))

        assert "1 460 egz. geros literatūros" in done.one("Švieskime vaikus")
        assert done.codes == []
        assert [(one.path, one.old, one.new) for one in done.done.applied] == [
            ("fondas.dovanos", "1\u00a0452", "1\u00a0460")
        ]

    def it_keeps_a_figure_that_people_changed_and_the_data_too(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")

        done = person.refreshed(report(GIFTS))

        [conflict] = done.done.conflicts
        assert "1 500 egz." in done.one("Švieskime vaikus")
        assert (conflict.code, conflict.path) == ("K1", "fondas.dovanos")

    def it_takes_the_data_s_figure_where_that_is_wanted(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1\u00a0500")

        done = person.refreshed(report(GIFTS), Refreshing(base=report(), by_data=True))

        assert "1 460 egz." in done.one("Švieskime vaikus")
        assert done.codes == ["K1"]

    def it_says_nothing_where_both_changed_alike(self) -> None:
        person = Person()
        person.replace("1\u00a0452", "1460")

        done = person.refreshed(report(GIFTS))

        assert "1460 egz." in done.one("Švieskime vaikus")
        assert (done.codes, done.done.agreed) == ([], 1)

    def it_keeps_a_typed_paragraph_between_two_that_change(self) -> None:
        person = Person()
        person.type_behind("Švieskime vaikus", "Žmonių pastraipa.")

        done = person.refreshed(report(GIFTS, ACTS))

        at_it = done.texts.index("Žmonių pastraipa.")
        assert "1 460 egz." in done.texts[at_it - 1]
        assert "43 nurašymo" in done.texts[at_it + 1]
        assert done.codes == []

    def it_leaves_a_deleted_paragraph_deleted_and_tells_once(self) -> None:
        person = Person()
        take(person.paragraph("Švieskime vaikus"))

        done = person.refreshed(report(GIFTS))
        again = merged(done.done.document, report(GIFTS), Refreshing(base=report(GIFTS)))

        assert not [one for one in done.texts if "Švieskime vaikus" in one]
        assert done.codes == ["K4"]
        assert (again.codes, again.done.is_same) == ([], True)

    def it_brings_figures_into_both_halves_of_a_split_paragraph(self) -> None:
        person = Person()
        person.split("Paramos")

        done = person.refreshed(report(GIFTS, SUPPORT))

        assert "1 460 egz." in done.one("Švieskime vaikus")
        assert "231 knyga" in done.one("Tyto alba")
        assert done.codes == []

    def it_brings_figures_into_a_joined_paragraph(self) -> None:
        person = Person()
        person.join("Švieskime vaikus")

        done = person.refreshed(report(GIFTS, ACTS))

        joined = done.one("Švieskime vaikus")
        assert "1 460 egz." in joined
        assert "43 nurašymo" in joined
        assert done.codes == []

    def it_brings_a_figure_to_where_its_paragraph_was_moved(self) -> None:
        person = Person()
        one = person.paragraph("Švieskime vaikus")
        person.paragraph("Vieni svarbiausių").addnext(one)

        done = person.refreshed(report(GIFTS))

        place = next(n for n, text in enumerate(done.texts) if "Vieni svarbiausių" in text)
        assert "1 460 egz." in done.texts[place + 1]
        assert done.codes == []

    def it_brings_a_figure_into_a_copy_too(self) -> None:
        person = Person()
        one = person.paragraph("Švieskime vaikus")
        copy = deepcopy(one)
        for mark in list(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            take(mark)
        person.paragraph("Vieni svarbiausių").addnext(copy)

        done = person.refreshed(report(GIFTS))

        assert [("1 460 egz." in one) for one in done.texts if "Švieskime" in one] == [True, True]

    def it_has_all_that_happened_to_rows(self) -> None:
        person = Person()
        row = person.row("Saugi ir atsakinga")
        typed = deepcopy(row)
        row.addnext(typed)
        for number, text in enumerate(typed.iter(f"{W}t")):
            text.text = f"ranka {number}"
        take(person.row(EDUCATION))

        done = person.refreshed(report(NEW_PROJECT))

        assert done.one("Naujas projektas")
        assert [one for one in done.texts if "ranka 0" in one]
        assert not [one for one in done.texts if EDUCATION in one]
        assert done.codes == []

    def it_moves_a_row_with_what_people_wrote_in_it(self) -> None:
        person = Person()
        person.replace("pažino dekupažo", "susipažino su dekupažu ir")
        text = DATA.read_text(encoding="utf-8")
        begin = text.index("    - pavadinimas: |\n        „Edukacijos terapija“")
        end = text.index("    - pavadinimas: |\n        „Saugi ir atsakinga")
        first = text.index("    - pavadinimas: |\n        „Žmogiškumas")
        item = text[begin:end]
        moved = report((item, ""), (text[first : first + 60], item + text[first : first + 60]))

        done = person.refreshed(moved)

        rows = [one for one in done.texts if "Žmogiškumas" in one or EDUCATION in one]
        assert ["susipažino su dekupažu" in one for one in rows] == [True, False]
        assert done.codes == []

    def it_keeps_an_edited_row_that_is_no_more_in_the_data(self) -> None:
        person = Person()
        person.replace("pažino dekupažo", "susipažino su dekupažu ir")
        text = DATA.read_text(encoding="utf-8")
        begin = text.index("    - pavadinimas: |\n        „Edukacijos terapija“")
        end = text.index("    - pavadinimas: |\n        „Saugi ir atsakinga")

        done = person.refreshed(report((text[begin:end], "")))

        assert "susipažino su dekupažu" in done.one(EDUCATION)
        assert done.codes == ["K3"]

    def it_leaves_others_tracked_changes_pending(self) -> None:
        person = Person()
        run = next(person.paragraph("Švieskime vaikus").iter(f"{W}r"))
        mark = run.makeelement(
            f"{W}ins", {f"{W}id": "9001", f"{W}author": "Vardė", f"{W}date": "2026-01-01T00:00:00Z"}
        )
        added = deepcopy(run)
        added.find(f"{W}t").text = "Taigi: "
        run.addprevious(mark)
        mark.append(added)

        done = person.refreshed(report(GIFTS))

        main = Person(done.done.document).root
        [pending] = main.iter(f"{W}ins")
        assert pending.get(f"{W}author") == "Vardė"
        assert "1 460 egz." in done.one("Taigi: Skaitytojai")

    def it_replaces_a_chart_that_nobody_touched(self) -> None:
        change = ("apsilankymai:\n    is_viso: 135 730", "apsilankymai:\n    is_viso: 135 900")
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")

        done = person.refreshed(report(change))

        new = merged(handed_out(), report(change)).outline
        assert [one.series for one in done.outline.charts] == [one.series for one in new.charts]
        assert "geros literatūros" in done.one("Švieskime vaikus")

    def it_has_no_chart_any_more_that_nothing_shows(self) -> None:
        change = ("      garsiniai: 110", "      garsiniai: 120")
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")
        person.comment("Vieni svarbiausių", "Direktorius", "Ar tikrai?")

        done = person.refreshed(report(change))

        found = drawn(done.done.document)
        assert len(found) == len(drawn(handed_out()))
        assert ["<c:v>120<" in one for one in found].count(True) == 1
        assert not [one for one in found if "<c:v>110<" in one]


def drawn(document: bytes) -> list[str]:
    """Return the charts of a document, and what the workbooks behind them are called."""
    parts = read_package(document, "a.docx")
    books = [name for name in parts if name.startswith("word/embeddings/")]
    charts = [name for name in parts if name.startswith("word/charts/") and "_rels" not in name]
    assert len(books) == len(charts)
    return [parts[name].decode() for name in charts]


@pytest.mark.slow
class DescribeWhatComesFree:
    def its_bytes_are_theirs_where_the_data_is_the_same_promise_2(self) -> None:
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")

        assert person.refreshed(report()).done.is_same

    def its_bytes_are_the_new_rendering_s_where_nobody_edited_promise_1(self) -> None:
        done = merged(handed_out(), report(GIFTS))

        assert done.done.document == at.render(report(GIFTS))
        assert [one.path for one in done.done.applied] == ["fondas.dovanos"]

    def it_refuses_the_draft_of_another_year_promise_12(self) -> None:
        other = report(("metai: 2020", "metai: 2021"))

        with pytest.raises(at.FileError) as caught:
            merged(handed_out(), other)

        assert caught.value.faults[0].message.code == "F530"

    def it_is_the_same_with_tracked_changes_accepted_promise_6(self) -> None:
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")
        data = report(GIFTS, SUPPORT, NEW_PROJECT)

        quiet = person.refreshed(data)
        tracked = person.refreshed(data, Refreshing(base=report(), tracked=True))

        assert reviewed(tracked.done.document, "accept") == quiet.texts
        assert reviewed(tracked.done.document, "reject") == merged(person.saved(), report()).texts


REPLACE = """
  Dim oWhat As Object
  oWhat = oDoc.createReplaceDescriptor()
  oWhat.SearchString = "{}"
  oWhat.ReplaceString = "{}"
  oDoc.replaceAll(oWhat)
"""
REVIEW = """
  Dim oBy As Object
  oBy = createUnoService("com.sun.star.frame.DispatchHelper")
  oBy.executeDispatch(oDoc.CurrentController.Frame, ".uno:{}AllTrackedChanges", "", 0, Array())
"""


@pytest.mark.slow
class DescribeADraftSavedByLibreOffice:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        place = tmp_path / "a.docx"
        place.write_bytes(handed_out())
        return place

    def it_says_what_the_new_rendering_says_where_nobody_edited_promise_10(
        self, file: Path, tmp_path: Path
    ) -> None:
        data = report(GIFTS, SUPPORT, ACTS, NEW_PROJECT)

        done = merged(saved_with("", file, tmp_path), data)

        assert done.codes == []
        assert done.texts == merged(handed_out(), data).texts

    def it_has_a_word_of_theirs_and_a_figure_of_ours(self, file: Path, tmp_path: Path) -> None:
        edited = saved_with(REPLACE.format("įvairios literatūros", "geros"), file, tmp_path)

        done = merged(edited, report(GIFTS))

        assert "1 460 egz. geros." in done.one("Švieskime vaikus")
        assert done.codes == []

    def it_keeps_years_that_were_replaced_everywhere(self, file: Path, tmp_path: Path) -> None:
        edited = saved_with(REPLACE.format("2020", "2020-ųjų"), file, tmp_path)

        done = merged(edited, report(GIFTS))

        assert "1 460 egz." in done.one("Švieskime vaikus")
        assert [one for one in done.texts if "2020-ųjų" in one]
        assert done.codes == []

    @pytest.mark.parametrize("command", ["Accept", "Reject"])
    def it_comes_out_of_tracked_changes_as_ours_does_promise_6(
        self, command: str, file: Path, tmp_path: Path
    ) -> None:
        data = report(GIFTS, SUPPORT, NEW_PROJECT)
        person = Person()
        person.replace("įvairios literatūros", "geros literatūros")
        tracked = person.refreshed(data, Refreshing(base=report(), tracked=True)).done.document
        file.write_bytes(tracked)

        saved = saved_with(REVIEW.format(command), file, tmp_path)

        outline = read_outline(read_package(saved, "a.docx"))
        told = [one.text.replace("\u00a0", " ") for one in outline.blocks]
        assert told == reviewed(tracked, command.lower())


@pytest.mark.slow
class DescribeADraftWithoutAnchors:
    def its_words_and_figures_still_merge_promise_11(self) -> None:
        person = Person()
        for one in list(person.root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            take(one)
        for one in list(person.root.iter(f"{W}sdt")):
            for inner in one.find(f"{W}sdtContent"):
                one.addprevious(inner)
            take(one)
        person.replace("įvairios literatūros", "geros literatūros")
        person.type_behind("Švieskime vaikus", "Žmonių pastraipa.")

        done = person.refreshed(report(GIFTS, ACTS, NEW_PROJECT))

        place = done.texts.index("Žmonių pastraipa.")
        assert "1 460 egz. geros literatūros" in done.texts[place - 1]
        assert "43 nurašymo" in done.texts[place + 1]
        assert done.one("Naujas projektas")
        assert done.codes == []


def reviewed(document: bytes, how: str) -> list[str]:
    """Return what a draft says once its tracked changes are accepted, or rejected."""
    parts = read_package(document, "a.docx")
    root = etree.fromstring(parts["word/document.xml"])
    getattr(reviewing, how)(root)
    outline = read_outline({**parts, "word/document.xml": etree.tostring(root)})
    return [one.text.replace("\u00a0", " ") for one in outline.blocks]
