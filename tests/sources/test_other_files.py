"""A file that is no data, or isn't there: named for what it is, with what to do about it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

import ataskaita as at
from tests.border.test_formats import compound
from tests.packages import word_package, zipped

_HERE: Final = "Čia turi būti duomenų failas (.yaml, .json, .xlsx, .ods), o tai – "
_SAVE: Final = "Atverkite jį „Excel“ arba „LibreOffice“ ir įrašykite kaip darbaknygę (.xlsx)."
_TABLE: Final = (
    f"{_HERE}lentelė tekstu (.csv).",
    (
        "Atverkite jį „Excel“ arba „LibreOffice“ ir perkelkite skaičius į darbaknygę (.xlsx), "
        "kurią sukuria „ataskaita nauja“."
    ),
)
FILES: Final[dict[str, tuple[Callable[[], bytes], str, str]]] = {
    "a.xls": (lambda: compound("Workbook"), f"{_HERE}senojo „Excel“ darbaknygė (.xls).", _SAVE),
    "senas.xlsx": (
        lambda: compound("Workbook"),
        f"{_HERE}senojo „Excel“ darbaknygė (.xls).",
        _SAVE,
    ),
    "a.csv": ("Rodiklis;Reikšmė\nFondas;12\n".encode, *_TABLE),
    "stulpelis.csv": ("Fondas\n12\n".encode, *_TABLE),
    "slaptas.xlsx": (
        lambda: compound("EncryptedPackage"),
        f"{_HERE}slaptažodžiu užšifruotas failas.",
        (
            "Atverkite jį su slaptažodžiu ir slaptažodį nuimkite: „Failas“, „Informacija“, "
            "„Apsaugoti“. Tada įrašykite kaip .docx arba .xlsx."
        ),
    ),
    "a.docx": (
        lambda: zipped(word_package()),
        f"{_HERE}„Word“ dokumentas.",
        (
            "Duomenys – .yaml, .json, .xlsx arba .ods failas, šablonas – .docx failas: "
            "nurodykite kiekvieną savo vietoje."
        ),
    ),
}


def fault_of(path: Path) -> tuple[str, str]:
    with pytest.raises(at.AtaskaitaError) as raised:
        at.load(path)
    (fault,) = raised.value.faults
    return fault.what("lt"), fault.remedy("lt")


class DescribeAFileOfAnotherFormat:
    @pytest.mark.parametrize("name", FILES)
    def it_is_named_with_what_to_do(self, tmp_path: Path, name: str) -> None:
        make, what, remedy = FILES[name]
        (tmp_path / name).write_bytes(make())

        assert fault_of(tmp_path / name) == (what, remedy)


class DescribeAFileThatIsNotThere:
    @pytest.mark.parametrize("asked", ["gera.xlsx", "gerai.xls", "Gerai.XLSX"])
    def it_is_told_with_the_one_that_is_called_most_like_it(
        self, tmp_path: Path, asked: str
    ) -> None:
        (tmp_path / "gerai.xlsx").touch()
        if (tmp_path / asked).exists():
            pytest.skip("a disk that takes capitals and small letters for one")

        remedy = fault_of(tmp_path / asked)[1]

        assert remedy == f"Tokio failo nėra; gal turėjote omenyje „{tmp_path / 'gerai.xlsx'}“?"

    def it_is_told_alone_where_nothing_is_like_it(self, tmp_path: Path) -> None:
        (tmp_path / "kitas.yaml").touch()

        assert fault_of(tmp_path / "gerai.xlsx")[1] == "Patikrinkite failo vardą ir aplanką."
