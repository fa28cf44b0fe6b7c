"""The web edition of a report: its document, filled, as one page that everybody can read."""

from typing import Final

from attrs import field

from ataskaita.compose import compose_view
from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.declared.report import Report
from ataskaita.hall.chosen import settled
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Settings
from ataskaita.hall.judging import judged
from ataskaita.hall.template import Template, template_of
from ataskaita.records import at_once, define
from ataskaita.template import Anchors
from ataskaita.word.page_seal import sealed_page
from ataskaita.word.seal import require_sound

HTML: Final = ".html"


def render_html(
    report: Report,
    template: PathArgument | Template | None = None,
    *,
    document: str = REPORT,
) -> bytes:
    """Return the report as the bytes of one accessible web page, with nothing outside it.

    What stands in the Word document of the same template stands in it, in the same order, and its
    figures lead to what they are. It has no comments: what is to be filled still says so. Raise
    TemplateErrors as `render` does.

    >>> import ataskaita as at
    >>> from ataskaita.documents import render_html
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> render_html(report)[:15]
    b'<!DOCTYPE html>'
    """
    design = template_of(template, document, report.kind)
    return sealed_page(_page(report, design, document), report.institution.name)


def web_editions(report: Report, settings: Settings) -> dict[str, bytes]:
    """Return the web editions of the documents that the settings ask for, by their names."""
    settings = settled(settings, report)
    own = {name: settings.own(name) for name in settings.documents}
    return {name: render_html(report, own[name], document=name) for name in settings.documents}


@at_once()
def _page(report: Report, design: Template, document: str) -> bytes:
    from ataskaita.hall.explaining import explained_of  # noqa: PLC0415 (only pages explain figures)
    from ataskaita.web import About, UnsoundError, page_of  # noqa: PLC0415 (needs lxml)

    view, paths = compose_view(report), _Paths(KeyedPaths(report))
    anchors = Anchors(wanted=True, keyed=paths, figures_alone=True)
    with judged(design.file, report.kind):
        parts = design.parts_of(view.names, anchors, read=False)
    figures = {one.bookmark: one.path for one in anchors.set}
    asked = ((paths.numbered.get(one, one), one) for one in dict.fromkeys(figures.values()))
    explained = explained_of(report, asked)
    known = {mark: path for mark, path in figures.items() if path in explained}
    title = view.titles.get(document, view.title)
    try:
        return page_of(parts, About(title, view.author, known, explained))
    except UnsoundError:
        design.parts_of(view.names, Anchors())  # it says at which tag
        require_sound(parts)  # of another part, where
        raise


@define(eq=False)
class _Paths:
    """The data paths with keys, and by which numbers each was asked for."""

    keyed: KeyedPaths
    numbered: dict[str, str] = field(factory=dict)

    def __call__(self, path: str) -> str:
        told = self.keyed(path)
        self.numbered[told] = path
        return told
