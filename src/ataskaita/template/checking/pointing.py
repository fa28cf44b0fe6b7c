"""Put a sign where tags stand, for a comment to come into its place."""

from collections.abc import Mapping

from ataskaita.template.checking.standing import paragraphs_by_place, style_names
from ataskaita.template.rendering import DOCUMENT
from ataskaita.template.words.own_parts import STYLES
from ataskaita.template.words.xml import parse, serialise, w


def pointed(parts: Mapping[str, bytes], signs: Mapping[str, str]) -> dict[str, bytes]:
    """Return a template's parts with a sign at each of the places of its main part, by place.

    A place that has no text, such as a picture's, gets none.
    """
    root = parse(parts[DOCUMENT])
    for place, paragraph in paragraphs_by_place(root, style_names(parts.get(STYLES))).items():
        text = next(paragraph.iter(w("t")), None)
        if text is not None and place in signs:
            text.text = f"{signs[place]}{text.text or ''}"
    return {**parts, DOCUMENT: serialise(root)}
