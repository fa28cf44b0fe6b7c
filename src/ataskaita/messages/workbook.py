"""Messages about the workbook that a librarian fills (D106–D108, D17x)."""

from ataskaita.messages.message import Message

DATE_FOR_NUMBER = Message(
    "D106",
    "A date in place of a number",
    "A number belongs here, but the cell holds the date {found}.",
    "Excel makes dates of what looks like one, such as 1.5; format the cell as a number and write "
    "it again with a comma.",
)
FORMULA_WITHOUT_VALUE = Message(
    "D107",
    "A formula without its value",
    "The cell has a formula, but the file doesn't have its value.",
    "Open the file in Excel, save it there, and try again; or write the value itself.",
)
FORMULA_ERROR = Message(
    "D108",
    "A formula that fails",
    "The cell shows the error {found}.",
    "Mend the formula, or write the value itself.",
)
NOT_OUR_WORKBOOK = Message(
    "D171",
    "Not a workbook to fill",
    "The workbook “{file}” lacks the names by which its cells are found.",
    "Fill a workbook that `ataskaita nauja` has made. Figures of this one, if it is a statistics "
    "form or another table, are found by `ataskaita duomenys susieti`.",
)
MISSING_SHEET = Message(
    "D172",
    "A sheet that is missing",
    "The workbook has no sheet “{sheet}”.",
    "If it was deleted, take a new workbook; if the institution has no such section, choose "
    "“netaikoma” on the first sheet.",
)
MISSING_SHEET_NEAREST = Message(
    "D172",
    "A sheet that is missing",
    "The workbook has no sheet “{sheet}”.",
    "“{nearest}” is like it: if that is the one, copy what is filled from it into a new workbook, "
    "or call it “{sheet}” again in Excel.",
)
FILLED_THOUGH_UNUSED = Message(
    "D175",
    "A sheet that is filled, though it doesn't apply",
    "The first sheet says “netaikoma” of “{sheet}”, but values stand in it.",
    "Choose “pildoma” there, or empty the sheet's cells.",
)
HOSTILE_WORKBOOK = Message(
    "D173",
    "A workbook that was refused",
    "The file was refused: {reason}.",
    "Save it anew in Excel as a workbook (.xlsx).",
)
MARKED_COPY = Message(
    "D341",
    "A copy that shows faults",
    "This is the copy that shows the faults of “{original}”; it isn't read.",
    "Mend “{original}” and name it. If you have worked in the copy, carry that over first.",
)
FAR_CELL = Message(
    "D170",
    "A cell too far to be read",
    "The workbook can't be read to its end: {reason}.",
    "Delete this cell, or put what is needed on a smaller sheet, and save the workbook.",
)
CHANGED_KEY = Message(
    "D178",
    "A hidden cell that was changed",
    "The hidden row above a table says what each column holds; “{found}” stands in this cell.",
    "Write “{expected}” there, or copy what is filled into a new workbook (`ataskaita nauja`).",
)
BELOW_TABLE = Message(
    "D179",
    "A value below a table",
    "“{found}” stands in the row that closes a table; nothing is read there.",
    "Insert a row above it and move the value there; the words that close the table are "
    "“{closing}”.",
)
NOT_A_PATH = Message(
    "D174",
    "A row that means nothing",
    "“{found}” in the column “Kelias” means nothing here.",
    "Own sections, tables and texts are written on the sheet “Savos lentelės”; empty this row, or "
    "write it like the other rows of the table.",
)
OTHER_FORMAT = Message(
    "D176",
    "A file of another format",
    "A data file (.yaml, .json, .xlsx, .ods) belongs here, but this is {format}.",
    "{do}.",
)
TWO_TOTALS = Message(
    "D351",
    "A total and its control total that differ",
    "The control total is {found}, and in the cell of the total itself ({cell}) stands {total}.",
    "Correct the wrong one of the two; or empty {cell}: the program adds it up itself.",
)
