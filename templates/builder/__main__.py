"""Write the standard template beside its builder's folder."""

from pathlib import Path

from templates.builder import build

Path(__file__).parents[1].joinpath("veiklos-ataskaita.docx").write_bytes(build())
