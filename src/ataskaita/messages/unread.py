"""Messages about what stands in a workbook where nothing is read (D19x, D317–D32x)."""

from ataskaita.messages.message import Message

UNREAD_CELLS = Message(
    "D190",
    "Filled cells that aren't read",
    "Filled, but not read: {cells} ({found}).",
    "Move what the report needs to yellow cells or into a text; delete the rest.",
    "warning",
    why="Every cell that a person has filled is read, or told: so that no figure is lost without a "
    "word.",
)
UNREAD_BESIDE = Message(
    "D191",
    "A value beside its cell",
    "“{found}” stands where nothing is read, and the cell {cell} of “{label}” is empty.",
    "Move it to {cell}.",
    "warning",
)
UNREAD_SHEET = Message(
    "D192",
    "A sheet that isn't read",
    "The sheet “{sheet}” isn't read; it has {count} filled cells ({cells}).",
    "Move what the report needs to the sheets of this workbook; if the sheet is only an aid, "
    "delete it, or write {code} and why in the table “Su kuo sutinkama ir kodėl”.",
    "warning",
)
COPIED_SHEET = Message(
    "D319",
    "A copy of a sheet",
    "The sheet “{sheet}” is a copy of “{like}”; only “{like}” is read.",
    "Move what the report needs to “{like}”, and delete the copy.",
    "warning",
)
OVERTYPED_LABEL = Message(
    "D193",
    "An overwritten label",
    "Here stood the label “{label}”, now it is “{found}”; this cell isn't read.",
    "If it is the value, move it to {cell}, and write the label again.",
    "warning",
)
ONLY_EARLIER = Message(
    "D194",
    "Only last year is filled",
    "Last year's cells are filled, but this year's are empty: {cells}.",
    "If they are this year's figures, move them to the yellow cells. If there is none this year, "
    "write a dash (–) there; if you don't know yet, [papildyti].",
    "warning",
)
UNREAD_COMMENT = Message(
    "D197",
    "A comment that isn't read",
    "A comment stands at the cell: “{found}”; comments aren't read.",
    "Write what the report needs into the cell or into a text, and delete the comment.",
    "warning",
)
UNREAD_PICTURE = Message(
    "D198",
    "A picture that isn't read",
    "On the sheet “{sheet}” is a picture; pictures in a workbook aren't read.",
    "Save it as a file beside the workbook, and write the file's name in the table “Nuotraukos”.",
    "warning",
)
UNREAD_SHAPE = Message(
    "D320",
    "A text that isn't read",
    "On the sheet “{sheet}” stands a text in a shape: “{found}”; shapes aren't read.",
    "Write what the report needs into yellow cells, and delete the shape.",
    "warning",
)
COVERED_CELL = Message(
    "D199",
    "Merged cells",
    "The cells {cells} are merged, so that “{label}” has no cell.",
    "Unmerge them: select them, and press “Merge & Center”.",
    "warning",
)
NAMELESS_ROW = Message(
    "D195",
    "A row without its name",
    "The row is filled, but its cell {cell} (“{column}”) is empty.",
    "Write the name into {cell}, or empty the row.",
)
ROW_WITHOUT_NAME = Message(
    "D317",
    "A row that doesn't say what it is about",
    "The row is filled, but its cell {cell} (“{column}”) is empty.",
    "Fill {cell}, or empty the row: the document would have an empty cell there.",
    "warning",
)
LONE_NAME = Message(
    "D318",
    "A name and nothing else",
    "The row has only “{found}”; nothing of it is printed.",
    "Fill the other cells of the row, or empty it.",
    "warning",
)
NEITHER_USED = Message(
    "D196",
    "No choice of the first sheet",
    "Beside “{sheet}” stands “{found}”.",
    "Choose “pildoma” or “netaikoma”.",
)
OTHER_EARLIER = Message(
    "D321",
    "Last year's figure that last year's data doesn't have",
    "“{label}” of last year is {stated} here, but {found} in last year's data.",
    "Correct it, or leave it out: it is taken from last year's data. If it was corrected since, "
    "accept the finding with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Correct the grey cell, or empty it: the figure is taken from last year's "
    "data. If it was corrected since, write {code} and why in the table “Su kuo sutinkama ir "
    "kodėl”.",
    why="Where last year's file is named, its figures are known. One that is typed here and is "
    "another is a slip more often than a correction, or this year's figure in the wrong column.",
)
MOVED_LABEL = Message(
    "D371",
    "A label in another row",
    "This row says “{found}” now, and what stands in it is read as “{label}”: rows were sorted or "
    "moved. “{found}” is read at {cell}.",
    "Undo the sorting; or move the values so that those of “{label}” stand in this row and those "
    "of “{found}” at {cell}, and write the labels again.",
)
LOST_CELL_NAME = Message(
    "D372",
    "A cell that is gone from the workbook",
    "The sheet “{sheet}” has no cell for “{label}” any more: its row or its cells were deleted, or "
    "others were pasted over them. Nothing is read of it, though its label may stand there.",
    "Undo the deletion; or make a new workbook with `ataskaita nauja`, and copy the values into "
    "it.",
    "warning",
)
LOST_YEAR = Message(
    "D373",
    "A workbook that has lost its year",
    "“{file}” is a workbook to fill, but its cell for the year was deleted or pasted over, so "
    "nothing of it can be read.",
    "Undo the deletion; or make a new workbook with `ataskaita nauja`, and copy the values into "
    "it.",
)
