"""Make the bundle: `python -m docs.bundle --out dist` (docs/bundle.md)."""

import argparse
import tempfile
from pathlib import Path

from docs.bundle.layout import Bundle, write_folder, write_pyz, zip_of
from docs.bundle.wheels import HERE, WINDOWS, BundleError, Target, collect, update_lock


def main() -> None:
    """Do what the arguments ask; end with a sentence where that can't be."""
    asked = arguments().parse_args()
    target = Target(asked.platform, asked.python_version)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            if asked.update_lock:
                update_lock(target, Path(scratch))
                return
            wheels = collect(target, Path(scratch), asked.wheels)
            make(Bundle(target, wheels, asked.embedded), asked.out)
    except BundleError as error:
        raise SystemExit(f"bundle: {error}") from None


def make(bundle: Bundle, out: Path) -> None:
    """Write the folder, its zip, and, for systems that need no .bat, the zipapp."""
    folder = write_folder(bundle, out)
    made = [folder, zip_of(folder)]
    if bundle.target.platform != WINDOWS:
        made.append(write_pyz(folder, bundle))
    for one in made:
        print(one)


def arguments() -> argparse.ArgumentParser:
    """Return what may be asked."""
    told = argparse.ArgumentParser(prog="python -m docs.bundle", description=__doc__)
    told.add_argument("--out", type=Path, default=Path("dist"), help="where to write")
    told.add_argument(
        "--platform",
        default=WINDOWS,
        help=f"as pip names it; {HERE} for the system on which it is made; by default {WINDOWS}",
    )
    told.add_argument("--python-version", default="", help="3.13; of the system where it is here")
    told.add_argument(
        "--embedded",
        type=Path,
        metavar="ZIP",
        help="python-3.13.N-embed-amd64.zip from www.python.org, packed so that nobody installs it",
    )
    told.add_argument(
        "--wheels", type=Path, metavar="FOLDER", help="take wheels from there, and ask no registry"
    )
    told.add_argument(
        "--update-lock",
        action="store_true",
        help="resolve anew, and write versions.txt",
    )
    return told


if __name__ == "__main__":
    main()
