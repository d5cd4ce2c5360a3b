"""The subcommands and their files."""

from importlib import import_module
from typing import Any

COMMANDS = tuple(
    "era topic place actor sources search explore show cite export timeline figures disputes validate schema".split()
)
"""Every subcommand; each is the function `command` of the file of its name in commands/."""


def load(name: str) -> Any:
    """The module of a subcommand."""
    return import_module(f"chongjin_cli.commands.{name}")
