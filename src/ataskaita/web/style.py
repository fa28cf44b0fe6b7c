"""How a page looks: on a wide screen and a narrow one, in the dark, on paper."""

from typing import Final

STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #767676;
  --soft: #f2f5f8; --link: #0b4f9e;
  --d0: #1f4e79; --d1: #b34d0a; --d2: #3f6f2a; --d3: #7a3b8f; --d4: #8a6a00; --d5: #a11d4b; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16191d;
  --line: #8f969e; --soft: #22272e;
  --link: #9cc6ff; --d0: #7fb2e5; --d1: #f0a067; --d2: #9fd089; --d3: #d0a0e6; --d4: #e0c060;
  --d5: #f090b0; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  hyphens: auto; overflow-wrap: break-word; }
main { max-width: 50rem; margin: 0 auto; outline: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; text-wrap: balance;
  hyphens: manual; }
h1 { font-size: 1.6rem; text-align: center; } h2 { font-size: 1.3rem; }
  h3 { font-size: 1.12rem; } h4, h5, h6 { font-size: 1rem; }
.eilute { display: block; }
p { margin: .7em 0; } .c { text-align: center; } .r { text-align: right; }
  .b { font-weight: 700; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible,
  .lentele:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a.rodiklis { color: inherit; text-decoration: underline dotted var(--line); }
.praleisti { position: absolute; left: -999rem; } .praleisti:focus { position: static;
  display: inline-block; padding: .5rem; }
.tik-garsu { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
nav { margin: 1.5rem 0; padding: .5rem 1rem; background: var(--soft); border-radius: .3rem; }
nav ol { list-style: none; margin: 0; padding-left: 0; } nav ol ol { padding-left: 1.2rem; }
  nav a { display: inline-block; padding: .2rem 0; }
ol, ul { padding-left: 1.8rem; } li.savas { list-style: none; } .tab { display: inline-block;
  min-width: 2em; white-space: pre; }
mark { background: #ffe066; color: #1b1b1b; }
.lentele { overflow-x: auto; margin: 1rem 0; }
@media (max-width: 45rem) { .lentele .placi { min-width: 44rem; } }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4;
  position: relative; }
th, td { border: 1px solid var(--line); padding: .3rem .45rem; vertical-align: top;
  hyphens: manual; overflow-wrap: normal; }
th { text-align: left; font-weight: 600; } thead th { background: var(--soft);
  vertical-align: middle; text-align: center; }
thead td { background: var(--soft); text-align: center; font-size: .85em; }
  td.r { white-space: nowrap; }
td p, th p { margin: .2em 0; } td a, dd a, li > a { display: inline-block; min-width: 1.5rem;
  min-height: 1.5rem; }
table.be-remelio td { border: 0; }
p.pavadinimas { font-weight: 600; margin-bottom: .4em; } .parasas { margin-top: 2.5em; }
  .isnasos p { display: inline; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; } figcaption { font-weight: 600; } .diagrama svg { display: block;
  width: 100%; max-width: 37.5rem; margin-top: .5rem; }
svg text { fill: var(--ink); font-size: 13px; }
rect.d0, circle.d0 { fill: var(--d0); } rect.d1, circle.d1 { fill: var(--d1); }
  rect.d2, circle.d2 { fill: var(--d2); }
rect.d3, circle.d3 { fill: var(--d3); } rect.d4, circle.d4 { fill: var(--d4); }
  rect.d5, circle.d5 { fill: var(--d5); }
polyline { fill: none; stroke-width: 2.5; } .l0 { stroke: var(--d0); } .l1 { stroke: var(--d1);
  } .l2 { stroke: var(--d2); }
.l3 { stroke: var(--d3); } .l4 { stroke: var(--d4); } .l5 { stroke: var(--d5); }
.zymejimas { list-style: none; padding: 0; margin: .3rem 0; }
  .zymejimas span { display: inline-block; width: .9em; height: .9em; margin-right: .5em; }
span.d0 { background: var(--d0); } span.d1 { background: var(--d1); }
  span.d2 { background: var(--d2); }
span.d3 { background: var(--d3); } span.d4 { background: var(--d4); }
  span.d5 { background: var(--d5); }
summary { cursor: pointer; padding: .3rem 0; }
.rodikliai dt { font-weight: 600; margin-top: .9rem; } .rodikliai dd { margin: 0; }
:target { background: var(--soft); outline: 2px solid var(--line); }
@page { size: A4; margin: 20mm 10mm 20mm 25mm; }
@media print { body { padding: 0; font: 11pt/1.35 "Times New Roman", "Liberation Serif", serif;
  } main { max-width: none; }
  .praleisti, nav { display: none; } a, a.rodiklis { color: inherit; text-decoration: none; }
  .lentele { overflow: visible; }
  table { font-size: 8pt; } td, th { padding: .1rem .2rem; overflow-wrap: break-word; }
  th { overflow-wrap: anywhere; hyphens: auto; }
  thead { display: table-header-group; } .lentele .placi { min-width: 0; }
  .zymejimas span { print-color-adjust: exact; }
  .diagrama svg { max-width: 11cm; } svg { print-color-adjust: exact; }
  details, dd.kur { display: none; }
  tr, figure, .rodikliai div { break-inside: avoid; }
  h1, h2, h3, h4, p.pavadinimas { break-after: avoid; }
  td a, dd a, li > a { display: inline; } .rodikliai { font-size: 8pt; }
  .rodikliai dl { columns: 2; } .rodikliai dt { margin-top: .4rem; }
  .rodikliai h2 { break-before: page; } }
"""
