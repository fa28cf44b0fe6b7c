"""Documents of a report, their pages, PDF, web edition, soundness, origin, proof and history."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.hall.bases import read_draft
    from ataskaita.hall.differences import Differences, differences
    from ataskaita.hall.documents import DOCUMENTS, standard_template
    from ataskaita.hall.drafts import Bringing, Draft, Refreshed, Refreshing, Settings
    from ataskaita.hall.inspecting import inspect
    from ataskaita.hall.manifest import base_of, manifest_of
    from ataskaita.hall.one import draft_of
    from ataskaita.hall.pages import make_pdf, number_pages
    from ataskaita.hall.proving import Proven, prove
    from ataskaita.hall.redlining import Redline, redline
    from ataskaita.hall.refreshing import refresh
    from ataskaita.hall.versions import Version, read_version, restore, versions_of
    from ataskaita.hall.web import render_html
    from ataskaita.outline import Outline
    from ataskaita.word.manifest import Manifest, Written

__all__ = [
    "DOCUMENTS",
    "Bringing",
    "Differences",
    "Draft",
    "Manifest",
    "Outline",
    "Proven",
    "Redline",
    "Refreshed",
    "Refreshing",
    "Settings",
    "Version",
    "Written",
    "base_of",
    "differences",
    "draft_of",
    "inspect",
    "make_pdf",
    "manifest_of",
    "number_pages",
    "prove",
    "read_draft",
    "read_version",
    "redline",
    "refresh",
    "render_html",
    "restore",
    "standard_template",
    "versions_of",
]

_ROOMS = ("documents", "pages", "inspecting", "manifest", "drafts", "one")

__getattr__, __dir__ = door(
    __name__,
    {
        "hall.bases": ["read_draft"],
        "hall.differences": ["Differences", "differences"],
        "hall.documents": ["DOCUMENTS", "standard_template"],
        "hall.drafts": ["Bringing", "Draft", "Refreshed", "Refreshing", "Settings"],
        "hall.inspecting": ["inspect"],
        "hall.manifest": ["base_of", "manifest_of"],
        "hall.one": ["draft_of"],
        "hall.pages": ["make_pdf", "number_pages"],
        "hall.proving": ["Proven", "prove"],
        "hall.redlining": ["Redline", "redline"],
        "hall.refreshing": ["refresh"],
        "hall.versions": ["Version", "read_version", "restore", "versions_of"],
        "hall.web": ["render_html"],
        "outline": ["Outline"],
        "word.manifest": ["Manifest", "Written"],
    },
    public=True,
)
