"""Messages about what forms ask of data: years, rows, lengths, what must be given (F46x–F47x)."""

from ataskaita.messages.message import Message

OTHER_YEAR = Message(
    "F460",
    "A year that no table shows",
    "“{found}”: no table of the form shows figures of that year before last.",
    "Known here: {known}; last year's figures stand below “praejusieji_metai”.",
)
NOT_SO_MANY_YEARS = Message(
    "F461",
    "Not so many years",
    "A table shows {least} to {most} years side by side.",
    "Write “{{metai: 4}}” for four, this year's among them.",
)
NOT_OVER_YEARS = Message(
    "F462",
    "A figure that is shown of no year before last",
    "“{name}”: no table of the form shows this figure over several years.",
    "There are: {known}.",
)
NOT_OVER_YEARS_NEAREST = Message(
    "F462",
    "A figure that is shown of no year before last",
    "“{name}”: no table of the form shows this figure over several years.",
    "Perhaps you meant “{nearest}”?",
)
NEEDED = Message(
    "F463",
    "Something that must be given",
    "The form asks every report for “{label}”, and it isn't given.",
    "Give it; a dash where there is none.",
    "warning",
)
FINAL_NEEDED = Message(
    "F464",
    "Something that a final report must give",
    "The form asks every report for “{label}”, and it isn't given.",
    "Give it; a dash where there is none. Or make a draft, without “--galutine”.",
)
TOO_FEW_ROWS = Message(
    "F465",
    "Fewer rows than the form asks for",
    "“{label}” has {count} rows; the form asks for {least} at least.",
    "Add rows, or ask whoever made the form (“maziausia”).",
    "warning",
)
LEAST_ABOVE_MOST = Message(
    "F466",
    "More rows at least than at most",
    "The form asks for {least} rows at least and {most} at most.",
    "Correct “maziausia” or “daugiausia”.",
)
TOO_LONG = Message(
    "F467",
    "A text that is too long",
    "“{label}” has {count} characters; the form has room for {most}.",
    "Shorten it, or ask whoever made the form (“daugiausia”).",
    "warning",
)
UNLIKELY_FIGURE = Message(
    "F468",
    "A figure that is hardly likely",
    "“{label}” is {value}; the form takes {low} to {high} for likely.",
    "Look at the figure and its unit once more; if it is right, accept it with a reason "
    "(“sutinku”).",
    "warning",
)
MIXED_CHART = Message(
    "F469",
    "A chart of figures that have different points",
    "“{label}” draws a figure by its years and another by its parts or rows.",
    "Draw totals together, columns of listed rows together, single figures together.",
)
NOT_A_PERIOD = Message(
    "F470",
    "Not a period",
    "A time from one day to another belongs here, but “{found}” is written.",
    "Write it so: 2025-03-01 – 2025-05-31.",
)
NO_ROW_OF_BRANCH = Message(
    "F471",
    "A branch without its row",
    "“{label}” has no row for: {missing}; the form asks for one for each branch.",
    "Add the rows, named as the branches are.",
    "warning",
)
