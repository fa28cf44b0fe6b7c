"""Messages about what must not go out with a document that is published (W58x, D291)."""

from ataskaita.messages.message import Message

PRIVATE = Message(
    "D291",
    "Private data in a text",
    "“{found}” looks like {what}: a report is published.",
    "Leave it out, or write what the public may know: a post, the institution's own phone or box.",
    "warning",
    why="Personal data of private people may not be published without a ground for it. Looked for "
    "are personal codes (by their check digit), mobile phones, boxes of providers for private "
    "people, and words of where somebody lives with a street and a number. Where the public may "
    "know it, accept the finding.",
)
PRIVATE_IN_DOCUMENT = Message(
    "W580",
    "Private data in the document",
    "“{found}” looks like {what}.",
    "Delete it, if the public may not know it.",
    "warning",
)
OPEN_COMMENT = Message(
    "W581",
    "A comment is left",
    "The comment of “{author}” is still there: “{text}”.",
    "Do what it says, and delete it (Review, Delete).",
    "warning",
)
OPEN_CHANGES = Message(
    "W582",
    "Changes that nobody has accepted",
    "Tracked changes by “{author}” wait: {count}.",
    "Accept or reject them (Review, Accept), and turn tracking off.",
    "warning",
)
TRACKING = Message(
    "W583",
    "Tracking of changes is on",
    "The document still tracks changes: whoever opens it will mark more of them.",
    "Turn it off: Review, Track Changes.",
    "warning",
)
HIDDEN_TEXT = Message(
    "W584",
    "Hidden text",
    "“{text}” is hidden, and goes out with the file all the same.",
    "Show it (Home, Font, Hidden), and keep or delete it.",
    "warning",
)
NAMED_IN_PROPERTIES = Message(
    "W585",
    "Somebody's name in the properties",
    "The document's properties say under “{property}”: “{value}”.",
    "If nobody need know it: File, Info, Inspect Document, Document Properties, Remove All.",
    "warning",
)
