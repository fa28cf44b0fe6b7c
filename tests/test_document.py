"""The body of whole documents, a paragraph, row or cell to a line.

After a wanted change of the template: `pytest tests/test_document.py --force-regen`, and read
the diff.
"""

import re

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import ataskaita as at
from tests.documents import parts_of

BLOCKS = re.compile(r"(</?w:(?:body|tbl|tr|tc|sdt)>|<w:(?:p|tbl|tblGrid|tr|tc|sdt|sectPr)[ />])")
NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


def lines_of(document: bytes) -> str:
    """Return the document's XML with a line for each block, and `~` for a no-break space."""
    xml = parts_of(document)["word/document.xml"].decode()
    broken = BLOCKS.sub(r"\n\1", NAMESPACES.sub("", xml)).replace("\u00a0", "~")
    return "\n".join(line.strip() for line in broken.splitlines() if line.strip()) + "\n"


class DescribeTheDocumentOf:
    @pytest.mark.parametrize("fixture", ["kita-biblioteka", "maziausia"])
    def it_is(self, fixture: str, file_regression: FileRegressionFixture) -> None:
        document = at.render(at.load(f"fixtures/{fixture}/ataskaita.yaml"))

        file_regression.check(
            lines_of(document), extension=".xml", basename=fixture, encoding="utf-8"
        )
