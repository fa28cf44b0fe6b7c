"""Join tags that DrawingML spreads over the runs of a paragraph, as Word does where one types.

>>> text = "<a:p><a:r><a:t>a {{ b</a:t></a:r><a:r><a:t> }} c</a:t></a:r></a:p>"
>>> root = parse(f'<a:x xmlns:a="{DRAWN}">{text}</a:x>')
>>> join_texts(root)
>>> [one.text for one in root.iter("{*}t")]
['a {{ b }}', ' c']
"""

from typing import Final

from ataskaita.template.words.tag_names import TAG
from ataskaita.template.words.xml import Element

DRAWN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"


def join_texts(root: Element) -> None:
    """Write each tag into the text of a paragraph in which it begins."""
    for paragraph in root.iter(f"{{{DRAWN}}}p"):
        texts = list(paragraph.iter(f"{{{DRAWN}}}t"))
        whole = "".join(one.text or "" for one in texts)
        if len(texts) > 1 and "{" in whole:
            _join(whole, texts)


def _join(whole: str, texts: list[Element]) -> None:
    owners = [number for number, one in enumerate(texts) for _ in one.text or ""]
    for tag in TAG.finditer(whole):
        begun = owners[tag.start()]
        owners[tag.start() : tag.end()] = [begun] * (tag.end() - tag.start())
    for number, one in enumerate(texts):
        one.text = "".join(
            sign for sign, owner in zip(whole, owners, strict=True) if owner == number
        )
