"""The page about forms: its examples work, and it has every key of the notation."""

import re
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.units import UNITS, Unit
from ataskaita.kinds import KINDS
from ataskaita.notation import keys, kind_of_form
from ataskaita.notation.compiling import read_form
from ataskaita.notation.entries import Keys
from tests.cli.tool import PROJECT, run

PAGE = (PROJECT / "docs" / "forms.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
TABLES = [one for one in vars(keys).values() if isinstance(one, Keys)]


class DescribeThePageOfForms:
    def its_form_and_data_make_a_document_without_a_finding(self, tmp_path: Path) -> None:
        form, data = EXAMPLES[:2]
        (tmp_path / "forma.yaml").write_text(form, encoding="utf-8")
        (tmp_path / "2025.yaml").write_text(data, encoding="utf-8")

        report = at.load(tmp_path / "2025.yaml")

        assert read_form(form, "forma.yaml", "").findings == ()
        assert [one.message.code for one in at.check(report)] == []
        assert run("rengti", str(tmp_path / "2025.yaml"), "-o", str(tmp_path / "a.docx")).code == 0

    def its_form_on_a_kind_is_sound(self) -> None:
        kind = kind_of_form(EXAMPLES[2], "forma.yaml", KINDS)

        assert [one.key for one in kind.sections][:2] == ["vartotojai", "fondas"]

    @pytest.mark.parametrize("key", sorted({key for one in TABLES for key in one.built}))
    def it_has_every_key(self, key: str) -> None:
        assert re.search(rf"\b{key}\b", PAGE.partition("## Keys")[2])

    def it_names_every_shipped_form(self) -> None:
        shipped = [one.stem for one in (PROJECT / "src/ataskaita/kinds/forms").glob("*.yaml")]

        assert [one for one in shipped if f"`{one}`" not in PAGE] == []


class DescribeItsUnits:
    @pytest.mark.parametrize("unit", UNITS, ids=lambda one: one.key)
    def they_are_all_told(self, unit: Unit) -> None:
        (told,) = (one for one in PAGE.split("\n\n") if one.startswith("**Units.**"))

        assert f"`{unit.key}`" in told
