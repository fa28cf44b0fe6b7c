"""Signed archives as other programs make them, for tests: their signatures say nothing."""

import io
import zipfile
from typing import Final

ASICE: Final = "application/vnd.etsi.asic-e+zip"
ADOC: Final = "application/vnd.lt.archyvai.adoc-2008"


def archive(files: dict[str, bytes], mimetype: str = ASICE) -> bytes:
    """Return an archive of these files, with what stands beside them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, content in files.items():
            made.writestr(name, content)
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("META-INF/signatures0.xml", "<signatures/>")
    return stream.getvalue()
