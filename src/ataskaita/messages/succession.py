"""Messages about a new year's data file, made after last year's (D340)."""

from ataskaita.messages.message import Message

OTHER_YEAR = Message(
    "D340",
    "Not the data of the year before",
    "The data is of {found}, and the new report is to be of {year}: what stands in it aren't the "
    "figures of {before}.",
    "Write --metai {next}, or choose the data of {before}. With --vis-tiek a file of the same "
    "shape is made, without figures.",
)
