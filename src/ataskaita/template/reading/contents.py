r"""Old entries of a table of contents are no template: they are made anew of what is filled.

Word puts there what headings say, tags among it, as soon as somebody has it count the pages.

>>> def field(sort):
...     return f'<w:r><w:fldChar w:fldCharType="{sort}"/></w:r>'
>>> asked = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
>>> entry = "<w:r><w:t>{{ skyrius.pavadinimas }}</w:t></w:r>"
>>> begun = f"{field('begin')}{asked}{field('separate')}"
>>> root = parse(f'<w:p xmlns:w="{W}">{begun}{entry}{field("end")}{entry}</w:p>')
>>> forget_entries(root)
>>> [one.text for one in root.iter(w("t"))]
['', '{{ skyrius.pavadinimas }}']
"""

from collections.abc import Iterator
from typing import Final

from ataskaita.template.words.xml import Element, w

_FIELD, _ASKED, _TEXT = map(w, ("fldChar", "instrText", "t"))
_CONTENTS: Final = ["TOC"]


def forget_entries(root: Element) -> None:
    """Let the entries of the part's tables of contents say nothing that looks like a tag."""
    if any(_is_contents(one) for one in root.iter(_ASKED)):
        for one in _entries(root):
            if "{" in (one.text or ""):
                one.text = ""


def _is_contents(instruction: Element) -> bool:
    return (instruction.text or "").split()[:1] == _CONTENTS


def _entries(root: Element) -> Iterator[Element]:
    """Generate the texts within tables of contents."""
    fields: list[bool] = []
    for one in root.iter(_FIELD, _ASKED, _TEXT):
        if one.tag == _TEXT:
            yield from (one,) if any(fields) else ()
        elif one.tag == _ASKED:
            fields[-1:] = [fields[-1] or _is_contents(one)] if fields else []
        elif one.get(w("fldCharType")) == "begin":
            fields.append(False)
        elif one.get(w("fldCharType")) == "end":
            del fields[-1:]
