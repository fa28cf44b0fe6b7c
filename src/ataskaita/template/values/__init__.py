"""What a tag prints as WordprocessingML: texts, prose, pictures, charts, and what they bring.

`styles` reads once what a template offers (`looks`). A rendering starts with a new `state`, which
collects links, lists, charts, pictures and anchors. `escaping` is where a value becomes XML;
`prose`, `rich` and `pictures` print the rest; `remembering` keeps what was printed of the same
thing before. When all parts are filled, `links`, `lists`, `charts` and `pictures` add what was
collected.
"""
