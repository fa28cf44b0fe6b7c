"""Build the standard Word template from the model; `python -m templates.builder` writes it."""

from templates.builder.package import build

__all__ = ["build"]
