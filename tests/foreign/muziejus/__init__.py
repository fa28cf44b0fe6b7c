"""A museum's report: a kind of reports that a package of its own brings."""

from decimal import Decimal
from pathlib import Path

from ataskaita.declaring import (
    Balance,
    ChartDeclaration,
    ChartSeries,
    Indicator,
    KeyFigure,
    Likely,
    Parts,
    Relations,
    ReportKind,
    TableDeclaration,
)
from muziejus.report import MuseumReport
from muziejus.rules import exhibitions_have_visitors

MUSEUM = ReportKind(
    key="muziejus",
    model=MuseumReport,
    noun="muziejus",
    indicators=(
        Indicator(
            "lankytojai_parodai",
            "Lankytojai vienai parodai",
            "lankymas.lankytojai.is_viso",
            "lankymas.parodos",
            "visos parodos",
            decimals=0,
            likely=Likely(Decimal(10), Decimal(20_000), "own: from a handful to a small town"),
        ),
    ),
    relations=Relations(
        parts=(Parts(("edukacija.dalyviai",), "lankymas.lankytojai.is_viso"),),
        balances=(
            Balance(
                "rinkiniai.pradzia", "rinkiniai.gauta", "rinkiniai.nurasyta", "rinkiniai.pabaiga"
            ),
        ),
    ),
    charts=(
        ChartDeclaration(
            "lankytojai",
            "Muziejaus lankytojai ({unit})",
            (ChartSeries("Lankytojai", "lankymas.lankytojai.is_viso"),),
        ),
    ),
    tables=(
        TableDeclaration(
            "rinkiniai", "Muziejaus rinkiniai", ("rinkiniai.gauta", "rinkiniai.pabaiga")
        ),
    ),
    summary=(KeyFigure("Lankytojai", "lankymas.lankytojai.is_viso"),),
    rules=(exhibitions_have_visitors,),
    templates={"ataskaita": str(Path(__file__).with_name("ataskaita.docx"))},
)
