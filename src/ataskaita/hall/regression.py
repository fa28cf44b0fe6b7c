"""A pytest fixture: a document is held to what it once said; a failure shows words and cells.

pytest reads this module wherever the package is installed: it imports nothing that isn't needed
before a test asks for the fixture.
"""

from typing import TYPE_CHECKING, Final

import pytest

from ataskaita.records import frozen

if TYPE_CHECKING:
    from typing import Any

    from ataskaita.hall.comparing import Document, Ignored

_NEEDED: Final = "document_regression needs pytest-regressions: pip install pytest-regressions"


@frozen
class DocumentRegression:
    """Holds documents to the texts that pytest-regressions keeps beside a test."""

    files: "Any"
    """Its `file_regression`."""

    def check(self, document: "Document", *, ignoring: "Ignored" = (), basename: str = "") -> None:
        """Compare what the document says with what it said; with `--force-regen`, keep it."""
        from ataskaita.hall.comparing import text_of  # noqa: PLC0415 (in a test that asks for it)

        self.files.check(
            text_of(document, ignoring),
            encoding="utf-8",
            extension=".txt",
            **({"basename": basename} if basename else {}),
        )


@pytest.fixture
def document_regression(request: pytest.FixtureRequest) -> DocumentRegression:
    """Return what holds documents to what they once said; it needs pytest-regressions."""
    try:
        return DocumentRegression(request.getfixturevalue("file_regression"))
    except pytest.FixtureLookupError:
        raise pytest.UsageError(_NEEDED) from None
