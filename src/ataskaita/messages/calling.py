"""What a script is told of a call, or of values that it hands over."""

from ataskaita.messages.message import Message

NO_VALUE = Message(
    "F540",
    "A value that no data file can hold",
    "The value is of the kind “{kind}”, which no data file can hold.",
    "Hand over a text, a number, a date, True or False, None, a list, a mapping, or the rows of a"
    " data frame.",
)
HANDED_TWICE = Message(
    "F541",
    "A key that is given twice",
    "The key “{key}” is given twice: capitals, diacritics and spaces don't tell keys apart.",
    "Leave one of them.",
)
HANDED_CHARACTER = Message(
    "F542",
    "A text with a character that Word can't hold",
    "The text has the character {code}, which Word can't hold.",
    "Take it out.",
)
NO_DATA = Message(
    "F543",
    "No data to load",
    "`{name}` takes a path, a mapping, a text of YAML or JSON, or an open file, and was given:"
    " {given}.",
    'Hand over a path, at.load("ataskaita.yaml"), or a dict. What is one line is taken for a path.',
)
WRONG_VALUE = Message(
    "F544",
    "A wrong value in a call",
    "“{name}” is to be: {expected}. It was given: {given}.",
    "Call it so: {call}.",
)
UNKNOWN_ARGUMENT = Message(
    "F545",
    "An unknown name in a call",
    "The call has no “{name}”{nearest}.",
    "Call it so: {call}.",
)
LACKING_ARGUMENT = Message(
    "F546",
    "A call that lacks a value",
    "The call lacks: {name}.",
    "Call it so: {call}.",
)
TOO_MANY_ARGUMENTS = Message(
    "F547",
    "A call with too many values",
    "The call has {number} values, more than it takes in a row.",
    "Call it so: {call}; what follows “*” is given by name.",
)
UNKNOWN_DOCUMENT = Message(
    "F548",
    "An unknown document",
    "No document is called “{name}”.",
    "There are: {known}.",
)
