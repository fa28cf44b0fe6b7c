"""What the guide says that a quotation prints is what it prints in the 2020 report."""

import re
from pathlib import Path

import pytest

from ataskaita.compose import compose_view
from tests.library import read_report

PROJECT = Path(__file__).parents[2]
ROW = re.compile(r"^\| `(?P<asked>.*?\{\{.*?)` \| (?P<given>[^*\n]+) \|$", re.MULTILINE)


def quotations() -> list[tuple[str, str]]:
    page = (PROJECT / "docs/vadovas.md").read_text(encoding="utf-8")
    return [(row["asked"].replace(r"\|", "|"), row["given"]) for row in ROW.finditer(page)]


class DescribeTheGuidesTable:
    def it_shows_quotations(self) -> None:
        assert len(quotations()) >= 10

    @pytest.mark.parametrize(("asked", "given"), quotations())
    def its_quotations_print_what_it_says(self, asked: str, given: str, tmp_path: Path) -> None:
        data = (PROJECT / "fixtures/lazdijai-2020/ataskaita.yaml").read_text(encoding="utf-8")
        path = tmp_path / "ataskaita.yaml"
        path.write_text(re.sub(r"(?m)^preambule: \|\n", rf"\g<0>  {asked}\n\n", data), "utf-8")

        view = compose_view(read_report(path))

        first = str(view.names["preambule"]).splitlines()[0]
        assert first.replace("\u00a0", " ") == given
