"""Messages about files (F4xx)."""

from ataskaita.messages.message import Message

LOCKED = Message(
    "F401",
    "The file is open elsewhere",
    "“{file}” can't be written: it is open in another program.",
    "The report is saved beside it: “{beside}”. Close the file and run again, or use the new one.",
)
EDITED = Message(
    "F402",
    "The file has been changed",
    "“{file}” has been changed since, or wasn't made by this program; it is left as it is.",
    "The new report is saved beside it: “{beside}”.",
)
UNREADABLE = Message(
    "F403",
    "The file can't be read",
    "“{file}” can't be read: {reason}.",
    "Check the name; if the file is open in another program, save and close it there.",
)
UNWRITABLE = Message(
    "F404",
    "The file can't be written",
    "“{file}” can't be written: {reason}.",
    "Check that the folder exists, that you may write there, and that the disk isn't full.",
)
