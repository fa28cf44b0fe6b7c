"""Tests of an institution's own report: what it must say, and that it is sound."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.documents import inspect
from ataskaita.testing import outline_of, text_of

DATA = Path("fixtures/lazdijai-2020/ataskaita.yaml")


@pytest.fixture(scope="module")
def document() -> bytes:
    return at.render(at.load(DATA))


def test_nothing_in_the_data_contradicts_itself() -> None:
    assert at.check(at.load(DATA)) == ()


def test_the_stock_is_told_in_words_and_in_its_table(document: bytes) -> None:
    told = text_of(document)

    assert "174~211" in told  # “~” is a space that doesn't break
    assert "Dokumentų fondo suvestinė" in told


def test_every_table_has_a_caption(document: bytes) -> None:
    assert all(one.caption for one in outline_of(document).tables)


def test_everybody_can_read_it(document: bytes, tmp_path: Path) -> None:
    file = tmp_path / "ataskaita.docx"
    at.write(document, file)

    assert [one.message.code for one in inspect(file)] == []
