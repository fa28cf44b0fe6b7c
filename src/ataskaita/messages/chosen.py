"""Messages about the template that is chosen for a folder (P644–P647)."""

from ataskaita.messages.message import Message

NO_SUCH_TEMPLATE = Message(
    "P644",
    "The chosen template isn't there",
    "The reports of this folder are to be made by the template “{template}”, and {folder} has none "
    "of that name.",
    "Put the template there, or choose another: on the page in the browser, or in this file. "
    "“standartinis” is the standard one.",
)
NO_SUCH_FORM = Message(
    "P645",
    "A template chosen for a form that nobody knows",
    "A template is chosen for reports of the form “{found}”, and there is no such form; known: "
    "{known}.",
    "Write a form that there is before the sign =, or the template alone: then it is that of all.",
)
TWICE = Message(
    "P646",
    "Two templates chosen for the same reports",
    "This file chooses a template twice for the reports of one form ({form}).",
    "Leave one of the two lines.",
)
CHANGED_CHOICE = Message(
    "P647",
    "The choice was changed meanwhile",
    "Somebody changed the file that says the chosen template while it was being written.",
    "Look at the page of the template again, and choose once more.",
)
