"""What a kind of reports is declared with, and a report made of it, without a data file."""

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.declared.fields import (
    choice,
    date,
    figure,
    flag,
    items,
    keyed,
    naming,
    part,
    person,
    pictures,
    prose,
    section,
    text,
    year,
)
from ataskaita.declared.formula_texts import parse_formula, parse_relation
from ataskaita.declared.indicators import Indicator, Likely
from ataskaita.declared.institution import (
    Approval,
    Branch,
    Group,
    Institution,
    LegalBasis,
    Signature,
)
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.layout import Layout
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.relations import Among, Balance, Pair, Parts, Relations
from ataskaita.declared.report import Report
from ataskaita.declared.sections import Section
from ataskaita.declared.summary import KeyFigure
from ataskaita.declared.tables import TableDeclaration
from ataskaita.declared.totals import Total
from ataskaita.declared.tree import Part, Quantity
from ataskaita.declared.units import (
    EURO,
    EVENTS,
    FTE,
    HOURS,
    KILOMETRES,
    LOANS,
    PERCENT,
    PERSONS,
    PHYSICAL_UNITS,
    PIECES,
    QUESTIONS,
    RATIO,
    RECORDS,
    REQUESTS,
    SESSIONS,
    SQUARE_METRES,
    TITLES,
    UNITS,
    VISITS,
    Unit,
)

__all__ = [
    "EURO",
    "EVENTS",
    "FTE",
    "HOURS",
    "KILOMETRES",
    "LOANS",
    "PERCENT",
    "PERSONS",
    "PHYSICAL_UNITS",
    "PIECES",
    "QUESTIONS",
    "RATIO",
    "RECORDS",
    "REQUESTS",
    "SESSIONS",
    "SQUARE_METRES",
    "TITLES",
    "UNITS",
    "VISITS",
    "Among",
    "Approval",
    "Balance",
    "Block",
    "Branch",
    "ChartDeclaration",
    "ChartSeries",
    "Group",
    "Indicator",
    "Institution",
    "KeyFigure",
    "Keyed",
    "Layout",
    "LegalBasis",
    "Likely",
    "Pair",
    "Part",
    "Parts",
    "Prose",
    "Quantity",
    "Relations",
    "Report",
    "ReportKind",
    "Run",
    "Section",
    "Signature",
    "TableDeclaration",
    "Total",
    "Unit",
    "choice",
    "date",
    "figure",
    "flag",
    "items",
    "keyed",
    "naming",
    "parse_formula",
    "parse_relation",
    "part",
    "person",
    "pictures",
    "prose",
    "section",
    "text",
    "year",
]
