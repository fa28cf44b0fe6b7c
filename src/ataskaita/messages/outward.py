"""Messages about what of a Word document reaches out of it, or runs (W56x)."""

from ataskaita.messages.message import Message

REACHES_OUT = Message(
    "W560",
    "A document that reaches out or runs",
    "The document has {what}: {near}.",
    "If you didn't put it there, don't send the document on. Take it out in Word, or put in a "
    "picture or a text of it.",
)
CARRIES = Message(
    "W561",
    "What others needn't get with the document",
    "The document has {what}: {near}.",
    "Take it out in Word: Developer, Document Template; Mailings; Remove Hyperlink; or Review, "
    "Restrict Editing.",
    "warning",
)
NOT_PLAIN = Message(
    "W562",
    "A template or a document with macros",
    "The file says that it is a Word template or a document with macros; Word won't open such a "
    "one by the name .docx.",
    "In Word: Save As, Word Document (.docx).",
)
