"""A template that somebody has opened and saved draws the same charts as before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import ataskaita as at
from ataskaita.declared.layout import Layout
from ataskaita.hall.documents import standard_template
from ataskaita.preview import find_libreoffice
from ataskaita.word.package import read_package, write_package
from tests.by_hand import BY_HAND
from tests.charts import Table, charts_of
from tests.documents import parts_of
from tests.saved_charts import PROGRAMS, Parts, by_libreoffice

FIXTURES = Path(__file__).parents[1] / "fixtures"
DOCUMENTS = ("ataskaita", "santrauka")
SAMPLE = ("Pirmas", "Trečias", "{unit}", "{{")


def drawn(library: str, template: bytes) -> list[tuple[str, Table, Table]]:
    """Return the charts of that library's document; none of its parts has a word of the sample."""
    report = at.load(FIXTURES / library / "ataskaita.yaml")
    report = evolve(report, layout=evolve(report.layout or Layout(), all_charts=True))
    parts = parts_of(at.render(report, at.Template.of_bytes(template)))
    assert not [name for name, part in parts.items() for one in SAMPLE if one.encode() in part]
    return [(one.title, one.drawn, one.kept) for one in charts_of(parts)]


def parts_of_template(document: str = "ataskaita") -> Parts:
    return read_package(standard_template(document).read_bytes(), "")


class DescribeATemplateSavedByAnotherProgram:
    @pytest.mark.slow
    @pytest.mark.parametrize("program", PROGRAMS)
    @pytest.mark.parametrize("document", DOCUMENTS)
    @pytest.mark.parametrize("library", ["lazdijai-2020", "kita-biblioteka"])
    def it_draws_all_charts_and_no_sample_promise_17(
        self, library: str, document: str, program: Callable[[Parts], Parts]
    ) -> None:
        saved = program(parts_of_template(document))

        found = drawn(library, write_package(saved))

        assert found
        assert found == drawn(library, standard_template(document).read_bytes())

    @pytest.mark.slow
    @pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
    @pytest.mark.parametrize("document", DOCUMENTS)
    def it_does_so_saved_by_libreoffice_itself_promise_17(
        self, document: str, tmp_path: Path
    ) -> None:
        template = standard_template(document)
        saved = _saved(template, tmp_path).read_bytes()

        found = drawn("lazdijai-2020", saved)

        assert "descr=" not in read_package(saved, "")["word/document.xml"].decode()
        assert len(found) == {"ataskaita": 6, "santrauka": 2}[document]
        assert found == drawn("lazdijai-2020", template.read_bytes())


class DescribeAnAlternativeTextOfAPersons:
    def it_stays_beside_the_right_chart(self) -> None:
        parts = dict(read_package(BY_HAND.read_bytes(), ""))
        ours, theirs = b'descr="{{ diagramos.islaidos }}"', 'descr="Kur išleista"'.encode()
        parts["word/document.xml"] = parts["word/document.xml"].replace(ours, theirs)
        report = at.load(FIXTURES / "lazdijai-2020" / "ataskaita.yaml")

        found = charts_of(parts_of(at.render(report, at.Template.of_bytes(write_package(parts)))))

        (spent,) = (one for one in found if one.description == "Kur išleista")
        assert spent.title == "Išlaidos (Eur)"
        assert spent.values == [506705.32, 40222.61, 4627.67, 84278.17]


class DescribeATemplateOfAnEarlierVersion:
    def it_is_refused_once_its_charts_have_lost_their_only_tags(self) -> None:
        early = (FIXTURES / "0.1.0" / "sablonai" / "veiklos-ataskaita.docx").read_bytes()
        parts = by_libreoffice(read_package(early, ""))

        with pytest.raises(at.TemplateErrors) as told:
            at.Template.of_bytes(write_package(parts))

        assert {one.message.code for one in told.value.faults} == {"S340"}


def _saved(template: Path, folder: Path) -> Path:
    """Return the template as LibreOffice writes it, unchanged."""
    program = shutil.which("soffice") or find_libreoffice() or ""
    profile = (folder / "profilis").as_uri()
    subprocess.run(
        [
            *(program, f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", "docx", "--outdir", str(folder / "nauji"), str(template)),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return folder / "nauji" / template.name
