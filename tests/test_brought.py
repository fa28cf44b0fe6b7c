"""Rules of other packages are seen wherever a package may stand, and nothing is loaded for none."""

import sys
import zipfile
from importlib import invalidate_caches
from importlib.machinery import PathFinder
from importlib.metadata import DistributionFinder, MetadataPathFinder, entry_points
from pathlib import Path
from subprocess import run

import pytest

from ataskaita.brought import RULES, are_brought

BRINGING = f"[{RULES}]\nshort_names = rules:short_names\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which packages are sought."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    # importlib_metadata, which Dask brings, takes this away from Python's own finder
    own = staticmethod(MetadataPathFinder.find_distributions)
    monkeypatch.setattr(PathFinder, "find_distributions", own, raising=False)
    return tmp_path


def tell(about: Path, points: str) -> None:
    """Let a package say what it brings."""
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Name: rules\nVersion: 1\n")
    (about / "entry_points.txt").write_text(points)
    invalidate_caches()  # a folder changed twice in one tick of its clock looks unchanged


class DescribeWhetherRulesAreBrought:
    @pytest.mark.parametrize("about", ["rules-1.dist-info", "rules.egg-info", "Rules-1.DIST-INFO"])
    def it_is_so_where_a_package_says_so(self, folder: Path, about: str) -> None:
        tell(folder / about, BRINGING)

        assert are_brought(RULES)
        assert entry_points(group=RULES)

    def it_is_not_so_where_packages_bring_other_things(self, folder: Path) -> None:
        tell(folder / "rules-1.dist-info", "[console_scripts]\nrules = rules:main\n")
        (folder / "old.egg-info").write_text("Name: old")
        (folder / "bare-1.dist-info").mkdir()

        assert not are_brought(RULES)

    def it_is_so_in_the_folder_in_which_one_works(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tell(folder / "rules-1.dist-info", BRINGING)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "path", [""])

        assert are_brought(RULES)

    def it_is_not_so_in_a_folder_that_is_not_there(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "path", [str(folder / "python311.zip")])

        assert not are_brought(RULES)

    def it_may_be_so_in_an_archive(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with zipfile.ZipFile(folder / "packages.zip", "w") as archive:
            archive.writestr("rules-1.dist-info/entry_points.txt", BRINGING)
        monkeypatch.setattr(sys, "path", [str(folder / "packages.zip")])

        assert are_brought(RULES)

    def it_may_be_so_in_an_egg(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        tell(folder / "rules.egg" / "EGG-INFO", BRINGING)
        monkeypatch.setattr(sys, "path", [str(folder / "rules.egg")])

        assert are_brought(RULES)

    def it_may_be_so_where_something_else_finds_packages(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "meta_path", [DistributionFinder, PathFinder])

        assert folder.is_dir()
        assert are_brought(RULES)

    def it_loads_nothing_that_reads_about_packages(self) -> None:
        code = "import sys, ataskaita.brought as f; f.are_brought(f.RULES); print(*sys.modules)"

        done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert "importlib.metadata" not in done.stdout.split()
