"""Any file takes less than 300 MB and two seconds, measured in a process of its own (promise 6)."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pace import process_of
from tests.packages import MAIN, Parts, part, related, word_package, zipped

STATUS = Path("/proc/self/status")
"""Where Linux tells the most memory that a process has had."""

MEASURE = """
import re, sys, time
import ataskaita as at
at.Template()
started = time.process_time()
try:
    at.Template(sys.argv[1], cache=False)
except at.AtaskaitaError:
    pass
seconds = time.process_time() - started
print(seconds, re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""
SEED = random.Random(2026)  # noqa: S311 (bytes that pack badly, the same each time)


def noisy(unit: str, times: int, digits: int) -> str:
    """Return a text repeated, each time with so many digits that it packs less than 100 to 1."""
    return "".join(unit.replace("$", f"{SEED.getrandbits(4 * digits):x}") for _ in range(times))


def body(xml: str) -> Parts:
    return word_package() | {MAIN: part("document", f"<w:body>{xml}</w:body>")}


def media(content: Callable[[], bytes], times: int) -> Parts:
    return word_package(more={f"word/media/{n}.bin": content() for n in range(times)})


def noisy_styles() -> str:
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="{SEED.getrandbits(64):x}"/>'
        f'<w:basedOn w:val="S{n - 1}"/></w:style>'
        for n in range(5_000)
    )


ROW = (
    '<w:p w:rsidR="00$" w:rsidRDefault="00A1"><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="both"/>'
    '</w:pPr><w:r w:rsidR="0011"><w:rPr><w:sz w:val="24"/></w:rPr><w:t>Tekstas „ąž“ $ ir dar</w:t>'
    "</w:r></w:p>"
)
LONG = f"<a>{noisy(f'<b>{500 * chr(120)}$</b>', 90_000, 20)}</a>"
FILES: dict[str, Callable[[], Parts]] = {
    "16 parts of 15 MB of zeros": lambda: media(lambda: bytes(15 * 2**20), 16),
    "120 MB packed to the bound of the ratio": lambda: media(
        lambda: (bytes(985) + b"%15d" % SEED.getrandbits(49)) * 20_000, 6
    ),
    "120 MB of photographs": lambda: media(lambda: SEED.randbytes(10 * 2**20), 12),
    "40 MB of photographs": lambda: media(lambda: SEED.randbytes(10 * 2**20), 4),
    "15 MB of empty paragraphs": lambda: body("<w:p/>" * 2_500_000),
    "empty paragraphs up to the bounds": lambda: body(
        noisy("<w:p/>" * 60 + "<w:p>$</w:p>", 9_000, 9)
    ),
    "attributes up to the bounds": lambda: body(
        noisy('<w:a b="" c="" d="" e="" f="" g="" h=""/>' * 10 + "<w:p>$</w:p>", 5_500, 9)
    ),
    "texts up to the bounds": lambda: body(noisy("<w:t>ąąąąąąąąąąąą$</w:t>", 240_000, 5)),
    "an attribute of 12 MB": lambda: body(f'<w:p w:rsidR="{noisy("$", 900_000, 13)}"/>'),
    "300,000 attributes": lambda: body(
        "<w:p " + " ".join(f"w:a{n}='1'" for n in range(300_000)) + "/>"
    ),
    "6,000 nested elements": lambda: body("<w:p>" * 6_000 + "</w:p>" * 6_000),
    "2 million braces": lambda: body(f"<w:p><w:r><w:t>{'{' * 2_000_000}</w:t></w:r></w:p>"),
    "12 MB of a real document": lambda: body(noisy(ROW, 48_000, 8)),
    "5,000 styles, each based on the one before": lambda: (
        body("<w:p/>")
        | {
            "word/styles.xml": part("styles", noisy_styles()),
            "word/_rels/document.xml.rels": related(("rId1", "styles", "styles.xml")),
        }
    ),
    "3 MB of a real document": lambda: body(noisy(ROW, 12_000, 8)),
    "60 MB of XML that nobody reads": lambda: word_package(
        more={"customXml/item1.xml": LONG.encode()}
    ),
}


@pytest.mark.slow
@pytest.mark.skipif(not STATUS.exists(), reason="this system doesn't tell a process's memory")
class DescribeAnyFile:
    @pytest.mark.parametrize("kind", FILES)
    def it_keeps_promise_6_in_memory_and_time(self, tmp_path: Path, kind: str) -> None:
        (tmp_path / "a.docx").write_bytes(zipped(FILES[kind]()))

        seconds, kilobytes = process_of(MEASURE, tmp_path / "a.docx", enough=2)

        assert seconds <= 2
        assert kilobytes < 300 * 1024
