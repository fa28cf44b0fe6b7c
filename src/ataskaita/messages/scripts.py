"""What scripts that were written for docxtpl are told."""

from ataskaita.messages.message import Message

UNTAKEN_ENVIRONMENT = Message(
    "S373",
    "A Jinja environment with what a Word template can't follow",
    "The Jinja environment sets {what}, which isn't taken over.",
    "Leave signs of tags, `finalize` and extensions other than `do` and `loopcontrols` as Jinja has"
    " them; filters, tests, globals and `undefined` are taken.",
)
INNER_CALL = Message(
    "S374",
    "An inner call of docxtpl's",
    "“{name}” is how docxtpl works inside: there is nothing of that name here.",
    "Use `render` and `save`; what python-docx is to change, change in `tpl.docx`.",
)
UNKNOWN_CALL = Message(
    "S375",
    "An unknown call",
    "A template has no “{name}”.",
    "docs/docxtpl.md lists the calls that are taken over.",
)
ABSENT_PICTURE = Message(
    "S376",
    "A picture that the template doesn't have",
    "The template has no picture that is called “{name}”.",
    "Give the picture that name as its alternative text in Word, or set"
    " `tpl.allow_missing_pics = True`.",
)
UNREPLACED = Message(
    "S377",
    "A part that may not be replaced",
    "“{name}” can't be replaced: only pictures and workbooks of the template can.",
    "Name a part that begins with word/media/ or word/embeddings/.",
)
UNFIT_REPLACEMENT = Message(
    "S378",
    "A replacement of another format",
    "What is to replace “{name}” isn't of the format that its name tells, or has macros.",
    "Hand over a file of the same format: a PNG for a .png, a plain workbook for an .xlsx.",
)
NO_CONTEXT = Message(
    "S379",
    "No names to fill the template with",
    "`render` takes a mapping of names to values, and was given: {given}.",
    'Hand over a dict: tpl.render({{"name": value}}).',
)
NO_TEMPLATE_FILE = Message(
    "S380",
    "No template file",
    "A template is a path or a file that is open for reading bytes, and was given: {given}.",
    'Hand over the path: DocxTemplate("template.docx").',
)
NO_SOURCE = Message(
    "S381",
    "No file to read",
    "A path or a file that is open for reading bytes is needed, and was given: {given}.",
    'Hand over a path, or open the file with mode "rb".',
)
UNLINKED = Message(
    "S382",
    "An address that a document may not link to",
    "The address “{address}” is none of a page or a mailbox.",
    "Let it begin with http://, https:// or mailto:.",
)
UNPACKED_SUBDOC = Message(
    "S383",
    "Sub-documents need docxcompose",
    "The package docxcompose, which docxtpl makes sub-documents with, isn't installed.",
    "Install it: pip install docxcompose.",
)
