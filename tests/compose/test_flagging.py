"""Flags before the values that findings are about."""

from ataskaita.compose import Flag, compose_view
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnFigure
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.kinds.library.activities import Club, Clubs, Project, Projects
from ataskaita.kinds.library.collection import Collection
from ataskaita.view import Names, Rows
from tests.checks.making import money, prose, report

SIGN = "\ue100"


def named(view: object, path: str) -> object:
    """Return what stands at the path."""
    for step in path.split("."):
        view = view.ask(step) if isinstance(view, Names | Rows) else getattr(view, "names")[step]  # noqa: B009 (a View)
    return view


class DescribeAMark:
    def it_stands_before_a_figure(self) -> None:
        one = report(collection=Collection(gifts=5))

        view = compose_view(one, {"fondas.dovanos": [Flag(SIGN)]})

        assert str(named(view, "fondas.dovanos")) == f"{SIGN}5"

    def it_stands_before_a_figure_that_a_text_quotes(self) -> None:
        text = Prose((Block((Run("Gauta "), Quotation("fondas.dovanos", ("vardininku",)))),))
        one = report(collection=Collection(gifts=5), preamble=text)

        view = compose_view(one, {"fondas.dovanos": [Flag(SIGN)]})

        assert str(named(view, "preambule")) == f"Gauta {SIGN}5\u00a0dokumentai"

    def it_stands_before_a_figure_of_a_list(self) -> None:
        one = report(projects=Projects(projects=(Project(funds=money("5,00")),)))

        view = compose_view(one, {"projektai.sarasas[1].lesos": [Flag(SIGN)]})

        rows = named(view, "projektai.sarasas")
        assert isinstance(rows, Rows)
        assert [str(named(row, "lesos")) for row in rows] == [f"{SIGN}5,00"]

    def it_stands_before_a_name(self) -> None:
        one = report(clubs=Clubs(clubs=(Club(name="Menė"),)))

        view = compose_view(one, {"klubai.sarasas[1].pavadinimas": [Flag(SIGN)]})

        rows = named(view, "klubai.sarasas")
        assert isinstance(rows, Rows)
        assert [named(row, "pavadinimas") for row in rows] == [f"{SIGN}Menė"]

    def it_stands_before_the_words_of_a_text(self) -> None:
        one = report(preamble=prose("Pirma.", "Fonde – 174 214."))

        view = compose_view(one, {"preambule": [Flag(SIGN, "174 214")]})

        assert str(named(view, "preambule")) == f"Pirma.\nFonde\u00a0– {SIGN}174\u00a0214."

    def it_stands_at_the_start_of_a_text_without_the_words(self) -> None:
        view = compose_view(report(preamble=prose("Fonde.")), {"preambule": [Flag(SIGN, "8")]})

        assert str(named(view, "preambule")) == f"{SIGN}Fonde."


class DescribeAGap:
    def it_is_printed_where_a_figure_is_to_be_filled(self) -> None:
        text = Prose((Block((Run("Gauta "), Quotation("fondas.dovanos", ("galininku",)))),))
        gaps = frozenset({"fondas.dovanos", "papildomi_rodikliai.x"})
        one = report(
            collection=Collection(),
            own_figures=Keyed({"x": OwnFigure(label="X")}),
            gaps=gaps,
            preamble=text,
        )

        view = compose_view(one)

        assert str(named(view, "fondas.dovanos")) == "[papildyti]"
        assert str(named(view, "papildomi_rodikliai.x")) == "[papildyti]"
        assert str(named(view, "preambule")) == "Gauta [papildyti]"

    def it_is_printed_where_a_text_is_to_be_written(self) -> None:
        one = report(collection=Collection(), gaps=frozenset({"fondas.isigijimo_tekstas"}))

        assert str(named(compose_view(one), "fondas.isigijimo_tekstas")) == "[papildyti]"

    def it_is_a_dash_where_there_is_none(self) -> None:
        assert str(named(compose_view(report(collection=Collection())), "fondas.dovanos")) == "–"
