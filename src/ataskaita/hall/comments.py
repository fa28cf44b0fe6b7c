"""Which findings a draft shows, and what its comments say of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ataskaita.compose import Flag, Flags
from ataskaita.errors import Finding, Spot
from ataskaita.messages import translate
from ataskaita.messages.review import GAP, SEVERITIES


def shown(findings: Sequence[Finding], *, anyway: bool) -> Sequence[Finding]:
    """Return what a draft shows: its gaps; where it is made in spite of errors, all of them."""
    return findings if anyway else [one for one in findings if one.message is GAP]


def comments_of(findings: Iterable[Finding], signs: Iterator[str]) -> tuple[Flags, dict[str, str]]:
    """Return where flags are to stand, and the comments by flag; one for each place.

    The `signs` stand nowhere else, so that no text can pass for a comment's place.
    Notes are for whoever asks what was found: nobody has to do anything about them on paper.
    """
    told: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        if one.severity == "note":
            continue
        spot = one.spots[0] if one.spots else Spot("", None, one.place)
        words = spot.value if isinstance(spot.value, str) else ""
        told.setdefault((spot.path, words), []).append(_comment(one))
    flags: dict[str, list[Flag]] = {}
    comments: dict[str, str] = {}
    for (path, words), lines in told.items():
        sign = next(signs)
        flags.setdefault(path, []).append(Flag(sign, words))
        comments[sign] = "\n".join(lines)
    return flags, comments


def with_comments(parts: Mapping[str, bytes], comments: Mapping[str, str]) -> Mapping[str, bytes]:
    """Return a draft's parts with its comments, each where its flag stands."""
    if not comments:
        return parts
    from ataskaita.word.comments import add_comments  # noqa: PLC0415 (needs lxml)

    return add_comments(parts, comments)


def _comment(one: Finding) -> str:
    severity = translate(SEVERITIES[one.severity], "lt")
    return f"{severity} {one.message.code}. {one.what('lt')} {one.remedy('lt')}"
