"""What every style stands on: the document's defaults, Word's own basics, the tables' style."""

from typing import Final

from templates.builder.styles import TABLE

_FONT: Final = """<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman"
      w:hAnsi="Times New Roman" w:cs="Times New Roman"/>"""
_SPACING: Final = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'

_DEFAULTS: Final = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    {_FONT}
    <w:sz w:val="24"/><w:szCs w:val="24"/>
    <w:lang w:val="lt-LT" w:eastAsia="lt-LT" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    {_SPACING}
  </w:pPr></w:pPrDefault>
</w:docDefaults>"""

_LATENT: Final = """
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"
  w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>"""
"""Word's other built-in styles stay out of the gallery until someone uses them."""

_BASICS: Final = """
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>
  <w:semiHidden/><w:unhideWhenUsed/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
</w:style>
<w:style w:type="character" w:styleId="Hyperlink">
  <w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>
  <w:unhideWhenUsed/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>
</w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ATIsretinta">
  <w:name w:val="AT Išretinta"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="21"/>
  <w:qFormat/><w:rPr><w:spacing w:val="60"/></w:rPr>
</w:style>"""

_TABLE: Final = f"""
<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}">
  <w:name w:val="AT Lentelė"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="20"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>
      <w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>
      <w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>
      <w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="17" w:type="dxa"/><w:left w:w="45" w:type="dxa"/>
      <w:bottom w:w="17" w:type="dxa"/><w:right w:w="45" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
</w:style>"""

_NORMAL: Final = f"""
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/>
  <w:pPr><w:widowControl/>{_SPACING}</w:pPr>
  <w:rPr>{_FONT}<w:lang w:val="lt-LT"/></w:rPr>
</w:style>"""
"""It says the font again: LibreOffice writes one that only the defaults say into every cell."""

BASE: Final = f"{_DEFAULTS}{_LATENT}{_NORMAL}{_BASICS}{_TABLE}"
