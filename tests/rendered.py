"""The documents that every validator and lint is to find nothing in."""

from functools import cache
from typing import Final

from attrs import evolve

import ataskaita as at
from ataskaita import preview
from ataskaita.declared.layout import CHAPTERS, Layout

LIBRARIES: Final = (
    *("lazdijai-2020", "lazdijai-2020-paskelbta", "kita-biblioteka", "maziausia"),
    *("miestelis", "apskritis", "priestaravimai"),
)
LAID_OUT: Final = "isdestyta"
"""A report with everything that a layout may ask for."""
COMPANIONS: Final = ("sprendimas", "aiskinamasis-rastas", "santrauka")
DOCUMENTS: Final = (
    *LIBRARIES,
    *(
        f"{library}/{one}"
        for library in ("lazdijai-2020", "kita-biblioteka", "maziausia")
        for one in (*COMPANIONS, LAID_OUT)
    ),
)
"""Each library's report, and of some every other document: `lazdijai-2020/sprendimas`."""


def rendered(name: str, *, commented: bool = False) -> bytes:
    """Return the document of that name; where `commented`, with its findings as comments."""
    paged = preview.find_libreoffice() is not None  # slow tests alone let it count pages
    return _kept(name, commented=commented, paged=paged)


@cache
def _kept(name: str, *, commented: bool, paged: bool) -> bytes:  # noqa: ARG001 (two of one name)
    return made(name, commented=commented)


def made(name: str, *, commented: bool = False) -> bytes:
    """Return the same, made anew."""
    library, _, document = name.partition("/")
    report = at.load(f"fixtures/{library}/ataskaita.yaml")
    findings = at.check(report) if commented else ()
    if document == LAID_OUT:
        report = evolve(report, layout=Layout(headings=CHAPTERS, contents=True, numbered=True))
        return at.render(report, findings=findings)
    return at.render(report, findings=findings, document=document or "ataskaita")
