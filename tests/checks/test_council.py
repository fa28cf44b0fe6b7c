"""D285–D287: what a council's secretary returns. Guards: checks.council."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.council import Decision
from ataskaita.declared.institution import Approval, Signature
from ataskaita.hall.drafts import Settings
from ataskaita.hall.one import draft_of
from tests.checks.making import codes

DATE = at.load("fixtures/kita-biblioteka/ataskaita.yaml").approval
SMALL = "metai: 2024\nbiblioteka: {pavadinimas: Ąžuolpilio biblioteka}\n"


class DescribeABasis:
    @pytest.mark.parametrize(
        ("basis", "found"),
        [
            ("16 straipsnio 2 dalies 19 punktu", ["D286"]),
            ("Lietuvos Respublikos vietos savivaldos įstatymo 15 straipsnio 3 dalies 4 punktu", []),
            ("Tarybos veiklos reglamento 221 punktu", []),
            (None, []),
        ],
    )
    def it_says_of_what_law(self, basis: str | None, found: list[str]) -> None:
        assert codes(decision=Decision(basis=basis)) == found


class DescribeAnApprovedReport:
    @pytest.mark.parametrize(("number", "found"), [("T1-58", ["D285"]), (None, [])])
    def it_has_no_place_for_a_signature(self, number: str | None, found: list[str]) -> None:
        assert DATE is not None
        approval = Approval(date=DATE.date, number=number)

        assert codes(approval=approval, signature=Signature(position="Direktorius")) == found
        assert codes(approval=approval) == []


class DescribeADraftDecision:
    @pytest.mark.parametrize(
        ("more", "documents", "found"),
        [
            ("", ("ataskaita", "sprendimas"), ["D287"]),
            ("sprendimas: {isretintai: ne}\n", ("sprendimas",), ["D287"]),
            ("sprendimas: {pagrindas: Kultūros įstatymo 1 punktu}\n", ("sprendimas",), []),
            ("", ("ataskaita",), []),
        ],
    )
    def it_is_told_of_when_it_cites_no_law(
        self, tmp_path: Path, more: str, documents: tuple[str, ...], found: list[str]
    ) -> None:
        path = tmp_path / "a.yaml"
        path.write_text(SMALL + more, encoding="utf-8")

        draft = draft_of(path, Settings(documents=documents, final=True))

        assert [one.message.code for one in draft.remarks] == found
