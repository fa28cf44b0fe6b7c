"""The page of names: each one that is promised, with its call, its words, its attributes."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from textwrap import dedent
from types import ModuleType
from typing import Final

from docs.site.outer import PROJECT

_ROW: Final = re.compile(r"^\| `(ataskaita[\w.]*)` \|", re.MULTILINE)
_ROOMS: Final = re.compile(
    r"\b(?:ataskaita|collections|typing|os|datetime|decimal)(?:\.\w+)*\.(?=\w)"
)
_WIDE: Final = 88
_HEAD: Final = """\
# Names

Every name that [we promise](promises.md), made from the code: `import ataskaita as at`, or
`from ataskaita.batch import jobs_in`. What isn't here is private. In words, a name in the plural
of an error (`DataErrors`) lists all that is wrong in one run.
"""


def pages() -> Iterator[tuple[str, str]]:
    """Generate the place and the text of the page."""
    yield "reference.md", "\n".join(_page())


def doors() -> list[str]:
    """Return the modules whose names are promised, as the page of promises has them."""
    return _ROW.findall((PROJECT / "docs" / "promises.md").read_text(encoding="utf-8"))


def _page() -> Iterator[str]:
    yield _HEAD
    for name in doors():
        module = import_module(name)
        yield f"## {name} {{ #{name} }}\n\n{_words(module)}\n"
        for one in module.__all__:
            yield from _entry(module, one)


def _entry(module: ModuleType, name: str) -> Iterator[str]:
    found: object = getattr(module, name)
    yield f"### {name} {{ #{module.__name__}.{name} }}\n"
    if inspect.isclass(found):
        yield f"```python\n{_call(found, name)}\n```\n\n{_words(found)}\n"
        yield from _members(found)
    elif callable(found):
        yield f"```python\n{_call(found, name)}\n```\n\n{_words(found)}\n"
    else:
        yield f"{_article(found)} `{type(found).__name__}`. {_note_of(module, name)}\n"


def _article(found: object) -> str:
    return "An" if type(found).__name__[0] in "AEIOUaeiou" else "A"


def _call(found: object, name: str) -> str:
    """Return how it is called, a long call over several lines."""
    try:
        told = str(inspect.signature(found))  # type: ignore[arg-type]  # a class or a function
    except (TypeError, ValueError):
        return name
    told = _ROOMS.sub("", told).replace("'", "").replace("NoneType", "None")
    if len(told) + len(name) < _WIDE:
        return f"{name}{told}"
    return f"{name}(\n    " + ",\n    ".join(_parameters(told)) + f",\n){told.rpartition(')')[2]}"


def _parameters(told: str) -> list[str]:
    """Return the parameters of a call; commas in brackets are theirs."""
    inner = told[1 : told.rindex(")")]
    depth, start, found = 0, 0, []
    for place, sign in enumerate(inner):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and not depth:
            found.append(inner[start:place].strip())
            start = place + 1
    return [*found, inner[start:].strip()]


def _words(found: object) -> str:
    return inspect.cleandoc(getattr(found, "__doc__", None) or "").replace("\n    ", "\n")


def _members(kind: type) -> Iterator[str]:
    """Generate what an object of the class has: attributes with their notes, and calls."""
    fields = list(_fields(kind))
    if fields:
        yield "| attribute | | |\n|--|--|--|"
        yield from (f"| `{name}` | `{shape}` | {note} |" for name, shape, note in fields)
        yield ""
    for name, one in vars(kind).items():
        function = one.fget if isinstance(one, property) else getattr(one, "__func__", one)
        if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
            continue
        call = name if isinstance(one, property) else _call(function, name).replace("(self, ", "(")
        yield f"**`{call.replace('(self)', '()')}`** {_words(function)}\n"


def _fields(kind: type) -> Iterator[tuple[str, str, str]]:
    try:
        [node] = ast.parse(dedent(inspect.getsource(kind))).body
    except (OSError, TypeError):
        return
    if isinstance(node, ast.ClassDef):
        for one, after in zip(node.body, [*node.body[1:], None], strict=True):
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                name = one.target.id
                if not name.startswith("_"):
                    yield name, _cell(ast.unparse(one.annotation)), _cell(_note(after))


def _note_of(module: ModuleType, name: str) -> str:
    """Return the note that stands under a value, in the room that has it."""
    for one in _sources(module):
        for node, after in zip(one.body, [*one.body[1:], None], strict=True):
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
                return _note(after)
    return ""


def _sources(module: ModuleType) -> Iterator[ast.Module]:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ataskaita"):
            yield ast.parse(inspect.getsource(import_module(node.module)))


def _note(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
