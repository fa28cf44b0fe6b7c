"""A fingerprint of what a report says, the same whatever file it came from."""

import hashlib

from ataskaita.declared.names import names_of
from ataskaita.declared.older import older_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, leaves


def fingerprint_of(report: Report) -> str:
    """Return the SHA-256 of all that documents may print, of the layout and the words, in hex."""
    words = report.words, report.tidied, report.kind.digest
    layout = report.title, report.order, report.layout
    digest = hashlib.sha256(repr((layout, words)).encode())
    said = (
        _said(path, leaf) if isinstance(leaf, Quantity) else f"{path}\0{leaf!r}"
        for path, leaf in leaves(names_of(report))
    )
    digest.update("\n".join(said).encode())
    if older := older_of(report):
        digest.update(repr(older).encode())
    for _, section in report.sections:
        for picture in section.pictures:
            digest.update(f"{picture!r}{picture.image.digest}\n".encode())
    for own in report.own_sections.items():
        digest.update(repr(own).encode())
    return digest.hexdigest()


def _said(path: str, figure: Quantity) -> str:
    """Return what is printed of a figure: its values, and what is counted; no text has a NUL."""
    counted = f"{figure.label}\0{figure.own_noun}\0{figure.unit.key}"
    printed = f"{figure.value}\0{figure.earlier}\0{figure.decimals}\0{figure.base}"
    return f"{path}\0{printed}\0{counted}"
