"""Messages about pictures in the data (D15x)."""

from ataskaita.messages.message import Message

NO_PICTURE = Message(
    "D151",
    "A picture that can't be read",
    "The picture “{file}” can't be read: {reason}.",
    "Check the name; the picture stands beside the data file or in a folder there.",
    remedy_in_cells="Check the name; the picture stands beside the workbook or in a folder there.",
)
NO_PICTURE_ANYWHERE = Message(
    "D374",
    "A picture that can't be read, named several times",
    "The picture “{file}”, which {count} places name, can't be read: {reason}. It is also named "
    "here: {places}.",
    "Put the picture where its name says, beside the data file or in a folder there; or correct "
    "the name in all these places.",
    remedy_in_cells="Put the picture where its name says, beside the workbook or in a folder "
    "there; or correct the name in all these cells.",
)
PICTURE_ELSEWHERE = Message(
    "D152",
    "A picture outside the data's folder",
    "The picture “{file}” isn't in the folder of the data file.",
    "Copy it there, and write its name: {name}.",
    what_in_cells="The picture “{file}” isn't in the folder of the workbook.",
)
NOT_A_PICTURE = Message(
    "D153",
    "Not a picture",
    "“{file}” is no picture that can be opened: it is broken, or of another kind.",
    "Open it in a picture viewer and save it as JPEG or PNG.",
)
PICTURE_TOO_LARGE = Message(
    "D154",
    "A picture too large",
    "The picture “{file}” has {found}, and at most {limit} can be read.",
    "Save a smaller copy of it.",
)
