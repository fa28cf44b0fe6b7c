"""How the report wants its document laid out."""

from attrs import frozen

from ataskaita.model.declare import flag


@frozen
class Layout:
    """What the document has besides its sections."""

    charts: bool = flag("diagramos", "Ar dėti diagramas", default=True)
