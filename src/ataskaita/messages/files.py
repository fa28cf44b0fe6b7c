"""Messages about files (F4xx)."""

from ataskaita.messages.message import Message

LOCKED = Message(
    "F401",
    "The file is open elsewhere",
    "“{file}” can't be written: it is open in another program.",
    "The report is saved beside it: “{beside}”. Close the file and run again, or use the new one.",
    "warning",
)
SUMMARY_LOCKED = Message(
    LOCKED.code,
    LOCKED.title,
    LOCKED.what,
    "The summary is saved beside it: “{beside}”. Close the file; the next run writes to it again.",
    "warning",
)
EDITED = Message(
    "F402",
    "The file has been changed",
    "“{file}” has been changed since, or wasn't made by this program; it is left as it is.",
    "The new report is saved beside it: “{beside}”.",
    "warning",
)
UNREADABLE = Message(
    "F403",
    "The file can't be read",
    "“{file}” can't be read: {reason}.",
    "Check the name; if the file is open in another program, save and close it there.",
)
ABSENT = Message(
    UNREADABLE.code,
    UNREADABLE.title,
    UNREADABLE.what,
    "Check the name, and in which folder the file is.",
)
ABSENT_NEAREST = Message(
    UNREADABLE.code,
    UNREADABLE.title,
    UNREADABLE.what,
    "There is no such file; perhaps you meant “{nearest}”?",
)
CRASHED = Message(
    "F407",
    "A failure of the program",
    "The program failed on this file: {reason}.",
    "Please report these words to the makers of the program.",
)
DIED = Message(
    "F408",
    "A report that ended its process",
    "The process that made this report ended all at once, and again when it worked alone.",
    "Most often the computer has too little memory: close other programs and run again with "
    "--pakartoti. If that doesn't help, tell the makers of the program.",
)
LEFT = Message(
    "F409",
    "Reports that were left to this computer",
    "The executor (a Dask cluster, a pool) left reports unmade, {count} in number: its workers "
    "are gone, or it no longer answers.",
    "They were made on this computer instead. Before the next run, see whether its workers run.",
    "warning",
)
BUSY = Message(
    "F410",
    "A batch that is at work already",
    "Another run is making reports in “{file}” at this moment.",
    "Wait until it ends and run again, or choose another folder with -i.",
)
EXISTS = Message(
    "F405",
    "A file that is already there",
    "“{file}” is already there, and isn't replaced.",
    "Choose another name with -o, or move the old file away.",
)
UNKNOWN_FORM = Message(
    "F406",
    "A form of data that isn't known",
    "What form of data “{file}” is to have can't be told by its name.",
    "Give it one of these endings: {forms}.",
)
UNWRITABLE = Message(
    "F404",
    "The file can't be written",
    "“{file}” can't be written: {reason}.",
    "Check that the folder exists, that you may write there, and that the disk isn't full.",
)
NO_LIBREOFFICE = Message(
    "F411",
    "LibreOffice isn't there",
    "To show “{file}” as pages, LibreOffice is needed, and this computer has none.",
    "Install it from www.libreoffice.org, or open the document in Word.",
)
NOT_CONVERTED = Message(
    "F412",
    "The document couldn't be shown",
    "No PDF could be made of “{file}”: {reason}.",
    "Open it in Word or LibreOffice: they say what is wrong with it.",
)
NO_PICTURES = Message(
    "F413",
    "What draws pages isn't installed",
    "The PDF is made, but its pages can't be drawn: “{file}”.",
    'Install the extra: pip install "ataskaita[perziura]".',
)
BROKEN_KIND = Message(
    "F414",
    "A form of reports that can't be used",
    "What brings the form of reports “{key}” fails: {reason}.",
    "Ask whoever made it, or uninstall it.",
)
NO_FILE = Message(
    "F415",
    "No ordinary file",
    "“{file}” can be neither read nor written as a file: {reason}.",
    "Give the name of an ordinary file.",
)
NO_DOCUMENT_ENDING = Message(
    "F417",
    "A form of document that isn't known",
    "What form of document “{file}” is to have can't be told by its name.",
    "Give it the ending .docx, .pdf or .html; other forms Word and LibreOffice make of it (“Save "
    "as”).",
)
ANOTHER_S = Message(
    "F416",
    "The report of another institution",
    "“{file}” is the report of another institution; it is left as it is.",
    "The new report is saved beside it: “{beside}”. Choose a name for each with -o, or make the "
    "reports of all in one folder by “ataskaita paketas”.",
)
