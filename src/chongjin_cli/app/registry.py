"""The subcommands and their files."""

from importlib import import_module
from typing import Any

COMMANDS = tuple(
    "era topic place actor sources search explore show cite open export timeline figures disputes brief audit diff "
    "mcp init validate schema".split()
)  # fmt: skip
"""Every subcommand; each is the function `command` of the file of its name in commands/."""


def load(name: str) -> Any:
    """The module of a subcommand."""
    return import_module(f"chongjin_cli.commands.{name}")


def summary(name: str) -> str:
    """What a subcommand does: the first line of its file, which is read, since loading them all takes long."""
    import chongjin_cli.commands

    loader: Any = chongjin_cli.commands.__loader__
    content = loader.get_data(f"{chongjin_cli.commands.__path__[0]}/{name}.py")
    return str(content.partition(b"\n")[0].decode().strip('"\r'))
