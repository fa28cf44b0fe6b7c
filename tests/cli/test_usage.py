"""What the tool says to a command that it doesn't understand, and which names it does.

Guards: cli.main.
"""

import pytest

from tests.cli.tool import SMALLEST, run

HELP = "Naudojimas: ataskaita [PARINKTYS] KOMANDA [ARGUMENTAI]...\nPagalba: ataskaita --help\n\n"


class DescribeNames:
    @pytest.mark.parametrize("name", ["tikrinti", "TIKRINTI", "Tikrinti", "tikrįnti", "check"])
    def they_are_understood_however_written(self, name: str) -> None:
        assert run(name, SMALLEST).code == 0

    @pytest.mark.parametrize("name", ["rengti", "Rengti", "ręngti", "render"])
    def they_all_make_the_report(self, name: str) -> None:
        assert run(name, "--help").said.splitlines()[2] == (
            "  Parengia ataskaitos „Word“ dokumentą iš duomenų failo."
        )

    @pytest.mark.parametrize("option", ["--sablonas", "--šablonas", "--Šablonas", "--template"])
    def they_may_have_diacritics_in_options(self, option: str) -> None:
        assert "“ perskaityti nepavyko" in run("rengti", SMALLEST, option, "nera.docx").said


class DescribeWrongUsage:
    def it_suggests_the_nearest_command(self) -> None:
        done = run("tikrint", SMALLEST)

        suggestion = "Komandos „tikrint“ nėra. Gal turėjote omenyje 'tikrinti'?\n"
        assert (done.said, done.code) == (f"{HELP}Klaida: {suggestion}", 2)

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["rengti"], "Nenurodyta: 'DUOMENYS'."),
            (["rengti", "a", "b"], "Nereikalingas argumentas: b"),
            (["rengti", "a", "b", "c"], "Nereikalingi argumentai: b c"),
            (["rengti", "a", "--zzz"], "Parinkties „--zzz“ nėra."),
            (["rengti", "a", "-o"], "Po parinkties „-o“ reikia 1 reikšmės."),
            (["tikrinti", "a", "--json=taip"], "Parinktis „--json“ reikšmės neturi."),
            (["--"], "Nenurodyta komanda."),
        ],
        ids=lambda one: " ".join(one) if isinstance(one, list) else "",
    )
    def it_says_what_is_missing_or_too_much(self, arguments: list[str], expected: str) -> None:
        done = run(*arguments)

        assert done.said.splitlines()[-1] == f"Klaida: {expected}"
        assert done.code == 2
