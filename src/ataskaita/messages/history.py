"""Messages about parts that people told of, and about the year before (D322–D327, D369)."""

from ataskaita.messages.message import Message

ABOVE_ALL = Message(
    "D322",
    "More than there are",
    "{parts} is {value}, above “{label}”, {most}.",
    "Correct one of the two, or accept it with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Correct one of the two; if it is right, write {code} and why in the table “Su "
    "kuo sutinkama ir kodėl”.",
    why="Of a list each item is bounded by what there is of its sort: a training isn't attended by "
    "more of the staff than are employed.",
)

ABOVE_BEFORE = Message(
    "D323",
    "A figure of one's own above the one it seems a part of",
    "“{part_label}” is {part}, above “{label}”, {whole}, which by its name it is a part of.",
    "Correct one of the two; if it is a part of another figure, say of which by “is_ju”.",
    "warning",
    remedy_in_cells="Correct one of the two; if it is a part of another figure, write that one's "
    "name in the column “Kurio rodiklio dalis”.",
    why="A figure whose label begins with “iš jų” is a part of the one before it in the data.",
)

GONE_BRANCHES = Message(
    "D325",
    "Branches that are gone without a date",
    "Last year's file has {branches}, this one hasn't, and says of none that it was closed.",
    "List the branch with the day on which it was closed, or under the name that it has now.",
    "warning",
    remedy_in_cells="Add the branch to the table “Padaliniai”, with the day on which it was "
    "closed, or under the name that it has now.",
    why="A branch that was open at the end of last year is there this year too, be it that it was "
    "closed: then its figures fell for a reason that readers are told.",
)

OTHER_GROUPS = Message(
    "D326",
    "Groups that have other names in the data",
    "Last year's groups {before} aren't there any more, {now} are new: their years can't be "
    "compared.",
    "Give the groups the names in the data that they had, if they are the same.",
    "warning",
    remedy_in_cells="If they are the same groups, write into the column “Vardas” the names that "
    "they had.",
    why="Figures of two years are compared by the names that the data gives them.",
)
ROW_CALLED_OTHERWISE = Message(
    "D369",
    "A row called nearly as last year",
    "The row “{name}” isn't in last year's table, which has “{was}”: the years of the two aren't "
    "compared.",
    "If it is the same row, call it as last year; if it is another one, nothing is to be done.",
    "note",
    why="Figures of two years are compared by what their rows are called.",
)
OTHER_OPENINGS = Message(
    "D327",
    "Last year's file has other figures",
    "Of {count} figures of last year that this data gives as well, {other} are others in last "
    "year's file.",
    "Most likely it isn't the right file: a draft of it, or of another year. Give the right one. "
    "If it is right, correct the figures here; those that were corrected since are accepted one by "
    "one, with their reasons.",
    "warning",
    why="Each of those figures would be told by itself, though one file is wrong, and what is "
    "printed of last year is taken from it.",
)
OTHER_FIGURES = Message(
    OTHER_OPENINGS.code,
    OTHER_OPENINGS.title,
    OTHER_OPENINGS.what,
    OTHER_OPENINGS.remedy,
    why=OTHER_OPENINGS.why,
)
"""The same as an error: where this year's figures contradict those."""
