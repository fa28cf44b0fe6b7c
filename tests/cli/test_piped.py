"""`-` stands for standard input and output.

Guards: cli.piped.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import ataskaita as at
from ataskaita.cli.main import commands
from tests.cli.tool import SMALLEST


class DescribeAPipe:
    def it_goes_from_standard_input_to_standard_output(self) -> None:
        data = Path(SMALLEST).read_bytes()

        done = CliRunner().invoke(commands, ["rengti", "-", "-o", "-"], input=data)

        assert done.exit_code == 0
        assert done.stdout_bytes == at.render(at.load(data.decode()))
        assert "Beržgirio miestelio biblioteka" in done.stderr

    def it_is_checked(self) -> None:
        done = CliRunner().invoke(commands, ["tikrinti", "-"], input="metai: daug\n")

        assert done.exit_code == 1
        assert "tekstas.yaml" in done.output

    def it_takes_one_document(self) -> None:
        done = CliRunner().invoke(
            commands, ["rengti", SMALLEST, "-o", "-", "--dokumentai", "visi"], prog_name="ataskaita"
        )

        assert done.exit_code == 2
        assert "vienas dokumentas" in done.stderr


@pytest.mark.slow
def its_names_are_completed() -> None:
    own = str(Path(sys.executable).with_name("ataskaita"))
    asked = {"COMP_WORDS": "ataskaita ren", "COMP_CWORD": "1"}

    done = subprocess.run(
        [own],
        env={**os.environ, **asked, "_ATASKAITA_COMPLETE": "bash_complete"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.split() == ["plain,rengti"]
