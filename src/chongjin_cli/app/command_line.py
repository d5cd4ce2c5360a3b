"""Finds the subcommand in a command line: options before it, help in all its forms, bare words and ids."""

import re
from itertools import pairwise

from chongjin_cli.app.registry import COMMANDS
from chongjin_cli.errors import UsageError

_VALUED = {"--data", "--format", "-f", "--fields"}
"""Options that may stand before the subcommand and take a value."""
_PLAIN = {"--json", "--no-pager"}
_ID = re.compile(r"[A-Za-z][A-Za-z0-9]{0,9}-[0-9]{1,7}")


def command_line(arguments: list[str]) -> tuple[str, list[str]]:
    """The subcommand and its arguments; `overview` for none, `typer` for what only Typer answers.

    Options before the subcommand go behind it. A first word that is no command is searched for, an id is shown. Raises
    UsageError for a misspelt command.
    """
    before, rest = _split(arguments)
    if not rest:
        return "overview", before
    first = rest[0]
    if first in COMMANDS:
        return first, [*before, *rest[1:]]
    if first == "help":
        return _help(rest[1:])
    if first == "-h":
        return "typer", ["--help"]
    if first.startswith("-") and first != "-":
        return "typer", arguments
    if _ID.fullmatch(first):
        return "show", [*before, *rest]
    _check_spelling(first, before)
    return "search", [*before, *rest]


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The options before the first word, and the rest."""
    end = 0
    while end < len(arguments):
        flag = arguments[end].partition("=")[0]
        if flag in _VALUED:
            end += 1 if "=" in arguments[end] else 2
        elif flag in _PLAIN:
            end += 1
        else:
            break
    return arguments[:end], arguments[end:]


def _help(asked: list[str]) -> tuple[str, list[str]]:
    if asked == ["grades"]:
        return "help grades", []
    if asked and asked[0] not in COMMANDS:
        near = _near(asked[0])
        raise UsageError(f"no command {asked[0]!r}", f"did you mean {near}?" if near else "chongjin help lists them")
    return "typer", [*asked[:1], "--help"]


def _check_spelling(word: str, options: list[str]) -> None:
    """Raise UsageError for a word that is nearly a command and that no claim has."""
    near = _near(word)
    if near is None:
        return
    from chongjin_cli.cli.options import Data
    from chongjin_cli.queries.selection import Selection
    from chongjin_cli.text import query_language

    path = next((value for flag, value in pairwise(options) if flag == "--data"), None)
    dataset = Data(path).open()
    if not dataset.count(Selection(search=query_language.parse(word))):
        raise UsageError(f"no command {word!r}", f"did you mean {near}?")


def _near(word: str) -> str | None:
    """The command that a word is within one edit of."""
    from chongjin_cli.text.spelling import distance

    return next((name for name in COMMANDS if distance(word.casefold(), name, 1) <= 1), None)
