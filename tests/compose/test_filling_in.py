"""Room that is left on paper: lines to write on, boxes to tick."""

from ataskaita.compose.filling_in import lines, ticked
from ataskaita.declared.declare import declaration
from ataskaita.declared.fields import choice
from ataskaita.records import frozen


@frozen
class Judgement:
    """A choice of which only what is chosen is printed."""

    alone: str | None = choice("vienas", "Vienas", ("gerai",), optional=True)


class DescribeLines:
    def they_are_lines_and_nothing_else(self) -> None:
        assert [set(str(one.runs[0].text)) for one in lines().paragraphs] == [{"_"}] * 3


class DescribeTicked:
    def it_is_the_value_alone_where_the_form_asks_for_no_boxes(self) -> None:
        assert ticked("gerai", declaration(Judgement, "alone")) == "gerai"
