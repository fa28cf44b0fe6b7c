"""How prose quotes a figure: `{{ fondas.likutis.is_viso | su_vienetu }}`."""

import re
from collections.abc import Iterator
from typing import Final

QUOTATION: Final = r"\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}"
QUOTED: Final = re.compile(QUOTATION)
"""A text that is nothing but a quotation."""
_ESCAPE_OR_QUOTATION: Final = re.compile(rf"\\.|{QUOTATION}")


def quotations(text: str) -> Iterator[re.Match[str]]:
    """Generate the quotations in a text, their names in group 1; a backslash makes it none."""
    return (match for match in _ESCAPE_OR_QUOTATION.finditer(text) if match[1])
