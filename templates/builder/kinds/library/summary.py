"""Which charts a library's summary has."""

from collections.abc import Iterator

from templates.builder.blocks import Block, Drawing, when


def two_charts() -> Iterator[Block]:
    """Generate two charts: of users, else of loans; of money, else of events."""
    users, loans = "vartotojai_ir_apsilankymai", "isduotis"
    yield from when(f"diagramos.{users}", Drawing(users))
    yield from when(f"not diagramos.{users} and diagramos.{loans}", Drawing(loans))
    yield from when("diagramos.islaidos", Drawing("islaidos"))
    yield from when("not diagramos.islaidos and diagramos.renginiai", Drawing("renginiai"))
