"""Data files: a sound report as YAML or JSON, its lines or its values spoilt."""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

import ataskaita as at
from tests.census.cases import Made, Step
from tests.census.kinds.names import nasty

_FILES: Final = (
    *("fixtures/lazdijai-2020/ataskaita.yaml", "fixtures/kita-biblioteka/ataskaita.yaml"),
    *("fixtures/maziausia/ataskaita.yaml", "fixtures/miestelis/ataskaita.yaml"),
    *("fixtures/apskritis/ataskaita.yaml", "fixtures/priestaravimai/ataskaita.yaml"),
)
_SIGNS: Final = "\n\n    ::--#|>{{}}[]()*_\"'&!%@`\\,.;?~=<ąŠ„“–\u00a0\u2028\x85\x00\x7f0129ae"
_ODD: Final[tuple[object, ...]] = (
    *(None, True, 0, -1, 10**30, 1.5, float("nan"), float("inf"), "", " ", "–", "1 000", "1,5"),
    *("abc", [], {}, [1], {"a": 1}, [[]], "2020-13-45", "{{ neliesti }}", "x" * 5_000, "1e5", "½"),
)
_SAID: Final = ("word/comments.xml",)
"""Where findings stand: their words may show a tag."""
_DOCUMENTS: Final = ("ataskaita", "ataskaita", "ataskaita", "sprendimas", "santrauka")

Way = tuple[Any, Any]
"""A collection, and the key or place of a value in it."""


def data(random: Random, folder: Path) -> Step:
    """Return a step that reads a spoilt data file and makes its documents."""
    name = random.choice(_FILES)
    content, said = (_of_lines if random.random() < 0.3 else _of_values)(random, name)
    path = folder / random.choice(("a.yaml", "a.yaml", "a.json", "a.yml"))
    path.write_bytes(content)
    document = random.choice(_DOCUMENTS)
    return lambda: _documents(path, document, said)


def _documents(path: Path, document: str, said: Sequence[str]) -> list[Made]:
    report = at.load(path)
    findings = at.check(report)
    made = at.render(report, findings=findings, document=document)
    return [Made(made, texts=tuple(said) if document == "ataskaita" else (), told=_SAID)]


@cache
def _text(name: str) -> str:
    return Path(name).read_text("utf-8")


def _plain(name: str) -> Any:
    return yaml.load(_text(name), yaml.CSafeLoader)


def _of_lines(random: Random, name: str) -> tuple[bytes, Sequence[str]]:
    lines = _text(name).splitlines(keepends=True)
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(lines))
        lines[place : place + 1] = random.choice(_LINES)(random, lines[place])
    content = "".join(lines).encode("utf-8", "surrogatepass")
    if random.random() < 0.05:
        cut = random.randrange(len(content))
        content = content[:cut] + random.randbytes(3) + content[cut:]
    return content, ()


def _typed(random: Random, line: str) -> list[str]:
    place = random.randint(0, len(line))
    signs = "".join(random.choice(_SIGNS) for _ in range(random.randint(1, 6)))
    return [line[:place] + signs + line[place:]]


_LINES: Final[tuple[Callable[[Random, str], list[str]], ...]] = (
    lambda _, __: [],
    lambda _, line: [line, line],
    lambda _, line: [f"  {line}"],
    lambda _, line: [line.removeprefix("  ")],
    lambda random, line: [line[: random.randint(0, len(line))]],
    _typed,
    _typed,
)


def _of_values(random: Random, name: str) -> tuple[bytes, Sequence[str]]:
    """Return a file with some of its values others; a text among them must be printed."""
    root = _plain(name)
    said: list[str] = []
    if random.random() < 0.6:
        said.append(f"Sargas {nasty(random, unfit=0.05)} sargas")
        root["preambule"] = f"Pirma pastraipa.\n\nSargas {said[0]} sargas.\n"
    gentle = random.random() < 0.6
    for _ in range(random.randint(0, 3)):
        owner, key = random.choice(list(_ways(root)))
        owner[key] = _other(random, owner[key], gentle=gentle)
    if random.random() < 0.1:
        root[nasty(random)] = _odd(random)
    whole = said and all(one in str(root.get("preambule")) for one in ("Sargas", "sargas"))
    return _written(random, root), ["Sargas", "sargas"] if whole else []


def _other(random: Random, value: Any, *, gentle: bool) -> Any:
    """Return another value in its place; a gentle one is of its sort."""
    if not gentle:
        return _odd(random)
    if isinstance(value, str) and not value[:1].isdigit():
        return f"{value} {nasty(random)}".strip()
    if isinstance(value, int):
        return random.randrange(10 ** random.randint(1, 9))
    return value


def _odd(random: Random) -> object:
    """Return an odd value of the case's own: it may be changed, and must not be for others."""
    return deepcopy(random.choice(_ODD))


def _ways(node: Any) -> Iterator[Way]:
    """Generate the way to every value."""
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in list(inner):
        yield node, key
        if isinstance(value, dict | list):
            yield from _ways(value)


def _written(random: Random, root: Any) -> bytes:
    if random.random() < 0.5:
        return json.dumps(root, default=str, ensure_ascii=random.random() < 0.5).encode(
            "utf-8", "surrogatepass"
        )
    try:
        text = yaml.dump(root, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper)
    except UnicodeEncodeError:  # half a character, which YAML's writer can't say
        return json.dumps(root, default=str).encode()
    return str(text).encode()
