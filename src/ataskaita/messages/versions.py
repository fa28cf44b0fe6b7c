"""Messages about the history of drafts (F553–F555, F574)."""

from ataskaita.messages.message import Message

NO_EARLIER = Message(
    "F553",
    "No earlier version",
    "The history has no version of “{file}” from before the one that stands there.",
    "`ataskaita istorija` lists the versions that there are: {known}.",
)
NO_VERSION = Message(
    "F554",
    "No version of that number",
    "The history has no version {number} of “{file}”.",
    "Give one that there is: {known}.",
)
NOT_KEPT = Message(
    "F574",
    "A version that isn't kept",
    "“{file}” was refreshed, but in the history its version is {reason}.",
    "The draft itself is whole. Check that the hidden folder .ataskaita beside it may be written.",
    "warning",
)
DAMAGED = Message(
    "F555",
    "A version is lost",
    "Version {number} of “{file}” can't be put together again: files of the history are gone, or "
    "were changed.",
    "Take an earlier or a later one; `ataskaita istorija` lists them.",
)
