"""Templates with one chart: the standard template's of loans."""

from decimal import Decimal
from typing import Final

from ataskaita.template import compile_template
from ataskaita.view import Chart, Series
from ataskaita.word.package import read_package
from tests.by_hand import BY_HAND
from tests.charts import ReadChart, charts_of
from tests.template.making import DOCUMENT, FILE, NAMESPACES, part

PART: Final = "word/charts/isduotis.xml"
DRAWING: Final = f"""
<w:p><w:r><w:drawing><wp:inline xmlns:wp="{NAMESPACES["wp"]}"><wp:extent cx="1" cy="1"/>
<wp:docPr id="1" name="D" descr="ALT"/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 r:id="rIdDiagrama_isduotis"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""
LOANS: Final = Chart(
    "Išduota & <gauta>",
    "fiz. vnt.",
    ("Knygos", "=SUMA(A1)", "Žurnalai"),
    (Series("Į namus", (71056, 3, 0)), Series("Vietoje", (Decimal("5.50"), None, -2))),
    description="Kiek išduota.",
)


PLAIN: Final = Chart(
    "Išduota & <gauta>", "", ("Knygos", "Kita"), (Series("Į namus", (5, 7)),), 0, "Kiek išduota."
)


def parts_with_chart(body: str = "", looks: bytes = b"") -> dict[str, bytes]:
    """Return the parts of a template with that chart, bound to `diagrama` by default."""
    parts = read_package(BY_HAND.read_bytes(), "")
    parts[DOCUMENT] = part(body or DRAWING.replace("ALT", "{{ diagrama }}"))
    parts[PART] = looks or own_looks().encode()
    return parts


def rendered(chart: object, body: str = "", looks: bytes = b"") -> dict[str, bytes]:
    """Return the parts of a document of that template."""
    return drawn(parts_with_chart(body, looks), chart)


def drawn(parts: dict[str, bytes], chart: object = PLAIN) -> dict[str, bytes]:
    """Return the parts of the document that such a template makes."""
    return compile_template(parts, FILE).render_parts({"diagrama": chart})


def own_looks() -> str:
    """Return the chart's own part, whose title has no tag."""
    part = read_package(BY_HAND.read_bytes(), "")[PART].decode()
    return part.replace("{{ diagramos.isduotis }}", "Dokumentų išduotis ({unit})")


def only_chart(parts: dict[str, bytes]) -> ReadChart:
    """Return the document's one chart."""
    (one,) = charts_of(parts)
    return one
