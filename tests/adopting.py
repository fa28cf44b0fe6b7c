"""An institution makes the template its own, as the page for adopters says: in Word, step by step.

What is done in Word there, is done here; all else are commands.
"""

import io
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt, RGBColor

REPORTS: Final = {
    "ezerynas": """
metai: 2025
biblioteka: {pavadinimas: Ežeryno biblioteka}
finansai:
  pajamos: {biudzetas: 180000, paslaugos: 2400, parama: 1600, is_viso: 184000}
praejusieji_metai:
  finansai.pajamos.biudzetas: 171000
  finansai.pajamos.paslaugos: 2000
  finansai.pajamos.parama: 900
  finansai.pajamos.is_viso: 173900
""",
    "girininkai": """
metai: 2025
biblioteka: {pavadinimas: Girininkų biblioteka}
fondas: {likutis: {is_viso: 12000}}
savi_skyriai:
  vaikai:
    pavadinimas: Vaikų ir jaunimo skyrius
    turinys:
      - lentele:
          pavadinimas: Veiklos
          stulpeliai: [{pavadinimas: Veikla}, {pavadinimas: Dalyviai, vienetas: asm}]
          eilutes: [[Skaitymai, 540], [Parodos, 60]]
""",
    "kalnai": """
metai: 2025
biblioteka: {pavadinimas: Kalnų biblioteka}
finansai:
  pajamos: {biudzetas: 95000}
""",
}
"""Of three institutions: one has all that the template asks for, one a table of its own."""
SLIP: Final = "finansai.pajamos.biudzetai"
RIGHT: Final = "finansai.pajamos.biudzetas"
_BLUE: Final = RGBColor(0x1F, 0x4E, 0x79)
_SHADE: Final = "DCE6F1"
_SHADING: Final = (
    '<w:shd xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'w:val="clear" w:color="auto" w:fill="{_SHADE}"/>'
)
_LINES: Final = (
    '<w:tblBorders xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + "".join(
        f'<w:{one} w:val="single" w:sz="4" w:space="0" w:color="1F4E79"/>'
        for one in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)
NAME: Final = "EŽERYNO SAVIVALDYBĖS VIEŠOJI BIBLIOTEKA"
_UNDER: Final = "Savivaldybės biudžetinė įstaiga"
_ROWS: Final = (
    ("Lėšų šaltinis", "{{ praeje_metai }} m., Eur", "{{ metai }} m., Eur"),
    ("Biudžetas", "{{ finansai.pajamos.biudzetas.pernai }}", "{{ finansai.pajamos.biudzetai }}"),
    ("Paslaugos", "{{ finansai.pajamos.paslaugos.pernai }}", "{{ finansai.pajamos.paslaugos }}"),
    ("Parama", "{{ finansai.pajamos.parama.pernai }}", "{{ finansai.pajamos.parama }}"),
    ("Iš viso", "{{ finansai.pajamos.is_viso.pernai }}", "{{ finansai.pajamos.is_viso }}"),
)
"""With one slip, which the check tells."""


def letterhead(name: str = NAME) -> bytes:
    """Return an institution's letterhead: a header, a footer, letters of its own."""
    made = docx.Document()
    section = made.sections[0]
    first, second = section.header.paragraphs[0], section.header.add_paragraph()
    for paragraph, said in zip((first, second), (name, _UNDER), strict=True):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(said)
        run.bold, run.font.size = paragraph is first, Pt(13 if paragraph is first else 9)
        run.font.color.rgb = _BLUE
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _add_page_number(foot)
    for style in ("Normal", "Heading 1", "Heading 2", "Title"):
        _write_in_arial(made.styles[style])
    made.styles["Title"].font.size = Pt(16)
    return _bytes(made)


def _write_in_arial(style: Any) -> None:
    """Name the letters themselves, as Word does, not those of the theme."""
    style.font.name = "Arial"
    fonts = style.element.rPr.rFonts
    for name in [one for one in fonts.attrib if one.endswith("Theme")]:
        del fonts.attrib[name]


def _add_page_number(paragraph: Any) -> None:
    for kind, said in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        made = run._r.makeelement(qn("w:fldChar" if kind else "w:instrText"), {})  # noqa: SLF001 (fields)
        if kind:
            made.set(qn("w:fldCharType"), kind)
        made.text = said or None
        run._r.append(made)  # noqa: SLF001 (the same)


def change_looks(template: Path) -> None:
    """Colour the headings, and the sample table's headers."""
    made = docx.Document(str(template))
    made.styles["Heading 1"].font.color.rgb = _BLUE
    headers = next(one for one in made.tables[0].rows if "antraste" in one.cells[0].text)
    for cell in headers.cells:
        properties: Any = cell._tc.get_or_add_tcPr()  # noqa: SLF001 (python-docx shades none)
        properties.append(parse_xml(_SHADING))
    made.save(str(template))


def lay_out_a_table(template: Path) -> None:
    """Put a table of one's own before the sample one, as the page says: `if`, `else`, `endif`."""
    made = docx.Document(str(template))
    sample: Any = made.tables[0]._tbl  # noqa: SLF001 (to stand beside it)
    command = next(one for one in made.paragraphs if "if isdestymas.turinys" in one.text)
    own = made.add_table(rows=len(_ROWS), cols=len(_ROWS[0]))
    properties: Any = own._tbl.tblPr  # noqa: SLF001 (Word draws the lines of a table that it adds)
    properties.append(parse_xml(_LINES))
    for row, texts in zip(own.rows, _ROWS, strict=True):
        for cell, said in zip(row.cells, texts, strict=True):
            cell.text = said
            if said is not texts[0]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before = _like(command, '{%p if blokas.raktas == "pajamos" %}')
    other, end = _like(command, "{%p else %}"), _like(command, "{%p endif %}")
    for one in (before, own._tbl, other):  # noqa: SLF001 (the same)
        sample.addprevious(one)
    sample.addnext(end)
    made.save(str(template))


def _like(paragraph: Any, said: str) -> Any:
    """Return a paragraph like another, that says something else."""
    made = deepcopy(paragraph._p)  # noqa: SLF001 (python-docx copies none)
    first, *others = made.findall(qn("w:r"))
    for one in others:
        made.remove(one)
    first.find(qn("w:t")).text = said
    return made


def mend(template: Path) -> None:
    """Mend the slip."""
    made = docx.Document(str(template))
    for cell in (cell for one in made.tables for row in one.rows for cell in row.cells):
        for run in (run for each in cell.paragraphs for run in each.runs if SLIP in run.text):
            run.text = run.text.replace(SLIP, RIGHT)
    made.save(str(template))


def reports(folder: Path) -> None:
    """Put the data of three institutions there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in REPORTS.items():
        (folder / f"{name}.yaml").write_text(data.lstrip(), encoding="utf-8")


def next_version(standard: Path) -> None:
    """Change the standard template as its next version might: a word, and the page header."""
    made = docx.Document(str(standard))
    for run in (run for one in made.paragraphs for run in one.runs):
        if run.text == "TURINYS":
            run.text = "ATASKAITOS TURINYS"
    made.sections[0].header.paragraphs[0].add_run(" iš {{ metai }} m. ataskaitos")
    made.save(str(standard))


def _bytes(made: Any) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
