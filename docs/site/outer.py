"""Pages of files outside docs/ to which its pages lead: a text, a source, what a folder has."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from typing import Final

from docs.site.words import BEHIND

PROJECT: Final = Path(__file__).parents[2]
_DOCS: Final = "docs"
_SETTINGS: Final = "docs/site/"
"""What makes the site is no part of it."""
_FOLDER: Final = "projektas"
_ALWAYS: Final = ("CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE")
_CODE: Final = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
_LINK: Final = re.compile(r"\]\(([^)\s#:]+)(#[^)\s]*)?\)")
_SHOWN_BY_ITSELF: Final = {".png", ".json"}


def pages() -> Iterator[tuple[str, str]]:
    """Generate the place and the text of each page, of those that such pages lead to as well."""
    waiting = [*_ALWAYS, *(one for page in _pages_of_docs() for one in _led_to(page))]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in seen or _is_in_docs(path):
            continue
        seen.add(path)
        yield place_of(path), BEHIND + _text(path)
        if path.endswith(".md"):
            waiting += _led_to(path)


def place_of(path: str) -> str:
    """Return where in the site the page of a file outside docs/ stands."""
    return f"{_FOLDER}/{path if path.endswith('.md') else f'{path}.md'}"


def with_links(markdown: str, place: str) -> str:
    """Return a page's text with its links out of docs/ leading to the pages of those files."""
    path = _path_of(place)
    pieces = _CODE.split(markdown)
    pieces[::2] = [_LINK.sub(lambda one: _link(one, path, place), text) for text in pieces[::2]]
    return "".join(pieces)


def _link(match: re.Match[str], path: str, place: str) -> str:
    target = normpath(f"{PurePosixPath(path).parent}/{match[1]}")
    if not (PROJECT / target).exists() or (_is_in_docs(target) and _is_in_docs(path)):
        return match[0]
    stands = target.removeprefix(f"{_DOCS}/") if _is_in_docs(target) else place_of(target)
    return f"]({relpath(stands, PurePosixPath(place).parent)}{match[2] or ''})"


def _path_of(place: str) -> str:
    """Return the file that a page was made of, from the project's folder."""
    if not place.startswith(f"{_FOLDER}/"):
        return f"{_DOCS}/{place}"
    path = place.removeprefix(f"{_FOLDER}/")
    return path if (PROJECT / path).exists() else path.removesuffix(".md")


def _led_to(path: str) -> Iterator[str]:
    text = (PROJECT / path).read_text(encoding="utf-8")
    for match in _LINK.finditer("".join(_CODE.split(text)[::2])):
        target = normpath(f"{PurePosixPath(path).parent}/{match[1]}")
        if (PROJECT / target).exists() and not target.startswith(".."):
            yield target


def _pages_of_docs() -> Iterator[str]:
    for one in sorted((PROJECT / _DOCS).rglob("*.md")):
        yield one.relative_to(PROJECT).as_posix()


def _is_in_docs(path: str) -> bool:
    return path == _DOCS or (path.startswith(f"{_DOCS}/") and not path.startswith(_SETTINGS))


def _text(path: str) -> str:
    file = PROJECT / path
    if file.is_dir():
        names = sorted(one.name for one in file.iterdir() if not one.name.startswith(("_", ".")))
        return f"# {path}/\n\n" + "\n".join(f"- `{name}`" for name in names)
    text = file.read_text(encoding="utf-8")
    if path.endswith(".md"):
        return text
    return f"# {path}\n\n````{'python' if path.endswith('.py') else 'text'}\n{text}\n````\n"
