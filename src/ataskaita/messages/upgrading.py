"""Messages about copies of a template that take the next version of it.

S358–S362, S365–S368, S389–S390.
"""

from typing import Final

from ataskaita.messages.message import Message, Phrase

NOT_A_COPY = Message(
    "S358",
    "No copy of this template",
    "“{file}” has hardly anything in common with the standard template “{standard}”.",
    "Say of which document and form it is with --dokumentas and --forma; or name the template "
    "from which it was made: --pagal SENAS.docx.",
)
WORDS = Message(
    "S359",
    "The same words changed in the copy and in the standard template",
    "Instead of “{old}” your template says “{theirs}”; the standard one now says “{new}”.",
    "Yours stays. Take over of the standard one what you need, and delete this comment.",
    "warning",
)
GONE = Message(
    "S360",
    "Changed in the copy, and no more in the standard template",
    "You changed “{theirs}”, and the standard template no longer has it.",
    "Yours stays. Delete it, if you don't need it, and delete this comment.",
    "warning",
)
DELETED = Message(
    "S361",
    "Deleted in the copy, and new or changed in the standard template",
    "Where you deleted something the standard template now says “{new}”.",
    "It stays deleted. Copy it from a new template (ataskaita sablonas naujas), if you need it.",
    "warning",
)
SAME_ROW = Message(
    "S362",
    "A row added to the copy that the standard template has too",
    "You added the row “{theirs}”, and the standard template says “{new}”.",
    "Yours stays. Leave the one that is right, and delete this comment.",
    "warning",
)
GRID = Message(
    "S365",
    "Columns or parts that can't be brought in",
    "The standard template now says “{new}”, and in your template what stands there has another "
    "form.",
    "Yours stays. Bring the change in by hand, and delete this comment.",
    "warning",
)
CHART = Message(
    "S366",
    "A chart changed in the copy and in the standard template",
    "You changed the chart, and the standard template has another one.",
    "Yours stays. Copy the chart from a new template (ataskaita sablonas naujas), if you need it.",
    "warning",
)
NEAREST = Message(
    "S367",
    "The copy doesn't say from which template it was made",
    "“{file}” doesn't say from which version it was made; it is most like {nearest}, so what "
    "differs from that is taken for your change.",
    "If it was made from another one, name that: --pagal SENAS.docx.",
    "note",
)
EDGES = Message(
    "S368",
    "Headers and footers that aren't brought in",
    "The standard template has changed where your template has no such section: {names}.",
    "Look at them in a new template (ataskaita sablonas naujas), and change yours in Word.",
    "note",
)
OWN_EDGE = Message(
    "S389",
    "A header or footer of the copy's own, and another one in the standard template",
    "Your template has its own: “{theirs}”; the standard one now says “{new}”.",
    "Yours stays. Take over of the standard one what you need, and delete this comment.",
    "warning",
)
DESCRIBED = Message(
    "S390",
    "A picture's or chart's description changed in the copy and in the standard template",
    "Instead of “{old}” your template says “{theirs}” of a picture or chart; the standard one now "
    "says “{new}”.",
    "Yours stays. If what is drawn should be the standard one's, copy its description into the "
    "alternative text, and delete this comment.",
    "warning",
)
HEADER: Final = Phrase("page header")
FOOTER: Final = Phrase("page footer")
FIRST_HEADER: Final = Phrase("header of the first page")
FIRST_FOOTER: Final = Phrase("footer of the first page")
EVEN_HEADER: Final = Phrase("header of even pages")
EVEN_FOOTER: Final = Phrase("footer of even pages")
TODAYS: Final = Phrase("today's standard template")
