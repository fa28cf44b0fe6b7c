"""Messages: a code for each meaning, and words for each code."""

import re
from collections import defaultdict
from functools import cache

import pytest

from tests.messages.sentences import SOURCE, named_messages

CODES = {
    "values": "D1[01][0-9]",
    "workbook": "D10[678]|D17[0-9]|D341|D351",
    "unread": "D19[0-9]|D31[7-9]|D32[0-9]|D37[1-3]",
    "pictures": "D15[0-9]|D374",
    "linking": "D16[0-9]",
    "formulas": "D18[0-9]|D343",
    "consistency": "D2[0134][0-9]|D28[4-9]|D290",
    "history": r"D32[2-7]|D369",
    "last_year": r"D34[7-9]|D350",
    "texts": "D2[2356][0-9]|D28[89]|D292",
    "review": "D2[78][0-9]|D338|D293",
    "names": "D353",
    "sentences": "D329|D33[3-79]",
    "structure": "D3[0-9]{2}|D13[0-9]",
    "succession": "D298|D340",
    "tables": "D299",
    "template": "S3[0-9]{2}",
    "calling": "F54[0-9]",
    "chosen": "P64[4-7]",
    "scripts": "S37[3-9]|S38[0-3]",
    "workshop": "S347|S35[0-9]|S37[0-9]|S38[4-8]|S39[1-9]",
    "packs": "S348|S369|S370",
    "upgrading": "S35[89]|S36[0-25-8]|S389|S390",
    "notation": "F4[345][0-9]",
    "form_data": "F4[67][0-9]",
    "form_pages": "F48[0-5]",
    "files": "F4[0-2][0-9]",
    "own_frames": "F47[2-9]|F490",
    "batch": "F5[0-2][0-9]|F48[6-9]",
    "drafts": "F53[0-9]|F558|D36[5-9]",
    "document": "W5[01267][0-9]|W595",
    "layout": "W5[34][0-9]",
    "outward": "W56[0-9]",
    "filing": "W58[0-9]|D291",
    "proving": "D35[24-9]|D366|F55[0-9]",
    "versions": "F55[3-5]|F574",
    "rewriting": "F57[0-9]",
    "page": "P6[0-9]{2}",
    "surroundings": "P63[6-9]|P64[0-9]|P65[0-5]",
    "drift": "D36[0-4]|D375|S36[3-9]|F557",
}
"""Which codes each module gives out."""

CHOSEN_IN_CELLS = {"taip", "ne", "pildoma", "netaikoma"}
"""What a workbook itself offers in small letters."""
OF_TEXT_FILES = {"structure.NO_COLUMN"}
"""Said of what only a text file can hold wrongly: in a workbook columns stand as they are."""


def _of_data(name: str) -> bool:
    return named_messages()[name].code.startswith("D") and name not in OF_TEXT_FILES


@cache
def words_of_rooms() -> set[str]:
    """Return every word of the source but of the messages themselves."""
    rooms = (one for one in SOURCE.rglob("*.py") if one.parent.name != "messages")
    return {word for one in rooms for word in re.findall(r"\w+", one.read_text(encoding="utf-8"))}


class DescribeMessages:
    @pytest.mark.parametrize("name", named_messages())
    def they_have_a_code_of_their_module(self, name: str) -> None:
        module = name.partition(".")[0]

        assert re.fullmatch(CODES[module], named_messages()[name].code)

    def they_share_a_code_only_where_they_mean_the_same(self) -> None:
        meanings = defaultdict(set)
        for one in named_messages().values():
            meanings[one.code].add((one.title, one.what))

        assert {code: found for code, found in meanings.items() if len(found) > 1} == {}

    @pytest.mark.parametrize("name", named_messages())
    def they_say_what_is_wrong_and_what_to_do(self, name: str) -> None:
        message = named_messages()[name]

        assert message.title[-1:].isalnum()
        assert message.what.endswith(".")
        assert message.remedy.endswith((".", "?"))

    @pytest.mark.parametrize("name", [one for one in named_messages() if _of_data(one)])
    def they_have_no_key_of_a_text_file_for_who_fills_a_workbook(self, name: str) -> None:
        one = named_messages()[name]
        said = f"{one.what_in_cells or one.what} {one.remedy_in_cells or one.remedy}"

        assert {*re.findall(r"“([a-z_.]+)(?:: …)?”", said)} <= CHOSEN_IN_CELLS
        assert "{line}" not in said

    @pytest.mark.parametrize("name", named_messages())
    def they_are_said_somewhere(self, name: str) -> None:
        assert name.partition(".")[2] in words_of_rooms()
