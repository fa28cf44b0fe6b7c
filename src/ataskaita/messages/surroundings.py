"""Messages about the computer on which the program runs, and what opens or watches files there."""

from ataskaita.messages.message import Message

NO_EXTRA = Message(
    "P636",
    "A part that isn't installed",
    "There is no {what}: the extra “{extra}” isn't installed here.",
    'Whoever needs it installs it: pip install "ataskaita[{extra}]".',
    "note",
)
NO_LIST = Message(
    "P637",
    "A program without its list of packages",
    "The program runs from files of which nothing says what belongs to them: which extras are "
    "installed can't be told.",
    "Run it by run.py, or install it: pip install ataskaita.",
    "note",
)
NO_OFFICE = Message(
    "P638",
    "No LibreOffice",
    "LibreOffice isn't found: no PDF, no pictures of pages, and contents without their pages.",
    "Install it from www.libreoffice.org; it is found by itself in its usual place. Drafts for "
    "Word are made without it.",
    "warning",
)
MUTE_OFFICE = Message(
    "P639",
    "LibreOffice that doesn't start",
    "LibreOffice is there, “{program}”, but doesn't say which version it is.",
    "Start it once by hand, and see what it says; install it anew where it doesn't start.",
    "warning",
)
NO_FONT = Message(
    "P640",
    "A font that isn't here",
    "“{file}” asks for the font “{font}”; this computer has neither that nor one whose letters are "
    "as wide.",
    "In Word nothing changes for those who have the font; PDF and pictures made here have other "
    "lines and pages. Install the font, or Liberation Fonts (Debian, Ubuntu: fonts-liberation2).",
    "warning",
)
NO_ROOM = Message(
    "P641",
    "A folder where nothing can be written",
    "Nothing can be written to “{folder}”: {reason}.",
    "Work in a folder of your own, or let whoever keeps the computer give you the right to write "
    "there.",
)
NO_CACHE = Message(
    "P642",
    "Templates that aren't kept",
    "Compiled templates are kept nowhere: “{folder}” can't be made, or others may write there. "
    "Documents are the same, but each run takes longer.",
    "Name a folder of your own in the variable ATASKAITA_CACHE.",
    "note",
)
NOT_OPENED = Message(
    "P643",
    "A file that couldn't be opened",
    "“{file}” is made, but couldn't be opened: {reason}.",
    "Open it by hand, by a double click.",
    "warning",
)
