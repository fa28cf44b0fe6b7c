"""Packs of templates: a folder's, or a package's by its entry point.

Guards: hall.packs.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import ataskaita as at
from ataskaita import brought
from ataskaita.errors import FileError
from ataskaita.hall.drafts import Settings
from ataskaita.hall.one import draft_of
from ataskaita.hall.packs import packs
from ataskaita.word.package import look_into, write_package
from tests.cli.tool import SMALLEST, run
from tests.template.making import word_parts

NEVER_RUN: Final = "raise RuntimeError('a pack is no program')\n"
NAMES: Final = {"veiklos-ataskaita.docx": "Savas: {{ metai }}", "sprendimas.docx": "Sprendžiame"}


def template(text: str) -> bytes:
    return write_package(word_parts(text))


@pytest.fixture(name="site")
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which Python finds packages that are installed."""
    site = tmp_path / "site-packages"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    brought.brought.cache_clear()
    yield site
    monkeypatch.undo()
    brought.brought.cache_clear()


def install(site: Path, value: str = "lazdiju_sablonai", **files: str) -> None:
    """Install a package that brings templates, as pip leaves it."""
    folder = site / "lazdiju_sablonai"
    folder.mkdir()
    (folder / "__init__.py").write_text(NEVER_RUN, encoding="utf-8")
    for name, text in files.items():
        (folder / name).write_bytes(template(text))
    about = site / "lazdiju_sablonai-1.0.dist-info"
    about.mkdir()
    told = "Metadata-Version: 2.1\nName: lazdiju-sablonai\nVersion: 1.0\n"
    (about / "METADATA").write_text(told, encoding="utf-8")
    told = f"[ataskaita.sablonai]\nlazdijai = {value}\n"
    (about / "entry_points.txt").write_text(told, encoding="utf-8")


def said(document: bytes) -> str:
    return look_into(document, "a.docx")["word/document.xml"].decode()


def codes(caught: pytest.ExceptionInfo[FileError]) -> list[str]:
    return [one.message.code for one in caught.value.faults]


class DescribeAPackThatAPackageBrings:
    def it_is_known_by_the_name_of_its_entry_point(self, site: Path) -> None:
        install(site, **NAMES)

        [found] = packs()

        assert (found.name, found.package) == ("lazdijai", "lazdiju-sablonai 1.0")
        assert found.documents == ("ataskaita", "sprendimas")

    def its_template_fills_a_report(self, site: Path) -> None:
        install(site, **NAMES)

        made = at.render(at.load(SMALLEST), "lazdijai")

        assert "Savas: " in said(made)

    @pytest.mark.slow
    def it_has_templates_of_more_than_one_document(self, site: Path) -> None:
        install(site, **NAMES)
        documents = ("ataskaita", "sprendimas", "santrauka")

        made = draft_of(SMALLEST, Settings(template="lazdijai", documents=documents)).documents

        assert "Savas: " in said(made["ataskaita"])
        assert "Sprendžiame" in said(made["sprendimas"])
        assert "Savas: " not in said(made["santrauka"])

    @pytest.mark.slow
    def it_may_be_given_to_commands(self, site: Path, tmp_path: Path) -> None:
        install(site, **NAMES)
        out = tmp_path / "a.docx"

        done = run("rengti", SMALLEST, "--sablonas", "lazdijai", "-o", str(out))

        assert done.code == 0, done.said
        assert "Savas: " in said(out.read_bytes())
        assert run("sablonas", "tikrinti", "lazdijai").code == 0
        assert "lazdijai  ataskaita, sprendimas" in run("sablonas", "rinkiniai").said

    @pytest.mark.slow
    def it_makes_a_batch(self, site: Path, tmp_path: Path) -> None:
        install(site, **NAMES)
        (tmp_path / "d").mkdir()
        (tmp_path / "d" / "a.yaml").write_bytes(Path(SMALLEST).read_bytes())

        done = run("paketas", str(tmp_path / "d"), "--sablonas", "lazdijai", "--procesai", "1")

        [made] = (tmp_path / "d" / "isvestis").rglob("*.docx")
        assert done.code == 0, done.said
        assert "Savas: " in said(made.read_bytes())

    @pytest.mark.slow
    def it_is_copied_to_be_changed_and_its_next_version_comes_into_the_copy(
        self, site: Path, tmp_path: Path
    ) -> None:
        install(site, **NAMES)
        copy = str(tmp_path / "mano.docx")
        run("sablonas", "naujas", copy, "--is", "lazdijai")
        changed = site / "lazdiju_sablonai" / "veiklos-ataskaita.docx"
        changed.write_bytes(template("Savas: {{ metai }} metų"))

        done = run("sablonas", "atnaujinti", copy, "--is", "lazdijai", "--vietoje")

        assert "1 pakeitimas" in done.said
        assert " metų" in said(Path(copy).read_bytes())


class DescribeAFolderOfTemplates:
    def it_is_a_pack(self, tmp_path: Path) -> None:
        for name, text in NAMES.items():
            (tmp_path / name).write_bytes(template(text))

        assert "Savas: " in said(at.render(at.load(SMALLEST), tmp_path))

    def it_is_refused_where_it_has_none_of_their_names(self, tmp_path: Path) -> None:
        (tmp_path / "mano.docx").write_bytes(template("a"))

        with pytest.raises(FileError) as caught:
            at.render(at.load(SMALLEST), tmp_path)

        assert codes(caught) == ["S348"]
        assert "veiklos-ataskaita.docx" in caught.value.faults[0].what("lt")


class DescribeAPackThatCannotBeUsed:
    @pytest.mark.parametrize("value", ["nera_tokio", "nera.tokio", "lazdiju_sablonai", "json"])
    def it_is_told_with_the_reason(self, site: Path, value: str) -> None:
        install(site, value)

        with pytest.raises(FileError) as caught:
            at.render(at.load(SMALLEST), "lazdijai")

        assert codes(caught) == ["S370"]

    def it_is_told_which_there_are_where_nobody_knows_it(self, site: Path) -> None:
        install(site, **NAMES)

        with pytest.raises(FileError) as caught:
            at.render(at.load(SMALLEST), "lazdyjai")

        assert codes(caught) == ["S369"]
        assert "lazdijai" in caught.value.faults[0].what("lt")


class DescribeATemplateOfTheReport:
    @pytest.mark.slow
    def it_fills_no_other_document_also_where_drafts_are_merged(self, tmp_path: Path) -> None:
        own, out = tmp_path / "mano.docx", tmp_path / "a" / "a.docx"
        own.write_bytes(template("Savas: {{ metai }}"))
        call = ("rengti", SMALLEST, "--sablonas", str(own), "-o", str(out))
        documents = ("--dokumentai", "ataskaita,sprendimas")
        assert run(*call, *documents).code == 0
        before = {one: one.read_bytes() for one in out.parent.iterdir()}

        done = run(*call, *documents, "--sulieti")

        assert done.code == 0, done.said
        assert {one: one.read_bytes() for one in out.parent.iterdir()} == before
