"""Visits of each month, counted by pandas or polars, as a table of the report."""

import sys
from typing import Any

import ataskaita as at

FILE = "kita-sistema.csv"


def by_pandas(file: str) -> Any:
    """Return the visits of each month as a data frame of pandas."""
    import pandas as pd  # noqa: PLC0415 (one of the two is enough)

    visits = pd.read_csv(file, parse_dates=["diena"])
    return visits.groupby(visits.diena.dt.month, as_index=False).agg(
        menuo=("diena", "first"), kiek=("kiek", "sum")
    )


def by_polars(file: str) -> Any:
    """Return the same as a data frame of polars."""
    import polars as pl  # noqa: PLC0415 (the same)

    visits = pl.read_csv(file, try_parse_dates=True)
    grouped = visits.group_by(pl.col("diena").dt.month().alias("m"), maintain_order=True)
    return grouped.agg(pl.col("diena").first().alias("menuo"), pl.col("kiek").sum()).drop("m")


def report_of(frame: Any) -> at.Report:
    """Return a report with the frame as a table, and its sum as a figure."""
    columns = zip(frame["menuo"], frame["kiek"], strict=True)
    rows = [(f"{month:%Y-%m}", int(count)) for month, count in columns]
    data = {
        "metai": 2025,
        "biblioteka": {"pavadinimas": "Beržų biblioteka"},
        "vartotojai": {"apsilankymai": {"is_viso": sum(count for _, count in rows)}},
        "savi_skyriai": {
            "menesiai": {
                "pavadinimas": "Apsilankymai kas mėnesį",
                "turinys": [
                    {
                        "lentele": {
                            "stulpeliai": [
                                {"pavadinimas": "Mėnuo"},
                                {"pavadinimas": "Apsilankymai", "vienetas": "apsilankymai"},
                            ],
                            "eilutes": rows,
                        }
                    }
                ],
            }
        },
    }
    return at.load(data)


if __name__ == "__main__":
    frame = {"pandas": by_pandas, "polars": by_polars}[sys.argv[1]](FILE)
    at.write(at.render(report_of(frame)), "isvestis/ataskaita-2025.docx")
