"""A script that fills a template from JSON: `cold_script NAME TEMPLATE JSON TARGET`."""

import json
import sys


def main() -> None:
    """Fill the template as the documentation of each says."""
    name, template, mapping, target = sys.argv[1:]
    with open(mapping, encoding="utf-8") as file:  # noqa: PTH123 (what a script needs is measured)
        names = json.load(file)
    if name == "ataskaita":
        import ataskaita as at  # noqa: PLC0415 (each process has one contestant)

        document = at.Template(template).render(names)
        with open(target, "wb") as file:  # noqa: PTH123 (the same)
            file.write(document)
    else:
        from docxtpl import DocxTemplate  # noqa: PLC0415 (the same)

        filled = DocxTemplate(template)
        filled.render(names, autoescape=True)
        filled.save(target)


if __name__ == "__main__":
    main()
