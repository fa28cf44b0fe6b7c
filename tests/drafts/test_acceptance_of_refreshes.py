"""What becomes of drafts that staff edited in LibreOffice, of two libraries and a museum."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from attrs import frozen
from lxml import etree

import ataskaita as at
from ataskaita.documents import Refreshing, differences
from ataskaita.preview import find_libreoffice
from ataskaita.word.package import read_package
from tests.drafts import in_writer
from tests.drafts.in_writer import edited
from tests.drafts.outlines import outline_of
from tests.drafts.people import DATA, MAIN, Merged, Person, W, merged, report, said

pytestmark = pytest.mark.slow
WRITER = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
Changes = tuple[tuple[str, str], ...]


def piece(library: str, begin: str, end: str) -> str:
    """Return what stands in a library's data from there to there."""
    text = (DATA.parents[1] / library / DATA.name).read_text(encoding="utf-8")
    start = text.index(begin)
    return text[start : text.index(end, start + 1)]


OWN: Final = """  naujoves:
    pavadinimas: Naujovės
    turinys:
      - tekstas: Šiemet pradėta lankyti senjorus namuose.
"""
NEW: Final = "Šiemet pradėta lankyti senjorus namuose."


@frozen
class Walk:
    """An institution whose draft is edited, and how its data changes meanwhile."""

    library: str
    typed: tuple[str, str, str]
    """A figure of a table as people type over it, and its data path."""
    within: str
    """Where that figure stands: table, row, column."""
    sorted: tuple[str, str]
    """A table whose rows people sort: words of it, and the cells."""
    added: Changes
    """A row that comes into it, in the data."""
    row: tuple[str, str, str]
    """How the row begins, and the ones that stand above and below it in the data."""
    rewritten: tuple[str, str]
    """Words of a section, as people rewrite them."""
    dropped: Changes
    """The section goes out of the data, another one comes in."""
    heading: str
    """Of the section."""
    places: tuple[str, str, str, str, str]
    """Words that become bold; behind which stand a comment, a note, a picture; lying pages."""
    figure: Changes
    """A change of a figure, in the data."""


WALKS: Final = (
    Walk(
        "lazdijai-2020",
        ("33,87", "33,99", "vartotojai.sutelkimas.grupes.kaimo"),
        "„Gyventojų sutelkimo procentas bibliotekose“ → „Kaimo padaliniuose“ → „2019\u00a0m.“",
        ("Emocinis intelektas", "A2:B28"),
        (
            (
                "    - pavadinimas: Emocinis intelektas\n",
                (
                    "    - pavadinimas: Bendravimas su skaitytojais\n      darbuotojai: 3\n"
                    "    - pavadinimas: Emocinis intelektas\n"
                ),
            ),
        ),
        ("Bendravimas su skaitytojais", "II ciklo mokymai", "Emocinis intelektas"),
        ("Smalsučių būrelis", "Smalsuolių būrelis"),
        (
            (piece("lazdijai-2020", "\nklubai:", "\nprojektai:"), ""),
            ("\npraejusieji_metai:", f"\nsavi_skyriai:\n{OWN}\npraejusieji_metai:"),
        ),
        "BIBLIOTEKOSE VEIKIANTYS NEFORMALŪS KLUBAI",
        (
            "įvairios literatūros",
            "abėcėlinis katalogas",
            "informacinių žinučių",
            "Pietų aukštaičių",
            "Vieni svarbiausių",
        ),
        (("dovanos: 1 452", "dovanos: 1 460"),),
    ),
    Walk(
        "kita-biblioteka",
        ("25,86", "25,99", "vartotojai.sutelkimas.grupes.padaliniai"),
        "„Gyventojų sutelkimo procentas bibliotekose“ → „Padaliniuose“ → „2024\u00a0m.“",
        ("Komiksų kūrimo dirbtuvės", "A2:D5"),
        (
            (
                "            - - Komiksų kūrimo dirbtuvės\n",
                (
                    "            - - Knygų mugė\n              - 1\n              - 70\n"
                    "              - 4\n            - - Komiksų kūrimo dirbtuvės\n"
                ),
            ),
        ),
        ("Knygų mugė", "Vasaros stovykla", "Komiksų kūrimo"),
        ("patys išrinko knygas", "patys rinko knygas ir žurnalus"),
        (
            (piece("kita-biblioteka", "  vaiku_ir_jaunimo:\n    pav", "  pazanga:\n"), OWN),
            ("  - vaiku_ir_jaunimo\n", "  - naujoves\n"),
        ),
        "VAIKŲ IR JAUNIMO SKYRIUS",
        (
            "pasenusių leidinių",
            "susidėvėjusių",
            "Gyventojų labiausiai",
            "tvarko ir mokyklos",
            "Jaunuoliai patys",
        ),
        (("dovanos: 214", "dovanos: 216"),),
    ),
    Walk(
        "muziejus",
        ("41\u00a0858", "41\u00a0859", "rinkiniai.eksponatai.pagrindinis.pabaiga"),
        "„Eksponatų judėjimas“ → „Pagrindinis fondas“ → „Metų pabaigoje“",
        ("Krosnių kokliai", "A2:D5"),
        (
            (
                "      - {paroda: „Kaimo mokyklos suole“",
                (
                    "      - {paroda: „Pirmieji kino seansai“, vieta: Kiemas, eksponatai: 5, "
                    "lankytojai: 10}\n      - {paroda: „Kaimo mokyklos suole“"
                ),
            ),
            ("{eksponatai: 333, lankytojai: 8 820}", "{eksponatai: 338, lankytojai: 8 830}"),
        ),
        ("„Pirmieji kino seansai“", "Krosnių kokliai", "Kaimo mokyklos suole"),
        ("suinventorins bent", "tikisi suinventorinti bent"),
        ((piece("muziejus", "planai:", "praejusieji_metai:"), f"savi_skyriai:\n{OWN}\n"),),
        "VIII. 2026 METŲ DARBAI",
        (
            "padovanojo krašto žmonės",
            "Muziejų naktį",
            "keliavo per penkias",
            "skyrė savivaldybė",
            "įrengs klėties ekspoziciją",
        ),
        (
            (
                "edukacija.programos.is_viso.dalyviai: 2 290",
                "edukacija.programos.is_viso.dalyviai: 2 280",
            ),
        ),
    ),
)


@pytest.fixture(params=WALKS, ids=[one.library for one in WALKS])
def walk(request: pytest.FixtureRequest) -> Walk:
    found: Walk = request.param
    return found


def refreshed(draft: bytes, library: str, *changes: tuple[str, str]) -> Merged:
    """Return what comes of new data in a draft; what it said when it was made, it tells itself."""
    return merged(draft, report(*changes, of=library), Refreshing())


def texts(document: bytes) -> list[str]:
    """Return what each block of a document says, with ordinary blanks."""
    return [one.text.replace("\u00a0", " ") for one in outline_of(document).blocks]


@WRITER
class DescribeAFigureThatWasTypedOver:
    def it_stays_and_its_drift_is_told_by_place_case_5(self, walk: Walk, tmp_path: Path) -> None:
        old, new, path = walk.typed
        draft = edited(tmp_path, walk.library, in_writer.replace(old, new))
        file = tmp_path / "taisytas.docx"
        file.write_bytes(draft)

        done = refreshed(draft, walk.library)
        [one] = differences(file, report(of=walk.library)).drift

        assert done.done.is_same
        assert (one.message.code, one.spots[0].path) == ("D360", path)
        assert one.facts["says"].startswith(new)
        assert one.place.within.endswith(walk.within)
        assert one.spots[-1].place.line is not None


@WRITER
class DescribeRowsThatWereSortedByHand:
    def they_keep_their_order_and_a_new_one_stands_beside_its_neighbour_case_17(
        self, walk: Walk, tmp_path: Path
    ) -> None:
        draft = edited(tmp_path, walk.library, in_writer.sort(*walk.sorted))
        before = texts(draft)

        done = refreshed(draft, walk.library, *walk.added)

        key, above, below = walk.row
        made = report(*walk.added, of=walk.library)
        assert before != texts(at.render(report(of=walk.library)))
        assert done.codes == []
        assert keys(done.texts, before, key) == keys(before, before, key)
        place = next(number for number, one in enumerate(done.texts) if one.startswith(key))
        beside = done.texts[place - 1] + done.texts[place + 1]
        assert above in beside or below in beside
        assert sorted(done.texts) == sorted(texts(at.render(made)))


class DescribeRowsThatWereMovedByTheirNumbers:
    def they_keep_their_order_case_17(self) -> None:
        person = Person()
        rows = [
            one for one in person.root.iter(f"{W}tr") if said(one).endswith(tuple("0123456789"))
        ]
        trainings = person.row("Kvalifikacijos tobulinimo renginio").getparent()
        own = [one for one in rows if one.getparent() is trainings]
        for one in sorted(own, key=number_of):
            trainings.append(one)
        order = [said(one) for one in trainings.iter(f"{W}tr")]

        done = person.refreshed(report(*WALKS[0].added), Refreshing())

        told = [one.replace("\t", "") for one in done.texts]
        start = told.index(order[0])
        assert [one for one in told[start : start + len(order) + 1] if one in order] == order
        assert [one for one in told if "Bendravimas su skaitytojais" in one]
        assert done.codes == []


def number_of(row: etree._Element) -> int:
    """Return the number in a row's last cell."""
    return int(said(list(row.iter(f"{W}tc"))[-1]))


def keys(told: list[str], before: list[str], new: str) -> list[str]:
    """Return how rows begin, in their order, of those that stood before; not the new one."""
    known = {one.split("\t")[0] for one in before if "\t" in one}
    found = (one.split("\t")[0] for one in told if "\t" in one)
    return [one for one in found if one in known and one != new]


@WRITER
class DescribeASectionThatGoesAndOneThatComes:
    def it_leaves_what_people_rewrote_under_its_heading_case_18(
        self, walk: Walk, tmp_path: Path
    ) -> None:
        draft = edited(tmp_path, walk.library, in_writer.replace(*walk.rewritten))

        done = refreshed(draft, walk.library, *walk.dropped)

        new = texts(at.render(report(*walk.dropped, of=walk.library)))
        left = [one for one in done.texts if one not in new]
        assert left[0] == walk.heading
        assert walk.rewritten[1] in left[-1]
        assert [one for one in done.texts if one in new] == new
        assert done.codes == ["K3"]
        assert done.one(NEW)

    def it_goes_wholly_where_nobody_edited_it(self, walk: Walk, tmp_path: Path) -> None:
        draft = edited(tmp_path, walk.library, "")

        done = refreshed(draft, walk.library, *walk.dropped)

        assert done.texts == texts(at.render(report(*walk.dropped, of=walk.library)))
        assert done.codes == []


@WRITER
class DescribeWhatWordCanDoBesideWords:
    def it_is_as_it_was_case_20(self, walk: Walk, tmp_path: Path) -> None:
        strong, remark, note, picture, lying = walk.places
        steps = (
            in_writer.DECLARED,
            in_writer.bold(strong),
            in_writer.footnote(note),
            in_writer.picture(picture, tmp_path / "taškas.png"),
            in_writer.landscape(lying),
        )
        beside = in_writer.DECLARED + in_writer.comment(remark)  # at once LibreOffice 7.4 crashes
        draft = edited(tmp_path, walk.library, "".join(steps), beside)
        theirs = read_package(draft, "a.docx")

        done = refreshed(draft, walk.library, *walk.figure)

        ours = read_package(done.done.document, "a.docx")
        assert done.codes == []
        assert done.done.applied
        assert {"word/comments.xml", "word/footnotes.xml"} < theirs.keys()
        assert b'orient="landscape"' in theirs[MAIN]
        assert [name for name in theirs if theirs[name] != ours[name] and not is_told(name)] == []
        before, after = children(theirs), children(ours)
        changed = [one for one in before if one not in after]
        assert len(changed) <= len(done.done.applied)
        assert all(marks(before)[one] == marks(after)[one] for one in marks(before))


class DescribeCommentsWithReplies:
    def they_are_as_they_were_beside_a_new_one_of_ours_case_20(self) -> None:
        person = Person()
        person.comment("Vieni svarbiausių", "Direktorius", "Ar tikrai?", "Tikrai.")
        person.replace("1\u00a0452", "1\u00a0500")
        theirs = read_package(person.saved(), "a.docx")

        done = person.refreshed(report(*WALKS[0].figure), Refreshing())

        ours = read_package(done.done.document, "a.docx")
        replies = "word/commentsExtended.xml"
        assert done.codes == ["K1"]
        assert ours[replies] == theirs[replies]
        before, after = (comments(one) for one in (theirs, ours))
        assert after[: len(before)] == before
        assert ["F531" in one for one in after[len(before) :]] == [True]


def comments(parts: Mapping[str, bytes]) -> list[str]:
    """Return each comment as it stands in its part."""
    root = etree.fromstring(parts["word/comments.xml"])
    return [etree.tostring(one, encoding="unicode") for one in root]


KEPT: Final = ("commentReference", "footnoteReference", "w:drawing>", "<w:b/>", "w:sectPr ")


def is_told(name: str) -> bool:
    """Return whether a part is the text itself, or tells from what it was made."""
    return name in (MAIN, "docProps/custom.xml") or name.startswith("customXml/")


def children(parts: Mapping[str, bytes]) -> list[str]:
    """Return the blocks of a document's body, the names of our bookmarks aside."""
    body = etree.fromstring(parts[MAIN])[0]
    told = (etree.tostring(one, encoding="unicode") for one in body)
    return [re.sub(r'w:name="at_b?\d+"', "", one) for one in told]


def marks(blocks: list[str]) -> Mapping[str, int]:
    """Return how often each thing stands in them."""
    return {one: "".join(blocks).count(one) for one in KEPT}
