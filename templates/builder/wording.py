"""The words of headers and rows, taken from the model's declarations: one fact, one place."""

from typing import Any, Final

from ataskaita.declared.declare import declaration, declarations

TOTAL: Final = "Iš\u00a0viso:"
OF_THEM: Final = "Iš\u00a0jų:"
YEAR: Final = "{{ metai }}\u00a0m."
LAST_YEAR: Final = "{{ praeje_metai }}\u00a0m."

_LONG_WORDS: Final = (
    "Karto-grafijos",
    "Pavadi-nimai",
    "Spausdin-tinės",
    "Skaitme-niniai",
    "Vaizdi-niai",
    "elektro-ninėmis",
    "kompiute-rine",
    "Dokumen-tams",
    "dokumen-tams",
    "Automa-tizacijai",
)
"""Words that a narrow column must be able to break, and where."""


def keys(model: type[Any]) -> tuple[str, ...]:
    """Return the names of the model's fields, in the order of a table's columns."""
    return tuple(one.key for one in declarations(model))


def label(model: type[Any], key: str) -> str:
    """Return a field's label, with places to break its long words, none between „Iš“ and „viso“."""
    words = declaration(model, key).label.replace("Iš viso", "Iš\u00a0viso")
    for word in _LONG_WORDS:
        words = words.replace(word.replace("-", ""), word.replace("-", "\u00ad"))
    return words


def labels(model: type[Any]) -> dict[str, str]:
    """Return the label of each of the model's fields by its key."""
    return {key: label(model, key) for key in keys(model)}


def small(words: str) -> str:
    """Return a label as it stands within a phrase, with a small first letter."""
    return words[0].lower() + words[1:]


def unit(model: type[Any], key: str) -> str:
    """Return what a figure is counted in: `fiz. vnt.`."""
    counted = declaration(model, key).unit
    if counted is None:
        raise ValueError(key)
    return counted.symbol.replace(" ", "\u00a0")


def formula(model: type[Any], key: str, first: int, counted_in: str = "") -> str:
    """Return how a total follows from other columns: `(4+5)`.

    The model says from which; `first` is the number of the column of the model's first field.
    """
    columns = {one.name: number for number, one in enumerate(declarations(model), first)}
    numbers = "+".join(str(columns[part]) for part in declaration(model, key).of)
    return f"({numbers} {counted_in})" if counted_in else f"({numbers})"
