"""The documents that every validator and lint is to find nothing in."""

from functools import cache
from typing import Final

from attrs import evolve

import ataskaita as at
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


@cache
def rendered(name: str, *, commented: bool = False) -> bytes:
    """Return the document of that name; where `commented`, with its findings as comments."""
    library, _, document = name.partition("/")
    report = at.load(f"fixtures/{library}/ataskaita.yaml")
    findings = at.check(report) if commented else ()
    if document == LAID_OUT:
        report = evolve(report, layout=Layout(headings=CHAPTERS, contents=True, numbered=True))
        return at.render(report, findings=findings)
    return at.render(report, findings=findings, document=document or "ataskaita")
