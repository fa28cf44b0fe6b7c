"""`ataskaita aplinka`: what is found on this computer, and what to do for what isn't.

Guards: hall.surroundings, hall.installed, preview.fonts, inspection.fonts, preview.libreoffice.
"""

import json
import shutil
import zipfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn

import pytest

from ataskaita.hall.documents import standard_template
from ataskaita.preview import fonts, libreoffice
from ataskaita.version import VERSION
from tests.cli.tool import run

OFFICE = "#!/bin/sh\n[ $1 = --version ] && echo 'LibreOffice 24.2.5.2 480(Build:2)'\n"


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program in LibreOffice's place that only tells its version: the real one is slow."""
    program = tmp_path / "programos" / "soffice"
    program.parent.mkdir()
    program.write_text(OFFICE, encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setattr(libreoffice, "_USUAL", ())
    monkeypatch.setattr("ataskaita.preview.find_libreoffice", libreoffice.find_libreoffice)
    return program


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATASKAITA_CACHE", str(tmp_path / "sablonai"))
    return tmp_path


def found(*arguments: str) -> tuple[dict[str, Any], list[str]]:
    """Return what is told to a program: what was found, and the codes of what wasn't."""
    told = json.loads(run("aplinka", *arguments, "--json").said)
    return told["result"], [one["code"] for one in told["findings"]]


class DescribeAplinka:
    def it_says_what_is_here(self, folder: Path, office: Path) -> None:
        done = run("aplinka")

        assert done.code == 0
        assert f"  Programa:    ataskaita {VERSION}, " in done.said
        assert f"  LibreOffice: 24.2.5.2, {office}\n" in done.said
        assert f"  Aplankas:    {folder}: rašyti galima, laisva " in done.said
        assert f"  Šablonai:    {folder / 'sablonai'}\n" in done.said

    def it_tells_every_package_with_its_version(self) -> None:
        packages = found()[0]["packages"]

        assert packages[""]["lxml"] == version("lxml")
        assert packages["langas"].keys() == {"starlette", "uvicorn"}
        assert packages.keys() == {"", "langas", "perziura", "rasyba", "greitis", "dask"}

    def it_names_each_part_that_is_not_installed_and_how_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.hall.installed.version", without("spylls", "uvicorn"))

        done = run("aplinka")

        assert done.code == 0
        assert done.said.count("PASTABA P636") == 2
        assert 'pip install "ataskaita[langas]"' in done.said
        assert 'pip install "ataskaita[rasyba]"' in done.said

    def it_says_so_where_nothing_tells_what_belongs_to_the_program(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unknown(name: str) -> NoReturn:
            raise PackageNotFoundError(name)

        monkeypatch.setattr("ataskaita.hall.installed.requires", unknown)

        assert "P637" in found()[1]


def without(*names: str) -> Any:
    """Return what tells the version of a package, but of these none."""

    def tell(name: str) -> str:
        if name in names:
            raise PackageNotFoundError(name)
        return version(name)

    return tell


class DescribeLibreOffice:
    def it_is_missed_with_what_comes_of_it(self, office: Path, monkeypatch: Any) -> None:
        office.unlink()
        monkeypatch.setenv("PATH", str(office.parent))

        result, codes = found()

        assert (result["office"], "P638" in codes) == ("", True)

    def it_is_doubted_where_it_does_not_start(self, office: Path) -> None:
        office.write_text("#!/bin/sh\nexit 3\n", encoding="ascii")

        result, codes = found()

        assert (result["office"], result["office_version"]) == (str(office), "")
        assert "P639" in codes

    @pytest.mark.slow
    @pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice isn't here")
    def it_tells_its_version_itself(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "/usr/bin:/bin")

        assert libreoffice.libreoffice_version().count(".") == 3


class DescribeFonts:
    def they_are_those_of_the_template(self, folder: Path) -> None:
        own = folder / "savas.docx"
        in_font(own, "Nesamas Šriftas")

        result, codes = found("--sablonas", str(own))

        assert (result["fonts"]["Nesamas Šriftas"], codes) == ("", ["P640"])

    def they_may_be_those_of_its_theme(self, folder: Path) -> None:
        own = folder / "savas.docx"
        in_font(own, 'Nesamas" w:asciiTheme="minorHAnsi', theme="Nesamas Tema")

        assert set(found("--sablonas", str(own))[0]["fonts"]) >= {"Nesamas Tema"}

    def they_may_be_shown_by_others_that_are_as_wide(self) -> None:
        assert fonts.stand_in("Calibri", {"Carlito", "Arial"}) == "Carlito"
        assert fonts.stand_in("Arial", {"Arial", "Liberation Sans"}) == "Arial"
        assert fonts.stand_in("Georgia", {"Carlito"}) == ""

    def they_are_found_where_the_system_keeps_them(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "fonts").mkdir()
        (folder / "fonts" / "sugadintas.ttf").write_bytes(b"OTTO no font")
        monkeypatch.setenv("XDG_DATA_DIRS", str(folder))
        monkeypatch.setenv("HOME", str(folder))
        assert fonts.installed_fonts() == frozenset()

        shutil.copy(any_font(), folder / "fonts")

        assert len(fonts.installed_fonts()) == 1


def any_font() -> Path:
    """Return a font of this computer; skip where there is none."""
    file = next(Path("/usr/share/fonts").rglob("*.ttf"), None)
    return file or pytest.skip("no font is here")


def in_font(own: Path, font: str, theme: str = "") -> None:
    """Write a copy of a standard template whose words stand in that font."""
    with (
        zipfile.ZipFile(standard_template("sprendimas")) as source,
        zipfile.ZipFile(own, "w") as to,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name == "word/styles.xml":
                part = part.replace(b'w:ascii="Times New Roman"', f'w:ascii="{font}"'.encode())
            to.writestr(name, part)
        if theme:
            to.writestr("word/theme/theme1.xml", THEME.format(theme))


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme name="a"><a:minorFont><a:latin typeface="{}"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


class DescribeFolders:
    def they_are_told_where_nothing_can_be_written(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(**_where: object) -> NoReturn:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("ataskaita.hall.surroundings.tempfile.TemporaryFile", refuse)

        done = run("aplinka")

        assert done.code == 4
        assert f"Į „{folder}“ rašyti negalima: " in done.said.replace("\n              ", " ")

    def they_may_lack_one_for_templates(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "failas").write_text("", encoding="ascii")
        monkeypatch.setenv("ATASKAITA_CACHE", str(folder / "failas" / "x"))
        assert found()[1] == ["P642"]

        monkeypatch.setenv("ATASKAITA_CACHE", "ne")
        assert found()[1] == []
