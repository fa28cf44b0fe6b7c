"""All by which a Word file reaches out of itself, or runs: one table (promise 10; docs/borders.md).

What an office's own letterhead carries is taken out and told; a template with any other is refused.
"""

from collections.abc import Mapping
from typing import Final

from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.wordml.names import W


@frozen
class Technique:
    """One way."""

    name: Phrase
    taken_out: bool = False


MACROS: Final = Technique(Phrase("macros"), taken_out=True)
ATTACHED_TEMPLATE: Final = Technique(
    Phrase("a Word template attached from elsewhere"), taken_out=True
)
MAIL_MERGE: Final = Technique(Phrase("a mail merge with its source of data"), taken_out=True)
LINK: Final = Technique(
    Phrase("a link that leads to no http, https or mailto address"), taken_out=True
)
SCHEMAS: Final = Technique(
    Phrase("XML schemas with what belongs to them elsewhere"), taken_out=True
)
STRAY: Final = Technique(
    Phrase("a file of no known kind that nothing of the document refers to"), taken_out=True
)
PROTECTION: Final = Technique(Phrase("a protection against changes"), taken_out=True)
SIGNATURE: Final = Technique(Phrase("a digital signature"), taken_out=True)
BASE: Final = Technique(Phrase("a folder elsewhere at which links begin"), taken_out=True)

OLE: Final = Technique(Phrase("an object of another program (OLE)"))
OTHER_TEXT: Final = Technique(Phrase("a text of another format within (altChunk)"))
SUBDOCUMENT: Final = Technique(Phrase("a sub-document of a master document"))
FRAMES: Final = Technique(Phrase("frames that show other files"))
DDE: Final = Technique(Phrase("a field that asks another program (DDE)"))
INCLUDE: Final = Technique(Phrase("a field that fetches another file (INCLUDE…, RD)"))
QUERY: Final = Technique(Phrase("a field that asks a database (DATABASE)"))
PRINTER: Final = Technique(Phrase("a field that gives commands to the printer (PRINT)"))
HIDDEN_FIELD: Final = Technique(Phrase("a field whose name another field or a tag makes"))
LINKED_PICTURE: Final = Technique(Phrase("a picture that stands in another file"))
LINKED_MEDIA: Final = Technique(Phrase("a film or sound that stands in another file"))
WEB_VIDEO: Final = Technique(Phrase("a film of the web with its page"))
SCRIPT: Final = Technique(Phrase("a picture that runs a script or fetches something (SVG, VML)"))
STYLESHEET: Final = Technique(Phrase("a stylesheet that makes something else of it (XSLT)"))
ACTIVEX: Final = Technique(Phrase("an ActiveX control"))
RIBBON: Final = Technique(Phrase("buttons of its own in Word's ribbon"))
ADD_IN: Final = Technique(Phrase("an add-in of Office"))
PACKAGE: Final = Technique(
    Phrase("a file within that is no picture, font or plain workbook of a chart")
)
UNKNOWN: Final = Technique(Phrase("a file of no known kind within"))
OUTSIDE: Final = Technique(Phrase("a reference to another file"))

BY_RELATIONSHIP: Final[Mapping[str, Technique]] = {
    **dict.fromkeys(("vbaProject", "wordVbaData", "vbaProjectSignature"), MACROS),
    **dict.fromkeys(("vbaProjectSignatureAgile", "vbaProjectSignatureV3"), MACROS),
    **dict.fromkeys(("keyMapCustomizations", "attachedToolbars"), MACROS),
    "attachedTemplate": ATTACHED_TEMPLATE,
    **dict.fromkeys(("mailMergeSource", "mailMergeHeaderSource"), MAIL_MERGE),
    **dict.fromkeys(("recipientData", "mailMergeRecipientData"), MAIL_MERGE),
    "oleObject": OLE,
    "aFChunk": OTHER_TEXT,
    "subDocument": SUBDOCUMENT,
    "frame": FRAMES,
    "transform": STYLESHEET,
    **dict.fromkeys(("control", "activeXControlBinary"), ACTIVEX),
    **dict.fromkeys(("extensibility", "userCustomization"), RIBBON),
    **dict.fromkeys(("webextension", "webextensiontaskpanes", "taskpanes"), ADD_IN),
}
"""By the last word of a relationship's type, whether it leads out or not."""
BY_OUTSIDE: Final[Mapping[str, Technique]] = {
    "image": LINKED_PICTURE,
    **dict.fromkeys(("video", "audio", "media"), LINKED_MEDIA),
}
"""By the last word of the type of one that leads out; any that isn't here is `OUTSIDE`."""
REFERRERS: Final[Mapping[str, tuple[str, ...]]] = {
    "hyperlink": ("hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"),
    "attachedTemplate": ("attachedTemplate",),
    "mailMergeSource": ("dataSource", "src"),
    "mailMergeHeaderSource": ("headerSource",),
}
"""What may refer to one that leads out and isn't refused for its type."""
BY_REFERRER: Final[Mapping[str, Technique]] = dict.fromkeys(
    ("blip", "svgBlip", "imagedata", "fill", "stroke"), LINKED_PICTURE
)
"""By what else refers to it, whatever its type; any that isn't here is `OUTSIDE`."""
BY_PART: Final[Mapping[str, Technique]] = {
    **dict.fromkeys(("vbaproject", "vbadata", "keymapcustomizations", "attachedtoolbars"), MACROS),
    **dict.fromkeys(("digital-signature", "_xmlsignatures"), SIGNATURE),
    "activex": ACTIVEX,
    "customui": RIBBON,
    "webextension": ADD_IN,
    "oleobject": OLE,
}
"""By a word of a part's name or content type, in small letters, whether anything leads there."""
BY_BYTES: Final[Mapping[bytes, Technique]] = {
    bytes.fromhex("d0cf11e0a1b11ae1"): OLE,
}
"""By a part's first bytes; what is no XML, picture, font or printer's settings is `UNKNOWN`."""
_WNE: Final = "{http://schemas.microsoft.com/office/word/2006/wordml}"
BY_ROOT: Final[Mapping[str, Technique]] = {
    **dict.fromkeys((f"{_WNE}tcg", f"{_WNE}vbaSuppData"), MACROS),
    **dict.fromkeys((f"{_WNE}recipients", f"{W}recipients"), MAIL_MERGE),
    "ocx": ACTIVEX,
    "customUI": RIBBON,
    **dict.fromkeys(("taskpanes", "webextension"), ADD_IN),
    **dict.fromkeys(("html", "HTML", "script"), PACKAGE),
    "{http://schemas.microsoft.com/office/2006/xmlPackage}package": PACKAGE,
    "{http://schemas.microsoft.com/office/word/2003/wordml}wordDocument": PACKAGE,
}
"""By the name of the root of a part, with its namespace or without, whatever the part is called."""
_PROPERTIES: Final = "{http://schemas.openxmlformats.org/officeDocument/2006"
BY_ELEMENT: Final[Mapping[str, Technique]] = {
    **dict.fromkeys(("OLEObject", "objectEmbed", "objectLink"), OLE),
    "control": ACTIVEX,
    "altChunk": OTHER_TEXT,
    "{http://www.w3.org/2001/XInclude}include": OTHER_TEXT,
    "subDoc": SUBDOCUMENT,
    "frameset": FRAMES,
    "mailMerge": MAIL_MERGE,
    "attachedTemplate": ATTACHED_TEMPLATE,
    **dict.fromkeys(("attachedSchema", "schemaLibrary"), SCHEMAS),
    **dict.fromkeys(("documentProtection", "writeProtection"), PROTECTION),
    f"{_PROPERTIES}/custom-properties}}property": PROTECTION,
    f"{_PROPERTIES}/extended-properties}}HyperlinkBase": BASE,
    "saveThroughXslt": STYLESHEET,
    f"{W}movie": LINKED_MEDIA,
    "webVideoPr": WEB_VIDEO,
    "{http://www.w3.org/1999/xhtml}script": SCRIPT,
    f"{W}script": SCRIPT,
    **dict.fromkeys(("entryMacro", "exitMacro"), MACROS),
}
"""By an element's name, with its namespace, or without where that is one of Office's."""
OFFICES: Final = (
    *("{http://schemas.openxmlformats.org/", "{http://purl.oclc.org/ooxml/"),
    *("{http://schemas.microsoft.com/", "{urn:schemas-microsoft-com:"),
)
"""How its namespaces begin: what data within calls so is only data."""
BY_SVG_ELEMENT: Final = frozenset(
    (
        *("script", "handler", "listener", "foreignObject"),
        *("iframe", "embed", "object", "audio", "video"),
    )
)
"""What of a picture in SVG runs, or draws another format in: `SCRIPT`."""
BY_FIELD: Final = (
    ("DDE", DDE),
    ("INCLUDE", INCLUDE),
    ("IMPORT", INCLUDE),
    ("DATABASE", QUERY),
    ("HTML", OLE),
)
"""By what a field's name begins with."""
BY_WHOLE_FIELD: Final[Mapping[str, Technique]] = {
    **dict.fromkeys(("RD", "SUBSCRIBER"), INCLUDE),
    "DATA": QUERY,
    "PRINT": PRINTER,
    **dict.fromkeys(("LINK", "EMBED", "CONTROL", "OCX"), OLE),
}


@frozen
class Found:
    """A technique where it stands."""

    technique: Technique
    part: str
    near: str = ""
    """The words around it, or the address to which it leads."""

    @property
    def facts(self) -> Mapping[str, str]:
        """What a message says of it."""
        return {"what": self.technique.name, "near": self.near or "–"}
