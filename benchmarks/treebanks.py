"""How much of the treebanks of Lithuanian the grammar declines as people wrote it.

`python -m benchmarks.treebanks FOLDER…` reads the .conllu files of UD_Lithuanian-ALKSNIS and
UD_Lithuanian-HSE (universaldependencies.org). Both are under CC BY-SA 4.0, which this repository's
licence isn't: nothing of them is kept here but the figures that this prints (docs/language.md).
Short forms of speech (`namuos`) and words tagged with another gender than their lemma are left out;
so is a tag that the form itself belies, by what holds of every noun: it is counted, and printed for
somebody to look whether the treebank is wrong or we are.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from ataskaita.lithuanian import decline, unsure_word
from ataskaita.lithuanian.grammar.adjectives import agreeing, feminine
from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber
from ataskaita.lithuanian.grammar.phrases import head_of

CASES: Final[Mapping[str, Case]] = {
    "Nom": "nominative",
    "Gen": "genitive",
    "Dat": "dative",
    "Acc": "accusative",
    "Ins": "instrumental",
    "Loc": "locative",
    "Voc": "vocative",
}
NUMBERS: Final[Mapping[str, GrammaticalNumber]] = {"Sing": "singular", "Plur": "plural"}
GENDERS: Final[Mapping[str, Gender]] = {"Masc": "masculine", "Fem": "feminine"}
SHORT: Final = ("oj", "ėj", "uos", "om", "ėm", "im", "dury", "sūsy")
"""Endings of short forms, of the locative and the instrumental."""
SHORT_SINGULAR: Final = ("y", "iuj")
"""Those of the locative singular alone: `rūsy`."""
PRONOMINAL: Final = ("ąjį", "ąją", "ąja", "ųjų", "ąsias", "iajam", "uosius", "iesiems", "aisiais")
"""Endings that only definite adjectives have, which are tagged as indefinite now and then."""


OUTCOMES: Final = ("right", "guess", "belied", "silent")


class Token(NamedTuple):
    """A word of a sentence."""

    form: str
    lemma: str
    kind: str
    features: Mapping[str, str]

    @property
    def place(self) -> tuple[Case, GrammaticalNumber] | None:
        """Its case and number; None where it has none, or is an abbreviation."""
        case, number = (
            CASES.get(self.features.get("Case", "")),
            NUMBERS.get(self.features.get("Number", "")),
        )
        plain = self.form.isalpha() and self.lemma.isalpha() and "Abbr" not in self.features
        return (case, number) if case and number and plain else None


class Instance(NamedTuple):
    """What is declined, into what, and what people wrote."""

    sort: str
    nominative: str
    case: Case
    number: GrammaticalNumber
    written: str
    belied: str
    """Why the treebank can't be right; empty where it can."""

    @property
    def declined(self) -> str:
        """What the grammar makes of it."""
        return decline(self.nominative, self.case, self.number)


def sentences(folders: Iterable[Path]) -> Iterator[list[Token]]:
    """Generate the sentences of all files."""
    for path in sorted(one for folder in folders for one in folder.rglob("*.conllu")):
        for sentence in path.read_text(encoding="utf-8").split("\n\n"):
            rows = (line.split("\t") for line in sentence.splitlines() if line[:1].isdigit())
            yield [
                Token(
                    row[1],
                    row[2],
                    row[3],
                    dict(one.split("=", 1) for one in row[5].split("|") if "=" in one),
                )
                for row in rows
                if row[0].isdigit()
            ]


def cases_of(tokens: list[Token]) -> Iterator[Instance]:
    """Generate the nouns of a sentence, and those with an adjective before them."""
    for before, one in zip([None, *tokens], tokens, strict=False):
        if one.kind != "NOUN" or one.place is None or not _is_usual(one):
            continue
        lemma, form = one.lemma.lower(), one.form.lower()
        why = belied(lemma, form, *one.place)
        yield Instance("noun", lemma, *one.place, form, why)
        if before and before.kind == "ADJ" and before.place == one.place and _agrees(before, one):
            yield Instance(
                "phrase",
                f"{_agreeing(before.lemma.lower(), lemma)} {lemma}",
                *one.place,
                f"{before.form.lower()} {form}",
                why or belied(before.lemma, before.form, *one.place),
            )


def _agreeing(lemma: str, noun: str) -> str:
    """Return the adjective as it stands before the noun in the nominative."""
    head = head_of(noun)
    gender = head.grammatical_gender
    word = feminine(lemma) if gender == "feminine" else lemma
    number: GrammaticalNumber = "plural" if head.plural_only else "singular"
    return agreeing(word, gender, "singular", "nominative", number) or word


def _is_usual(noun: Token) -> bool:
    gender = GENDERS.get(noun.features.get("Gender", ""))
    return not _is_short(noun) and head_of(noun.lemma.lower()).grammatical_gender == gender


def _is_short(noun: Token) -> bool:
    form = noun.form.lower()
    return form.endswith(SHORT) or (
        noun.place == ("locative", "singular") and form.endswith(SHORT_SINGULAR)
    )


def _agrees(adjective: Token, noun: Token) -> bool:
    told = adjective.features
    plain = told.get("Degree", "Pos") == "Pos" and told.get("Definite", "Ind") == "Ind"
    return plain and told.get("Gender") == noun.features.get("Gender")


def belied(lemma: str, form: str, case: Case, number: GrammaticalNumber) -> str:
    """Return why the form can't be what it is tagged as, whoever declines; empty where it can.

    >>> belied("knyga", "knygą", "accusative", "singular")
    ''
    >>> belied("knyga", "knygų", "locative", "plural")
    'a locative plural not in -se'
    """
    lemma, form = lemma.lower(), form.lower()
    if case == "nominative" and form.endswith("uose"):
        return "a nominative in -uose"
    if case == "nominative" and lemma.endswith(("a", "ė")) and form.endswith("ai"):
        return "a nominative in -ai of a feminine"
    if case == "dative" and lemma.endswith(("as", "is", "ys", "us")) and form.endswith("ai"):
        return "a dative in -ai of a masculine"
    if form.endswith(PRONOMINAL) and not lemma.endswith(PRONOMINAL):
        return "a definite form tagged as indefinite"
    return _belied_number(lemma, form, case, number)


def _belied_number(lemma: str, form: str, case: Case, number: GrammaticalNumber) -> str:
    if number == "plural":
        is_other = case == "locative" and not form.endswith("se")
        return "a locative plural not in -se" if is_other else ""
    if lemma.endswith(("os", "ės")):
        return "a singular whose lemma is a plural"
    is_other = case == "nominative" and form != lemma and lemma.endswith(("a", "ė"))
    return "a nominative singular that isn't its lemma" if is_other else ""


def main(folders: list[str]) -> None:
    """Print, of each sort, how many are right, marked guesses, belied, and wrong in silence."""
    found = {one for tokens in sentences(map(Path, folders)) for one in cases_of(tokens)}
    told: Counter[tuple[str, str]] = Counter()
    for one in sorted(found):
        outcome = outcome_of(one)
        told[one.sort, outcome] += 1
        if outcome in OUTCOMES[2:]:
            print(outcome, *one, "not", one.declined, sep=" | ")
    for sort in sorted({sort for sort, _ in told}):
        print(sort, *(f"{outcome} {told[sort, outcome]}" for outcome in OUTCOMES))


def outcome_of(one: Instance) -> str:
    """Return whether a form is right, and what is known of it where it isn't."""
    if one.declined == one.written:
        return "right"
    if unsure_word(one.nominative, case=one.case):
        return "guess"
    return "belied" if one.belied else "silent"


if __name__ == "__main__":
    main(sys.argv[1:])
