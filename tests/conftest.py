"""What all tests share: they run in the project's folder, and Hypothesis is repeatable.

Nothing is kept in the cache of whoever runs them.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["ATASKAITA_CACHE"] = "ne"
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
