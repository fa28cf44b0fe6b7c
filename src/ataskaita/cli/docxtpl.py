"""`python -m ataskaita.docxtpl TEMPLATE JSON OUTPUT`: docxtpl's own command."""

import json
from pathlib import Path

import click

from ataskaita.errors import AtaskaitaError
from ataskaita.hall.disk import file_bytes


@click.command()
@click.argument("template_path", type=click.Path(path_type=Path))
@click.argument("json_path", type=click.Path(path_type=Path))
@click.argument("output_filename", type=click.Path(path_type=Path))
@click.option("-o", "--overwrite", is_flag=True, help="Write over a file without asking.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def main(
    template_path: Path,
    json_path: Path,
    output_filename: Path,
    overwrite: bool,  # noqa: FBT001 (click's way)
    quiet: bool,  # noqa: FBT001 (the same)
) -> None:
    """Make a document of a Word template and a JSON file."""
    from ataskaita.scripts.template import DocxTemplate  # noqa: PLC0415 (heavy)

    if output_filename.exists() and not overwrite:
        click.confirm(f"{output_filename}: write over it?", abort=True)
    try:
        template = DocxTemplate(template_path)
        template.render(_names(json_path))
        template.save(output_filename)
    except AtaskaitaError as error:
        raise click.ClickException(str(error)) from None
    if not quiet:
        click.echo(f"{output_filename}: made.")


def _names(path: Path) -> dict[str, object]:
    try:
        names = json.loads(file_bytes(path))
    except ValueError as error:
        raise click.ClickException(f"{path}: {error}") from None
    return names if isinstance(names, dict) else {}
