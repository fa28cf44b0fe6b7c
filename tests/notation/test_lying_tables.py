"""Wide tables of a form on pages that lie on their side.

Guards: template.settling.sideways, template.values.pages.
"""

import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.documents import inspect
from ataskaita.template.settling.sideways import turned_pages
from tests.documents import body_of, parts_of, tables_of
from tests.notation.forms import FORM, changed, mistakes, put
from tests.test_validity import R, W, required_tool, validated

MEMBERS = ("lentele: Narių sudėtis\n", "lentele: Narių sudėtis\n        gulscia: taip\n")
MONEY = ("lentele: Lėšos\n", "lentele: Lėšos\n        gulscia: taip\n")
MEETINGS = ("lentele: Susitikimai\n", "lentele: Susitikimai\n        gulscia: taip\n")
FIRST = ("      apie: {punktas: Kas gali būti nariu, tipas: pastraipos}\n", "")
LAST = ("  apie: Nariu gali būti kiekvienas.\n", "")


def printed(folder: Path, *changes: tuple[str, str]) -> bytes:
    """Return the document of the form changed so."""
    return at.render(at.load(put(folder, form=changed(FORM, *changes))))


def sections(document: bytes) -> list[tuple[bool, list[str]]]:
    """Return of each section whether it lies, and the texts of its paragraphs and tables."""
    found: list[tuple[bool, list[str]]] = []
    texts: list[str] = []
    for one in body_of(document):
        end = one if one.tag == f"{W}sectPr" else one.find(f"{W}pPr/{W}sectPr")
        told = "".join(one.itertext()).strip() if one.tag != f"{W}sectPr" else ""
        texts += [told] if told else []
        if end is not None:
            (size,) = end.iterfind(f"{W}pgSz")
            found.append((size.get(f"{W}orient") == "landscape", texts))
            texts = []
    return found


def properties(document: bytes) -> list[etree._Element]:
    """Return the properties of the sections."""
    return list(body_of(document).iter(f"{W}sectPr"))


class DescribeALyingTable:
    def it_has_a_section_with_its_heading(self, tmp_path: Path) -> None:
        first, lying, last = sections(printed(tmp_path, MEMBERS))

        assert [first[0], lying[0], last[0]] == [False, True, False]
        assert first[1][-1] == "Nariu gali būti kiekvienas."
        assert lying[1][0] == "Narių sudėtis"
        assert "Vaikai" in lying[1][1]
        assert len(lying[1]) == 2

    def it_takes_the_sections_heading_along_where_it_comes_first(self, tmp_path: Path) -> None:
        data = put(tmp_path, LAST, form=changed(FORM, FIRST, MEMBERS))

        _, lying, _ = sections(at.render(at.load(data)))

        assert lying[1][:2] == ["KLUBO NARIAI", "Narių sudėtis"]

    def it_is_as_wide_as_the_text_there(self, tmp_path: Path) -> None:
        upright, lying = (
            re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", _body(printed(tmp_path, *changes)))[0]
            for changes in ((), (MEMBERS,))
        )

        widths = [sum(map(int, re.findall(r'w:w="(\d+)"', one))) for one in (upright, lying)]
        assert widths[0] == pytest.approx(9638, abs=60)
        assert widths[1] - widths[0] == (16838 - 1134 - 1134) - (11906 - 1701 - 567)

    def it_says_that_width_itself(self, tmp_path: Path) -> None:
        body = _body(printed(tmp_path, MEMBERS))

        (grid,) = re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", body)[:1]
        (said,) = re.findall(r'<w:tblW w:w="(\d+)" w:type="dxa"/>', body)[:1]
        assert int(said) == sum(map(int, re.findall(r'w:w="(\d+)"', grid))) > 14_000

    def it_shares_its_pages_with_the_next_one(self, tmp_path: Path) -> None:
        nothing = ("  isvykos: 2\n  renginiai: 3\n  viskas: 5\n", "")
        data = put(tmp_path, nothing, form=changed(FORM, MEETINGS, MONEY))

        found = sections(at.render(at.load(data)))

        assert [lies for lies, _ in found] == [False, True, False]

    def its_section_is_the_last_where_nothing_follows(self) -> None:
        page = b'<w:pgSz w:w="11906" w:h="16838"/>'
        text = b"<w:body><w:p/><w:tbl>a</w:tbl><?gulscia?><w:sectPr>%b</w:sectPr></w:body>" % page

        turned = turned_pages(text, page, {})

        assert turned.count(b"<w:sectPr>") == 2
        assert turned.endswith(b'w:orient="landscape"/></w:sectPr></w:body>')

    def it_keeps_headers_and_one_first_page(self, tmp_path: Path) -> None:
        found = properties(printed(tmp_path, MEMBERS, MONEY))

        assert len(found) == 5
        headers = {each.get(f"{R}id") for one in found for each in one.iter(f"{W}headerReference")}
        assert len(headers) == 1
        assert [one.find(f"{W}titlePg") is not None for one in found] == [True, *[False] * 4]

    def it_leaves_other_documents_as_they_were(self, tmp_path: Path) -> None:
        assert len(properties(printed(tmp_path))) == 1

    def it_is_the_same_each_time_and_from_the_cache(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, MEMBERS)))

        assert at.render(report) == at.render(report)
        assert parts_of(at.render(report))["word/document.xml"].count(b"landscape") == 1

    def it_is_told_by_yes_or_no(self) -> None:
        (fault,) = mistakes((MEMBERS[0], changed(MEMBERS[1], ("taip", "gal"))))

        assert (fault.message.code, fault.facts["key"]) == ("F435", "gulscia")

    def it_has_room_for_more_columns(self, tmp_path: Path) -> None:
        more = "".join(
            f"          s{n}: {{pavadinimas: Labai ilgas pavadinimas{n}}}\n" for n in range(4)
        )
        given = ", ".join(f"s{n}: {n + 1}" for n in range(4))
        columns = ("          nariai: {pav", f"{more}          nariai: {{pav")
        path = put(tmp_path, ("nariai: 12, moterys: 7", f"nariai: 12, moterys: 7, {given}"))
        (tmp_path / "forma.yaml").write_text(changed(FORM, columns, MEMBERS), encoding="utf-8")

        (table, *_) = tables_of(at.render(at.load(path)))

        assert table.body[0][:3] == ["Vaikai", "1", "2"]

    def it_is_wider_than_no_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(printed(tmp_path, MEMBERS))

        codes = {one.message.code for one in inspect(tmp_path / "a.docx")}

        assert "W544" not in codes

    @pytest.mark.slow
    @pytest.mark.parametrize("version", ["Office2016", "Microsoft365"])
    def it_is_valid_promise_16(self, version: str, tmp_path: Path) -> None:
        document = printed(tmp_path, MEMBERS, MONEY)

        assert validated(document, version, tmp_path) == (0, [])

    @pytest.mark.slow
    def it_stands_on_pages_of_its_own_and_none_is_empty(self, tmp_path: Path) -> None:
        office = required_tool("soffice", "LibreOffice")
        sizes, texts = (required_tool(one, "poppler-utils") for one in ("pdfinfo", "pdftotext"))
        (tmp_path / "a.docx").write_bytes(printed(tmp_path, MEMBERS, MONEY))
        profile = f"-env:UserInstallation={(tmp_path / 'profilis').as_uri()}"
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "pdf", "a.docx"],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=600,
        )

        told = subprocess.run(
            [sizes, "-f", "1", "-l", "9", "a.pdf"], cwd=tmp_path, capture_output=True, check=True
        ).stdout.decode()
        pages = subprocess.run(
            [texts, "-layout", "a.pdf", "-"], cwd=tmp_path, capture_output=True, check=True
        ).stdout.decode()
        lying = [float(one) > 600 for one in re.findall(r"Page +\d+ size: +([\d.]+)", told)]
        assert lying == [False, True, False, True, False]
        written = [one.split() for one in pages.split("\f")][:5]
        assert all(len(one) > 3 for one in written)
        assert [one[0] for one in written[1:]] == ["2", "3", "4", "5"]


def _body(document: bytes) -> str:
    return parts_of(document)["word/document.xml"].decode()
