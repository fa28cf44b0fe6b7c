"""What docxtpl fills the standard template with; nothing of this program is read for it."""

from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment


class Group(dict[str, Any]):
    """Names below a name; false where the data gives nothing there."""

    present = True

    def __bool__(self) -> bool:
        return self.present


class Text(str):  # noqa: SLOT000 (names of any kind are put into it)
    """A figure or date: its text, what can be asked of it, and whether the data gives it."""

    given: bool
    with_unit: str

    def __bool__(self) -> bool:
        return self.given


class Listed(list[Any]):
    """Rows that also have names."""


def environment() -> Environment:
    """Return docxtpl's environment for the standard template: escaping, and its two filters."""
    made = Environment(autoescape=True)
    made.filters["su_vienetu"] = lambda value: getattr(value, "with_unit", value)
    made.filters["didziosiomis"] = lambda value: str(value).upper()
    return made


def filled(template: str, names: Mapping[str, Any], target: Any) -> None:
    """Fill the template as docxtpl's documentation says."""
    document = DocxTemplate(template)
    document.render(dict(names), environment())
    document.save(target)
