"""The template's named styles (ISO/IEC 29500-1, 17.7): every look in the document is one of them.

A librarian who changes a style in Word changes the whole report. A style's id is ASCII; its name
is what Word shows.
"""

from typing import Final

BODY: Final = "ATTekstas"
TITLE: Final = "Title"
HEADING_1: Final = "Heading1"
HEADING_2: Final = "Heading2"
LIST_NUMBER: Final = "ListNumber"
LIST_BULLET: Final = "ListBullet"
PAGE_HEADER: Final = "Header"
MARK: Final = "ATZyma"
TABLE: Final = "ATLentele"
CAPTION: Final = "ATLentelesPavadinimas"
ABOVE: Final = "ATVirsLenteles"
COLUMN_HEADER: Final = "ATLentelesAntraste"
COLUMN_NUMBER: Final = "ATStulpelioNumeris"
CELL_TEXT: Final = "ATLentelesTekstas"
CELL_TEXT_INDENTED: Final = "ATLentelesTekstas2"
FIGURE: Final = "ATLentelesSkaicius"
MONEY: Final = "ATLentelesPinigai"
NOTE: Final = "ATPastaba"
DRAWING: Final = "ATDiagrama"
PICTURE: Final = "ATNuotrauka"
CENTRED: Final = "ATViduryje"
DRAFT: Final = "ATProjektas"
SPACED: Final = "ATIsretinta"
TABLE_CAPTION: Final = "Caption"
CHART_CAPTION: Final = "ATDiagramosPavadinimas"
CONTENTS_HEADING: Final = "TOCHeading"
CONTENTS_1: Final = "TOC1"
CONTENTS_2: Final = "TOC2"
SIGNATURE: Final = "Signature"
END_RULE: Final = "ATPabaigosBruksnys"
GROUP: Final = "ATLentelesGrupe"
COVER_TITLE: Final = "ATTitulinioAntraste"
COVER_AUTHORS: Final = "ATTitulinioRengejai"
COVER_PLACE: Final = "ATTitulinioVieta"
REMARK: Final = "ATSablonoPastaba"
COMMAND: Final = "ATSablonoKomanda"

LIST_NUMBER_ID: Final = 1
LIST_BULLET_ID: Final = 2
"""The w:numId that each list style carries; `numbering` defines them."""

LIST_INDENT: Final = "<w:ind w:left='1134' w:hanging='414'/>"
"""A list's number stands where a paragraph's first line begins; its text hangs behind."""
