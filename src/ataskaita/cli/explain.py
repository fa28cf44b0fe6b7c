"""`ataskaita paaiskink D201`: what a code means, and what to do."""

from collections.abc import Mapping

import click

from ataskaita.cli.language import LANGUAGE, _
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import say_hanging, say_line
from ataskaita.cli.started import suggested
from ataskaita.messages import Message, translate
from ataskaita.messages.register import messages
from ataskaita.messages.review import SEVERITIES

_WIDTH = 6


class _Unknown(dict[str, str]):
    """Names in braces that nothing fills here."""

    def __missing__(self, name: str) -> str:
        return "…"


@click.command("paaiskink", options_metavar=_("[OPTIONS]"))
@click.argument("code", required=False, metavar=_("[CODE]"))
def explain(code: str | None) -> None:
    """Print the page of one code, or the list of all."""
    known = messages()
    if told := answer():
        told.result = [_as_json(one) for name in _asked(code, known) for one in known[name]]
        return
    if code is None:
        for one, ways in known.items():
            say_line(f"{one:<{_WIDTH}}{translate(ways[0].title, LANGUAGE)}")
        return
    _say(known[_asked(code, known)[0]])


def _asked(code: str | None, known: Mapping[str, object]) -> tuple[str, ...]:
    """Return the code that is asked for, or all of them."""
    if code is None:
        return tuple(known)
    if code.upper() not in known:
        raise click.UsageError(
            suggested(_("There is no code “{code}”. “ataskaita paaiskink” lists all."), code=code)
        )
    return (code.upper(),)


def _as_json(one: Message) -> dict[str, str]:
    texts = {"title": one.title, "what": one.what, "remedy": one.remedy, "why": one.why}
    told = {name: _filled(text) if text else "" for name, text in texts.items()}
    return {"code": one.code, "severity": one.severity, **told}


def _say(ways: tuple[Message, ...]) -> None:
    first = ways[0]
    severity = _(SEVERITIES[first.severity])
    say_line(f"{severity} {first.code}  {translate(first.title, LANGUAGE)}", bold=True)
    said: set[str] = set()
    for one in ways:
        if one.what not in said:
            say_hanging(_("What"), _filled(one.what))
        say_hanging(_("Remedy"), _filled(one.remedy))
        said.add(one.what)
    if not first.why:
        return
    say_hanging(_("Why"), translate(first.why, LANGUAGE))
    say_hanging(_("Accept"), _("where the data is right, say so in it:"))
    for line in ("sutinku:", f"  {first.code}: {_('the reason')}"):
        say_line(f"                {line}")


def _filled(text: str) -> str:
    return translate(text, LANGUAGE).format_map(_Unknown())
