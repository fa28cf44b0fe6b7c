"""The standard template is found wherever the program runs from; what is built installs afresh."""

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from email.message import Message
from pathlib import Path

import docxtpl
import pytest

from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.kinds import KINDS

PROJECT = Path(__file__).parents[1]
BUILT = ("src", "templates", "fixtures", "pyproject.toml", "README.md", "LICENSE")
OF_SOURCE = (
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "run.py",
    "tests",
    "docs",
    "benchmarks",
)
SAY_TEMPLATE = (
    "import ataskaita.hall.one as p; t = p.Template(); "
    "print(p.__file__); print(t.path); print(len(p.render(p.load({data!r}))))"
)


def run_elsewhere(folder: Path, package: Path) -> list[str]:
    """Render the smallest report in a process of its own that imports `package`."""
    data = str(PROJECT / "fixtures" / "maziausia" / "ataskaita.yaml")
    done = subprocess.run(
        [sys.executable, "-c", SAY_TEMPLATE.format(data=data)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


class DescribeTheStandardTemplate:
    @pytest.mark.slow
    def it_is_found_in_a_checkout(self, tmp_path: Path) -> None:
        copy = tmp_path / "kopija"
        shutil.copytree(PROJECT / "src", copy / "src")
        shutil.copytree(PROJECT / "templates", copy / "templates")

        module, template, size = run_elsewhere(tmp_path, copy / "src")

        assert Path(module).is_relative_to(copy)
        assert Path(template) == copy / "templates" / "veiklos-ataskaita.docx"
        assert int(size) > 1000

    def it_is_found_in_an_editable_install(self) -> None:
        found = standard_template()

        assert found == PROJECT / "templates" / "veiklos-ataskaita.docx"
        assert found.is_file()

    @pytest.mark.slow
    def it_is_packed_into_the_wheel(self, tmp_path: Path) -> None:
        installed = tmp_path / "idiegta"

        with zipfile.ZipFile(build_wheel(tmp_path)) as wheel:
            wheel.extractall(installed)  # noqa: S202 (it was built here)
        module, template, size = run_elsewhere(tmp_path, installed)

        assert Path(module).is_relative_to(installed)
        assert Path(template) == installed / "ataskaita" / "templates" / "veiklos-ataskaita.docx"
        assert int(size) > 1000
        assert all(
            (installed / "ataskaita" / "templates" / name).is_file() for name in DOCUMENTS.values()
        )
        assert (installed / "ataskaita" / "py.typed").is_file()
        examples = installed / "ataskaita" / "pavyzdziai"
        assert all((examples / name / "ataskaita.yaml").is_file() for name in KINDS)
        assert list(installed.glob("ataskaita/messages/locale/lt/LC_MESSAGES/*.mo"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("ratai"))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("sdist"), "sdist", (*BUILT, *OF_SOURCE))


@pytest.mark.slow
class DescribeARelease:
    def it_installs_afresh_from_either_file_and_makes_the_same(
        self, wheel: Path, source: Path, tmp_path: Path
    ) -> None:
        documents = [made_by_install(one, tmp_path / one.suffix[1:]) for one in (wheel, source)]

        assert documents[0] == documents[1]
        assert len(documents[0]) > 10_000

    def it_says_what_it_is_and_what_an_extra_brings(self, wheel: Path) -> None:
        told = metadata_in(wheel)

        assert told["License-Expression"] == "MIT AND BSD-3-Clause"
        assert set(told.get_all("Provides-Extra", [])) >= {"dask", "greitis", "perziura", "rasyba"}
        assert told["Description-Content-Type"] == "text/markdown"
        assert "python3 run.py" in str(told.get_payload())

    def it_has_every_licence_of_what_it_packs(self, wheel: Path) -> None:
        files = metadata_in(wheel).get_all("License-File", [])

        with zipfile.ZipFile(wheel) as packed:
            texts = {
                name.partition("licenses/")[2]: packed.read(name) for name in packed.namelist()
            }
        beside = (PROJECT / "src").rglob("LICENSE")
        assert sorted(files) == [
            "LICENSE",
            *sorted(f"{one.relative_to(PROJECT).as_posix()}" for one in beside),
        ]
        assert [one for one in files if texts[one] != (PROJECT / one).read_bytes()] == []

    def its_source_has_tests_docs_and_all_that_the_readme_leads_to(self, source: Path) -> None:
        with tarfile.open(source) as packed:
            names = {one.partition("/")[2] for one in packed.getnames()}
        led = re.findall(r"\]\(([^):#]+)", (PROJECT / "README.md").read_text(encoding="utf-8"))

        assert [one for one in led if one.rstrip("/") not in names and not one.endswith("/")] == []
        assert {"docs/site/mkdocs.yml", "docs/examples/nightly.py", "tests/conftest.py"} <= names


def metadata_in(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as packed:
        [name] = [one for one in packed.namelist() if one.endswith(".dist-info/METADATA")]
        return email.message_from_bytes(packed.read(name))


def made_by_install(built: Path, folder: Path) -> bytes:
    """Install it into an environment of its own, beside what it needs, and return what it makes."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    [site] = folder.rglob("site-packages")
    needed = Path(docxtpl.__file__).parents[1]
    (site / "needed.pth").write_text(str(needed), encoding="utf-8")
    words = ("install", "-q", "--no-deps", "--no-build-isolation", "--no-index", str(built))
    subprocess.run([*pip_for(python), *words], check=True, capture_output=True)
    data, out = PROJECT / "fixtures/miestelis/ataskaita.yaml", folder / "a.docx"
    tool = python.with_name("ataskaita.exe" if os.name == "nt" else "ataskaita")
    subprocess.run([tool, "rengti", data, "-o", out], check=True, capture_output=True, cwd=folder)
    return out.read_bytes()


def pip_for(python: Path) -> list[str]:
    """Return a pip that installs there; skip where this Python has none."""
    for own in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        command = [own, "-m", "pip", "--python", str(python)]
        if not subprocess.run([*command, "--version"], capture_output=True, check=False).returncode:
            return command
    pytest.skip("this Python has no pip to install with")


def build_wheel(folder: Path) -> Path:
    """Build the wheel from a copy of the project."""
    return build(folder, "wheel", BUILT)


def build(folder: Path, kind: str, names: Iterable[str]) -> Path:
    """Build it from a copy of the project, with its own build backend."""
    project = folder / "projektas"
    project.mkdir()
    for name in names:
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, project / name)
    code = f"from hatchling.build import build_{kind} as build; print(build('ratai'))"
    subprocess.run([sys.executable, "-c", code], cwd=project, check=True, capture_output=True)
    return next((project / "ratai").iterdir())
