"""Messages about the reports of many institutions (F486–F489, F50x–F53x)."""

from ataskaita.messages.message import Message

ODD_YEAR = Message(
    "F500",
    "Reports of another year",
    "Among the reports of {year} there are some of {odd}: {files}.",
    "The summary keeps the years apart. If the year is a slip, mend it in the data and run again; "
    "if these are last year's files, move them out of the folder.",
    "warning",
)
LIST_NO_NAMES = Message(
    "F501",
    "A list without institutions",
    "In “{file}” there is no column of institutions, or nothing below it.",
    "Call the first column “Įstaiga”; the others may be “Forma”, “Kontaktas”, “Aplankas”.",
)
LIST_NO_NAME = Message(
    "F502",
    "A row of the list without an institution",
    "This row of the list doesn't name the institution.",
    "Write its name under “Įstaiga”, or delete the row.",
)
LIST_UNKNOWN_FORM = Message(
    "F503",
    "A form in the list that nobody knows",
    "There is no form of reports “{found}”.",
    "Did you mean “{nearest}”? There are: {known}.",
)
LIST_TWICE = Message(
    "F504",
    "An institution that the list names twice",
    "“{name}” is in the list already (“{first}”).",
    "Leave one of the two; institutions of one folder need folders of their own under “Aplankas”.",
)
CLOUD_COPY = Message(
    "F505",
    "A copy that a cloud drive has made of a conflict",
    "“{copy}” is a copy of “{file}”: two computers saved it at once, or somebody copied it. "
    "It isn't counted.",
    "Join the two: ataskaita duomenys sujungti “{file}” “{copy}” -o … – it shows in what they "
    "differ. Then delete the copy.",
    "warning",
)
COUNTED_TWICE = Message(
    "F506",
    "Two files of one institution",
    "“{library}” has several reports of {year}: {files}.",
    "The figures over all count the first of them. Leave one file in the folder; what several "
    "branches have filled is joined by: ataskaita duomenys sujungti.",
    "warning",
)
OTHER_INSTITUTION = Message(
    "F507",
    "Last year's data of another institution",
    "In last year's folder “{folder}” stands the data of “{found}”, and not of “{name}”.",
    "If it is the same institution, write its name in the list as in last year's data; if not, "
    "mend “Aplankas” in the list.",
)
SEVERAL_BEFORE = Message(
    "F508",
    "Several files of one institution last year",
    "“{name}” has several files of {year} in last year's folder: {files}.",
    "Leave the right one there, or make the new one by: ataskaita nauja --pagal FILE.",
)
OTHER_REPORT = Message(
    "F509",
    "Files of different reports",
    "These files aren't of one report: {said}.",
    "Only files of one institution, one year and one form can be joined. If it is a slip, mend it "
    "in the file.",
)
OTHER_SORT = Message(
    "F486",
    "A table that isn't read",
    "“{file}” is a table of a sort that isn't read, and its folder has no other data: nothing of "
    "it is counted.",
    "Open it and save it as “Excel workbook (.xlsx)” in the same folder; then run again.",
    "warning",
)
OTHER_SORT_AMONG = Message(
    "F489",
    "A table among others' data that isn't read",
    "“{file}” is a table of a sort that isn't read, among the data of others: nothing of it is "
    "counted.",
    "If it is an institution's report, open it and save it as “Excel workbook (.xlsx)” in the same "
    "folder; then run again.",
    "warning",
)
PACKED = Message(
    "F487",
    "Data that is packed",
    "“{file}” is an archive, and its folder has no other data: what is in it isn't read.",
    "Unpack it there, and run again.",
    "warning",
)
OPEN_DATA = Message(
    "F488",
    "A workbook that is open",
    "“{file}” is open in Excel or LibreOffice: it is read as it was saved last, and what was typed "
    "there since isn't in the report.",
    "Save and close it there, then run again.",
    "warning",
)
DIFFERENT = Message(
    "F510",
    "Files that say different things",
    "“{label}” is said in different ways: {said}.",
    "In the joined file nothing is chosen: its place is left to be filled. Write the right value.",
    "warning",
)
