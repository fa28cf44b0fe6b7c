"""Give a PDF what LibreOffice leaves out of it, so that it keeps to PDF/UA-1 (ISO 14289-1).

LibreOffice loses the alternative texts of charts, and doesn't say in which order the links of
a page are walked through. The extra `perziura` is needed; without it the PDF stays as it is.
"""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def mend_pdf(pdf: Path, alternatives: Sequence[str]) -> None:
    """Write the charts' alternative texts, in their order, and the order of links into the PDF."""
    if find_spec("pikepdf") is None:
        return
    import pikepdf  # noqa: PLC0415 (an extra: it may not be there)

    try:
        with pikepdf.open(pdf, allow_overwriting_input=True) as document:
            for page in document.pages:
                page.obj.Tabs = pikepdf.Name.S
            silent = [one for one in _figures(document.Root.StructTreeRoot) if "/Alt" not in one]
            if len(silent) == len(alternatives):
                for figure, words in zip(silent, alternatives, strict=True):
                    figure.Alt = pikepdf.String(words)
            document.save(pdf, linearize=False)
    except (pikepdf.PdfError, AttributeError):  # another program's: not tagged
        return


def _figures(root: Any) -> Iterator[Any]:
    """Generate the figures of the tree of tags, in reading order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == "/Figure":
            yield element
        waiting += reversed(list(_below(element)))


def _below(element: Any) -> Iterator[Any]:
    """Generate the elements below: one, several, or only numbers of marked content."""
    from pikepdf import Array, Dictionary  # noqa: PLC0415 (as above)

    below = element.get("/K")
    for one in below if isinstance(below, Array) else [below]:
        if isinstance(one, Dictionary):
            yield one
