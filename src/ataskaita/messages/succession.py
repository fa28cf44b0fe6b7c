"""Messages about a new year's data file, made after last year's (D298, D340)."""

from ataskaita.messages.message import Message

OTHER_YEAR = Message(
    "D340",
    "Not the data of the year before",
    "The data is of {found}, and the new report is to be of {year}: what stands in it aren't the "
    "figures of {before}.",
    "Write --metai {next}, or choose the data of {before}. With --vis-tiek a file of the same "
    "shape is made, without figures.",
)
OTHERS_DATA = Message(
    "D298",
    "Last year's data of another institution",
    "Last year's data is of “{found}”, and not of “{name}”.",
    "Give the file of “{name}”. If it is the same institution under a new name, accept the finding "
    "with its reason under “sutinku”.",
    "warning",
    why="What is printed as last year's must be the institution's own: a file of another one that "
    "was given by a slip would turn every comparison into a wrong one.",
    remedy_in_cells="Give the file of “{name}” on the sheet “Įstaiga”. If it is the same "
    "institution under a new name, write {code} and why in the table “Su kuo sutinkama ir kodėl”.",
)
OTHERS_FIGURES = Message(
    OTHERS_DATA.code,
    OTHERS_DATA.title,
    OTHERS_DATA.what,
    OTHERS_DATA.remedy,
    why=OTHERS_DATA.why,
    remedy_in_cells=OTHERS_DATA.remedy_in_cells,
)
"""The same as an error: where this year's figures contradict those."""
OTHERS_PLACE = Message(
    OTHERS_DATA.code,
    OTHERS_DATA.title,
    OTHERS_DATA.what,
    "Beside the new file stands {file}, of “{name}”. Choose its data by --pagal, or write the new "
    "file into another folder by -o. If it is the same institution under a new name: --vis-tiek.",
)
