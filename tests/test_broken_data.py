"""Broken data files: one message each, word for word, an exit code, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import ataskaita as at
from ataskaita.cli.main import commands
from tests.cases_reader import Case, read_cases

FOLDER = Path("fixtures/klaidos")
CASES = read_cases("klaidos.txt")
SINGLE = [case for case in CASES if "\n" not in case.given]
EIGHT = FOLDER / "astuonios-klaidos.yaml"


class DescribeTheBrokenFiles:
    def they_are_all_told_of(self) -> None:
        files = sorted(path.name for path in FOLDER.glob("*.yaml"))

        assert [case.title for case in CASES] == files

    def they_are_all_explained(self) -> None:
        readme = (FOLDER / "README.md").read_text("utf-8")

        assert [case.title for case in CASES if f"`{case.title}`" not in readme] == []


class DescribeABrokenFile:
    @pytest.mark.parametrize("case", SINGLE, ids=str)
    def it_gives_one_message_with_its_place_and_remedy(self, case: Case) -> None:
        errors = _errors(case.title)

        assert [str(fault) for fault in errors.faults] == [case.given]

    @pytest.mark.parametrize("case", CASES, ids=str)
    def it_says_the_same_in_lithuanian(self, case: Case) -> None:
        faults = _errors(case.title).faults

        assert [f"{one.what('lt')} {one.remedy('lt')}" for one in faults] == case.expected.split(
            "\n"
        )

    @pytest.mark.parametrize("case", CASES, ids=str)
    @pytest.mark.parametrize("command", ["rengti", "tikrinti"])
    def it_ends_either_command_with_1_and_its_words(self, command: str, case: Case) -> None:
        done = CliRunner().invoke(commands, [command, str(FOLDER / case.title)])

        assert done.exit_code == 1
        for fault in _errors(case.title).faults:
            assert _unspaced(fault.what("lt")) in _unspaced(done.output)
            assert _unspaced(fault.remedy("lt")) in _unspaced(done.output)

    @pytest.mark.parametrize("case", CASES, ids=str)
    def it_makes_no_document(self, tmp_path: Path, case: Case) -> None:
        output = tmp_path / "ataskaita.docx"

        CliRunner().invoke(commands, ["rengti", str(FOLDER / case.title), "-o", str(output)])

        assert list(tmp_path.iterdir()) == []
        assert not (FOLDER / "isvestis").exists()


class DescribeAFileWithEightFaults:
    def it_tells_all_in_one_run_in_the_order_of_lines(self) -> None:
        faults = _errors(EIGHT.name).faults

        assert len({fault.message.code for fault in faults}) == len(faults) == 8
        assert [fault.place.line for fault in faults] == [10, 11, 15, 16, 19, 20, 21, 23]

    def it_tells_them_word_for_word(self) -> None:
        case = next(case for case in CASES if case.title == EIGHT.name)

        assert str(_errors(EIGHT.name)) == case.given

    def it_tells_them_to_other_programs_too(self) -> None:
        done = CliRunner().invoke(commands, ["tikrinti", "--json", str(EIGHT)])

        told = json.loads(done.stdout)

        places = [one["places"][0] for one in told["findings"]]
        assert [(one["line"], one["column"]) for one in places][:2] == [(10, 10), (11, 9)]
        assert told["summary"] == {"errors": 8, "warnings": 0, "notes": 0}


def _errors(name: str) -> at.DataErrors:
    with pytest.raises(at.DataErrors) as raised:
        at.load(FOLDER / name)
    return raised.value


def _unspaced(text: str) -> str:
    """Return the text without spaces and line breaks, which a screen puts in other places."""
    return "".join(text.split())
