"""A small report, and its draft as a person edits it: words changed in the main part."""

from pathlib import Path
from typing import Final

from ataskaita.word.package import read_package, write_package

DATA: Final = """metai: 2025
biblioteka: {pavadinimas: Beržgirio biblioteka}
fondas:
  ivadas: Fonde yra {{ fondas.likutis.knygos_ir_serialiniai }} vnt., gauta {{ fondas.dovanos }} egz.
  likutis: {knygos_ir_serialiniai: 500}
  dovanos: 12
"""
MAIN: Final = "word/document.xml"
DRAFT: Final = Path("isvestis/ataskaita-2025.docx")
"""Where `ataskaita rengti a.yaml` puts it."""


def edit(old: str, new: str, draft: Path = DRAFT) -> bytes:
    """Change words of the draft once, as a person does; return its bytes."""
    parts = read_package(draft.read_bytes(), str(draft))
    text = parts[MAIN].decode("utf-8")
    assert old in text
    made = write_package({**parts, MAIN: text.replace(old, new, 1).encode()})
    draft.write_bytes(made)
    return made
