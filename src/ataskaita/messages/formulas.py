"""Messages about figures and what they are computed from (D180–D189, D343)."""

from ataskaita.messages.message import Message

WRONG_FORMULA = Message(
    "D180",
    "A computed figure that its parts don't give",
    "“{label}” is stated as {stated}, but {formula} = {computed}.",
    "Correct it or one of its parts. Left out, it is computed.",
    why="A change, a share, a percentage, an average that the data states is computed again where "
    "all its parts are given, and compared as precisely as it was written: of −1,24 both −1,2 and "
    "−1,24 are right, −1,3 isn't.",
)

ABOVE_AT_MOST = Message(
    "D181",
    "A figure above what bounds it",
    "“{label}” is {value}, above “{bound}”, {most}.",
    "Correct one of the two. If both are right, accept it with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Correct one of the two. If both are right, write {code} and why in the table "
    "“Su kuo sutinkama ir kodėl”.",
    why="Some figures are hardly ever above others: money spent above money received, users above "
    "residents. The form says which.",
)

PARTIAL_TOTAL = Message(
    "D182",
    "A total that isn't known",
    "“{label}” can't be computed: {parts} isn't given; the other parts give {given}.",
    "Write the missing part, 0 if there were none; or state the total.",
    "warning",
    why="A total is computed where all its parts are given. Of some of them nothing follows, so a "
    "dash stands in its place: a reader takes that for none.",
)

FINAL_PARTIAL_TOTAL = Message(
    "D183",
    "A total that isn't known in the final report",
    PARTIAL_TOTAL.what,
    PARTIAL_TOTAL.remedy,
    why=PARTIAL_TOTAL.why,
)

BROKEN_RELATION = Message(
    "D184",
    "Figures that don't fit together",
    "It should be so: {relation}; but at the left it is {left}, at the right {right}.",
    "Correct the figure that is wrong.",
    why="The form of the report says which figures are equal, and which can't be above others.",
)

NOT_A_FORMULA = Message(
    "D185",
    "Something that is no formula",
    "“{found}” is no formula: in column {column}, {reason}.",
    "Write a sum, such as “a + b - c”, a ratio “a / b”, or “dalis(x; viso)”, “pokytis(buvo; yra)”, "
    "“proc(buvo; yra)”, “vidurkis(x; kiek)”.",
)

UNKNOWN_TERM = Message(
    "D186",
    "A formula, a total or a part names nothing",
    "No figure is called “{name}” here.",
    "Known here: {known}.",
)
UNKNOWN_TERM_NEAREST = Message(
    "D186",
    UNKNOWN_TERM.title,
    UNKNOWN_TERM.what,
    "Perhaps you meant “{nearest}”?",
)

QUOTES_NO_FIGURE = Message(
    "D187",
    "A cell of numbers that quotes no number",
    "“{name}” is no figure, but the column holds numbers.",
    "Quote a figure, or let the column hold texts.",
)

GUESSED_VALUE = Message(
    "D188",
    "A figure of an own table that looks wrong",
    "“{label}” is {stated}, but as {guess} it would be {computed}: {formula}.",
    "Correct the number or what it comes from; if it is something else, write “{line}” for "
    "{where}.",
    "warning",
    why="Of own tables nothing is presumed, but labels and the other rows suggest: a first or "
    "last row “Iš viso” adds up the others, a column “Pokytis” beside years is their difference, "
    "a column of per cents that most rows compute in one way is computed so in all. Write what is "
    "right (`suma`, `formule`), and it is checked as an error; write `ne`, and it isn't checked.",
    remedy_in_cells="Correct the number or what it comes from; if it is something else, write "
    "{code} and why in the table “Su kuo sutinkama ir kodėl”.",
)

GUESSED_PART = Message(
    "D189",
    "A part of an own table that is above its whole",
    "{parts} is {part}, above “{label}”, {whole}, which by its name it is a part of.",
    "Correct the part or the whole; if it is no part, write “{line}”.",
    "warning",
    why="A row or column of an own table that begins with “iš jų” is taken for a part of the "
    "nearest one above or before it. Write `is_ju` with the name of the whole, or `ne`.",
    remedy_in_cells="Correct the part or the whole; if it is no part, write {code} and why in the "
    "table “Su kuo sutinkama ir kodėl”.",
)

NO_UNIT = Message(
    "D343",
    "A column of numbers without a unit",
    "The column “{column}” has numbers and a total, {total}, but no unit: for the program they are "
    "words, which it neither adds up nor compares.",
    "Write the unit beside the column, such as `vienetas: vnt`; if they are no numbers, `vienetas: "
    "tekstas`.",
    "note",
    why="A column of an own table holds words unless its unit is said. Where all of its cells are "
    "numbers and a row is called a total, the unit was probably forgotten, and with it goes every "
    "check: a wrong total would pass.",
    remedy_in_cells="Choose the column's unit, in the row of units above the table's rows.",
)
