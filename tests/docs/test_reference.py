"""Every promised name says what one gets, where it isn't a value or the name of a type.

Guards: docs.site.reference, docs.site.notes.
"""

import inspect

import pytest

from docs.site.reference import pages, promised


def spoken() -> dict[str, object]:
    """Return the classes and functions of ours among the promised names; some are docxtpl's."""
    return {
        name: one
        for name, one in promised().items()
        if (inspect.isclass(one) or inspect.isroutine(one))
        and one.__module__.startswith("ataskaita")
    }


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return dict(pages())


class DescribeThePromisedNames:
    @pytest.mark.parametrize("name", spoken())
    def they_begin_with_a_sentence(self, name: str) -> None:
        told = inspect.cleandoc(spoken()[name].__doc__ or "")

        first = told.partition("\n\n")[0]
        assert first.endswith("."), first
        assert not first.startswith(("(", f"{name.rpartition('.')[2]}("))


@pytest.mark.slow
class DescribeTheReference:
    def it_says_how_one_calls_it(self, made: dict[str, str]) -> None:
        page = made["reference/ataskaita.md"]

        assert "```python\nTemplate(path: str | PathLike[str] | None = None, *, cache: bool" in page
        assert "    form: str | PathLike[str] | None = None,\n) -> Report\n```" in page

    def it_says_how_data_calls_a_field(self, made: dict[str, str]) -> None:
        row = "| `reregistered` | `int \\| None` | `perregistruoti`: Perregistruoti vartotojai |"

        assert row in made["reference/ataskaita.library.md"]

    def it_says_what_stands_under_a_value(self, made: dict[str, str]) -> None:
        assert "What a council's file holds" in made["reference/ataskaita.documents.md"]

    def it_leads_to_a_name_where_it_stands_first(self, made: dict[str, str]) -> None:
        assert (
            "[`ataskaita.render_many`](../reference/ataskaita.md#ataskaita.render_many)"
            in made["reference/ataskaita.batch.md"]
        )
