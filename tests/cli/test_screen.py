"""Looks go to terminals, and to whoever asks for them; words go everywhere."""

from pathlib import Path

import pytest

from tests.cli.tool import PROJECT, run, run_process

BROKEN = str(PROJECT / "fixtures" / "lazdijai-2020-paskelbta" / "ataskaita.yaml")


class DescribeLooks:
    def they_are_not_in_a_pipe(self) -> None:
        assert "\x1b" not in run_process("tikrinti", BROKEN).said

    def they_go_where_they_are_asked_for(self) -> None:
        said = run_process("tikrinti", BROKEN, FORCE_COLOR="1", TERM="xterm").said

        assert "\x1b[31m\x1b[1mKLAIDA D251\x1b[0m  \x1b[1mMetai lyginami su savimi\x1b[0m" in said

    def they_have_no_colours_where_none_are_wanted(self) -> None:
        said = run_process("tikrinti", BROKEN, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").said

        assert "\x1b[1mKLAIDA D251\x1b[0m" in said
        assert "\x1b[31m" not in said

    def they_are_not_for_a_terminal_that_prints_them(self) -> None:
        assert "\x1b" not in run_process("tikrinti", BROKEN, FORCE_COLOR="1", TERM="dumb").said


class DescribeWidth:
    @pytest.mark.parametrize("told", ["", "0", "platu"])
    def it_is_the_usual_one_where_nothing_tells(
        self, told: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", told)
        monkeypatch.setattr("ataskaita.cli.streams._STREAMS", ())

        widest = max(map(len, run("tikrinti", BROKEN).said.splitlines()))

        assert 70 < widest <= 80

    def it_breaks_no_quotation_that_is_to_be_copied(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.yaml").write_text(
            "metai: 2025\nbiblioteka: {pavadinimas: Beržų biblioteka}\nvartotojai:\n"
            "  apsilankymai: {is_viso: 48 220}\n"
            "  lankomumo_tekstas: Užfiksuota 48 200 apsilankymų.\n",
            encoding="utf-8",
        )
        for columns in range(72, 92, 4):
            monkeypatch.setenv("COLUMNS", str(columns))

            said = run("tikrinti", str(tmp_path / "a.yaml")).said

            assert "{{ vartotojai.apsilankymai.is_viso }}" in said
