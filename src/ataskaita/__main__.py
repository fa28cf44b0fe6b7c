"""Run the command line tool: `python -m ataskaita`."""

from ataskaita.cli import main

if __name__ == "__main__":
    main()
