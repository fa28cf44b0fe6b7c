"""For tests of documents: what they say, whether two say the same, and held to what they said."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.hall.comparing import assert_same, outline_of, text_of
    from ataskaita.hall.regression import DocumentRegression, document_regression

__all__ = ["DocumentRegression", "assert_same", "document_regression", "outline_of", "text_of"]

__getattr__, __dir__ = door(
    __name__,
    {
        "hall.comparing": ["assert_same", "outline_of", "text_of"],
        "hall.regression": ["DocumentRegression", "document_regression"],
    },
    public=True,
)
