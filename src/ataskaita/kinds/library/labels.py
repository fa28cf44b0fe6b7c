"""What headers of a library's tables say: labels of its fields, units, the same words again."""

from typing import Any, Final

from ataskaita.declared.declare import declaration, declarations
from ataskaita.declared.tables import FORMULA, TableColumn

TOTAL: Final = "Iš viso:"
OF_THEM: Final = "Iš jų:"
SUMMED: Final = f"{TOTAL} ({FORMULA})"
YEAR: Final = "{year}\u00a0m."


def label(model: type[Any], key: str) -> str:
    """Return a field's label."""
    return declaration(model, key).label


def small(model: type[Any], key: str) -> str:
    """Return the label as it stands within a phrase, with a small first letter."""
    words = label(model, key)
    return words[0].lower() + words[1:]


def unit(model: type[Any], key: str) -> str:
    """Return what a figure is counted in: `fiz. vnt.`."""
    counted = declaration(model, key).unit
    return counted.symbol.replace(" ", "\u00a0") if counted else ""


def columns_of(path: str, model: type[Any], *above: str) -> tuple[TableColumn, ...]:
    """Return a column for each of the model's fields, below the same labels."""
    return tuple(
        TableColumn(f"{path}{one.key}", (*above, one.label)) for one in declarations(model)
    )
