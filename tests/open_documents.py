"""OpenDocument spreadsheets made by hand: just what a test is about."""

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from tests.packages import zipped

SPREADSHEET: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_SPACES: Final = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")),
        *(("number", "datastyle"), ("meta", "meta"), ("draw", "drawing")),
    )
)
_CALC: Final = (
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def cell(value: str = "", kind: str = "string", more: str = "", shown: str = "") -> str:
    """Return a cell; `value` is a text, or what a value of that kind says."""
    told = f'office:value-type="{kind}"' if kind else ""
    if kind in ("float", "percentage", "currency"):
        told += f" office:value={quoteattr(value)}"
    elif kind in ("date", "time", "boolean"):
        told += f" office:{kind}-value={quoteattr(value)}"
    elif kind == "string":
        shown = shown or f"<text:p>{value}</text:p>"
    return f"<table:table-cell {told} {more}>{shown}</table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def sheet(title: str, *rows: str) -> str:
    return f"<table:table table:name={quoteattr(title)}>{''.join(rows)}</table:table>"


def named(names: Mapping[str, str]) -> str:
    """Return names for cells such as `$A.$B$2`."""
    several = (
        f"<table:named-range table:name={quoteattr(name)} "
        f"table:cell-range-address={quoteattr(cells)}/>"
        for name, cells in names.items()
    )
    return f"<table:named-expressions>{''.join(several)}</table:named-expressions>"


def spreadsheet(body: str, styles: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return the file: sheets and names, styles before them, and further parts."""
    content = (
        f"<office:document-content {_SPACES} {_CALC}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": SPREADSHEET, "content.xml": content.encode(), **(parts or {})})


def properties(told: Mapping[str, str]) -> bytes:
    """Return the part in which a spreadsheet's makers say what they want."""
    several = (
        f"<meta:user-defined meta:name={quoteattr(name)}>{text}</meta:user-defined>"
        for name, text in told.items()
    )
    return (
        f"<office:document-meta {_SPACES}><office:meta>{''.join(several)}</office:meta>"
        "</office:document-meta>"
    ).encode()
