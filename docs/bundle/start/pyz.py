"""Unpack this file's program once, into the user's cache, and run it.

What is compiled (lxml, Pillow and their like) can't be imported from within a zip.
"""

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from runpy import run_path


def main() -> None:
    """Run the program from the folder of this very file's content, made where there is none."""
    archive = Path(sys.argv[0]).resolve()
    with zipfile.ZipFile(archive) as packed:
        place = cache() / packed.read("parasas.txt").decode("ascii").strip()
        if not place.is_dir():
            unpack(packed, place)
    run_path(str(place / "programa" / "paleisti.py"), run_name="__main__")


def cache() -> Path:
    """Return a folder of this user alone."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "ataskaita" / "pyz"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name != "nt" and (folder.stat().st_uid != os.getuid() or folder.stat().st_mode & 0o022):
        sys.exit(f"{folder}: this folder must be yours, and nobody else may write there")
    return folder


def unpack(packed: zipfile.ZipFile, place: Path) -> None:
    """Put all in its place at once: a run that is cut short leaves nothing half done."""
    scratch = Path(tempfile.mkdtemp(dir=place.parent))
    try:
        packed.extractall(scratch)
        scratch.rename(place)
    except OSError:
        if not place.is_dir():  # nobody else has done it meanwhile
            raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
