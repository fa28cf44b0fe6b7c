"""The program's version, which documents say they were made by."""

VERSION = "0.1.0"
