"""What the site has besides the files of docs/: made pages, Lithuanian search, links that lead out.

MkDocs calls these functions by their names.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from docs.site import codes, commands, outer, reference
from docs.site.words import language_of, with_levels, with_pipes

_LITHUANIAN: Final = "lt"
_PICTURE: Final = re.compile(r'(<img [^>]*\bsrc="([^"]+)"[^>]*>)')


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Search in Lithuanian, whose stemmer is ours; take examples from docs/, wherever it is run."""
    search: Any = config.plugins["material/search"]
    search.search_index.config["lang"] = [_LITHUANIAN]
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [config.docs_dir]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made: of codes, of commands, of names, of files outside docs/."""
    for place, text in made_pages().items():
        files.append(File.generated(config, place, content=text))
    return files


def made_pages() -> Mapping[str, str]:
    """Return each made page by its place in the site."""
    return dict(_made())


def _made() -> Iterator[tuple[str, str]]:
    yield from codes.pages()
    yield from commands.pages()
    yield from reference.pages()
    yield from outer.pages()


def on_page_markdown(markdown: str, page: Page, **_more: object) -> str:
    """Lead links to files outside docs/ to their pages, and have lists as GitHub reads them."""
    return with_levels(outer.with_links(markdown, page.file.src_uri))


def on_page_content(html: str, page: Page, **_more: object) -> str:
    """Say in which language a page is, for those who hear it read; open a picture when clicked."""
    html = _PICTURE.sub(r'<a href="\2" title="Padidinti">\1</a>', with_pipes(html))
    return f'<div lang="{language_of(page.markdown or "")}">\n{html}\n</div>'
