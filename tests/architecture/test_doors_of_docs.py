"""Every page of docs/ stands behind a door of the site: what no reader is led to, none finds."""

import re
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).parents[2] / "docs"
SETTINGS: Final = DOCS / "site" / "mkdocs.yml"
NAV: Final = SETTINGS.read_text(encoding="utf-8").partition("\nnav:\n")[2]


class DescribeTheDoors:
    def they_have_every_page_of_the_docs(self) -> None:
        pages = {one.relative_to(DOCS).as_posix() for one in DOCS.rglob("*.md")}

        for page in sorted(pages):
            assert re.search(rf"(?:: |- ){re.escape(page)}$", NAV, re.MULTILINE), (
                f"docs/{page} stands behind no door: write “- Its title: {page}” under the door of "
                "its reader, in `nav` at the end of docs/site/mkdocs.yml"
            )

    def their_pages_are_there(self) -> None:
        named = re.findall(r"(?:: |- )(\S+\.md)$", NAV, re.MULTILINE)
        made = {"kodai.md", "komandos.md", "commands.md", "reference.md"}

        there = [one for one in named if (DOCS / one).is_file() or one in made]

        assert [one for one in named if one not in there and not one.startswith("projektas/")] == []
        assert len(there) > 20
