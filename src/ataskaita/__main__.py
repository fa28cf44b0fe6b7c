"""Run the command line tool: `ataskaita`, or `python -m ataskaita`."""

from ataskaita.cli.interruption import Interrupted, deafen, listen, tell


def main() -> None:
    """Run the command line; whoever wants it to end is heard before anything else is read."""
    try:
        listen()
        from ataskaita.cli.main import run  # noqa: PLC0415 (see above)

        run()
    except Interrupted as interrupted:
        tell(interrupted)
        raise
    finally:
        deafen()


if __name__ == "__main__":
    main()
