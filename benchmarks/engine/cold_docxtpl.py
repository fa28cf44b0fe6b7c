"""A bare docxtpl script: read a ready context, fill the template, save."""

import pickle
import sys
from pathlib import Path

from benchmarks.engine.standing import environment

if __name__ == "__main__":
    from docxtpl import DocxTemplate

    template, context, target = sys.argv[1:]
    document = DocxTemplate(template)
    names = pickle.loads(Path(context).read_bytes())  # noqa: S301 (written by this benchmark)
    document.render(names, environment())
    document.save(target)
