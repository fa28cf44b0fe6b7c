from collections.abc import Callable
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.view import View

LEAST = """
metai: 2024
biblioteka:
  pavadinimas: Beržgirio biblioteka
  kilmininkas: Beržgirio bibliotekos
"""

Composed = Callable[[str], View]


@pytest.fixture
def composed(tmp_path: Path) -> Composed:
    """Compose the smallest report with this data added."""

    def compose(data: str = "") -> View:
        file = tmp_path / "ataskaita.yaml"
        file.write_text(f"{LEAST}{data}", encoding="utf-8")
        return compose_view(at.load(file))

    return compose
