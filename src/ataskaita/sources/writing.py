"""Write a report's data as a file that people edit: YAML, or JSON for programs."""

import json
import re
from typing import Any, Final

import yaml

from ataskaita.declared.report import Report
from ataskaita.sources.plain import ProseText, plain_of

_WIDTH: Final = 92
_INDENT: Final = 2
_WORDS: Final = re.compile(r"(?:y|n|yes|no|true|false|on|off|null|~)", re.IGNORECASE)
"""Texts that a YAML file must quote to be texts."""
_BREAK: Final = re.compile(r"(?<=\S) (?=[^\W\d_])(?![^{}]*\}\})")
"""Where a line of prose may be broken: before a word, which begins no list, outside quotations."""


def yaml_text(report: Report) -> str:
    """Return the report's data as YAML, its sections parted by empty lines."""
    blocks = (
        yaml.dump({key: value}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
        for key, value in plain_of(report).items()
    )
    return "".join(_parted(blocks))


def json_text(report: Report) -> str:
    """Return the report's data as JSON; numbers are texts, as Lithuanian writes them."""
    return json.dumps(plain_of(report), ensure_ascii=False, indent=_INDENT) + "\n"


def _parted(blocks: Any) -> Any:
    """Generate the blocks; a block of several lines has an empty one before it."""
    first = True
    for block in blocks:
        yield f"\n{block}" if block.count("\n") > 1 and not first else block
        first = False


class _Dumper(yaml.SafeDumper):
    """Writes texts without guessing what they could mean."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 (PyYAML's own)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 (PyYAML's hook)
        """Indent lists below their keys, as people do."""
        super().increase_indent(flow, indentless=False)


def _written(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _WORDS.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _prose(dumper: yaml.SafeDumper, text: ProseText) -> yaml.ScalarNode:
    if "\n" not in text and len(text) <= _WIDTH // 2:
        return _written(dumper, str(text))
    lines = "\n".join(map(wrapped, text.split("\n")))
    return dumper.represent_scalar("tag:yaml.org,2002:str", f"{lines}\n", style="|")


def wrapped(line: str) -> str:
    """Return the line broken at spaces; a break within a paragraph is read as a space."""
    pieces = _BREAK.split(line)
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if len(lines[-1]) + len(piece) < _WIDTH:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    indent = " " * (len(line) - len(line.lstrip()) + _hanging(line))
    return f"\n{indent}".join(lines)


def _hanging(line: str) -> int:
    """Return how far the text of an item stands behind its sign."""
    match = re.match(r"(?:[-+]|\d+[.)]) ", line.lstrip())
    return len(match[0]) if match else 0


def _none(dumper: yaml.SafeDumper, _: None) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


_Dumper.add_representer(str, _written)
_Dumper.add_representer(ProseText, _prose)
_Dumper.add_representer(type(None), _none)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
