"""D288, D289: marks that would be printed. Guards: checks.typed_marks."""

from pathlib import Path

import pytest

import ataskaita as at

HEAD = "metai: 2024\nbiblioteka: {pavadinimas: Ąžuolpilio biblioteka}\n"


def told(folder: Path, data: str) -> list[str]:
    """Return the code and the words of what is found in the data."""
    path = folder / "a.yaml"
    path.write_text(HEAD + data, encoding="utf-8")
    return [f"{one.message.code} {one.facts['found']}" for one in at.check(at.load(path))]


class DescribeAShortText:
    @pytest.mark.parametrize(
        ("data", "found"),
        [
            ('antraste: "{{ metai }} metų ataskaita"\n', ["D288 {{ metai }}"]),
            ('klubai: {pavadinimas: "Klubai {{ metai }}", ivadas: Buvo.}\n', ["D288 {{ metai }}"]),
            ("antraste: 2024 metų ataskaita\n", []),
            ('klubai: {ivadas: "Klubai {{ metai }} metais."}\n', []),
        ],
    )
    def it_quotes_nothing(self, tmp_path: Path, data: str, found: list[str]) -> None:
        assert told(tmp_path, data) == found


class DescribeAText:
    @pytest.mark.parametrize(
        ("text", "found"),
        [("## Eksponatai", ["D289 ## Eksponatai"]), ("Vieta Nr. # 5", []), ("#biblioteka", [])],
    )
    def it_has_no_headings(self, tmp_path: Path, text: str, found: list[str]) -> None:
        assert told(tmp_path, f"preambule: |\n  Tekstas.\n\n  {text}\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Buvo {% if metai %}gerai{% endif %}.", ["D292 {% if metai %}"]),
            ("Buvo 5 % daugiau.", []),
        ],
    )
    def it_has_no_conditions(self, tmp_path: Path, text: str, found: list[str]) -> None:
        assert told(tmp_path, f"preambule: |\n  {text}\n") == found
