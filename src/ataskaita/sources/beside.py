"""Where a file stands that a data file names: sought from the data file's own folder."""

from pathlib import Path


def beside(source: Path, name: str) -> Path:
    """Return the path of the file that `source` names, also where Windows wrote the name."""
    return source.parent / name.replace("\\", "/")
