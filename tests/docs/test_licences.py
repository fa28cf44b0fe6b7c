"""The page of licences names all that is asked for, as each package says of itself."""

import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from docs.make_licences import LICENCES, PAGE, page
from tests.cli.tool import PROJECT

CONTENT = {".aff", ".dic", ".ttf", ".otf", ".woff", ".woff2", ".icc", ".js", ".css"}
"""What others most often wrote, where it is packed."""
FAMILIES = {"PSF-2.0": ("PSF", "Python Software Foundation"), "MIT-CMU": ("MIT", "HPND")}


def families(licence: str) -> tuple[str, ...]:
    """Return what a package may call that licence: `BSD-3-Clause` is often `BSD License`."""
    return FAMILIES.get(licence, (licence.partition("-")[0],))


class DescribeThePageOfLicences:
    def it_is_the_one_that_the_project_gives(self) -> None:
        assert PAGE.read_text(encoding="utf-8") == page()

    @pytest.mark.parametrize("name", LICENCES)
    def it_says_of_a_package_what_that_says(self, name: str) -> None:
        try:
            told = metadata(name)
        except PackageNotFoundError:
            pytest.skip(f"{name} isn't installed here; the extra `test` brings it")
        said = [
            one
            for header in ("License-Expression", "License", "Classifier")
            for one in told.get_all(header, [])
        ]

        licences = " ".join(one for one in said if one and not one.startswith("Topic"))

        for part in LICENCES[name].split(", "):
            assert any(family in licences for family in families(part)), licences

    def it_lets_anybody_use_the_program(self) -> None:
        assert [one for one in LICENCES.values() if one.startswith(("GPL", "AGPL"))] == []


class DescribeWhatIsPacked:
    def it_has_its_licence_beside_it_where_others_wrote_it(self) -> None:
        files = (one for one in (PROJECT / "src").rglob("*") if one.suffix in CONTENT)

        for file in files:
            licence = (file.parent / "LICENSE").relative_to(PROJECT).as_posix()
            assert licence in license_files()

    def it_says_all_its_licences(self) -> None:
        assert project()["license"] == "MIT AND BSD-3-Clause"
        assert all(Path(one).is_file() for one in license_files())


def project() -> dict[str, object]:
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    found: dict[str, object] = tomllib.loads(text)["project"]
    return found


def license_files() -> list[str]:
    found = project()["license-files"]
    assert isinstance(found, list)
    return found
