"""Messages about what is still to be done with a report, and about the checks (D271–D289, D338)."""

from typing import Final

from ataskaita.messages.message import Message, Phrase, Severity

SEVERITIES: Final[dict[Severity, Phrase]] = {
    "error": Phrase("ERROR"),
    "warning": Phrase("WARNING"),
    "note": Phrase("NOTE"),
}

GAP = Message(
    "D271",
    "To be filled",
    "“{label}” is not filled in yet. Who owes it: {owed}.",
    "Write it; a dash if there is none. Until then the draft says “[papildyti]” there.",
    "warning",
    why="A key that stands in the data with nothing after it is a gap: somebody owes it. Who, is "
    "said under “atsakingi”. A draft may have gaps; the final report, made with “--galutine”, "
    "may not.",
)

FINAL_GAP = Message(
    "D272",
    "A gap in the final report",
    "“{label}” is not filled in. Who owes it: {owed}.",
    "Write it; a dash if there is none. Or make a draft, without “--galutine”.",
    why="The final report has no gaps.",
)

UNKNOWN_OWED = Message(
    "D293",
    "Somebody is to answer for what there isn't",
    "Under “atsakingi” stands “{key}”, and the report has no such section.",
    "Write a section's key, such as “{nearest}”, or a path that begins with one.",
    "warning",
    what_in_cells="In the table “Kas už ką atsakingas” stands “{key}”, and the report has no such "
    "section.",
    why="Whoever is named for a section that there isn't would never be asked for anything.",
)
UNUSED_ACCEPTANCE = Message(
    "D281",
    "Something is accepted that isn't found",
    "“{key}” is accepted, but nothing like it is found any more.",
    "Delete it from “sutinku”.",
    "warning",
    remedy_in_cells="Empty this row of the table “Su kuo sutinkama ir kodėl”.",
    why="What is accepted must be needed: else it would hide the next slip.",
)

APPROVED_AND_SIGNED = Message(
    "D285",
    "A report that is approved and signed at once",
    "The report bears the mark of approval and is signed too: {position}.",
    "Leave out “parasas”, or “data” and “numeris” of “tvirtinimas” until the act is there.",
    "note",
    remedy_in_cells="Empty the cells of the signature, or the act's date and number until the act "
    "is there.",
    why="What another act approves carries the mark of approval in place of a signature.",
)

UNNAMED_LAW = Message(
    "D286",
    "A basis of no law",
    "The decision is to be made by “{found}”, but that says of no law.",
    "Write the law too: “Lietuvos Respublikos vietos savivaldos įstatymo … punktu”.",
    "warning",
    why="A council decides by a law and its point; an article of no law is returned.",
)
NO_LAW = Message(
    "D287",
    "A decision without a law",
    "The draft decision cites no law: “sprendimas.pagrindas” is empty.",
    "Write by which law, article, part and point the council decides, in the instrumental.",
    "note",
    what_in_cells="The draft decision cites no law: “Įstatymas, jo straipsnis, dalis ir punktas” "
    "on the sheet “Įstaiga” is empty.",
    why="A decision that cites only the council's own rules is returned by its secretary.",
)

BARE_SECTION = Message(
    "D338",
    "A section with nothing in it",
    "Of the section “{label}” the heading alone would be printed: nothing in it is filled.",
    "Fill it, or delete the section from the data.",
    "warning",
    remedy_in_cells="Fill its sheet, or choose “netaikoma” for it on the first sheet.",
    why="A section that the data has is printed with its heading; what isn't there has none.",
)

FAILED_RULE = Message(
    "D283",
    "A rule that failed",
    "The rule “{rule}”, which another package brings, failed: {reason}.",
    "Tell its makers, or uninstall the package.",
    "warning",
    why="Other packages may bring rules of their own by the entry point “ataskaita.rules”.",
)
