"""Every piece of data that a page shows is understood, put into the report of 2020."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from attrs import frozen
from PIL import Image

import ataskaita as at
from ataskaita.kinds.library import LIBRARY
from tests.cli.tool import PROJECT

DOCS: Final = PROJECT / "docs"
FORMS: Final = {"forms.md"}
"""Pages whose pieces are forms, which have tests of their own."""
BASE: Final = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
PIECE: Final = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
PICTURES: Final = re.compile(r"failas: (\S+\.jpg)")


@frozen
class Piece:
    """What a page shows, and its place."""

    page: str
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.page}: {self.number}"


def pieces() -> Iterator[Piece]:
    for page in sorted(DOCS.rglob("*.md")):
        if page.name in FORMS:
            continue
        found = PIECE.findall(page.read_text(encoding="utf-8"))
        for number, text in enumerate(found, start=1):
            if "--8<--" not in text:
                yield Piece(page.relative_to(DOCS).as_posix(), number, text)


def merged(base: Any, piece: Any) -> Any:
    """Return the base with what the piece says, key by key."""
    if not isinstance(base, dict) or not isinstance(piece, dict):
        return piece
    return base | {key: merged(base.get(key), value) for key, value in piece.items()}


def data_with(piece: str) -> str:
    """Return the report's data with the piece in it, every value as it is written."""
    base, told = (yaml.load(one, yaml.BaseLoader) for one in (BASE.read_text("utf-8"), piece))  # noqa: S506 (it makes texts, lists and mappings alone)
    base |= {"metai": "2025"}
    if ordered := told.get("skyriu_tvarka"):  # it names all sections that its report has
        ordered += [one.key for one in LIBRARY.sections if one.key in base.keys() - {*ordered}]
    return yaml.dump(merged(base, told), allow_unicode=True, sort_keys=False)


class DescribeThePages:
    def they_show_data(self) -> None:
        assert len(list(pieces())) >= 14

    @pytest.mark.slow
    @pytest.mark.parametrize("piece", list(pieces()), ids=str)
    def their_data_is_understood(self, piece: Piece, tmp_path: Path) -> None:
        for name in PICTURES.findall(piece.text):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            Image.new("RGB", (40, 30)).save(tmp_path / name)
        file = tmp_path / "ataskaita.yaml"
        file.write_text(data_with(piece.text), encoding="utf-8")

        report = at.load(file)

        assert at.render(report, findings=())
