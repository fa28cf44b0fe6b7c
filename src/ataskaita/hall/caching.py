"""Keep compiled templates on disk, so that a program that makes one report compiles nothing.

An entry holds Python's own byte code, as .pyc files do, so whoever may write one may run code. It
is therefore read only from a folder that is the user's alone, and only where it bears the seal
(HMAC-SHA-256) of a key in that folder: a damaged entry, or one from elsewhere, is as good as none.
It is found by the template's bytes, the program's own files and the Python that compiled it.
"""

import contextlib
import hashlib
import hmac
import marshal
import os
import stat
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from ataskaita.disk import ordinary, put, put_over, sweep
from ataskaita.opc.deflating import deflater
from ataskaita.opc.packing import Packed, StaticPart, static_parts
from ataskaita.template import (
    OWN,
    CompiledTemplate,
    Manner,
    compile_template,
    packed_template,
    unpacked_template,
)
from ataskaita.word.package import read_template
from ataskaita.word.seal import digest_of, sealable

SETTING: Final = "ATASKAITA_CACHE"
"""The environment variable: `ne` for no cache, or the folder to have it in."""
_OFF: Final = frozenset({"ne", "no", "0", "off"})
_MOST: Final = 64
"""Entries that are kept; the oldest goes first."""
_KEY: Final = "raktas"
_SEAL: Final = hashlib.sha256().digest_size
_OWN: Final = 0o600
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_ROOMS: Final = ("border", "opc", "template", "word")
_FAILURES: Final = (OSError, ValueError, EOFError, TypeError, KeyError, LookupError)


def open_template(
    data: bytes, file: str, *, kept: bool = True, manner: Manner = OWN
) -> tuple[CompiledTemplate, str]:
    """Return the template of a Word file's bytes, and the fingerprint of its parts.

    From the cache where it is `kept` there; raise TemplateErrors for what is no sound template.
    """
    folder = cache_folder() if kept and manner.name is not None else None
    name = _name(data, manner) if folder else ""
    if folder and (found := _read(folder, name, file, manner)):
        return found
    parts, taken_out = read_template(data, file)
    digest = digest_of({name: hashlib.sha256(part).digest() for name, part in parts.items()})
    compiled = compile_template(sealable(parts), file, manner)
    static = static_parts(compiled.static)
    compiled = evolve(compiled, static=static, taken_out=taken_out)
    if folder:
        _write(folder, name, compiled, digest)
    return compiled, digest


def chosen_folder() -> Path | None:
    """Return where compiled templates are to be kept; None where they aren't wanted."""
    setting = os.environ.get(SETTING, "")
    if setting.casefold() in _OFF:
        return None
    if setting:
        return Path(setting)
    from platformdirs import user_cache_path  # noqa: PLC0415 (only where it isn't told)

    return user_cache_path("ataskaita", appauthor=False) / "sablonai"


def cache_folder() -> Path | None:
    """Return the cache's folder, made where there is none; None where it can't be trusted."""
    folder = chosen_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if _is_own(folder.lstat(), stat.S_ISDIR) else None
    except OSError:
        return None


def _is_own(found: os.stat_result, is_kind: Any) -> bool:
    """Return whether nobody but this user may write there; Windows keeps profiles apart itself."""
    if not is_kind(found.st_mode):
        return False
    return os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & _OTHERS)


def _name(data: bytes, manner: Manner) -> str:
    """Return the name of the entry: it tells all that compiling depends on."""
    told = f"{sys.implementation.cache_tag} {sys.version} {marshal.version} {deflater().name}"
    told = f"{told} {manner.name}"
    return hashlib.sha256(f"{told} {_program()} ".encode() + data).hexdigest()


@cache
def _program() -> str:
    """Return a fingerprint of the files of this program, and of Jinja's, that compile."""
    here = Path(__file__).parents[1]
    jinja = find_spec("jinja2")  # found, not imported: plain code needs none of it
    folders = (*(here / room for room in _ROOMS), Path(str(jinja and jinja.origin)).parent)
    return " ".join(one for folder in folders for one in _files(folder))


def _files(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for one in sorted(entries, key=lambda entry: entry.name):
            if one.name.endswith(".py"):
                found = one.stat()
                yield f"{one.name}:{found.st_size}:{found.st_mtime_ns}"
            elif one.is_dir():
                yield from _files(Path(one.path))


def _read(
    folder: Path, name: str, file: str, manner: Manner
) -> tuple[CompiledTemplate, str] | None:
    """Return what the entry holds; None where there is none that can be trusted."""
    try:
        data = _own_bytes(folder / name)
        key = _own_bytes(folder / _KEY)
        payload = memoryview(data)[_SEAL:]
        if not hmac.compare_digest(data[:_SEAL], _sealed(key, name, payload)):
            return None
        return _unpacked(marshal.loads(payload), file, manner)  # noqa: S302 (the seal is this user's own)
    except _FAILURES:
        return None


def _write(folder: Path, name: str, compiled: CompiledTemplate, digest: str) -> None:
    """Keep the template; where that can't be, the next program compiles again."""
    payload = marshal.dumps(_packed(compiled, digest))
    with contextlib.suppress(*_FAILURES):
        sealed = _sealed(_key(folder), name, payload)
        put_over((sealed, payload), folder / name, _OWN, durable=False)  # one cut short is none
        _drop_oldest(folder)
        sweep(folder, lambda _: True)


def _own_bytes(path: Path) -> bytes:
    """Return the bytes of a file that only this user can write; raise OSError for any other."""
    ordinary(path)
    with path.open("rb") as stream:
        if not _is_own(os.fstat(stream.fileno()), stat.S_ISREG):
            raise PermissionError(path)
        return stream.read()


def _key(folder: Path) -> bytes:
    """Return the folder's key, made where there is none, or only a part of one."""
    path = folder / _KEY
    with contextlib.suppress(FileNotFoundError):
        if len(key := _own_bytes(path)) == _SEAL:
            return key
    put(os.urandom(_SEAL), path, lambda there: len(there) != _SEAL, _OWN)
    return _own_bytes(path)


def _sealed(key: bytes, name: str, payload: bytes | memoryview) -> bytes:
    if len(key) != _SEAL:
        raise ValueError(_KEY)
    whole = hmac.new(key, name.encode(), hashlib.sha256)
    whole.update(payload)
    return whole.digest()


def _drop_oldest(folder: Path) -> None:
    entries = [one for one in folder.iterdir() if len(one.name) == 2 * _SEAL]
    for old in sorted(entries, key=lambda one: one.stat().st_mtime_ns)[:-_MOST]:
        old.unlink(missing_ok=True)


Payload = tuple[str, dict[str, tuple[bytes, bytes, int, bytes]], Any]


def _packed(compiled: CompiledTemplate, digest: str) -> Payload:
    static = {
        name: (bytes(part), part.packed.data, part.packed.crc, part.packed.digest)
        for name, part in compiled.static.items()
        if isinstance(part, StaticPart)
    }
    return digest, static, packed_template(compiled)


def _unpacked(payload: Payload, file: str, manner: Manner) -> tuple[CompiledTemplate, str]:
    digest, parts, template = payload
    static = {
        name: StaticPart.restored(content, Packed.restored(data, crc, len(content), own))
        for name, (content, data, crc, own) in parts.items()
    }
    return unpacked_template(template, static, file, manner), digest
