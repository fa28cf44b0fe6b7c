"""The front door: prepares a private environment in .venv/ and runs the tool in it.

    python3 run.py               renders the sample report into the folder isvestis/
    python3 run.py test [...]    runs the tests; what follows goes to pytest
    python3 run.py check         runs the linters: style, format, types, who imports whom
    python3 run.py docs          builds the site of the docs into isvestis/svetaine/
    python3 run.py tikrinti X    anything else goes to the command line tool

It needs Python 3.11 with pip or ensurepip and nothing more. An older Python can
still read this file, so that it can be told what is missing.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "paruosta.txt"  # written last: without it the environment is half-made
LOG = VENV / "diegimas.txt"  # all that pip said

OLDEST_PYTHON = (3, 11)
EVERYDAY = "[langas,rasyba,perziura]"  # the extras with which people use the tool
TESTS = "[test]"  # which brings them
LINTERS = "[dev]"  # which brings all
EXTRAS = (EVERYDAY, TESTS, LINTERS)  # each brings those before it
OLDEST_PIP = (22, 3)  # the first that installs into another Python's environment

SAMPLE = "fixtures/lazdijai-2020/ataskaita.yaml"
RENDERED = "isvestis/lazdijai-2020.docx"

CHECKS = (
    ["-m", "ruff", "check", "."],
    ["-m", "ruff", "format", "--check", "."],
    ["-m", "mypy"],
    ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
)

# Told from inside an environment: its Python's version, or nothing if it is no environment.
PROBE = "import sys; sys.prefix == sys.base_prefix or print('%d.%d.%d' % sys.version_info[:3])"


class SetupError(Exception):
    """What stops the set-up, as one sentence in Lithuanian and the same in English."""

    def __init__(self, lithuanian: str, english: str) -> None:
        super().__init__(f"{lithuanian}\n{english}")


class Plan(NamedTuple):
    """What the arguments ask for: what Python runs, in which folder, with which extra."""

    commands: Sequence[list[str]]
    folder: Path
    extra: str = EVERYDAY


def plan(arguments: Sequence[str]) -> Plan:
    """Choose what to run: sample, tests, linters and docs in the project's folder, the rest here.

    With -P the tool takes no Python module from the folder that it is run in.
    """
    if not arguments:
        return Plan([["-P", "-m", "ataskaita", "rengti", SAMPLE, "-o", RENDERED]], ROOT)
    if arguments[0] == "test":
        return Plan([["-m", "pytest", *spread(arguments[1:]), *arguments[1:]]], ROOT, TESTS)
    if list(arguments) == ["check"]:  # with a file after it, it is the tool's
        return Plan(CHECKS, ROOT, LINTERS)
    if list(arguments) == ["docs"]:
        return Plan([["-m", "docs.make_site"]], ROOT, LINTERS)
    return Plan([["-P", "-m", "ataskaita", *arguments]], Path.cwd())


def spread(arguments: Sequence[str]) -> list[str]:
    """Spread tests over all processors, but for files by name: starting workers takes longer.

    Most tests of a file stay together, for they share what is made once.
    """
    files = (argument.partition("::")[0].endswith(".py") for argument in arguments)
    return [] if any(files) else ["-n", "auto", "--dist", "worksteal"]


def venv_python(venv: Path, system: str = os.name) -> Path:
    """Tell where an environment keeps its Python."""
    return venv / ("Scripts/python.exe" if system == "nt" else "bin/python")


def require_python(version: str, place: str | Path) -> None:
    """Stop on a Python too old for the package; an environment of it is not ours to delete."""
    if numbers(version) < OLDEST_PYTHON:
        raise SetupError(
            f"Reikia Python 3.11 ar naujesnio, o {place} yra {version}: pakeiskite naujesniu.",
            f"Python 3.11 or newer is needed, but {place} is {version}: use a newer one.",
        )


def numbers(version: str) -> tuple[int, ...]:
    """Return a version's first two numbers, which can be compared."""
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])


def ask(*command: str | Path) -> str:
    """Return what a command prints, or an empty string if it fails."""
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def prepare(extra: str) -> None:
    """Make the environment ready; when it already is, do nothing."""
    version = ask(venv_python(VENV), "-c", PROBE) or create_venv()
    require_python(version, VENV)
    mark = fingerprint(version)
    if is_ready(mark, extra):
        return
    say("Ruošiama aplinka aplanke .venv – tai gali užtrukti apie minutę…")
    STAMP.unlink(missing_ok=True)
    install(f".{extra}")
    STAMP.write_text(mark + extra, encoding="utf-8")
    say("Aplinka paruošta.")


def create_venv() -> str:
    """Make the environment anew and return its Python's version.

    It is made without pip, since that never fails: Debian keeps ensurepip apart.
    """
    ask(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)
    version = ask(venv_python(VENV), "-c", PROBE)
    if not version:
        raise SetupError(
            f"Nepavyko sukurti aplinkos {VENV}: patikrinkite, ar į aplanką galima rašyti ir ar "
            "yra Python modulis venv (Debian, Ubuntu: paketas python3-venv).",
            f"Could not create the environment {VENV}: check that the folder can be written to "
            "and that Python has its module venv (Debian, Ubuntu: package python3-venv).",
        )
    return version


def fingerprint(version: str) -> str:
    """Return what an install depends on: the Python, the folder's place, the requirements."""
    parts = [version.encode(), os.fsencode(ROOT), (ROOT / "pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\n".join(parts)).hexdigest()


def is_ready(mark: str, extra: str) -> bool:
    """Tell whether the last install was of this very project, with at least this extra."""
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    return stamp in [mark + enough for enough in EXTRAS[EXTRAS.index(extra) :]]


def install(target: str) -> None:
    """Install the project so that its source can be edited, with pip's words in the log."""
    command = [*pip_command(), "install", "-e", target]
    with LOG.open("wb") as log:
        done = work(command, log)
    if not done:
        raise SetupError(
            "Nepavyko atsisiųsti ar įdiegti reikalingų paketų: patikrinkite interneto ryšį ir "
            f"paleiskite dar kartą (visa pip išvestis – {LOG}).",
            "Could not download or install the packages needed: check the internet connection "
            f"and run this again (pip's whole output: {LOG}).",
        )


def pip_command() -> list[str]:
    """Find a pip for the environment: its own, or else one that this Python has."""
    python = str(venv_python(VENV))
    own = [python, "-m", "pip"]
    if ask(*own, "--version") or (ask(python, "-m", "ensurepip") and ask(*own, "--version")):
        return own
    require_pip(ask(sys.executable, "-m", "pip", "--version"))
    return [sys.executable, "-m", "pip", "--python", python]


def require_pip(answer: str) -> None:
    """Stop where this Python's pip is missing, or too old for another environment."""
    version = answer.partition(" from ")[0]
    if not version:
        raise SetupError(
            "Trūksta pip: įdiekite (Debian, Ubuntu: paketas python3-venv) ir paleiskite dar kartą.",
            "pip is missing: install it (Debian, Ubuntu: package python3-venv) and run this again.",
        )
    if numbers(version) < OLDEST_PIP:
        raise SetupError(
            f"Reikia pip 22.3 ar naujesnio, o čia yra {version}: atnaujinkite pip.",
            f"pip 22.3 or newer is needed, but this is {version}: upgrade pip.",
        )


def work(command: list[str], log: IO[bytes]) -> bool:
    """Run pip, which sees nothing but its environment; tell whether it went well."""
    env = {**os.environ, "PIP_USER": "0", "PIP_NO_INPUT": "1", "PYTHONPATH": ""}
    quiet, both = subprocess.DEVNULL, subprocess.STDOUT
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=quiet, stdout=log, stderr=both
    ) as process:
        try:
            turn_wheel(process)
        finally:
            process.kill()  # an interrupted install leaves nothing running
    return process.returncode == 0


def turn_wheel(process: subprocess.Popen[bytes]) -> None:
    """Show on a terminal that something goes on, until it ends."""
    wheel = itertools.cycle("|/-\\")
    while process.poll() is None:
        if sys.stderr.isatty():
            print(next(wheel), end="\r", file=sys.stderr, flush=True)
        time.sleep(0.2)


def opened_by(system: str = os.name) -> str:
    """Return how a person opens this door, for the tool to tell the same: `py run.py`."""
    door = Path(sys.argv[0] or "run.py")
    name = f'"{door}"' if " " in str(door) else str(door)
    return f"{'py' if system == 'nt' else 'python3'} {name}"


def call(command: Sequence[str], folder: Path) -> int:
    """Run the environment's Python and return its exit code, as a shell would tell it."""
    told = {"ATASKAITA_PALEISTA": opened_by()} if "ataskaita" in command else {}
    env = {**os.environ, **told}
    with subprocess.Popen([venv_python(VENV), *command], cwd=folder, env=env) as process:
        try:
            code = process.wait()
        except KeyboardInterrupt:  # it was interrupted too: let it say its last words
            process.wait()
            raise
    return code if code >= 0 else 128 - code


def call_all(asked: Plan) -> int:
    """Run every command, also after one that failed; return the first failure's exit code."""
    codes = [call(command, asked.folder) for command in asked.commands]
    return next(filter(None, codes), 0)


def render_sample(sample: Plan) -> int:
    """Render the sample report, saying from what and where to."""
    (sample.folder / RENDERED).parent.mkdir(exist_ok=True)
    say(f"Rengiama pavyzdinė ataskaita iš {SAMPLE}.")
    code = call_all(sample)
    if code == 0:
        say(f"Pavyzdinė ataskaita įrašyta: {sample.folder / RENDERED}")
    return code


def say(sentence: str) -> None:
    """Tell the person, leaving the standard output to the tool."""
    print(sentence, file=sys.stderr, flush=True)


def speak_utf8() -> None:
    """Let Lithuanian letters through wherever the output goes, ours and our children's."""
    os.environ["PYTHONUTF8"] = "1"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment, do what the arguments ask, and return the exit code."""
    speak_utf8()
    try:
        require_python(".".join(map(str, sys.version_info[:3])), sys.executable)
        asked = plan(arguments)
        prepare(asked.extra)
        return call_all(asked) if arguments else render_sample(asked)
    except KeyboardInterrupt:
        return 130
    except SetupError as stopped:
        say(str(stopped))
    except OSError as error:
        say(f"Nepavyko paruošti aplinkos: {error}.\nCould not prepare the environment: {error}.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
