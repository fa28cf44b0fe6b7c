"""A small library's first report from nothing takes less than ten minutes on the page."""

import re
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.names import figures_of
from ataskaita.declared.walk import proses_of
from tests.cli.tool import PROJECT
from tests.page.first_report import FIGURES, QUOTED, TEXTS, walked

DOCS = PROJECT / "docs" / "langas.md"
MOST = 10 * 60


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAFirstReport:
    def it_is_made_and_checked_in_less_than_ten_minutes(self, tmp_path: Path) -> None:
        figures = {path: text for one in FIGURES.values() for path, text in one.items()}
        assert (len(figures), sum(map(len, TEXTS.values()))) == (40, 5)

        hand, _page = walked(tmp_path)

        said = re.search(r"per apie (\d+) minutes", DOCS.read_text(encoding="utf-8"))
        assert said
        assert hand.seconds < min(MOST, (int(said[1]) + 1) * 60)
        (data,) = tmp_path.glob("*.xlsx")
        assert len(list((tmp_path / "isvestis").glob("*.docx"))) == 1
        report = at.load(data)
        assert [one for one in at.check(report) if one.message.severity == "error"] == []
        known = figures_of(report)
        assert {path: str(known[path]) for path in figures} == figures
        (quoted,) = QUOTED.values()
        (text,) = (one for path, one in proses_of(report) if path in QUOTED)
        assert [one.name for one in text.quotations] == [quoted]
