"""Rules of one's own: what a rule looks at, and how it tells what it finds."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.checks import Evidence, Rule, finding
    from ataskaita.messages import Message

__all__ = ["Evidence", "Message", "Rule", "finding"]

__getattr__, __dir__ = door(
    __name__,
    {
        "checks": ["Evidence", "Rule", "finding"],
        "messages": ["Message"],
    },
    public=True,
)
