"""The parts of a Word file by their names (Open Packaging Conventions, ISO/IEC 29500-2)."""

from collections.abc import Mapping

Parts = Mapping[str, bytes]
"""Part names, as in the zip, to their bytes."""

MAIN_PART = "word/document.xml"
CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "_rels/.rels"
MAIN_RELATIONSHIPS = "word/_rels/document.xml.rels"
COMMENTS = "word/comments.xml"
