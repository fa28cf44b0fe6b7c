"""The command line: the only room that prints and exits."""

from ataskaita.cli.main import main

__all__ = ["main"]
