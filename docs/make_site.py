"""Build the site of docs/ strictly, and follow its links: `python -m docs.make_site [FOLDER]`.

It asks nothing of the network, and neither do its pages: a browser opens FOLDER/index.html.
"""

import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from docs.site.links import broken_links

SETTINGS = Path(__file__).with_name("site") / "mkdocs.yml"


def make_site(folder: Path | None = None) -> Path:
    """Return the folder of the built site; stop where a page has no door or a link no end."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    where = {"site_dir": str(folder.resolve())} if folder else {}
    config = load_config(str(SETTINGS), strict=True, **where)
    build(config)
    built = Path(config.site_dir)
    broken = broken_links(built)
    if broken:
        sys.exit("\n".join(["Links that lead nowhere, or ask of the network:", *broken]))
    return built


if __name__ == "__main__":
    print(make_site(*map(Path, sys.argv[1:2])) / "index.html")  # noqa: T201
