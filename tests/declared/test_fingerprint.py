"""A report's fingerprint is another wherever its document is another."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.fingerprint import fingerprint_of
from tests.notation.forms import FORM, changed, put

DATA = """\
metai: 2025
biblioteka: {pavadinimas: Ąžuolpilio biblioteka}
fondas: {parama: 12}
papildomi_rodikliai: {stovyklos: {pavadinimas: Stovyklos, reiksme: 3, vienetas: vnt}}
daiktavardziai: {fondas.parama: knyga}
zodziai: [{vardininkas: ratas, kilmininkas: rato}]
"""


def fingerprint(folder: Path, *changes: tuple[str, str]) -> str:
    """Return that of the data, changed so."""
    path = folder / "a.yaml"
    path.write_text(changed(DATA, *changes), encoding="utf-8")
    return fingerprint_of(at.load(path))


class DescribeAFingerprint:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("parama: knyga", "parama: leidinys"),
            ("pavadinimas: Stovyklos", "pavadinimas: Vasaros stovyklos"),
            ("vienetas: vnt", "vienetas: asm"),
            ("kilmininkas: rato", "kilmininkas: rati"),
            ("metai: 2025\n", "metai: 2025\ntvarkyti_tekstus: ne\n"),
            ("parama: 12", "parama: 13"),
        ],
    )
    def it_is_another_for_other_words(self, tmp_path: Path, old: str, new: str) -> None:
        assert fingerprint(tmp_path) != fingerprint(tmp_path, (old, new))

    def it_is_the_same_for_the_same_in_another_form(self, tmp_path: Path) -> None:
        assert fingerprint(tmp_path) == fingerprint(tmp_path, ("metai:", "# pastaba\nmetai:"))

    def it_is_another_for_another_form_of_the_kind(self, tmp_path: Path) -> None:
        first = fingerprint_of(at.load(put(tmp_path / "a")))
        form = changed(FORM, ("antraste: Klubo nariai", "antraste: Klubo žmonės"))

        assert fingerprint_of(at.load(put(tmp_path / "b", form=form))) != first
