"""Write the standard templates beside their builder's folder."""

from pathlib import Path

from templates.builder import DOCUMENTS, build

for name in DOCUMENTS:
    Path(__file__).parents[1].joinpath(f"{name}.docx").write_bytes(build(name))
