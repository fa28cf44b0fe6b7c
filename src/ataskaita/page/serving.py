"""The page is served on this computer until it is closed."""

import secrets
import socket
import threading
import webbrowser
from pathlib import Path

import uvicorn

from ataskaita.errors import Fault, FileError, Place, disk_reason
from ataskaita.messages.page import PORT_TAKEN
from ataskaita.page.app import application
from ataskaita.page.desk import HOST, Desk


def opened(folder: Path, port: int = 0, first: str = "") -> tuple[Desk, socket.socket]:
    """Return a desk with a new key, and the door at which it is asked for: a free port, or one.

    `first` is the data file of the folder that is shown at first.
    """
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        door.bind((HOST, port))
        door.listen()
    except OSError as error:
        door.close()
        facts = {"port": str(port), "reason": disk_reason(error)}
        raise FileError([Fault(PORT_TAKEN, Place(str(folder)), facts)]) from None
    return Desk(folder, secrets.token_urlsafe(32), door.getsockname()[1], first), door


def show(address: str) -> None:
    """Open the address in the person's browser, without waiting for it."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def serve(desk: Desk, door: socket.socket) -> None:
    """Answer until the program is ended."""
    config = uvicorn.Config(
        application(desk),
        log_level="warning",
        access_log=False,
        lifespan="off",
        loop="asyncio",
        http="h11",
        ws="none",
        server_header=False,
        date_header=False,
        proxy_headers=False,
    )
    uvicorn.Server(config).run(sockets=[door])
