"""`irodyti` and `skirtumai` find the template that made a draft, or say that it is missing.

Guards: hall.rebuilding, messages.drift.
"""

from pathlib import Path
from typing import Final

import pytest

import ataskaita as at
from ataskaita.batch import render_many
from ataskaita.documents import Bringing, prove
from ataskaita.word.package import write_package
from tests.cli.tool import SMALLEST, run
from tests.drafts.editing import replaced
from tests.template.making import word_parts

NAME: Final = "isvestis/ataskaita-2024.docx"
DECISION: Final = "Sprendžiame dėl {{ metai }} m. ataskaitos"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A folder with a draft that an own template made, named by nothing but its fingerprint."""
    data, own = tmp_path / "a.yaml", tmp_path / "mano.docx"
    data.write_bytes(Path(SMALLEST).read_bytes())
    own.write_bytes(write_package(word_parts("MANO: {{ metai }}")))
    at.write(at.render(at.load(data), own), tmp_path / NAME)
    return tmp_path


class DescribeAProof:
    def it_finds_the_template_and_says_which(self, folder: Path) -> None:
        told = run("irodyti", str(folder / NAME), str(folder / "a.yaml"))

        assert told.code == 0
        assert f"Šablonas:    {folder / 'mano.docx'}" in told.said
        assert "iki paskutinio baito" in told.said

    def it_says_that_the_template_is_missing(self, folder: Path) -> None:
        (folder / "mano.docx").unlink()

        told = run("irodyti", str(folder / NAME), str(folder / "a.yaml"))

        assert (told.code, "D375" in told.said) == (1, True)
        assert "mano" not in told.said.replace("--sablonas", "")

    def it_finds_the_decision_of_a_pack_too(self, folder: Path) -> None:
        pack = folder / "rinkinys"
        pack.mkdir()
        (pack / "sprendimas.docx").write_bytes(write_package(word_parts(DECISION)))
        report = at.load(folder / "a.yaml")
        made = folder / "isvestis" / "sprendimas.docx"
        at.write(at.render(report, pack, document="sprendimas"), made)

        proven = prove(made, report)

        assert (proven.is_identical, proven.unfit) == (True, ())


class DescribeDifferences:
    def they_are_those_of_the_draft_from_its_own_template(self, folder: Path) -> None:
        told = run("skirtumai", str(folder / NAME), "--duomenys", str(folder / "a.yaml"))

        assert told.code == 0
        assert "D375" not in told.said

    def they_say_that_the_template_is_missing(self, folder: Path) -> None:
        (folder / "mano.docx").unlink()
        asked = ("skirtumai", str(folder / NAME), "--duomenys", str(folder / "a.yaml"))

        assert "D375" in run(*asked).said
        assert "D375" in run(*asked, "--json").said


class DescribeABatchThatRefreshes:
    def it_says_whose_template_is_missing(self, folder: Path) -> None:
        draft = folder / "isvestis" / "a.docx"
        draft.write_bytes(replaced((folder / NAME).read_bytes(), ("MANO:", "SAVO:")))
        (folder / "mano.docx").unlink()

        said = run("paketas", str(folder), "--sulieti").said
        draft.write_bytes(replaced(draft.read_bytes(), ("SAVO:", "JO:")))
        result = render_many(folder, folder / "isvestis", bringing=Bringing())

        assert [one.code for one in result.outcomes[0].remarks] == ["D375"]
        assert "D375" in said

    def it_says_of_a_plan_that_nothing_is_due(self, folder: Path) -> None:
        run("paketas", str(folder), "--sulieti")

        said = run("paketas", str(folder), "--sulieti", "--planas").said

        assert "nuo praėjusio karto niekas nepasikeitė" in said
        assert "failų nėra" not in said
