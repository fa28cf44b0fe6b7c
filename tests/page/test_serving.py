"""The page is open on this computer only, at a free port, and is closed by Ctrl+C.

Guards: page.serving, cli.window.
"""

import socket
from pathlib import Path

import httpx2
import pytest

from ataskaita.errors import FileError
from ataskaita.page.serving import opened
from tests.cli.tool import run, write_data
from tests.page.serving import served


class DescribeTheDoor:
    def it_is_open_to_this_computer_alone(self, tmp_path: Path) -> None:
        desk, door = opened(tmp_path)

        assert door.getsockname() == ("127.0.0.1", desk.port)
        door.close()

    def it_has_a_new_key_each_time(self, tmp_path: Path) -> None:
        (one, door), (other, second) = opened(tmp_path), opened(tmp_path)

        assert one.token != other.token
        assert len(one.token) >= 43  # 32 bytes
        assert one.port != other.port
        door.close()
        second.close()

    def it_says_where_the_port_is_taken(self, tmp_path: Path) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()

            with pytest.raises(FileError, match="P606"):
                opened(tmp_path, taken.getsockname()[1])


class DescribeTheCommand:
    def it_refuses_a_folder_that_isnt_there(self) -> None:
        done = run("langas", "nera")

        assert (done.code, "F403" in done.said) == (4, True)

    def it_says_what_it_needs_where_that_isnt_installed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.cli.window.find_spec", lambda _name: None)

        done = run("langas", ".")

        assert (done.code, 'pip install "ataskaita[langas]"' in done.said) == (4, True)

    @pytest.mark.slow
    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_opens_a_data_file_that_was_dropped_on_the_program(self, tmp_path: Path) -> None:
        data = Path(write_data(tmp_path / "mano duomenys (2).yaml"))

        with served(data) as page, httpx2.Client(follow_redirects=True) as browser:
            shown = browser.get(page.address)

        assert (shown.status_code, shown.url.path) == (200, "/failas")
        assert data.name in shown.text

    @pytest.mark.slow
    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_serves_until_it_is_closed(self, tmp_path: Path) -> None:
        with served(tmp_path) as page, httpx2.Client(follow_redirects=True) as browser:
            assert browser.get(page.origin).status_code == 403
            assert browser.get(page.address).status_code == 200
        assert page.process.returncode == 0
