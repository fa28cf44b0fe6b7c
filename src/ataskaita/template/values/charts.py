"""Put the charts that a rendering drew, and the workbooks behind them, among its parts."""

from ataskaita.opc import OFFICE as R
from ataskaita.opc import (
    Related,
    add_content_types,
    add_default_type,
    add_relationships,
    relationships_of,
)
from ataskaita.template.values.drawing import DrawnChart

_OF_DOCUMENT = "word/_rels/document.xml.rels"
_CONTENT_TYPES = "[Content_Types].xml"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_charts(parts: dict[str, bytes], drawn: list[DrawnChart]) -> None:
    """Add the parts of the drawn charts, and what leads to them."""
    related: list[Related] = []
    types: dict[str, str] = {}
    for one in drawn:
        name = f"diagrama{one.number}"
        part = f"word/charts/{name}.xml"
        parts[part] = one.xml
        parts[relationships_of(part)] = name.join(one.source.relationships).encode()
        parts[f"word/embeddings/{name}.xlsx"] = one.workbook
        types[part] = _CHART_TYPE
        related.append(Related(one.reference, f"{R}/chart", f"charts/{name}.xml"))
    with_workbooks = add_default_type(parts[_CONTENT_TYPES], "xlsx", _WORKBOOK_TYPE)
    parts[_CONTENT_TYPES] = add_content_types(with_workbooks, types)
    parts[_OF_DOCUMENT] = add_relationships(parts.get(_OF_DOCUMENT), related)
