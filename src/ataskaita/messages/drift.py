"""Messages about drafts that people edited (D36x, D375, S36x, F557)."""

from ataskaita.messages.message import Message

NOT_A_DRAFT = Message(
    "S363",
    "Not a draft of this program",
    "“{file}” doesn't say from what it was made: this program didn't make it, or it was saved in a "
    "form that keeps no such parts, as .odt does.",
    "Take the copy that this program made, or one that was saved as .docx all the time; or name "
    "the data file (--duomenys): then the texts alone are compared with it.",
)
TOO_LONG = Message(
    "F557",
    "A draft too long to carry what it said",
    "“{file}” is so long that it doesn't carry what it said when it was made.",
    "Name the data file from which it was made (--duomenys).",
)
OTHER_REPORT = Message(
    "S364",
    "A draft of another report",
    "The draft is of “{draft}”, the data of “{data}”.",
    "Name the data file from which the draft was made.",
)
NO_OWN_TEMPLATE = Message(
    "D375",
    "The template that made the draft isn't found",
    "“{file}” was made by a template that is found neither beside it, nor beside the data, nor in "
    "a pack (its fingerprint begins with {template}): it is compared with the standard one.",
    "Put that template beside the data and begin anew; where it was changed since, name it: "
    "--sablonas.",
    "warning",
)
BY_HAND = Message(
    "D360",
    "A figure changed by hand",
    "{label}: in the draft {says} was typed over {was}; the data says {data}.",
    "If the draft is right, put it into the data file; if the data is, into the draft.",
    "warning",
    why="The draft was made from the data, and then a figure was typed over. Whoever makes next "
    "year's report, or this one again, takes the data: so both should say the same.",
)
STALE = Message(
    "D361",
    "An old figure",
    "{label} is {data} in the data now; the draft still says {says}.",
    "Make the draft anew, or put the figure right in it.",
    "warning",
    why="The data was changed after the draft had been made, and the draft wasn't.",
)
STALE_IN_TEXT = Message(
    "D362",
    "An old figure in a text typed by hand",
    "The text says {says}; that was {label}, and it is {data} in the data now.",
    "Put the figure right in the text, if it is that one.",
    "warning",
    why="A number that people typed is the same as a figure of the draft was, and the data has "
    "another since. It may be another number that only looks the same.",
)
COPY = Message(
    "D363",
    "A copy that says something else",
    "A copy of the text with {label} says {says}; the data says {data}.",
    "Put the copy right, or delete it.",
    "warning",
    why="A paragraph was copied in the draft, with a figure in it; the copy no longer says what "
    "the data does.",
)
GONE = Message(
    "D364",
    "A figure that is gone",
    "The draft no longer says {label}; it is {data} in the data.",
    "If it was deleted on purpose, nothing is to be done.",
    "warning",
    why="A paragraph, a row or words with a figure of the data were deleted in the draft, and no "
    "other place of it says that figure.",
)
