"""A project in a folder of its own, and its front door as a module."""

import importlib.util
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parents[2]

# Stands in for the tool: says how it was called, and fails when it is asked to.
TOOL = """\
import os, sys
print("įrankis", *sys.argv[1:])
print("aplanke", os.getcwd())
sys.exit(3 if "tikrinti" in sys.argv else 0)
"""
EXTRAS = {
    **dict.fromkeys(("dependencies", "langas", "rasyba", "perziura"), "[]"),
    "test": '["pytest", "pytest-regressions", "pytest-xdist"]',  # as pytest's own options need
}
A_TEST = "class DescribeIt:\n    def it_works(self): pass\n"


def packed_besides() -> Iterator[str]:
    """Generate what the wheel takes in besides the package: templates, examples."""
    told = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    yield from told["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the same requirements in a folder of its own, with a stand-in for the tool."""
    folder = tmp_path / "mano ataskaita"
    files = {"src/ataskaita/__init__.py": "", "src/ataskaita/__main__.py": TOOL}
    files |= {"tests/test_it.py": A_TEST, "README.md": "# ataskaita\n"}
    files |= dict.fromkeys(packed_besides(), "")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("pyproject.toml", "LICENSE", "run.py"):
        shutil.copy(PROJECT / name, folder)
    return folder


@pytest.fixture
def lean_project(project: Path) -> Path:
    """The same with no requirements but what runs a test, so that it installs sooner."""
    pyproject = project / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    for table, names in EXTRAS.items():
        lean = re.sub(rf"(?ms)^{table} = \[.*?^\]", f"{table} = {names}", text)
        assert lean != text
        text = lean
    bare = re.sub(r"(?ms)^\[project\.entry-points\.pytest11\][^\n]*\n.*?\n\n", "", text)
    assert bare != text  # what pytest would take from the package isn't in this one
    pyproject.write_text(bare, encoding="utf-8")
    return project


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The front door as a module, of a project in a folder of its own."""
    spec = importlib.util.spec_from_file_location("front_door", project / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setenv("PYTHONUTF8", "0")  # main sets it; afterwards it is as before
    return module
