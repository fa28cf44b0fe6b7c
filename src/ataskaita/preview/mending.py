"""Give a PDF what LibreOffice leaves out, so that it keeps to PDF/UA-1 and PDF/A-2a.

LibreOffice loses the alternative texts of charts, doesn't say in which order the links of a page
are walked through, and calls tagged files PDF/A-2b, some of its versions without saying what
their mark of PDF/UA is (ISO 14289-1; ISO 19005-2, 6.6.2.3 and 6.7). The extra `perziura` is needed;
without it the PDF stays as it is.
"""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

_TAGGED: Final = (b"<pdfaid:conformance>B<", b"<pdfaid:conformance>A<")
_END: Final = b"</rdf:RDF>"
_SCHEMAS: Final = b"pdfaExtension:schemas"
_OF_UA: Final = b"""\
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"""
"""What the mark of PDF/UA is, as PDF/A has it told."""


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
            _tell_levels(document.Root)
            document.save(pdf, linearize=False)
    except (pikepdf.PdfError, AttributeError):  # another program's: not tagged
        return


def _tell_levels(root: Any) -> None:
    """Say in the metadata that what is tagged keeps to PDF/A-2a, and what the mark of PDF/UA is."""
    if "/Metadata" not in root or "/Lang" not in root:
        return
    told: bytes = root.Metadata.read_bytes().replace(*_TAGGED)
    if _SCHEMAS not in told:
        told = told.replace(_END, _OF_UA + _END)
    root.Metadata.write(told)


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
