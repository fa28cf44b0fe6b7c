"""A wrong call of a public name is told in our words: what is expected, what was given, and how.

Guards: calls, wrong_calls, doors.
"""

import doctest
import inspect
import pickle
from collections.abc import Callable, Iterator
from importlib import import_module
from types import FunctionType
from typing import Any, cast

import pytest

import ataskaita as at
from ataskaita import calls
from ataskaita.calls import called
from ataskaita.data import json_schema, new_report
from ataskaita.documents import standard_template
from ataskaita.errors import CallError
from tests.docs.test_promises import DOORS, PROMISED


class Odd:
    """What no call is for."""


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Generate the public functions by their names."""
    for door in DOORS:
        for name in sorted(PROMISED[door]):
            found = getattr(import_module(door), name)
            if isinstance(found, FunctionType) and door != "ataskaita.declaring":
                yield f"{door}.{name}", found


def parameters() -> Iterator[tuple[str, str]]:
    for name, function in functions():
        for one in inspect.signature(function).parameters.values():
            if one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD):
                yield name, one.name


FUNCTIONS = dict(functions())


def needed(name: str) -> dict[str, object]:
    """Return odd values for all that the function can't be called without."""
    known = inspect.signature(FUNCTIONS[name]).parameters.values()
    return {
        one.name: Odd()
        for one in known
        if one.default is one.empty and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)
    }


def takes_any(name: str) -> bool:
    """Return whether the function takes values by any name."""
    known = inspect.signature(FUNCTIONS[name]).parameters.values()
    return any(one.kind is one.VAR_KEYWORD for one in known)


class DescribeAWrongCall:
    @pytest.mark.parametrize(("name", "parameter"), list(parameters()))
    def its_odd_value_is_told_in_our_words(self, name: str, parameter: str) -> None:
        with pytest.raises(at.AtaskaitaError) as raised:
            FUNCTIONS[name](**needed(name) | {parameter: Odd()})

        assert "Odd" in str(raised.value)

    @pytest.mark.parametrize("name", [one for one in FUNCTIONS if not takes_any(one)])
    def its_unknown_name_is_told(self, name: str) -> None:
        with pytest.raises(CallError, match=r"F545: The call has no “neraTokio”.* Call it so: ata"):
            FUNCTIONS[name](**needed(name), neraTokio=1)

    @pytest.mark.parametrize("name", [one for one in FUNCTIONS if needed(one)])
    def its_lack_is_told(self, name: str) -> None:
        with pytest.raises(CallError, match=f"F546: The call lacks: {next(iter(needed(name)))}"):
            FUNCTIONS[name]()

    def it_is_a_type_error_as_well(self) -> None:
        with pytest.raises(TypeError, match=r"F545.*“fomr” \(form\?\)"):
            at.load("a.yaml", fomr="a")  # type: ignore[call-arg]
        with pytest.raises(TypeError, match=r"F547.*has 4 values"):
            at.load("a.yaml", None, None, None)  # type: ignore[call-arg]

    def it_is_told_in_lithuanian(self) -> None:
        with pytest.raises(CallError) as raised:
            at.render(3)  # type: ignore[arg-type]

        assert raised.value.faults[0].what("lt") == "„report“ turi būti: Report. Gauta: int."

    def it_is_told_of_a_templates_methods_as_well(self) -> None:
        template: Any = at.Template()

        with pytest.raises(CallError, match=r"F544: “path” is to be: .*It was given: int"):
            at.Template(3)  # type: ignore[arg-type]
        with pytest.raises(CallError, match=r"F544: “names” is to be: Mapping.*Template\.render\("):
            template.render(3)
        with pytest.raises(CallError, match=r"F544: “file” is to be"):
            template.write({}, 3)
        with pytest.raises(CallError, match=r"F545: The call has no “kur”"):
            template.render({}, kur=1)
        with pytest.raises(CallError, match=r"F544: “data” is to be: bytes"):
            at.Template.of_bytes(3)  # type: ignore[arg-type]

    def it_names_a_form_or_a_document_that_nobody_knows(self) -> None:
        with pytest.raises(at.DataErrors, match=r"D315.*nera.*muziejus"):
            new_report(2025, "nera")
        with pytest.raises(at.DataErrors, match=r"D315"):
            json_schema("nera")
        with pytest.raises(CallError, match=r"F548.*nera.*sprendimas"):
            standard_template("nera")


class DescribeARightCall:
    def its_examples_print_what_they_say(self) -> None:
        told = doctest.testmod(
            calls, optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
        )

        assert (told.failed, told.attempted) == (0, 3)

    def it_gets_what_the_function_gives(self) -> None:
        def first(text: str) -> str:
            return text[0]

        assert called(cast("FunctionType", first), "ataskaita.first")("ab") == "a"

    def it_lets_an_error_pass_that_is_not_of_the_call(self) -> None:
        def failing(text: str) -> None:
            raise ValueError(text)

        with pytest.raises(ValueError, match=r"^savas$"):
            called(cast("FunctionType", failing), "ataskaita.failing")("savas")

    def it_can_be_sent_to_another_process(self) -> None:
        assert all(pickle.loads(pickle.dumps(one)) is one for one in FUNCTIONS.values())  # noqa: S301 (our own)

    def it_is_called_as_it_is_written(self) -> None:
        assert list(inspect.signature(at.load).parameters) == ["path", "previous", "form"]
        assert at.load.__doc__
