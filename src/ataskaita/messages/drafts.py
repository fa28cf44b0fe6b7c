"""Messages about drafts that people edited, and that new data changes (F530–F539, F558)."""

from ataskaita.messages.message import Message

FIGURE = Message(
    "F531",
    "A figure changed by hand and in the data",
    "The draft said “{old}”, people changed it to “{theirs}”, and the data now says “{new}” "
    "({data}).",
    "Theirs stays. Write the right one in both places; --skaiciai duomenu takes the data's.",
    "warning",
)
WORDS = Message(
    "F532",
    "The same words changed by hand and by the program",
    "Instead of “{old}” people wrote “{theirs}”; the program now writes “{new}”.",
    "Theirs stays. Read the sentence, and write what is right.",
    "warning",
)
GONE = Message(
    "F533",
    "Edited, and no more in the data",
    "People edited “{theirs}”, and the data no longer has it.",
    "It stays. Delete it, or put it back into the data.",
    "warning",
)
DELETED = Message(
    "F534",
    "Deleted by hand, and changed in the data",
    "Behind this people deleted “{old}”; the program now writes “{new}”.",
    "It stays deleted. Write it in, if it is needed.",
    "warning",
)
SAME_ROW = Message(
    "F535",
    "A row typed by hand that the data has too",
    "People typed “{theirs}”, and the data says “{new}”.",
    "Theirs stays. Write the right one in both places.",
    "warning",
)
GRID = Message(
    "F536",
    "Columns or parts that can't be brought in",
    "The program now writes “{new}”, and what stands there has another form.",
    "Theirs stays. Bring the change in by hand.",
    "warning",
)
CHART = Message(
    "F537",
    "A chart changed by hand and in the data",
    "People changed the chart, and the data draws another one.",
    "Theirs stays. Change it in Word, or take the chart of a new draft.",
    "warning",
)
STALE = Message(
    "F558",
    "An old figure in a sentence that people typed",
    "People typed “{theirs}”, as {label} was; the data now says “{new}” ({data}).",
    "It stays. Read the sentence, and write what is right.",
    "warning",
)
OTHER_REPORT = Message(
    "F530",
    "The draft of another report",
    "“{file}” is another document: {theirs}; the data makes: {ours}.",
    "Give the draft that was made from this data, or make a new one without --sulieti.",
)
NO_BASE = Message(
    "F538",
    "The draft doesn't tell from what it was made",
    "“{file}” can't be refreshed: it isn't known what it said when it was made.",
    "Name the data file from which it was made: --pagal SENI.yaml.",
)
OPEN = Message(
    "F539",
    "Comments of the program are open",
    "“{file}” has comments of the program that nobody has decided on, {count} in number.",
    "Decide on each in Word, and delete it; then make the final report.",
)
OTHER_BASE = Message(
    "D365",
    "Not the data from which the draft was made",
    "“{file}” wasn't made from “{data}”: its fingerprint says that it was made from other data.",
    "Name the data file as it was when the draft was made, or leave out --pagal: then figures "
    "alone are brought in.",
)
