"""A page has on the site what it has on GitHub: lists, tables, code, letter for letter in cells.

Guards: docs.site.words.
"""

import html
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest
from markdown_it import MarkdownIt

from docs.site.words import language_of, plain, with_levels, with_pipes
from tests.cli.tool import PROJECT

PAGES: Final = [*sorted((PROJECT / "docs").rglob("*.md")), *sorted(PROJECT.glob("*.md"))]
TAGS: Final = (
    "<a ",
    "<em>",
    "<h2",
    "<h3",
    "<img",
    "<li",
    "<ol",
    "<pre",
    "<strong",
    "<table",
    "<td",
)
CELL: Final = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)


def told(page: str) -> tuple[dict[str, int], list[str]]:
    """Return how many of each a page has, and the words of its cells."""
    cells = (html.unescape(re.sub(r"<[^>]+>", "", one)) for one in CELL.findall(page))
    return {tag: page.count(tag) for tag in TAGS}, [" ".join(one.split()) for one in cells]


@pytest.mark.slow
@pytest.mark.skipif(find_spec("markdown") is None, reason="the extra `docs` isn't installed")
class DescribeAPage:
    @pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
    def it_has_on_the_site_what_it_has_on_github(self, page: Path) -> None:
        markdown = import_module("markdown").markdown  # of the extra
        text = page.read_text(encoding="utf-8").removeprefix("---\nhide: [navigation, toc]\n---\n")
        extensions = ["attr_list", "md_in_html", "tables", "pymdownx.superfences"]

        on_site = with_pipes(markdown(with_levels(text), extensions=extensions))

        on_github = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
        assert told(on_site) == told(on_github)


class DescribeALevel:
    def it_is_four_spaces_where_it_was_two(self) -> None:
        assert with_levels("- a\n  - b\n\n  ```\n    c\n  ```\n```\n  d\n```") == (
            "- a\n    - b\n\n    ```\n      c\n    ```\n```\n  d\n```"
        )


class DescribeWordsOfAMadePage:
    def they_are_shown_letter_for_letter(self) -> None:
        text = "„{{ a|b }}“ <p>_x_* [y](z) #"

        assert MarkdownIt().render(plain(text)) == (f"<p>{html.escape(text, quote=False)}</p>\n")

    def they_say_their_language(self) -> None:
        assert language_of("Šablonas įrašytas, jį keiskite „Word“ programa.") == "lt"
        assert language_of("A template. `šablonas` and ```\nžodžiai, ąčęėįšųūž\n``` aside.") == "en"
