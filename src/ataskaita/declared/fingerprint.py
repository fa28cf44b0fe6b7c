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
    for path, leaf in leaves(names_of(report)):
        value = _said(leaf) if isinstance(leaf, Quantity) else leaf
        digest.update(f"{path}\0{value!r}\n".encode())
    if older := older_of(report):
        digest.update(repr(older).encode())
    for _, section in report.sections:
        for picture in section.pictures:
            digest.update(f"{picture!r}{picture.image.digest}\n".encode())
    for own in report.own_sections.items():
        digest.update(repr(own).encode())
    return digest.hexdigest()


def _said(figure: Quantity) -> tuple[object, ...]:
    """Return what is printed of a figure: its values, and what is counted."""
    counted = figure.label, figure.own_noun, figure.unit.key, figure.decimals, figure.base
    return figure.value, figure.earlier, *counted
