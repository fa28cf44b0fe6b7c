"""Write docs/licences.md from what is packed and asked for: `python -m docs.make_licences`."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

PROJECT: Final = Path(__file__).parents[1]
PAGE: Final = Path(__file__).with_name("licences.md")
OURS: Final = "test", "docs", "dev"
"""Extras of those who change the project; nobody else installs them."""
LICENCES: Final = {
    "attrs": "MIT",
    "babel": "BSD-3-Clause",
    "click": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "distributed": "BSD-3-Clause",
    "docxtpl": "LGPL-2.1-only",
    "isal": "PSF-2.0",
    "jinja2": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "openpyxl": "MIT",
    "pikepdf": "MPL-2.0",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pypdfium2": "BSD-3-Clause, Apache-2.0",
    "python-docx": "MIT",
    "pyyaml": "MIT",
    "rich": "MIT",
    "spylls": "MIT",
    "starlette": "BSD-3-Clause",
    "uvicorn": "BSD-3-Clause",
    "xlsxwriter": "BSD-2-Clause",
}
"""Of what is asked for; a test holds each to what the installed package says of itself."""
_CONTENT: Final = {".aff", ".dic"}
_PAGE: Final = """\
# Licences

Made by `python -m docs.make_licences`; tests hold it to pyproject.toml, to what is packed and to
what is installed.

## What is packed

The wheel and the source are ours, under the [MIT licence](../LICENSE), but for

{packed}

Forms, templates, fixtures and texts are ours too: public institutions may use what they make with
them as they like. Documents that the program makes belong to those who make them; no licence of
ours or of others follows into them. Their fonts are named, not embedded.

## What is installed with it

These stay packages of their own, in their own files, and can be replaced; none is packed into the
wheel. The [bundle](bundle.md) packs them beside ours, as their authors made them, with all their
licences in its folder `licencijos`.

| package | versions | licence | brought by |
|--|--|--|--|
{needed}

docxtpl's licence, LGPL 2.1, lets any program use it as a library; ours imports it and changes
nothing of it.

## Extras

| `pip install "ataskaita[…]"` | you get |
|--|--|
{extras}
"""


def page() -> str:
    """Return the page: what is packed, what is asked for, what each extra brings."""
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    return _PAGE.format(
        packed="\n".join(_packed(project["license-files"])),
        needed="\n".join(_needed(project)),
        extras="\n".join(_extras(text, project["optional-dependencies"])),
    )


def _packed(files: list[str]) -> Iterator[str]:
    """Generate what others wrote: each stands in a folder with a licence that isn't ours."""
    for one in files:
        folder = (PROJECT / one).parent
        if folder != PROJECT:
            text = (PROJECT / one).read_text(encoding="utf-8")
            names = sorted(file.name for file in folder.iterdir() if file.suffix in _CONTENT)
            place = folder.relative_to(PROJECT / "src").as_posix()
            if (PROJECT / "LICENSE").read_text(encoding="utf-8") != text:
                owner = text.splitlines()[0].rstrip(".")
                yield (
                    f"- `{'`, `'.join(names)}` in `{place}`: the Lithuanian Hunspell dictionary. "
                    f"{owner}. BSD-3-Clause, [in full](../{one})."
                )


def _needed(project: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    yield from (_row(one, "") for one in project["dependencies"])
    for extra, asked in project["optional-dependencies"].items():
        if extra not in OURS:
            yield from (_row(one, f"`{extra}`") for one in asked)


def _row(asked: str, extra: str) -> str:
    name = Requirement(asked).name
    return f"| {name} | `{asked.removeprefix(name)}` | {LICENCES[name.casefold()]} | {extra} |"


def _extras(text: str, extras: dict[str, list[str]]) -> Iterator[str]:
    """Generate each extra with the comment beside it, which says what a person gets."""
    for extra in extras:
        told = re.search(rf"^{extra} = \[ +# (.+)$", text, re.MULTILINE)
        yield f"| `{extra}` | {told[1] if told else ''} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
