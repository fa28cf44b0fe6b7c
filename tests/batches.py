"""Folders of many different reports, out of the fixtures."""

from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"
SOURCES = ("lazdijai-2020", "kita-biblioteka", "miestelis", "apskritis", "maziausia")


def many_reports(folder: Path, count: int, sources: tuple[str, ...] = SOURCES) -> Path:
    """Write so many reports, no two alike: each of another library."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(FIXTURES / one / "ataskaita.yaml").read_text(encoding="utf-8") for one in sources]
    for number in range(count):
        text = texts[number % len(texts)]
        own = text.replace(
            "\npreambule: |\n", f"\npreambule: |\n  Biblioteka Nr. {number + 1}.\n\n", 1
        )
        if own == text:
            own += f"\nantraste: {number + 1} veiklos ataskaita\n"
        (folder / f"biblioteka-{number:04}.yaml").write_text(own, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder, by its way from there."""
    files = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}
