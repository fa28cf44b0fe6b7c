"""The examples of docs/language.md give what the page shows, but for the look of a space."""

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/language.md"


class OrdinarySpaces(doctest.OutputChecker):
    """Takes a no-break space for an ordinary one: on a page they look alike."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        return super().check_output(want, got.replace("\u00a0", " "), optionflags)


class DescribeTheLanguagePage:
    def its_examples_give_what_they_show(self) -> None:
        text = PAGE.read_text(encoding="utf-8")
        examples = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)

        outcome = doctest.DocTestRunner(OrdinarySpaces()).run(examples)

        assert outcome.attempted >= 20
        assert outcome.failed == 0
