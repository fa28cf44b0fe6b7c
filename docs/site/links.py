"""Links of the built site that lead nowhere, and what a page would ask of the network."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

_OUTSIDE: Final = ("http:", "https:", "//")
_FETCHED: Final = {"img", "script", "link", "iframe", "source", "video", "audio"}
"""What a browser fetches by itself; a link of text it follows only when it is clicked."""


class _Page(HTMLParser):
    """What a page leads to, what it fetches, and to which of its places others may lead."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.places |= {told[name] for name in ("id", "name") if name in told}
        for name in ("href", "src"):
            if name in told and told.get("rel") not in {"canonical", "prev", "next"}:
                self.links.append(told[name])
                if tag in _FETCHED:
                    self.fetched.append(told[name])


def broken_links(site: Path) -> list[str]:
    """Return what is wrong with links, each with its page."""
    pages = {one: _read(one) for one in sorted(site.rglob("*.html"))}
    return [
        f"{path.relative_to(site).as_posix()}: {told}"
        for path, page in pages.items()
        for told in _wrong(path, page, pages)
    ]


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _wrong(path: Path, page: _Page, pages: dict[Path, _Page]) -> Iterator[str]:
    yield from (one for one in page.fetched if one.startswith(_OUTSIDE))
    for link in dict.fromkeys(page.links):
        told = urlsplit(link)
        if told.scheme or link.startswith("//") or path.name == "404.html":
            continue
        target = (path.parent / unquote(told.path)).resolve() if told.path else path
        places = pages[target].places if target in pages else {unquote(told.fragment)}
        if not target.is_file() or (told.fragment and unquote(told.fragment) not in places):
            yield link
