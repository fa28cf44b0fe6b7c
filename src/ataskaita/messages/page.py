"""Messages about the page in the browser (P6xx)."""

from ataskaita.messages.message import Message

NOT_INSTALLED = Message(
    "P601",
    "What serves the page isn't installed",
    "The page in the browser needs packages that aren't installed here.",
    'Install the extra: pip install "ataskaita[langas]".',
)
REFUSED = Message(
    "P602",
    "A request from elsewhere",
    "This page is shown to nobody but who started it on this computer.",
    "Open the address that the program printed when it was started, with its key.",
)
NO_DATA_FILE = Message(
    "P603",
    "No data file of this folder",
    "“{file}” is no data file of this folder.",
    "Choose one from the list at the beginning; its name ends in {forms}.",
)
TOO_BIG = Message(
    "P604",
    "A file that is too big",
    "“{file}” is bigger than {limit} MB: no data of one report is that big.",
    "Choose the file in which the report's figures stand.",
)
FAILED = Message(
    "P605",
    "A failure of the program",
    "Something unexpected went wrong in the program; it isn't your fault.",
    "What you had saved is saved. Go back and try again; what the window of the program says, "
    "send to those who keep it.",
)
PORT_TAKEN = Message(
    "P606",
    "The page can't be opened",
    "The page can't be served at 127.0.0.1:{port}: {reason}.",
    "Leave out --prievadas: a free port is found.",
)
BUSY = Message(
    "P607",
    "A file that others are changing",
    "“{file}” was changed by somebody else each time that it was to be saved.",
    "What you typed is kept. Save once more in a while.",
)
OPEN_ELSEWHERE = Message(
    "P608",
    "A file that is open elsewhere",
    "“{file}” is open in Excel or LibreOffice: saved here, it would be written over there.",
    "What you typed is kept. Save and close it there, then save here.",
)
NOTHING_TO_UNDO = Message(
    "P609",
    "There is nothing to undo",
    "The last change to “{file}” wasn't made on this page, or isn't known any more.",
    "Type the value that is to stand there.",
)
NAME_NEEDED = Message(
    "P610",
    "A new row has no name",
    "A new row has a value, and no name by which it is called.",
    "Type the name at the beginning of the row.",
)
NAME_TAKEN = Message(
    "P611",
    "Two rows of one name",
    "There is a row called “{name}” already.",
    "Call the new row something else, or type into the one that is there.",
)
CHANGED_MEANWHILE = Message(
    "P612",
    "The file says something else by now",
    "Somebody has changed this value: the file now says “{found}”. What you typed, “{typed}”, "
    "isn't saved.",
    "Save once more where yours is right; else type what the file says.",
)
NO_TEMPLATE = Message(
    "P613",
    "The template that made the draft isn't here",
    "“{file}” was made by a template that isn't in this folder (its fingerprint begins with "
    "{template}).",
    "Put that template into the folder and look again; where it has been changed since, choose it "
    "below.",
)
ROW_STAYS = Message(
    "P614",
    "A row that can't be taken out alone",
    "The row can't be taken out of the file so that nothing else in it changes.",
    "Open the file itself, and delete the row there.",
)
INCOMPLETE_TABLE = Message(
    "P615",
    "A new table that lacks something",
    "A table needs a title, a column, and a value in its first row.",
    "Write what is lacking, and make the table again.",
)
NO_NEW_TABLE = Message(
    "P616",
    "A new table that can't be written alone",
    "The table can't be written into “{file}” so that nothing else in it changes.",
    "Open the file itself, and make the table there.",
)
NO_FREE_FRAME = Message(
    "P617",
    "No free frame for a new table",
    "“{file}” has no frame left that is free and wide enough for one more table of your own.",
    "Make the workbook anew from this one, then it has free frames again: "
    "ataskaita duomenys DUOMENYS.xlsx -o NAUJA.xlsx.",
)
MOOT = Message(
    "P620",
    "Decided about what isn't there",
    "{count} of what was decided of “{file}” is about places where nothing is to be decided now.",
    "The draft or the data was changed meanwhile: look at the draft again, and decide anew.",
)
NO_DRAFT = Message(
    "P621",
    "No draft of this folder",
    "“{file}” is no Word draft in a folder isvestis of this folder.",
    "Choose one at the beginning, or drop it on the page: its name ends in .docx.",
)
NO_YEAR = Message(
    "P622",
    "Not a year",
    "“{found}” is no year of a report.",
    "Write a year from {first} to {last}.",
)
NO_NAME = Message(
    "P623",
    "No name for a new file",
    "A new data file can't be called “{name}”.",
    "Write a name without folders that ends in {forms}.",
)
MAKING = Message(
    "P624",
    "Documents are being made already",
    "The documents of this folder are being made now.",
    "Wait until that is done: the page of all institutions says how far it is.",
)
NOT_OFFERED = Message(
    "P648",
    "No template of this folder",
    "“{template}” is no template of this folder, and no pack of that name is installed.",
    "Choose one from the list; a template from elsewhere is put into this folder first.",
)
NO_SUCH_FIGURE = Message(
    "P649",
    "A figure that the report doesn't have",
    "“{found}”, chosen for the cell {cell}, is no figure of this report.",
    "Choose one from the list, or leave the row out.",
)
TAKEN_TWICE = Message(
    "P650",
    "One figure from several cells",
    "“{label}” is chosen for several cells: {cells}.",
    "Leave it in the row whose number is right, and choose another figure for the others or leave "
    "them out.",
)
UNDECIDED = Message(
    "P651",
    "The file says something else",
    "Of “{label}” the file says {found}, and the cell {cell} {taken}.",
    "Choose in the row which of them is to stand.",
)
WORKBOOK_CHANGED = Message(
    "P652",
    "The workbook has changed meanwhile",
    "“{file}” isn't the same any more as when its figures were shown.",
    "Look at the rows again: they show what it says now.",
)
NOTHING_CHOSEN = Message(
    "P653",
    "Nothing is chosen",
    "No row is marked, so there is nothing to be taken.",
    "Mark the rows whose figures you want.",
)
