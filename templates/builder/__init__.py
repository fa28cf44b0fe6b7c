"""Build the standard Word templates from the model; `python -m templates.builder` writes them."""

from templates.builder.package import DOCUMENTS, build

__all__ = ["DOCUMENTS", "build"]
