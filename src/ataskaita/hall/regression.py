"""A pytest fixture: a document is held to what it once said; a failure shows words and cells."""

from typing import TYPE_CHECKING

import pytest

from ataskaita.hall.comparing import Document, Ignored, text_of
from ataskaita.records import frozen

if TYPE_CHECKING:
    from typing import Any


@frozen
class DocumentRegression:
    """Holds documents to the texts that pytest-regressions keeps beside a test."""

    files: "Any"
    """Its `file_regression`."""

    def check(self, document: Document, *, ignoring: Ignored = (), basename: str = "") -> None:
        """Compare what the document says with what it said; with `--force-regen`, keep it."""
        self.files.check(
            text_of(document, ignoring),
            encoding="utf-8",
            extension=".txt",
            **({"basename": basename} if basename else {}),
        )


@pytest.fixture
def document_regression(request: pytest.FixtureRequest) -> DocumentRegression:
    """Return what holds documents to what they once said; it needs pytest-regressions."""
    return DocumentRegression(request.getfixturevalue("file_regression"))
