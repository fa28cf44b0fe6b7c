"""Messages about the reports of many institutions (F50x–F53x)."""

from ataskaita.messages.message import Message

ODD_YEAR = Message(
    "F500",
    "Reports of another year",
    "Among the reports of {year} there are some of {odd}: {files}.",
    "The summary keeps the years apart. If the year is a slip, mend it in the data and run again; "
    "if these are last year's files, move them out of the folder.",
    "warning",
)
