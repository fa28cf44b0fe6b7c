"""`ataskaita sablonas`: a template to change, its names, what is wrong with it.

Guards: cli.template, hall.template_changes
"""

import json
from pathlib import Path

import docx
import pytest
from lxml import etree

from ataskaita.hall.documents import standard_template
from ataskaita.hall.template_copies import template_parts
from tests.cli.tool import run


@pytest.fixture(name="template")
def _template(tmp_path: Path) -> Path:
    """A copy of the standard template to which somebody has added two paragraphs in Word."""
    file = tmp_path / "mano.docx"
    assert run("sablonas", "naujas", str(file)).code == 0
    return file


def changed(file: Path, *paragraphs: str) -> None:
    document = docx.Document(str(file))
    for one in paragraphs:
        document.add_paragraph(one)
    document.save(str(file))


def says_and_looks(file: Path) -> dict[str, bytes]:
    """Return the parts of a template, but for what it tells of its origin."""
    return {
        name: etree.tostring(etree.fromstring(one), method="c14n") if one[:1] == b"<" else one
        for name, one in template_parts(file).items()
    }


class DescribeANewTemplate:
    def it_is_the_standard_one(self, template: Path) -> None:
        assert says_and_looks(template) == says_and_looks(standard_template())

    def it_may_be_of_another_document(self, tmp_path: Path) -> None:
        run("sablonas", "naujas", str(tmp_path / "a.docx"), "--dokumentas", "sprendimas")

        assert says_and_looks(tmp_path / "a.docx") == says_and_looks(
            standard_template("sprendimas")
        )

    def it_may_have_the_looks_of_a_letterhead(self, tmp_path: Path) -> None:
        blank = docx.Document()
        blank.sections[0].header.paragraphs[0].text = "Lazdijų biblioteka"
        blank.save(str(tmp_path / "blankas.docx"))

        done = run(
            *("sablonas", "naujas", str(tmp_path / "a.docx")),
            *("--stiliai", str(tmp_path / "blankas.docx")),
        )

        made = docx.Document(str(tmp_path / "a.docx"))
        assert made.sections[0].header.paragraphs[0].text == "Lazdijų biblioteka"
        assert "PASTABA S372" in done.said
        assert "puslapių numeriai" in " ".join(done.said.split())
        assert run("sablonas", "tikrinti", str(tmp_path / "a.docx")).said == "Klaidų nėra.\n"

    def it_takes_nobodys_place(self, template: Path) -> None:
        changed(template, "Sava pastraipa")
        before = template.read_bytes()

        done = run("sablonas", "naujas", str(template))

        assert done.code == 4
        assert template.read_bytes() == before


class DescribeTheCheckOfATemplate:
    def it_finds_nothing_wrong_with_a_new_one(self, template: Path) -> None:
        assert run("sablonas", "tikrinti", str(template)).said == "Klaidų nėra.\n"

    def it_tells_all_in_lithuanian_with_place_and_remedy(self, template: Path) -> None:
        changed(template, "{{ fondas.likutis.is_visso }}", "{{ metai|didziosiom }}")

        done = run("sablonas", "tikrinti", str(template))

        assert done.code == 3
        assert "Gal turėjote omenyje „fondas.likutis.is_viso“?" in done.said
        assert "Filtro „didziosiom“ nėra." in done.said
        assert "pastraipa" in done.said
        assert "Rasta: 2 klaidos." in done.said

    def it_answers_programs(self, template: Path) -> None:
        changed(template, "{{ mettai }}")

        found = json.loads(run("template", "check", str(template), "--json").said)["findings"]

        assert [one["code"] for one in found] == ["S304"]

    def it_puts_comments_into_a_copy(self, template: Path) -> None:
        changed(template, "{{ mettai }}", "{{ metai|didziosiom }}")
        before = template.read_bytes()

        done = run("sablonas", "tikrinti", str(template), "--pazymeti")

        copy = template.with_name("mano (klaidos).docx")
        assert f"Pažymėta kopijoje: {copy}" in done.said
        comments = [one.text for one in docx.Document(str(copy)).comments]
        assert len(comments) == 2
        assert comments[0].startswith("S304. ")
        assert template.read_bytes() == before

    def it_refuses_what_is_no_template(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_text("ne", encoding="utf-8")

        done = run("sablonas", "tikrinti", str(tmp_path / "a.docx"))

        assert done.code == 3
        assert "KLAIDA" in done.said


class DescribeTheComparisonOfTemplates:
    def it_finds_nothing_in_a_new_copy(self, template: Path) -> None:
        assert run("sablonas", "palyginti", str(template)).said == "Šablonai vienodi.\n"

    def it_tells_what_was_typed_and_deleted_and_where(self, template: Path) -> None:
        document = docx.Document(str(template))
        basis = next(one for one in document.paragraphs if "ataskaita.pagrindas" in one.text)
        basis.text = ""
        document.paragraphs[0].insert_paragraph_before("Lazdijų biblioteka")
        document.save(str(template))

        said = run("sablonas", "palyginti", str(template)).said

        assert "Įrašyta     „Lazdijų biblioteka“" in said
        assert "{{p ataskaita.pagrindas }}" in said
        assert "2 pakeitimai." in said

    def it_is_with_another_template_where_that_is_asked_for(
        self, template: Path, tmp_path: Path
    ) -> None:
        last = tmp_path / "pernai.docx"
        changed(template, "Sava pastraipa")
        last.write_bytes(template.read_bytes())
        changed(template, "Dar viena")

        asked = ("sablonas", "palyginti", str(template), "--su", str(last), "--json")

        found = json.loads(run(*asked).said)["result"]
        assert [(one["kind"], one["now"]) for one in found] == [("typed", "Dar viena")]


class DescribeTheNamesOfATemplate:
    def they_are_listed_with_what_they_mean(self) -> None:
        said = run("sablonas", "laukai", "fondas.likutis").said

        assert "fondas.likutis.is_viso" in said
        assert "(fiz. vnt.)" in said

    def they_are_of_the_form_that_is_asked_for(self) -> None:
        found = json.loads(run("sablonas", "laukai", "--forma", "muziejus", "--json").said)

        names = [one["name"] for one in found["result"]]
        assert any(one.startswith("rinkiniai.") for one in names)
        assert not any(one.startswith("fondas.") for one in names)

    def they_may_be_written_as_a_document_to_copy_from(self, tmp_path: Path) -> None:
        done = run("sablonas", "laukai", "fondas.likutis", "--word", str(tmp_path / "laukai.docx"))

        assert done.code == 0
        assert f"Sukurta: {tmp_path / 'laukai.docx'}" in done.said
        rows = [row.cells for row in docx.Document(str(tmp_path / "laukai.docx")).tables[0].rows]
        assert "{{ fondas.likutis.is_viso }}" in [cells[1].text for cells in rows]

    @pytest.mark.parametrize("further", [[], ["--word", "laukai.docx"]])
    def they_are_refused_where_none_begins_so(
        self, further: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        done = run("sablonas", "laukai", "fondas.likutas", *further)

        assert done.code == 3
        assert "Gal turėjote omenyje „fondas.likutis“?" in done.said
        assert not (tmp_path / "laukai.docx").exists()


class DescribeAnUpdateOfATemplate:
    @pytest.fixture(name="base")
    def _base(self, tmp_path: Path) -> Path:
        """An earlier standard template: the title page came later."""
        file = tmp_path / "senas" / "senas.docx"
        file.parent.mkdir()
        document = docx.Document(str(standard_template()))
        for one in document.paragraphs:
            if "ataskaita.titulinis" in one.text:
                document.element.body.remove(one._p)  # noqa: SLF001 (there is no other way)
        document.save(str(file))
        return file

    @pytest.fixture(name="copy")
    def _copy(self, base: Path, tmp_path: Path) -> Path:
        """A copy of that to which somebody has added a paragraph."""
        file = tmp_path / "mano.docx"
        file.write_bytes(base.read_bytes())
        changed(file, "Sava pastraipa")
        return file

    def it_says_that_there_is_nothing_new(self, template: Path) -> None:
        done = run("sablonas", "atnaujinti", str(template))

        assert done.code == 0
        assert "keisti nėra ko" in done.said
        assert [one.name for one in template.parent.iterdir()] == [template.name]

    def it_stands_beside_the_copy(self, copy: Path, base: Path) -> None:
        before = copy.read_bytes()

        done = run("sablonas", "atnaujinti", str(copy), "--pagal", str(base))

        texts = [one.text for one in docx.Document(str(done_file(copy))).paragraphs]
        assert done.code == 0
        assert copy.read_bytes() == before
        assert "Sava pastraipa" in texts
        assert sum("ataskaita.titulinis" in one for one in texts) == 5
        assert "5 pakeitimai" in done.said

    def it_takes_the_copy_s_place_where_that_is_wanted(self, copy: Path, base: Path) -> None:
        before = copy.read_bytes()

        run("sablonas", "atnaujinti", str(copy), "--pagal", str(base), "--vietoje")

        [kept] = copy.parent.glob("mano (iki *).docx")
        assert kept.read_bytes() == before
        assert copy.read_bytes() != before

    def it_is_only_shown_where_that_is_wanted(self, copy: Path, base: Path) -> None:
        done = run("sablonas", "atnaujinti", str(copy), "--pagal", str(base), "--planas")

        assert "ataskaita.titulinis" in done.said
        assert not done_file(copy).exists()

    def it_tells_a_program_what_it_did(self, copy: Path, base: Path) -> None:
        done = run("sablonas", "atnaujinti", str(copy), "--pagal", str(base), "--json")

        told = json.loads(done.said)["result"]
        assert len(told["applied"]) == 5
        assert told["conflicts"] == 0


def done_file(copy: Path) -> Path:
    """Return where the updated copy stands."""
    return copy.with_name(f"{copy.stem} (atnaujintas).docx")
