"""Where the system lets programs put what they need for a while."""

import os
from pathlib import Path


def temporary_place() -> Path:
    """Return that folder; what the user says of it where no folder will do."""
    from tempfile import gettempdir  # noqa: PLC0415 (long to read, and most runs need none)

    try:
        return Path(gettempdir())
    except OSError:
        return Path(os.environ.get("TMPDIR", "TMPDIR"))
