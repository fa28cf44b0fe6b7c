"""All by which a Word file reaches out of itself, or runs: one table (promise 10; docs/borders.md).

What an office's own letterhead carries is taken out and told; a template with any other is refused.
"""

from collections.abc import Mapping
from typing import Final

from ataskaita.messages import Phrase
from ataskaita.records import frozen


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

OLE: Final = Technique(Phrase("an object of another program (OLE)"))
OTHER_TEXT: Final = Technique(Phrase("a text of another format within (altChunk)"))
SUBDOCUMENT: Final = Technique(Phrase("a sub-document of a master document"))
FRAMES: Final = Technique(Phrase("frames that show other files"))
DDE: Final = Technique(Phrase("a field that asks another program (DDE)"))
INCLUDE: Final = Technique(Phrase("a field that fetches another file (INCLUDE…, RD)"))
QUERY: Final = Technique(Phrase("a field that asks a database (DATABASE)"))
HIDDEN_FIELD: Final = Technique(Phrase("a field whose name another field or a tag makes"))
LINKED_PICTURE: Final = Technique(Phrase("a picture that stands in another file"))
LINKED_MEDIA: Final = Technique(Phrase("a film or sound that stands in another file"))
WEB_VIDEO: Final = Technique(Phrase("a film of the web with its page"))
ACTIVEX: Final = Technique(Phrase("an ActiveX control"))
RIBBON: Final = Technique(Phrase("buttons of its own in Word's ribbon"))
ADD_IN: Final = Technique(Phrase("an add-in of Office"))
PACKAGE: Final = Technique(Phrase("a file within that is no chart's plain workbook"))
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
BY_PART: Final[Mapping[str, Technique]] = {
    **dict.fromkeys(("vbaproject", "vbadata", "keymapcustomizations", "attachedtoolbars"), MACROS),
    "activex": ACTIVEX,
    "customui": RIBBON,
    "webextension": ADD_IN,
    "oleobject": OLE,
}
"""By a word of a part's name or content type, in small letters, whether anything leads there."""
BY_BYTES: Final[Mapping[bytes, Technique]] = {
    bytes.fromhex("d0cf11e0a1b11ae1"): OLE,
    b"PK\x03\x04": PACKAGE,
    b"MZ": PACKAGE,
}
"""By a part's first bytes, whatever it is called."""
BY_ELEMENT: Final[Mapping[str, Technique]] = {
    "OLEObject": OLE,
    "control": ACTIVEX,
    "altChunk": OTHER_TEXT,
    "subDoc": SUBDOCUMENT,
    "frameset": FRAMES,
    "mailMerge": MAIL_MERGE,
    "attachedTemplate": ATTACHED_TEMPLATE,
    "webVideoPr": WEB_VIDEO,
    **dict.fromkeys(("entryMacro", "exitMacro"), MACROS),
}
"""By an element's name without its namespace."""
BY_FIELD: Final = (
    ("DDE", DDE),
    ("INCLUDE", INCLUDE),
    ("IMPORT", INCLUDE),
    ("DATABASE", QUERY),
)
"""By what a field's name begins with."""
BY_WHOLE_FIELD: Final[Mapping[str, Technique]] = {
    "RD": INCLUDE,
    **dict.fromkeys(("LINK", "EMBED", "CONTROL", "HTMLCONTROL", "OCX"), OLE),
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
