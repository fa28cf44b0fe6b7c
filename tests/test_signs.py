"""Nobody's text can pass for a sign of ours: what came in as one comes out as it went in."""

import doctest
import re
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ataskaita as at
from ataskaita import signs
from ataskaita.hall.documents import standard_template
from ataskaita.signs import free_signs, signs_in
from tests.documents import paragraphs_of, parts_of
from tests.pictures import photograph

SIGNS = (
    *("\ue000", "\ue100", "\ue101", "\ue102", "\ue103", "\uf8ff"),
    *("\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\U000f0000"),
)
ANY = "\uf8f0"
"""A private character that nothing of ours takes."""
DATA = """
metai: 2025
biblioteka: {pavadinimas: "Pavyzdžio# viešoji biblioteka", kilmininkas: "Pavyzdžio# bibliotekos"}
fondas:
  pradzia: {is_viso: 1000}
  likutis: {is_viso: "-"}
  ivadas: "Ženklas #čia, [rodyklė#](https://pavyzdys.lt/#)."
  dovanos:
  isigijimo_tekstas: "Gauta {{ fondas.dovanos }}, #."
  nuotraukos:
    - {failas: maza.png, pavadinimas: "#Lentyna", aprasymas: "Lentyna# su knygomis"}
klubai:
  sarasas:
    - {pavadinimas: "Menė#", vieta: "#Seirijai"}
savi_skyriai:
  savanoriai:
    pavadinimas: "Savanoriai#"
    turinys:
      - {tekstas: "# pastraipa"}
      - lentele:
          pavadinimas: "Lentelė#"
          stulpeliai: [{pavadinimas: "#Kas"}, {pavadinimas: Kiek, vienetas: vnt}]
          eilutes: [["a#b", 1]]
isdestymas: {turinys: taip}
"""
PLAIN_TEXT = re.compile(r"(<w:t(?: [^>]*)?>[^<>{}]+)(</w:t>)")
COMMENTED = re.compile(r"<w:commentRangeStart[^>]*/>(.*?)<w:commentRangeEnd", re.DOTALL)
TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
TOLD = ("word/", "docProps/core.xml")
"""The parts that say something to a reader."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zenklai")
    photograph(folder / "maza.png", (96, 48), form="PNG")
    return folder


def report_with(sign: str, folder: Path) -> at.Report:
    file = folder / "a.yaml"
    file.write_text(DATA.replace("#", sign), encoding="utf-8")
    return at.load(file)


def template_with(sign: str) -> at.Template:
    """Return the standard template with the sign in a text of its own in each part."""
    parts = parts_of(standard_template().read_bytes())
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            told = name.startswith("word/") and name.endswith(".xml")
            archive.writestr(name, _with(sign, content) if told else content)
    return at.Template.of_bytes(stream.getvalue())


def _with(sign: str, content: bytes) -> bytes:
    return PLAIN_TEXT.sub(rf"\1{sign}\2", content.decode(), count=1).encode()


def told_with(sign: str, folder: Path, *, commented: bool) -> dict[str, str]:
    """Return the parts that a reader is told something by, each sign as the same one."""
    report = report_with(sign, folder)
    findings = at.check(report) if commented else ()
    parts = parts_of(at.render(report, template_with(sign), findings=findings))
    readable = (one for one in parts if one.startswith(TOLD) and one.endswith((".xml", ".rels")))
    return {one: unquote(parts[one].decode()).replace(sign, ANY) for one in readable}


class DescribeATextWithASignOfOurs:
    @pytest.mark.parametrize("commented", [False, True], ids=["plain", "commented"])
    @pytest.mark.parametrize("sign", SIGNS, ids=ascii)
    def it_comes_out_as_it_went_in(self, sign: str, folder: Path, *, commented: bool) -> None:
        expected = told_with(ANY, folder, commented=commented)

        assert told_with(sign, folder, commented=commented) == expected
        assert sum(one.count(ANY) for one in expected.values()) > 15

    @pytest.mark.parametrize("sign", ["\ue100", "\ue101"], ids=ascii)
    def it_keeps_its_words_where_comments_are_put_beside_it(self, sign: str, folder: Path) -> None:
        report = report_with(sign, folder)
        template = template_with(sign)

        commented = at.render(report, template, findings=at.check(report))

        assert paragraphs_of(commented) == paragraphs_of(at.render(report, template))

    def it_draws_no_comment_to_itself(self, folder: Path) -> None:
        report = report_with("\ue100", folder)

        main = parts_of(at.render(report, findings=at.check(report)))["word/document.xml"].decode()

        commented = [TEXT.findall(one) for one in COMMENTED.findall(main)]
        assert ["[papildyti]"] in commented


class DescribeALoneDash:
    @pytest.mark.parametrize("written", ["\\uE000", "\\ue100", "\\U0000E100", "\ue100", "\ue000"])
    def it_is_no_sign_that_the_data_writes(self, written: str, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(
            "metai: 2025\nbiblioteka: {pavadinimas: Pavyzdžio viešoji biblioteka}\n"
            f'fondas:\n  ivadas: "Ženklas {written}."\n  dovanos: -\n',
            encoding="utf-8",
        )

        names = [one for _, one in paragraphs_of(at.render(at.load(file)))]

        sign = written.encode().decode("unicode-escape") if written.isascii() else written
        assert f"Ženklas {sign}." in names


class DescribeFreeSigns:
    @given(st.lists(st.text(st.sampled_from((*SIGNS, "a", "\ue104")))))
    def they_stand_in_nothing_that_there_is(self, texts: list[str]) -> None:
        free = free_signs(texts)

        assert not {next(free) for _ in range(5)} & set("".join(texts))

    def they_are_looked_for_in_whatever_a_thing_holds(self) -> None:
        assert signs_in({"\ue100": [("\ue101", 5), {"a": "x\ue102"}]}) == set("\ue100\ue101\ue102")

    def they_are_shown_by_an_example_that_is_true(self) -> None:
        failed, tried = doctest.testmod(signs)

        assert tried
        assert not failed
