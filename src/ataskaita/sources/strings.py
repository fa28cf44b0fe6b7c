"""Load a workbook with its texts as they are written: openpyxl undoes a part of their escapes."""

from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse


class _Reader(ExcelReader):
    """Leaves `_x005F_` in shared texts, by which a person's own `_x000D_` is known."""

    def read_strings(self) -> None:
        """Read the texts that cells share."""
        known = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]  # the stubs'
        if known is not None:
            with self.archive.open(known.PartName[1:]) as part:
                self.shared_strings = [
                    _content(node) for _, node in iterparse(part) if _is_text(node)
                ]


def load(data: BinaryIO, *, values: bool) -> Workbook:
    """Return the workbook; with the values of its formulas in their place where they are wanted."""
    reader = _Reader(data, data_only=values, keep_links=False)
    reader.read()
    return reader.wb


def _is_text(node: Any) -> bool:
    return bool(node.tag == f"{{{SHEET_MAIN_NS}}}si")


def _content(node: Any) -> str:
    text: Any = Text.from_tree(node)
    node.clear()
    return str(text.content)
