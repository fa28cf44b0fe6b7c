"""What people changed beside the text: charts, pictures, headers, footers, notes."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ataskaita.drafts.edits import Edit, changes_of
from ataskaita.drafts.places import Places, Where
from ataskaita.outline import Outline, folded


def shown_edits(base: Outline, edited: Outline, places: Places) -> Iterator[Edit]:
    """Generate the charts and pictures that show something else now, or are gone."""
    charts = Counter(one.series for one in edited.charts)
    for chart in base.charts:
        charts[chart.series] -= 1
        if charts[chart.series] < 0:
            yield Edit("chart", places.of(chart.block), was=chart.name)
    pictures = Counter(one.digest for one in edited.pictures)
    for picture in base.pictures:
        pictures[picture.digest] -= 1
        if pictures[picture.digest] < 0:
            yield Edit("picture", places.of(picture.block), was=picture.name)


def story_edits(base: Outline, edited: Outline) -> Iterator[Edit]:
    """Generate what was changed in headers, footers and notes, and those that are new."""
    was, now = _texts(base), _texts(edited)
    known = set(map(folded, was.values()))
    for name, text in now.items():
        if name in was:
            for one in changes_of(was[name], text, ()):
                yield Edit("story", Where((name,)), one.was, one.now, "", one.before, one.after)
        elif text and folded(text) not in known:
            yield Edit("story", Where((name,)), now=text)
    said = set(map(folded, now.values()))
    for name, text in was.items():
        if name not in now and text and folded(text) not in said:
            yield Edit("story", Where((name,)), was=text)


def _texts(outline: Outline) -> Mapping[str, str]:
    return {one.name: " ".join(block.text for block in one.blocks) for one in outline.stories}
