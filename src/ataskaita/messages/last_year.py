"""Messages about last year's file that lies beside the data (D347–D350)."""

from ataskaita.messages.message import Message

TAKEN = Message(
    "D347",
    "Last year's file taken from beside",
    "The figures of {year} are those of {file}, which lies beside.",
    "If it isn't to be taken: --be-praejusiu. If another one is: write its name under “praeje”.",
    "note",
    why="A figure is safe when two that were written apart must agree; so last year's file is used "
    "wherever it lies beside: of the same institution, of the year before.",
    remedy_in_cells="If it isn't to be taken: --be-praejusiu. If another one is: write its name on "
    "the sheet “Įstaiga”.",
)
SEVERAL = Message(
    "D348",
    "Several files that may be last year's",
    "Several files beside may be the data of {year}: {file}. None of them is taken.",
    "Write under “praeje” which one it is, or leave only one there. Without any: --be-praejusiu.",
    "warning",
    why="Two files of one year differ, or there would be no need of the second; the program "
    "doesn't choose for people.",
    remedy_in_cells="Write on the sheet “Įstaiga” which one it is, or leave only one there. "
    "Without any: --be-praejusiu.",
)
UNSOUND = Message(
    "D349",
    "Last year's file beside can't be read",
    "{file} beside is called like the data of {year}, but can't be read ({code}).",
    "Mend it: “ataskaita tikrinti {file}” shows what is wrong. Without it: --be-praejusiu.",
    "warning",
    why="A file that is called as last year's would be taken; what it can't be compared with isn't "
    "left out without a word.",
)
NOT_TAKEN = Message(
    "D350",
    "A file beside that isn't last year's",
    "{file} beside is called like the data of {year}, but is of {of}, of “{found}”: it isn't "
    "taken.",
    "If it is last year's after all, write its name under “praeje”.",
    "note",
    why="Names of files may deceive: what a file says of its institution and its year decides.",
    remedy_in_cells="If it is last year's after all, write its name on the sheet “Įstaiga”.",
)
