"""Workbooks as LibreOffice computes them, with the numbers of a Lithuanian machine."""

import atexit
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.test_validity import required_tool

_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>lt-LT</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Lithuanian, and all formulas computed when a file is opened."""


def recalculated(folder: Path, files: Iterable[Path]) -> Path:
    """Let LibreOffice compute and save the workbooks; return the folder of what it saved."""
    return converted(folder, files, "xlsx:Calc MS Excel 2007 XML")


def converted(folder: Path, files: Iterable[Path], form: str) -> Path:
    """Let LibreOffice write the workbooks in that form; return the folder of what it wrote."""
    office = required_tool("soffice", "LibreOffice")
    made = folder / "suskaiciuota"
    asked = ("--convert-to", form, "--outdir", str(made))
    subprocess.run(
        [office, f"-env:UserInstallation={_profile().as_uri()}", "--headless", *asked, *files],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return made


@cache
def _profile() -> Path:
    """Return the settings of all that this process lets LibreOffice do, made once."""
    made = TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(made.cleanup)
    user = Path(made.name, "profilis", "user")
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return user.parent
