"""What a refresh promises of one random draft, each promise by its number."""

import random
from copy import deepcopy

from lxml import etree

from tests.drafts.random_drafts import (
    Done,
    Text,
    changed,
    handed_out,
    read,
    refreshed,
    reviewed,
    texts,
)


def sides(case: int, *, times: int = 3) -> tuple[Text, Text, Text]:
    """Return a draft as it was made, as people left it, and as the data now makes it."""
    by = random.Random(case)  # noqa: S311 (the same cases each time)
    base = handed_out(by)
    edited = changed(by, base, "jų", times=by.randint(0, times), may_go=True)
    new = changed(by, base, "mūsų", times=by.randint(0, times), may_go=True)
    return base, edited, new


def words(told: list[str]) -> set[str]:
    return set(" ".join(told).replace("\t", " ").split())


def lines(text: Text) -> list[str]:
    return texts(read(text).root)


def following(case: int, new: Text) -> Text:
    """Return what the data makes once it has changed again."""
    return changed(random.Random(-case), new, "tavo", times=2, may_go=True)  # noqa: S311 (the same)


def lost(base: Text, edited: Text, new: Text, done: Done) -> set[str]:
    """Return what people typed that isn't there, and what they deleted that is, untold."""
    typed = words(lines(edited)) - words(lines(base))
    gone = words(lines(base)) - words(lines(edited))
    told = words([one.old for one in done.conflicts])
    there = words(done.texts)
    return (typed - there) | ((gone - words(lines(new))) & there) | ((gone & there) - told)


def untold(base: Text, new: Text, done: Done) -> set[str]:
    """Return what the program wrote anew that is neither there nor told."""
    ours = words(lines(new)) - words(lines(base))
    return ours - words(done.texts) - words([one.new for one in done.conflicts])


def broken(case: int) -> list[str]:
    """Return the promises that a case breaks."""
    base, edited, new = sides(case)
    done = refreshed(base, edited, new)
    checks = {
        "1": says(refreshed(base, base, new), new),
        "2": refreshed(base, edited, base).decisions.are_none,
        "3": says(refreshed(base, edited, edited), edited),
        "4": not lost(base, edited, new, done),
        "5": not untold(base, new, done),
        **_tracked(base, edited, new, done),
        "7a": refreshed(new, deepcopy(done.root), new).decisions.are_none,
        "7b": in_two_steps(case, base, edited, new, done),
    }
    return [name for name, holds in checks.items() if not holds]


def says(done: Done, meant: Text) -> bool:
    """Return whether it came out as these lines, without a conflict."""
    return done.texts == lines(meant) and not done.conflicts


def _tracked(base: Text, edited: Text, new: Text, quiet: Done) -> dict[str, bool]:
    one, other = (refreshed(base, edited, new, tracked=True) for _ in range(2))
    alike = etree.tostring(one.root) == etree.tostring(other.root)
    accepted, rejected = reviewed(one, accepted=True), reviewed(other, accepted=False)
    return {"6": accepted == quiet.texts and rejected == lines(edited), "8": alike}


def in_two_steps(case: int, base: Text, edited: Text, new: Text, once: Done) -> bool:
    """Return whether two refreshes say what one does, where neither the first nor that decided.

    Of what is contested people's text stays: after two, with what the first had brought into it.
    """
    if once.conflicts or once.decisions.agreed:
        return True
    last = following(case, new)
    twice, at_once = refreshed(new, once.root, last), refreshed(base, edited, last)
    if at_once.conflicts:
        return True
    return texts(twice.root) == texts(at_once.root) and not twice.conflicts
