"""The rule that forms bring: no more rows than the form has room for."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.declare import declarations
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding
from ataskaita.messages.notation import TOO_MANY_ROWS


def rows_have_room(evidence: Evidence) -> Iterator[Finding]:
    """Find lists with more rows than their form asks for."""
    for path, owner in evidence.objects:
        for one in declarations(type(owner)):
            rows = getattr(owner, one.name) if one.most else ()
            if len(rows) > one.most:
                place = f"{joined(path, one.key)}[{one.most + 1}]"
                facts = {"label": one.label, "count": len(rows), "most": one.most}
                yield finding(TOO_MANY_ROWS, (evidence.spot(place, None),), **facts)
