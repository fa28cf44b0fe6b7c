"""What the tool says to a command that it doesn't understand, and which names it does.

Guards: cli.main, cli.wording, cli.groups, cli.options.
"""

from pathlib import Path

import pytest

from tests.cli.tool import SMALLEST, run, run_process

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


class DescribeWhereToWrite:
    @pytest.mark.parametrize("how", [(), ("-o",), ("--isvestis",)])
    def it_may_be_an_argument_or_an_option(self, how: tuple[str, ...], tmp_path: Path) -> None:
        copy, data = tmp_path / "x.docx", tmp_path / "x.json"

        done = run("sablonas", "naujas", *how, str(copy))
        also = run("duomenys", "konvertuoti", SMALLEST, *how, str(data))

        assert (done.code, also.code) == (0, 0)
        assert copy.is_file()
        assert data.is_file()


class DescribeWrongUsage:
    def it_suggests_the_nearest_command(self) -> None:
        done = run("tikrint", SMALLEST)

        suggestion = "Komandos „tikrint“ nėra. Gal turėjote omenyje „tikrinti“?\n"
        assert (done.said, done.code) == (f"{HELP}Klaida: {suggestion}", 2)

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["rengti"], "Nenurodyta: „DUOMENYS“."),
            (["rengti", "a", "b"], "Nereikalingas argumentas: b"),
            (["rengti", "a", "b", "c"], "Nereikalingi argumentai: b c"),
            (["rengti", "a", "--zzz"], "Parinkties „--zzz“ nėra."),
            (["rengti", "a", "-o"], "Po parinkties „-o“ reikia 1 reikšmės."),
            (["tikrinti", "a", "--json=taip"], "Parinktis „--json“ reikšmės neturi."),
            (["--"], "Nenurodyta komanda."),
            (["sablonas", "naujas"], "Nenurodyta: „ŠABLONAS.docx“."),
            (["duomenys", "konvertuoti", "a"], "Nenurodyta: „FAILAS“."),
            (
                ["duomenys", "konvertuoti", "a", "b", "-o", "c"],
                "Kur įrašyti, nurodyta du kartus.",
            ),
            (
                ["nauja", "--metai", "1"],
                "„--metai“ / „--year“ reikšmė netinka: 1 – turi būti nuo 1900 iki 2999.",
            ),
            (
                ["duomenys", "susieti", "a", "--metai", "x"],
                "„--metai“ / „--year“ reikšmė netinka: „x“ – ne sveikasis skaičius.",
            ),
        ],
        ids=lambda one: " ".join(one) if isinstance(one, list) else "",
    )
    def it_says_what_is_missing_or_too_much(self, arguments: list[str], expected: str) -> None:
        done = run(*arguments)

        assert done.said.splitlines()[-1] == f"Klaida: {expected}"
        assert done.code == 2

    @pytest.mark.parametrize(
        ("dropped", "expected"),
        [
            (
                "duomenys 2025.xlsx",
                (
                    "„duomenys 2025.xlsx“ – failas, o ne komanda. Jo dokumentą parengia: "
                    'ataskaita rengti "duomenys 2025.xlsx"'
                ),
            ),
            (
                "C:/a.YAML",
                (
                    "„C:/a.YAML“ – failas, o ne komanda. Jo dokumentą parengia: "
                    "ataskaita rengti C:/a.YAML"
                ),
            ),
            (
                "a.docx",
                "„a.docx“ – failas, o ne komanda. Jo puslapius parodo: ataskaita perziura a.docx",
            ),
            (
                "fixtures",
                (
                    "„fixtures“ – aplankas, o ne komanda. Visas jo ataskaitas parengia: "
                    "ataskaita paketas fixtures"
                ),
            ),
        ],
    )
    def it_says_what_is_done_with_a_file_that_was_dropped_on_it(
        self, dropped: str, expected: str
    ) -> None:
        done = run(dropped)

        assert (done.said.splitlines()[-1], done.code) == (f"Klaida: {expected}", 2)


class DescribeHelpOfCommandsBelow:
    def it_says_whole_sentences(self) -> None:
        said = " ".join(run("duomenys").said.split())

        assert "Sujungia tos pačios ataskaitos failus, kuriuos pildė keli žmonės." in said

    def it_tells_the_english_names_in_english(self) -> None:
        said = run_process("template", "--help", ATASKAITA_LANG="en").said

        assert "  palyginti, compare  Say what of a template differs from the standard one:" in said

    @pytest.mark.parametrize(("written", "meant"), [("susiet", "susieti"), ("lnk", "link")])
    def it_suggests_the_nearest_in_both_languages(self, written: str, meant: str) -> None:
        said = run("duomenys", written).said.splitlines()[-1]

        assert said == f"Klaida: Komandos „{written}“ nėra. Gal turėjote omenyje „{meant}“?"

    @pytest.mark.parametrize("group", ["duomenys", "forma"])
    def it_has_no_word_of_english(self, group: str) -> None:
        names = {"duomenys": ("konvertuoti", "schema", "susieti")}
        for one in names.get(group, ("nauja", "schema", "tikrinti")):
            assert "[PARINKTYS]" in run(group, one, "--help").said.splitlines()[0]

    def it_tells_limits_and_what_is_usual_in_words(self) -> None:
        said = " ".join(run("perziura", "--help").said.split())

        assert "[jei nenurodyta – 80; nuo 20 iki 600]" in said
