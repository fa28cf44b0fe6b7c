"""The catalogue and the help speak one Lithuanian: one word for a thing, an editor's marks."""

import re

import pytest

from ataskaita.cli.main import COMMANDS
from tests.cli.tool import run
from tests.messages.sentences import read_catalogue

OTHERWISE = {
    r"\bžym(?:a|os|ai|ą|oje|ų|oms|as|omis|ose)\b": "žymė, where a tag is meant",
    r"\d x \d|\} x \{": "the sign ×",
    r"\}-(?:asis|oji|ieji|ojo|ajam|ąjį|ajame)\b": "an ordinal whose ending the number decides",
    r"(?<![\w„])'\w[^']*'": "„ “, or the straight marks of a command",
    r"<=x|x<=|\[OPTIONS\]|\[default:": "words",
    r"\((?:-o)\)": "„-o“: in brackets it reads as an ending",
    r"\bnėra intervale\b": "nepatenka į",
    r"(?<![-\w])(?:[Nn]e)?(?:[Aa]tidar\w+|[Uu]ždary(?:kite|site|tos)\b)": "atverti, užverti",
}
"""What no translation says, and what it says in its place."""
NO_TAG = re.compile(r"[Tt]virtinimo|[Bb]ookmark")
"""Of a mark of approval, and of Word's own bookmark, it is the word."""
INFINITIVES = re.compile(r"(?m)^\s+(?:\w+\s{2,})?[A-ZŠŽČ]\w+(?:inti|ėti|uoti|yti|urti|šyti|esti)\b")
"""How a help would speak that says elsewhere `Parengia …`."""


def translations() -> list[tuple[str, str]]:
    """Return every sentence of ours with each of its translations."""
    found: list[tuple[str, str]] = []
    for one in read_catalogue():
        said = one.string if isinstance(one.string, tuple | list) else (one.string,)
        found += [(str(one.id), text) for text in said if one.id and text]
    return found


class DescribeTheCatalogue:
    @pytest.mark.parametrize("otherwise", OTHERWISE)
    def it_says_one_thing_in_one_way(self, otherwise: str) -> None:
        said = [
            text
            for english, text in translations()
            if re.search(otherwise, text) and not NO_TAG.search(f"{english} {text}")
        ]

        assert said == [], OTHERWISE[otherwise]


class DescribeTheHelp:
    @pytest.mark.parametrize("command", [(), *((one,) for one in sorted(COMMANDS))])
    def it_tells_what_a_command_does_in_one_mood(self, command: tuple[str, ...]) -> None:
        said = run(*command, "--help").said

        assert not INFINITIVES.findall(said)
        assert not re.search(r"<=|\[OPTIONS\]|\[default", said)
