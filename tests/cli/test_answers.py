"""`--json`: every command answers another program in one shape, whatever comes of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click
import pytest
from jsonschema import Draft202012Validator

from ataskaita.cli.main import COMMANDS, commands
from ataskaita.hall.documents import standard_template
from tests.cli.tool import PROJECT, SMALLEST, run, write_data

SCHEMA: Final = Draft202012Validator(
    json.loads((PROJECT / "docs" / "answer.schema.json").read_text(encoding="utf-8"))
)
FORM: Final = str(PROJECT / "src" / "ataskaita" / "kinds" / "forms" / "muziejus.yaml")
TEMPLATE: Final = str(PROJECT / "templates" / "sprendimas.docx")
WORKBOOK: Final = "duomenys-2025.xlsx"


def answer(*arguments: str) -> Mapping[str, Any]:
    """Return what the command answers; nothing but that is said."""
    told: Mapping[str, Any] = json.loads(run(*arguments, "--json").said)
    SCHEMA.validate(told)
    return told


def leaves() -> set[str]:
    """Return every command, with that above it."""
    context = click.Context(commands)
    found: set[str] = set()
    for name in COMMANDS:
        command = commands.get_command(context, name)
        below = command.commands if isinstance(command, click.Group) else {"": None}
        found |= {f"{name} {one}".strip() for one in below}
    return found


CALLS: Final[Mapping[str, tuple[str, ...]]] = {
    "aplinka": (),
    "tikrinti": (SMALLEST,),
    "rengti": (SMALLEST, "-o", "a.docx"),
    "rasyba": (SMALLEST,),
    "patikra": ("nera.docx",),
    "perziura": ("nera.docx",),
    "langas": ("nera",),
    "skirtumai": ("nera.docx",),
    "grazinti": ("nera.docx",),
    "istorija": ("a.docx",),
    "irodyti": ("nera.docx", SMALLEST),
    "paaiskink": ("D201",),
    "paketas": (".",),
    "nauja": ("--metai", "2025"),
    "duomenys konvertuoti": (SMALLEST, "b.yaml"),
    "duomenys schema": (),
    "duomenys susieti": ("nera.xlsx",),
    "duomenys sujungti": (SMALLEST, SMALLEST, "-o", "b.yaml"),
    "forma tikrinti": (FORM,),
    "forma schema": ("muziejus",),
    "forma nauja": ("-o", "mano.yaml"),
    "sablonas naujas": ("mano.docx",),
    "sablonas laukai": ("fondas",),
    "sablonas tikrinti": (TEMPLATE,),
    "sablonas palyginti": (TEMPLATE,),
    "sablonas rinkiniai": (),
    "sablonas atnaujinti": (str(standard_template()), "--planas"),
}


class DescribeAnAnswer:
    def it_can_be_had_of_every_command(self) -> None:
        assert leaves() == set(CALLS)

    @pytest.mark.parametrize("command", CALLS)
    def it_has_the_shape_that_its_schema_says(
        self, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        told = answer(*command.split(), *CALLS[command])

        assert told["command"] == command
        assert told["exit"] == (4 if "nera" in " ".join(CALLS[command]) else 0)

    @pytest.mark.slow
    def it_tells_the_files_that_were_made(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        assert answer("rengti", SMALLEST, "-o", "a.docx")["made"] == ["a.docx"]
        assert answer("nauja", "--metai", "2025")["made"] == [WORKBOOK]
        assert Path(WORKBOOK).exists()

    def it_tells_what_stopped_a_command(self, tmp_path: Path) -> None:
        told = answer("rengti", write_data(tmp_path / "a.yaml", "fondas: {dovanos: daug}\n"))

        assert [one["code"] for one in told["findings"]] == ["D101"]
        assert (told["exit"], told["summary"]["errors"], told["made"]) == (1, 1, [])

    @pytest.mark.slow
    def it_has_a_cell_and_its_label_for_a_workbook(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        run("nauja", "--metai", "2025")

        (place,) = answer("tikrinti", WORKBOOK)["findings"][0]["places"]

        assert (place["cell"], place["label"]) == ("Įstaiga!B6", "Įstaigos pavadinimas")

    def it_tells_of_each_file_of_a_batch(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write_data(Path("a.yaml"))
        write_data(Path("b.yaml"), "fondas: {dovanos: daug}\n")

        told = answer("paketas", ".", "--procesai", "1")

        assert [one["status"] for one in told["result"]["outcomes"]] == ["made", "failed"]
        assert told["exit"] == 5

    def it_is_explained_code_by_code(self) -> None:
        codes = answer("paaiskink")["result"]

        assert {"D101", "D201", "F403"} <= {one["code"] for one in codes}
