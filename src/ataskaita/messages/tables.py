"""Messages about tables that stand in files of their own (D299)."""

from ataskaita.messages.message import Message, Phrase

NOT_A_TABLE = Message(
    "D299",
    "A table that can't be read",
    "The table “{file}” can't be read: {reason}{column}.",
    "{do}.",
)
NO_COLUMN = Phrase("it has no column")
ELSEWHERE = Phrase("it isn't in the folder of the data file")
OTHER_ENDING = Phrase("it is no table as text (.csv)")
TOO_LARGE = Phrase("it has more than 5 MB")
OTHER_ENCODING = Phrase("it is written in another encoding")
BROKEN = Phrase("its quotes or rows have no end")
NO_COLUMNS = Phrase("its first row names no columns")
TOO_WIDE = Phrase("a row has more cells than there are columns")
UNKNOWN_ENCODING = Phrase("no encoding is called so")
OTHER_KEYS = Phrase("beside `is` only `koduote` may stand")

CHECK_NAME = Phrase("Check the name; the table stands beside the data file or in a folder there")
COPY_THERE = Phrase("Copy it there, and write its name")
AS_CSV = Phrase("Save it in Excel or LibreOffice as .csv, “CSV UTF-8”")
FEWER = Phrase("Part it, or write only the rows that the report needs")
SAY_ENCODING = Phrase(
    "Save it as “CSV UTF-8”, or say the encoding beside `is`: `koduote: Windows-1257`, as Excel "
    "writes .csv on a Lithuanian Windows"
)
NAME_COLUMNS = Phrase("Let its first row have the names of the columns, as the report has them")
ADD_COLUMN = Phrase("Add it to the first row; only what is computed may be left out")
QUOTE_CELL = Phrase("Let a name stand over each column; a text with a semicolon stands in quotes")
KNOWN_ENCODINGS = Phrase("Write UTF-8 or Windows-1257")
ONLY_ROWS = Phrase("Leave only `is` and `koduote` here")
