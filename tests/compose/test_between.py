"""What stands between a section's blocks: headings of its fields, what only the kind says."""

from ataskaita.compose.between import Between
from ataskaita.compose.inserting import is_wanted, text_of
from ataskaita.compose.pieces import Piece, Surroundings
from ataskaita.declared.inserts import Insert
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.view import Figure, Names, Rows
from tests.notation.forms import compiled


def between() -> Between:
    kind = compiled()
    return Between(kind.sections[0], Surroundings(kind, 2025))


class DescribeBetween:
    def it_heads_the_first_piece_of_a_point_alone(self) -> None:
        two = iter([Piece(("nariai.apie",)), Piece(("nariai.apie",))])

        made = list(between().headed(two, "nariai.apie"))

        assert [one.heading for one in made] == ["Kas gali būti nariu", ""]

    def it_heads_nothing_where_nothing_is_printed(self) -> None:
        one = between()

        assert list(one.headed(iter(()), "nariai.apie")) == []
        assert one.said == set()

    def it_prints_nothing_of_the_kind_unless_it_has_begun(self) -> None:
        assert list(between().before("nariai.ivertinimas")) == []


class DescribeAnInsert:
    def it_is_wanted_where_nothing_is_given_in_its_place(self) -> None:
        one = Insert("a", text=Prose(), unless="a.b")

        assert is_wanted(one, lambda _: Names({"x": Figure("–"), "eilutes": Rows(())}))
        assert not is_wanted(one, lambda _: Names({"x": Figure("0", 0)}))
        assert not is_wanted(one, lambda _: Rows(("x",)))

    def its_text_keeps_its_looks(self) -> None:
        text = text_of(Prose((Block((Run("kasdien", bold=True),)),)))

        assert text.paragraphs[0].runs[0].bold
