"""Messages about values that are written into a data file (F570–F573)."""

from ataskaita.messages.message import Message

NO_PLACE = Message(
    "F570",
    "A value that the file has no place for",
    "There is nothing at {path}, and the file doesn't show where it would stand.",
    "Write it into the file yourself; next time it is found there.",
)
COMPUTED = Message(
    "F571",
    "A cell that is computed",
    "What stands there is computed by a formula, so “{text}” isn't written over it.",
    "Change what the formula is computed from, or write the number in place of the formula "
    "yourself.",
)
NOT_ALONE = Message(
    "F572",
    "A value that can't be changed alone",
    "“{text}” can't be written there so that nothing else in the file changes.",
    "Open the file and write it yourself. In a workbook, look at the sheet “Pradžia” first: a "
    "section that says “netaikoma” there isn't read.",
)
OTHER_SORT = Message(
    "F573",
    "A sort of file that isn't written into",
    "Values aren't written into “{file}”: {sort} files are only read.",
    "Save it in Excel or LibreOffice as .xlsx, or write the value into it yourself.",
)
