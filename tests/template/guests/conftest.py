"""What the tests of sub-documents share."""

from pathlib import Path

import pytest

from tests.template.guests.making import hosting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a template with the sub-document in its text, a cell, a loop and its header."""
    return hosting(tmp_path)
