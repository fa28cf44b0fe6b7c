"""How the workbook's cells look: yellow to fill, grey given, white to read."""

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from ataskaita.declared.declare import Declaration, Kind
from ataskaita.records import frozen

_FILL: Final = "#FFF8D6"
_NEEDED: Final = "#FFDC7A"
_RARE: Final = "#FDFDF6"
_GIVEN: Final = "#EDEDED"
_LINE: Final = "#BFBFBF"
_HEADING: Final = "#1F4E79"
_QUIET: Final = "#595959"
_DATE: Final = "yyyy-mm-dd"
_MOST_DECIMALS: Final = 4


@frozen
class Looks:
    """The formats of one workbook."""

    title: Format
    heading: Format
    label: Format
    header: Format
    note: Format
    unit: Format
    """What a number beside is counted in."""
    state: Format
    """Whether what stands beside agrees."""
    key: Format
    link: Format
    value: Format
    """A number that is only shown."""
    good: Format
    doubtful: Format
    bad: Format
    formats: dict[tuple[str, str], Format]

    def to_fill(self, declared: Declaration | None, *, always: bool = False) -> Format:
        """Return the look of a cell to fill: of one that is `always` asked, usual or rare."""
        seldom = declared is not None and declared.rare
        needed = always or (declared is not None and declared.needed)
        which = "needed" if needed else "rare" if seldom else "fill"
        return self.formats[which, kind_of(declared)]

    def computed(self, declared: Declaration | None) -> Format:
        """Return the look of a cell that follows from others."""
        return self.formats["computed", kind_of(declared)]

    def light(self, page: Any, row: int, column: int) -> None:
        """Let the cell be green, orange or red by the word with which it begins."""
        for word, look in (
            ("nesutampa", self.bad),
            ("pasitikrinkite", self.doubtful),
            ("sutampa", self.good),
        ):
            rule = {"type": "text", "criteria": "begins with", "value": word, "format": look}
            page.conditional_format(row, column, row, column, rule)

    def given(self, declared: Declaration | None) -> Format:
        """Return the look of last year's cell."""
        return self.formats["given", kind_of(declared)]


def kind_of(declared: Declaration | None) -> str:
    """Return what kind of value a cell holds: whole numbers, decimals, dates or text."""
    if declared is not None and declared.unit is not None:
        return f"number{min(declared.most_decimals, _MOST_DECIMALS)}"
    if declared is not None and declared.kind is Kind.YEAR:
        return "year"
    if declared is not None and declared.kind is Kind.DATE:
        return "date"
    return "text"


def make_looks(book: Workbook) -> Looks:
    """Return the formats, added to the book."""
    base: dict[str, Any] = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
    lined = {**base, "border": 1, "border_color": _LINE}
    number_formats = {
        "number0": "#,##0",
        "number1": "#,##0.0",
        "number2": "#,##0.00",
        "number3": "#,##0.000",
        "number4": "#,##0.0000",
        "any": "General",
        "date": _DATE,
        "year": "0",
    }
    formats: dict[tuple[str, str], Format] = {}
    for purpose, look in (
        ("fill", {"bg_color": _FILL, "locked": False}),
        ("needed", {"bg_color": _NEEDED, "locked": False}),
        ("rare", {"bg_color": _RARE, "locked": False}),
        ("given", {"bg_color": _GIVEN, "font_color": _QUIET, "locked": False}),
        ("computed", {"bg_color": _GIVEN, "font_color": _QUIET, "locked": False}),
    ):
        for kind, pattern in number_formats.items():
            formats[purpose, kind] = book.add_format(
                {**lined, **look, "num_format": pattern, "align": "right"}
            )
        wrapped = {"text_wrap": True, "valign": "top", "num_format": "@"}
        formats[purpose, "text"] = book.add_format({**lined, **look, **wrapped})
    return Looks(
        title=book.add_format({**base, "bold": True, "font_size": 16, "font_color": _HEADING}),
        heading=book.add_format({**base, "bold": True, "font_size": 12, "font_color": _HEADING}),
        label=book.add_format({**lined, "text_wrap": True}),
        header=book.add_format(
            {**lined, "bold": True, "text_wrap": True, "align": "center", "bg_color": "#DDE7F0"}
        ),
        note=book.add_format({**base, "text_wrap": True, "font_color": _QUIET, "valign": "top"}),
        unit=book.add_format({**base, "font_color": _QUIET, "indent": 1}),
        state=book.add_format({**lined, "text_wrap": True, "indent": 1}),
        key=book.add_format({"font_size": 8, "font_color": "#A6A6A6"}),
        link=book.add_format({**lined, "text_wrap": True, "font_color": "#0563C1", "underline": 1}),
        value=book.add_format({**lined, "num_format": "#,##0.####", "font_color": _QUIET}),
        good=book.add_format({"bg_color": "#C6E7C8", "font_color": "#1E5B22"}),
        doubtful=book.add_format({"bg_color": "#FBE0A6", "font_color": "#6B4A00"}),
        bad=book.add_format({"bg_color": "#F8B4B4", "font_color": "#8A1111", "bold": True}),
        formats=formats,
    )
