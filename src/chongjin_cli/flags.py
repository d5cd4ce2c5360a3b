"""An option as a command line and its help show it, described where its value is used."""

from typing import NamedTuple


class Option(NamedTuple):
    """An option: its flags, help, what stands for its value there, and the kind of record whose ids complete it."""

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    completes: str | None = None
    panel: str | None = None
