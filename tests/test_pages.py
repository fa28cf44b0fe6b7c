"""The pages of the 2020 report's documents look as they did when somebody last looked at them."""

from pathlib import Path

import pytest
from pytest_regressions.image_regression import ImageRegressionFixture

from tests.pages import as_png, libreoffice_version, sheet_of
from tests.rendered import rendered

LOOKED_AT = "7.4"
"""LibreOffice's version then: another breaks lines and pages elsewhere. CI has this one."""
DOCUMENTS = {
    "ataskaita": "lazdijai-2020",
    "sprendimas": "lazdijai-2020/sprendimas",
    "aiskinamasis-rastas": "lazdijai-2020/aiskinamasis-rastas",
    "santrauka": "lazdijai-2020/santrauka",
    "isdestyta": "kita-biblioteka/isdestyta",
}
PERCENT = 0.02
"""Of the ink: a table that moves by a line is more."""


@pytest.mark.slow
@pytest.mark.skipif(
    libreoffice_version() != LOOKED_AT,
    reason=f"the pages were looked at as LibreOffice {LOOKED_AT} lays them out; CI installs it",
)
class DescribeThePages:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def they_look_as_they_did(
        self, name: str, tmp_path: Path, image_regression: ImageRegressionFixture
    ) -> None:
        sheet = sheet_of(rendered(DOCUMENTS[name]), tmp_path, resolution=40, across=5)

        image_regression.check(as_png(sheet), diff_threshold=PERCENT, basename=name)
