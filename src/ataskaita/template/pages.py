"""Keep on one page what belongs together."""

from ataskaita.template.xml import Element, w

_MOST_ROWS = 12
_MOST_LETTERS = 1_200
"""About a third of a page of table text; a longer table may break between rows."""


def keep_short_tables_whole(root: Element) -> None:
    """Let no short table below `root` break over a page: a row left alone reads badly."""
    for table in root.iter(w("tbl")):
        rows = list(table.iterchildren(w("tr")))
        letters = sum(len(one.text or "") for one in table.iter(w("t")))
        if len(rows) <= _MOST_ROWS and letters <= _MOST_LETTERS:
            for row in rows[:-1]:
                for paragraph in row.iter(w("p")):
                    _keep_with_next(paragraph)


def _keep_with_next(paragraph: Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(w("keepNext")) is None:
        after_style = int(properties.find(w("pStyle")) is not None)
        properties.insert(after_style, properties.makeelement(w("keepNext")))
