"""The folder to double click holds what the program needs, for its system, with its licences."""

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from docs.bundle.layout import Bundle, write_folder, write_pyz, zip_of
from docs.bundle.wheels import (
    EXTRAS,
    HERE,
    LOCK,
    PROJECT,
    BundleError,
    Target,
    Wheel,
    closure,
    collect,
)

DATA = PROJECT / "fixtures" / "miestelis" / "ataskaita.yaml"
PYTHON = getattr(sys, "_base_executable", sys.executable)
"""Without the packages of the environment in which the tests run."""


def wheel(folder: Path, name: str, *needs: str, licence: str = "MIT") -> Wheel:
    """Make a wheel that needs those, under that licence; without a text where it has none."""
    file = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"
    lines = [f"Requires-Dist: {one}" for one in needs]
    with zipfile.ZipFile(file, "w") as packed:
        told = [f"Name: {name}", "Version: 1.0", f"License-Expression: {licence}", *lines]
        packed.writestr(f"{about}/METADATA", "\n".join(told))
        packed.writestr(f"{name}/__init__.py", "")
        packed.writestr(f"{name}-1.0.data/scripts/irankis.py", "")
        if licence:
            packed.writestr(f"{about}/licenses/LICENSE", f"{name}: {licence}")
    return Wheel(file)


@pytest.fixture
def small(tmp_path: Path) -> Bundle:
    wheels = [wheel(tmp_path, "ataskaita"), wheel(tmp_path, "kita", licence="BSD-3-Clause")]
    return Bundle(Target(), wheels)


class DescribeTheLock:
    def it_has_a_version_that_is_asked_for_of_each_requirement(self) -> None:
        project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = project["optional-dependencies"]
        asked = [*project["dependencies"], *(one for name in EXTRAS for one in extras[name])]
        locked = dict(re.findall(r"^(.+)==(.+)$", LOCK.read_text(encoding="utf-8"), re.MULTILINE))

        for one in map(Requirement, asked):
            assert one.specifier.contains(locked[canonicalize_name(one.name)]), one


class DescribeWhatIsPacked:
    @pytest.mark.parametrize(
        ("target", "needed"),
        [(Target("win_amd64"), {"spalvos"}), (Target("manylinux2014_x86_64"), set())],
    )
    def it_is_what_that_system_needs(
        self, tmp_path: Path, target: Target, needed: set[str]
    ) -> None:
        ours = wheel(tmp_path, "ataskaita", "ekranas>=1", 'sena; python_version < "3.5"')
        found = {
            "ekranas": wheel(tmp_path, "ekranas", 'spalvos; platform_system == "Windows"'),
            "spalvos": wheel(tmp_path, "spalvos"),
        }

        packed, missing = closure(ours, found, target)

        assert {one.name for one in packed} == {"ekranas", *needed}
        assert missing == set()

    def it_is_told_what_of_it_is_missing(self, tmp_path: Path) -> None:
        ours = wheel(tmp_path, "ataskaita", "ekranas", 'langas; extra == "langas"', "nera")
        found = {"ekranas": wheel(tmp_path, "ekranas", "dar_viena")}

        assert closure(ours, found, Target())[1] == {"langas", "nera", "dar-viena"}


class DescribeTheFolder:
    def it_lies_so(self, small: Bundle, tmp_path: Path) -> None:
        folder = write_folder(small, tmp_path / "out")

        assert folder.name == "ataskaita-1.0-windows"
        files = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
        assert {one for one in files if ".dist-info" not in one} == {
            *("Ataskaita.bat", "SKAITYK.txt", "ataskaita.pyw"),
            *("licencijos/ataskaita/LICENSE", "licencijos/kita/LICENSE", "licencijos/sarasas.txt"),
            *("programa/paleisti.py", "programa/python.txt"),
            *("programa/biblioteka/ataskaita/__init__.py", "programa/biblioteka/kita/__init__.py"),
        }

    def it_says_whose_all_of_it_is(self, small: Bundle, tmp_path: Path) -> None:
        told = write_folder(small, tmp_path / "out") / "licencijos"

        assert "kita 1.0\n  BSD-3-Clause\n  kita/LICENSE\n" in (told / "sarasas.txt").read_text()
        assert (told / "kita" / "LICENSE").read_text() == "kita: BSD-3-Clause"

    def it_holds_nothing_without_a_licence(self, small: Bundle, tmp_path: Path) -> None:
        small.wheels.append(wheel(tmp_path, "niekieno", licence=""))

        with pytest.raises(BundleError, match=r"niekieno-1\.0.* has no licence"):
            write_folder(small, tmp_path / "out")

    def it_is_started_as_windows_starts_files(self, small: Bundle, tmp_path: Path) -> None:
        folder = write_folder(small, tmp_path / "out")
        starter = (folder / "Ataskaita.bat").read_bytes()

        assert starter.isascii()
        assert starter.count(b"\n") == starter.count(b"\r\n")
        assert b"py -3.13 -I -X utf8" in starter
        assert "Reikia „Python“ 3.13" in (folder / "SKAITYK.txt").read_text(encoding="utf-8")

    def it_takes_the_place_of_an_older_bundle_alone(self, small: Bundle, tmp_path: Path) -> None:
        folder = write_folder(small, tmp_path / "out")
        (folder / "sena.txt").write_text("", encoding="ascii")
        assert not (write_folder(small, tmp_path / "out") / "sena.txt").exists()

        (folder / "programa" / "python.txt").unlink()
        with pytest.raises(BundleError, match="is there, and no bundle"):
            write_folder(small, tmp_path / "out")

    def it_is_zipped_to_the_same_bytes(self, small: Bundle, tmp_path: Path) -> None:
        first, second = (write_folder(small, tmp_path / name) for name in ("a", "b"))
        os.utime(second / "SKAITYK.txt", (1, 1))

        assert zip_of(first).read_bytes() == zip_of(second).read_bytes()
        assert write_pyz(first, small).read_bytes() == write_pyz(second, small).read_bytes()


class DescribeAPythonThatIsPackedToo:
    def it_lies_in_the_folder_with_its_licence(self, small: Bundle, tmp_path: Path) -> None:
        folder = write_folder(embedding(small, tmp_path, "python313.dll"), tmp_path / "out")

        assert (folder / "programa" / "python" / "python.exe").is_file()
        assert (folder / "licencijos" / "python" / "LICENSE.txt").read_text() == "PSF"
        assert "Nieko diegti nereikia" in (folder / "SKAITYK.txt").read_text(encoding="utf-8")

    def it_must_be_the_one_for_which_the_wheels_are(self, small: Bundle, tmp_path: Path) -> None:
        with pytest.raises(BundleError, match=r"has Python 3\.12, and 3\.13 is wanted"):
            write_folder(embedding(small, tmp_path, "python312.dll"), tmp_path / "out")

    def it_must_be_a_zip(self, small: Bundle, tmp_path: Path) -> None:
        (tmp_path / "x.zip").write_text("ne", encoding="ascii")

        with pytest.raises(BundleError, match=r"x\.zip"):
            write_folder(Bundle(small.target, small.wheels, tmp_path / "x.zip"), tmp_path / "out")


def embedding(small: Bundle, folder: Path, library: str) -> Bundle:
    """Return the bundle with a Python that has the files of an embedded one."""
    file = folder / "python-embed.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("python.exe", "")
        packed.writestr(library, "")
        packed.writestr("LICENSE.txt", "PSF")
    return Bundle(small.target, small.wheels, file)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the bundle of this system, with the wheels that are locked."""
    scratch = tmp_path_factory.mktemp("ratai")
    bundle = Bundle(Target(HERE), collect(Target(HERE), scratch))
    folder = write_folder(bundle, tmp_path_factory.mktemp("rinkinys su tarpu"))
    write_pyz(folder, bundle)
    return folder


def started(program: Path, *words: str, home: Path) -> bytes:
    """Run what is double clicked, in an empty environment, and return what it prints."""
    env = {"PATH": os.defpath, "HOME": str(home), "PYTHONPATH": "/nera"}
    done = subprocess.run(
        [PYTHON, "-I", "-S", str(program), *words],
        env=env,
        cwd=home,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="an empty environment, as POSIX has it")
class DescribeTheBundleOfThisSystem:
    @pytest.mark.parametrize("where", ["folder", "zipapp"])
    def it_runs_by_what_it_has_itself(self, real: Path, tmp_path: Path, where: str) -> None:
        program = {
            "folder": real / "programa" / "paleisti.py",
            "zipapp": real.with_name(f"{real.name}.pyz"),
        }[where]

        told: Mapping[str, Any] = json.loads(started(program, "aplinka", "--json", home=tmp_path))

        found = told["result"]
        assert found["program"].startswith(str(real if where == "folder" else tmp_path))
        assert {name for name, is_whole in found["extras"].items() if is_whole} == set(EXTRAS)
        started(program, "rengti", str(DATA), "-o", "a.docx", home=tmp_path)
        assert (
            json.loads(started(program, "patikra", "a.docx", "--json", home=tmp_path))["exit"] == 0
        )

    def it_makes_batches_in_processes_of_its_own(self, real: Path, tmp_path: Path) -> None:
        (tmp_path / "duomenys").mkdir()
        for name in ("a", "b"):
            (tmp_path / "duomenys" / f"{name}.yaml").write_bytes(DATA.read_bytes())

        program = real / "programa" / "paleisti.py"
        started(program, "paketas", "duomenys", "--procesai", "2", home=tmp_path)

        assert (tmp_path / "duomenys" / "isvestis" / "b.docx").is_file()

    def it_refuses_a_python_for_which_it_was_not_made(self, real: Path, tmp_path: Path) -> None:
        program = real / "programa" / "paleisti.py"
        needed = program.with_name("python.txt")
        before = needed.read_text(encoding="ascii")
        needed.write_text("3 99", encoding="ascii")
        try:
            with pytest.raises(AssertionError, match=r"Reikia „Python“ 3\.99"):
                started(program, "--version", home=tmp_path)
        finally:
            needed.write_text(before, encoding="ascii")
