"""An option as a command line and its help show it, described where its value is used."""

from typing import NamedTuple

STDIN = "-"
"""What stands for stdin where a file or ids are to be named."""


class Option(NamedTuple):
    """An option: its flags, help, what stands for its value there, and the kind of record whose ids complete it.

    `takes` says which values go with what, where not all go with everything.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    completes: str | None = None
    panel: str | None = None
    takes: str | None = None
