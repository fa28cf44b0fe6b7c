"""Messages about figures and what they are computed from (D180–D189)."""

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
