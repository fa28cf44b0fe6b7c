"""Work done in LibreOffice by hand, by a macro: a document opened, changed and saved as Word's."""

import atexit
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.sax.saxutils import escape

from ataskaita.preview import find_libreoffice

_MODULE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{code}</script:module>"""
_MACRO: Final = """
Sub Main
  Dim oDoc As Object, nFile As Integer
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim words(0) As New com.sun.star.beans.PropertyValue
  On Error GoTo Failed
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  words(0).Name = "FilterName"
  words(0).Value = "MS Word 2007 XML"
  oDoc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
{steps}
  oDoc.storeToURL("{target}", words())
  oDoc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  nFile = FreeFile
  Open "{told}" For Output As nFile
  Print #nFile, Error() & " (" & Erl & ")"
  Close nFile
  StarDesktop.terminate()
End Sub
"""
_LONGEST: Final = 60
"""Seconds."""


def saved_with(steps: str, document: Path, folder: Path) -> bytes:
    """Return the document as LibreOffice saves it after these steps of Basic with `oDoc`."""
    profile, target = _profile(), folder / "pakeistas.docx"
    told = folder / "klaida.txt"
    facts = {"source": document.as_uri(), "target": target.as_uri(), "told": told.as_uri()}
    code = _MACRO.format(steps=steps, **facts)
    module = _MODULE.format(code=escape(code))
    place = profile / "user" / "basic" / "Standard" / "Module1.xba"
    place.write_text(module, encoding="utf-8")
    _run(profile, "macro:///Standard.Module1.Main")
    assert not told.exists(), told.read_text(encoding="utf-8")
    return target.read_bytes()


@cache
def _profile() -> Path:
    """Return a profile for all that this process has done, with an empty macro to write into."""
    made = TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(made.cleanup)
    profile = Path(made.name, "profilis")
    _run(profile, "--terminate_after_init")
    return profile


def _run(profile: Path, what: str) -> None:
    subprocess.run(
        [
            *(str(find_libreoffice()), f"-env:UserInstallation={profile.as_uri()}"),
            *("--headless", "--norestore", what),
        ],
        capture_output=True,
        timeout=_LONGEST,
        check=True,
    )
