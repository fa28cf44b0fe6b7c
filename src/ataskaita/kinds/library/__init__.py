"""What a public library reports, in the words of ISO 2789 and ISO 11620."""

from ataskaita.declared.kind import ReportKind
from ataskaita.kinds.library.charts import CHARTS
from ataskaita.kinds.library.indicators import INDICATORS
from ataskaita.kinds.library.layout import event_columns
from ataskaita.kinds.library.names import change_of_stock, shares_of_causes, stock_of_last_year
from ataskaita.kinds.library.places import HYPHENS, PLACES, SEVERAL_YEARS
from ataskaita.kinds.library.relations import RELATIONS
from ataskaita.kinds.library.report import LibraryReport
from ataskaita.kinds.library.summary import KEY_FIGURES
from ataskaita.kinds.library.tables import TABLES
from ataskaita.kinds.library.words import BASES

__all__ = ["LIBRARY", "LibraryReport"]

LIBRARY = ReportKind(
    key="biblioteka",
    model=LibraryReport,
    noun="biblioteka",
    implied=True,
    indicators=INDICATORS,
    relations=RELATIONS,
    charts=CHARTS,
    tables=TABLES,
    places=PLACES,
    inserts=SEVERAL_YEARS,
    hyphens=HYPHENS,
    summary=KEY_FIGURES,
    derived=(change_of_stock, stock_of_last_year, shares_of_causes),
    layout=(event_columns,),
    bases=BASES,
    example="fondas.likutis.is_viso",
    in_euros=("finansai",),
)
