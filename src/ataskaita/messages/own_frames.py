"""Messages about own tables that somebody adds in a workbook (F472–F479)."""

from ataskaita.messages.message import Message

NO_NAME = Message(
    "F472",
    "A table or a text without a name",
    "This is filled ({cells}), but has neither a title nor a section.",
    "Write in this cell what it is called, such as “Fondas pagal kalbas”.",
)
NO_COLUMNS = Message(
    "F473",
    "A table whose columns have no names",
    "The table is begun ({cells}), but nothing says what its columns are called.",
    "Write in this row what each column is called, from the left; or empty the whole table.",
)
NO_ROWS = Message(
    "F474",
    "A table that has no rows",
    "The table has columns ({cells}), but no rows.",
    "Write at least one row, from this cell on; or empty the whole table.",
)
NO_LABEL = Message(
    "F475",
    "A column without a heading",
    "Column {column} of the table is filled ({cells}), but nothing says what it is called.",
    "Write it in this cell. If the column is left empty on purpose, move those to its right "
    "to the left: a table has no empty columns in between.",
)
NO_UNIT = Message(
    "F476",
    "A column of numbers without a unit",
    "Numbers stand under “{label}”, but nothing says in what they are measured.",
    "Choose the unit in this cell; if they aren't figures to be counted, choose “tekstas”.",
)
ODD_CHART = Message(
    "F477",
    "A column that no chart can show",
    "Under “{label}” stands “{found}”; a chart shows columns of numbers that have a unit.",
    "Write “taip” below a column that has a unit, or leave the cell empty.",
)
UNUSED_SECTION = Message(
    "F478",
    "A table in a section that doesn't apply",
    "The table is to be printed in “{section}”, but the first sheet says “netaikoma” of it.",
    "Choose “pildoma” on the sheet “{sheet}”, or another section in this cell.",
)
NO_CONTENT = Message(
    "F479",
    "A section with nothing in it",
    "A section is named ({cells}), but it has neither a text nor a table.",
    "Write its text in this cell, or fill the table below; or empty the cell of the section.",
)
UNIT_OF_WORDS = Message(
    "F490",
    "A unit over a column of words",
    "Under “{label}” stand words alone, but the cell says that they are measured in “{unit}”.",
    "Choose “tekstas” in this cell; the unit stands over the column of numbers that it measures.",
)
