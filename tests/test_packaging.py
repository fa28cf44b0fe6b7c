"""The standard template is found wherever the program runs from."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.kinds import KINDS

PROJECT = Path(__file__).parents[1]
BUILT = ("src", "templates", "fixtures", "pyproject.toml", "README.md", "LICENSE")
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
            wheel.extractall(installed)
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


def build_wheel(folder: Path) -> Path:
    """Build the wheel from a copy of the project, with its own build backend."""
    project = folder / "projektas"
    project.mkdir()
    for name in BUILT:
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, project / name)
    code = "from hatchling.build import build_wheel; print(build_wheel('ratai'))"
    subprocess.run([sys.executable, "-c", code], cwd=project, check=True, capture_output=True)
    return next((project / "ratai").glob("*.whl"))
