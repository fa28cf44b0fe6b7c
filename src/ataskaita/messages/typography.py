"""What is put right in prose, said by the rule."""

from collections.abc import Mapping

from ataskaita.messages.message import Phrase

RULES: Mapping[str, Phrase] = {
    "quotes": Phrase("quotation marks"),
    "range": Phrase("a dash between numbers"),
    "dash": Phrase("a dash"),
    "minus": Phrase("a minus"),
    "double_space": Phrase("a space too many"),
    "space_before_punctuation": Phrase("a space before a mark"),
    "missing_space": Phrase("a missing space"),
    "full_stop": Phrase("full stops"),
}
"""Rules of typography that leave something to be seen."""
