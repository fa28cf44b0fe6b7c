"""Last year's file of another institution is refused where its slip can be seen.

Guards: hall.neighbours.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

import ataskaita as at
from ataskaita.cli.main import commands
from ataskaita.errors import DataErrors
from ataskaita.hall.succession import succeed
from tests.cli.tool import run
from tests.own_tables import HEAD

NAME = "Gulbinės biblioteka"


def put(folder: Path, name: str, institution: str, year: int = 2021) -> Path:
    """Write the data of an institution's year into a folder; return its path."""
    folder.mkdir(exist_ok=True)
    text = HEAD.replace(NAME, institution).replace("2021", str(year))
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.fixture
def slipped(tmp_path: Path) -> tuple[Path, Path]:
    """Last year's file of one institution, and where the new one of another is to stand."""
    previous = put(tmp_path / "gulbine", "duomenys-2021.yaml", NAME)
    put(tmp_path / "berzai", "duomenys-2021.yaml", "„Beržų“ biblioteka")
    return previous, tmp_path / "berzai" / "duomenys-2022.yaml"


class DescribeAFileOfAnotherInstitution:
    def it_is_refused_where_data_of_others_stands(self, slipped: tuple[Path, Path]) -> None:
        previous, target = slipped

        with pytest.raises(DataErrors) as caught:
            succeed(previous, 2022, target)

        (fault,) = caught.value.faults
        assert fault.message.code == "D298"
        assert fault.what("lt") == (
            "Praėjusių metų duomenys yra „Gulbinės biblioteka“, o ne „„Beržų“ biblioteka“."
        )
        assert fault.remedy("lt").startswith("Šalia naujo failo yra duomenys-2021.yaml –")

    def it_is_refused_on_the_screen(self, slipped: tuple[Path, Path]) -> None:
        previous, target = slipped

        done = run("nauja", "--pagal", str(previous), "-o", str(target))

        assert (done.code, target.exists()) == (1, False)
        assert "D298" in done.said

    def it_is_taken_where_it_is_meant(self, slipped: tuple[Path, Path]) -> None:
        previous, target = slipped

        done = run("nauja", "--pagal", str(previous), "-o", str(target), "--vis-tiek")

        assert done.code == 0
        assert at.load(target).institution.name == NAME

    @pytest.mark.parametrize(("answer", "code"), [("taip", 0), ("", 1)])
    def it_is_asked_for_at_a_terminal(
        self, answer: str, code: int, slipped: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        previous, target = slipped
        monkeypatch.setattr("ataskaita.cli.new.someone_answers", lambda: True)
        arguments = ("nauja", "--pagal", str(previous), "-o", str(target))

        done = CliRunner().invoke(commands, arguments, input=f"{answer}\n")

        assert "Vis tiek sukurti? (taip / ne)" in done.output
        assert (done.exit_code, target.exists()) == (code, not code)

    @pytest.mark.parametrize(
        ("file", "institution"),
        [("duomenys-2020.yaml", f"„{NAME.lower()}“"), ("duomenys-2020.yaml", NAME)],
    )
    def it_is_fine_after_data_of_its_own(
        self, file: str, institution: str, slipped: tuple[Path, Path]
    ) -> None:
        previous, target = slipped
        put(target.parent, file, institution, 2020)

        assert succeed(previous, 2022, target)[1].institution.name == NAME

    def it_is_fine_where_many_keep_their_files(self, slipped: tuple[Path, Path]) -> None:
        previous, target = slipped
        for name in ("berzai-2021.yaml", "berzai-2022.yaml"):
            put(target.parent, name, "Beržų biblioteka")

        assert succeed(previous, 2022, target.parent / "gulbine-2022.yaml")[1].year == 2022

    def it_is_seen_where_many_keep_their_files(self, slipped: tuple[Path, Path]) -> None:
        previous = slipped[0]
        put(previous.parent, "berzai-2021.yaml", "Beržų biblioteka")

        with pytest.raises(DataErrors):
            succeed(previous, 2022, previous.parent / "berzai-2022.yaml")

    def it_is_fine_where_nothing_stands(self, slipped: tuple[Path, Path]) -> None:
        previous, target = slipped

        assert succeed(previous, 2022, target.parent / "nauji" / target.name)[1].year == 2022


class DescribeLastYearsFileInTheData:
    @pytest.mark.parametrize(("other", "codes"), [("Kita biblioteka", ["D298"]), (f"„{NAME}“", [])])
    def it_is_warned_of_where_it_is_anothers(
        self, other: str, codes: list[str], tmp_path: Path
    ) -> None:
        put(tmp_path, "pernai.yaml", other, 2020)
        path = put(tmp_path, "siemet.yaml", NAME)
        path.write_text(path.read_text("utf-8") + "praeje: pernai.yaml\n", encoding="utf-8")

        found = [one.message.code for one in at.check(at.load(path))]
        assert [one for one in found if one == "D298"] == codes
