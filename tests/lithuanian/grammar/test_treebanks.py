"""What of a treebank is set aside is what its own tag belies, whoever declines.

Guards: benchmarks.treebanks.
"""

from pathlib import Path

import pytest

from ataskaita.lithuanian.grammar.cases import Case, GrammaticalNumber
from benchmarks.treebanks import Instance, belied, cases_of, outcome_of, sentences

ROW = "1\t{form}\t{lemma}\tNOUN\t_\tCase={case}|Gender={gender}|Number={number}\t0\troot\t_\t_"


def instances(path: Path, *rows: tuple[str, str, str, str, str]) -> list[Instance]:
    """Return what is read of sentences of one word each: form, lemma, case, gender, number."""
    names = ("form", "lemma", "case", "gender", "number")
    lines = [ROW.format(**dict(zip(names, row, strict=True))) for row in rows]
    (path / "own.conllu").write_text("\n\n".join(lines), encoding="utf-8")
    return [one for tokens in sentences([path]) for one in cases_of(tokens)]


class DescribeATreebank:
    @pytest.mark.parametrize(
        ("lemma", "form", "case", "number"),
        [
            ("knyga", "knygą", "nominative", "singular"),
            ("knyga", "knygai", "nominative", "plural"),
            ("namas", "name", "locative", "plural"),
            ("namas", "namuose", "nominative", "plural"),
            ("brolis", "broliai", "dative", "singular"),
            ("knygos", "knygos", "genitive", "singular"),
            ("didis", "didžiųjų", "genitive", "plural"),
        ],
    )
    def its_tag_is_belied_by_what_holds_of_every_noun(
        self, lemma: str, form: str, case: Case, number: GrammaticalNumber
    ) -> None:
        assert belied(lemma, form, case, number)

    @pytest.mark.parametrize("word", ["skaitytojas", "kojos", "mokytoja", "vaikai", "mokymasis"])
    def its_nominative_is_not(self, word: str) -> None:
        assert not belied(word, word, "nominative", "plural" if word == "kojos" else "singular")

    def it_is_counted_as_wrong_in_silence_where_its_tag_may_be_right(self, tmp_path: Path) -> None:
        found = instances(
            tmp_path,
            ("knygoje", "knyga", "Loc", "Fem", "Sing"),
            ("knygoja", "knyga", "Loc", "Fem", "Sing"),
            ("knygą", "knyga", "Nom", "Fem", "Sing"),
        )

        assert [outcome_of(one) for one in found] == ["right", "silent", "belied"]

    def it_lends_no_short_forms(self, tmp_path: Path) -> None:
        assert instances(tmp_path, ("namely", "namelis", "Loc", "Masc", "Sing")) == []
