"""Messages about proof that a document comes from its data; redlines (D35x, D366, F55x)."""

from typing import Final

from ataskaita.messages.message import Message, Phrase

CONTRADICTED = Message(
    "D352",
    "Not what the attestation says",
    "{what}: the attestation says {told}, here it is {found}.",
    "Take the document, the data and the template for which the attestation was made.",
)
PART = Message(
    "D354",
    "A part of the document isn't what the program made",
    "{sort}: not what the program makes of this data ({names}).",
    "If the document was edited or saved in another program, that is to be expected; if nobody "
    "was to change it, take the copy that the program made.",
    "warning",
    why="The document was made anew from the data, and each of its parts compared: texts, styles, "
    "charts, pictures, properties. An editor writes most parts anew when it saves, also where "
    "nothing was changed.",
)
OTHER_DATA = Message(
    "D355",
    "The document was made from other data",
    "The document says that it was made from other data than “{data}”.",
    "Name the data file from which it was made, as it was then, and the same last year's file.",
    "warning",
    why="A document tells the fingerprint of its data and of last year's file beside it; the "
    "data's own is another.",
)
OTHER_TEMPLATE = Message(
    "D356",
    "The document was made by another template",
    "The document says that it was made by another template.",
    "Name its template: --sablonas SABLONAS.docx.",
    "warning",
)
OTHER_VERSION = Message(
    "D357",
    "The document was made by another version",
    "Version {told} made the document, this is {own}.",
    "Where it differs, prove it by the version that made it.",
    "warning",
)
UNTOLD = Message(
    "D358",
    "The document doesn't tell from what it was made",
    "What tells from what the document was made isn't in it any more.",
    "Take the copy that the program made, or one that was saved as .docx all the time.",
    "warning",
)
REPACKED = Message(
    "D359",
    "The document was packed anew",
    "All its parts are what the program made, but the file isn't packed as the program does it.",
    "If that matters, take the copy that the program made.",
    "warning",
)
UNREADABLE_ATTESTATION = Message(
    "D366",
    "Not an attestation",
    "“{file}” isn't an attestation that `ataskaita irodyti` wrote.",
    "Take the .json file that `ataskaita irodyti … -o` wrote.",
)
NONE_INSIDE = Message(
    "F550",
    "No Word document in the signed archive",
    "There is no Word document (.docx) in “{file}”.",
    "Give the Word document from which what was signed was made.",
)
SEVERAL_INSIDE = Message(
    "F551",
    "Several Word documents in the signed archive",
    "“{file}” holds several Word documents: {names}.",
    "Take the report's out of the archive, and give that file.",
)
NOT_DOCX = Message(
    "F552",
    "A redline is a Word document",
    "“{file}” isn't the name of a Word document, and only Word documents have tracked changes.",
    "Give it the ending .docx.",
)

PARTS: Final = {
    "relationships": Phrase("relationships of parts"),
    "text": Phrase("the text"),
    "header": Phrase("page header"),
    "footer": Phrase("page footer"),
    "notes": Phrase("notes"),
    "comments": Phrase("comments"),
    "styles": Phrase("styles, numbering, fonts"),
    "settings": Phrase("the document's settings"),
    "chart": Phrase("charts"),
    "workbook": Phrase("workbooks behind charts"),
    "picture": Phrase("pictures"),
    "properties": Phrase("the document's properties"),
    "manifest": Phrase("what tells from what it was made"),
    "data": Phrase("data of other programs"),
    "glossary": Phrase("building blocks of text"),
    "types": Phrase("list of the parts' types"),
    "other": Phrase("other parts"),
}
"""What a part is for, by its sort."""
