"""A report written as data is read back the same, whatever it holds."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import ataskaita as at
from ataskaita.errors import Place
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.markdown import prose_text
from ataskaita.sources.nodes import FaultyError, Scalar
from ataskaita.sources.prose import read_prose
from ataskaita.sources.schema import data_schema
from ataskaita.sources.writing import json_text, yaml_text
from tests.library import read_report
from tests.rendered import LIBRARIES

OWN = """\
metai: 2025
biblioteka: {pavadinimas: Beržgirio biblioteka}
padaliniai: [{vardas: Krosnos, iki: 2025-03-01, jungtine: taip}]
fondas: {dovanos: , parama: 'y'}
"""


def written(folder: Path, text: str, name: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


class DescribeWrittenData:
    @pytest.mark.parametrize("library", LIBRARIES)
    @pytest.mark.parametrize(("name", "write"), [("a.yaml", yaml_text), ("a.json", json_text)])
    def it_is_the_same_report(self, tmp_path: Path, library: str, name: str, write: object) -> None:
        assert callable(write)
        report = at.load(f"fixtures/{library}/ataskaita.yaml")

        again = read_report(written(tmp_path, write(report), name))

        assert again == report
        assert at.render(again) == at.render(report)

    def it_keeps_gaps_words_of_yaml_dates_and_flags(self, tmp_path: Path) -> None:
        report = read_report(written(tmp_path, OWN.replace("'y'", "1"), "a.yaml"))

        text = yaml_text(report)

        assert "  dovanos:\n" in text
        assert "iki: 2025-03-01" in text
        assert "jungtine: taip" in text
        assert read_report(written(tmp_path, text, "b.yaml")).gaps == {"fondas.dovanos"}

    def it_is_pleasant_to_edit(self) -> None:
        text = yaml_text(at.load("fixtures/lazdijai-2020/ataskaita.yaml"))

        assert text.startswith("metai: 2020\n\nbiblioteka:\n  pavadinimas: Lazdijų rajono")
        assert "\npreambule: |\n  Įstaigos direktorius" in text
        lines = text.splitlines()
        assert sum(len(one) > 104 for one in lines) < len(lines) / 20

    def it_tells_numbers_in_json_from_texts(self, tmp_path: Path) -> None:
        data = '{"metai": 2025, "biblioteka": {"pavadinimas": "A"}, "vartotojai":\n {"gyventojai": '
        report = read_report(written(tmp_path, data + '9640, "mokymo_valandos": 12.5}}', "a.json"))

        assert report.services is not None
        assert report.services.residents == 9640
        assert str(report.services.training_hours) == "12.5"

    def it_says_where_json_is_wrong(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors, match=r"a\.json:1:31 .*D101"):
            read_report(written(tmp_path, '{"vartotojai": {"gyventojai": "daug"}}', "a.json"))


def read(text: str) -> object:
    return read_prose(Scalar(text, Place("a")))


class DescribeProseAsMarkdown:
    @given(st.text(st.sampled_from("ab \n*_[]()\\-+1.){}|!„ė"), max_size=40))
    def it_is_read_back_the_same(self, text: str) -> None:
        try:
            prose = read_prose(Scalar(text, Place("a")))
        except FaultyError:
            return
        if prose is not None:
            assert read(prose_text(prose)) == prose

    @pytest.mark.parametrize(
        "text",
        [
            "Metai {{ metai }}, **visi {{ fondas.parama|galininku }}** ir *kiti*.",
            "1. a\n2. b\n\nc\n\n- d\n- e",
            "- a\n\n1. b",
            "[**žodžiai**](https://www.example.lt)",
            "2020\\. metai",
            "a\\\nb",
        ],
    )
    def it_stays_as_people_write_it(self, text: str) -> None:
        prose = read_prose(Scalar(text, Place("a")))
        assert prose is not None
        assert prose_text(prose) == text


class DescribeTheSchema:
    def it_is_sound(self) -> None:
        Draft202012Validator.check_schema(data_schema(LIBRARY))

    @pytest.mark.parametrize("library", LIBRARIES)
    def it_takes_every_report(self, library: str) -> None:
        text = Path(f"fixtures/{library}/ataskaita.yaml").read_text(encoding="utf-8")
        data = json.loads(json.dumps(yaml.safe_load(text), default=str))
        errors = Draft202012Validator(data_schema(LIBRARY)).iter_errors(data)

        assert [f"{one.json_path}: {one.message}" for one in errors] == []

    def it_refuses_unknown_keys_and_wrong_choices(self) -> None:
        data = {"metai": 2025, "biblioteka": {"pavadinimas": "A"}, "fondai": {}}
        data["tvirtinimas"] = {"budas": "gal"}

        found = {
            one.json_path for one in Draft202012Validator(data_schema(LIBRARY)).iter_errors(data)
        }

        assert found == {"$", "$.tvirtinimas.budas"}

    def it_speaks_lithuanian(self) -> None:
        title = data_schema(LIBRARY)["properties"]["fondas"]["properties"]["dovanos"]["title"]

        assert title == "Gauta dovanų"
        assert json.dumps(data_schema(LIBRARY), ensure_ascii=False).count('"title"') > 300
