"""D291: what of private people stands in texts of the data (Guards: checks.private_texts)."""

from tests.checks.making import codes, findings, prose


class DescribeATextOfTheData:
    def it_may_not_tell_a_personal_code(self) -> None:
        (one,) = findings(preamble=prose("Skaitytojos asmens kodas 10001010002."))

        assert (one.message.code, one.severity, one.facts["found"]) == ("D291", "warning", "1000…")
        assert "10001010002" not in f"{one.spots}{one.facts}"

    def it_may_tell_how_the_institution_is_reached(self) -> None:
        assert codes(preamble=prose("Telefonas (8 318) 51 234, Vytauto g. 5.")) == []
