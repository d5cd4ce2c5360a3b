"""Finds the subcommand in a command line: options before it, help in all its forms, bare words and ids."""

import re

from chongjin_cli.app.fast_args import data_of, words
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.dataset.claim_ids import TYPED
from chongjin_cli.errors import UsageError

_VALUED = {"--data", "--without", "--format", "-f", "--fields"}
"""Options that may stand before the subcommand and take a value."""
_PLAIN = {"--json", "--no-pager"}
_GRADE = "(?i)[A-F][1-6]?|[1-6]"
HELP = ("-h", "--help")
LONG_ENOUGH = 4
"""Letters of a command, or of what was typed for it, from which on an edit is taken for a slip."""
GRADES = "grades"
"""What help explains besides commands. The word alone asks for that, too: every legend names it."""
VERSION, INSTALL, SHOW = "--version", "--install-completion", "--show-completion"
OF_THE_PROGRAM = (VERSION, INSTALL, SHOW)
"""Options that are answered by the program itself."""


def command_line(arguments: list[str]) -> tuple[str, list[str]]:
    """The subcommand and its arguments; `overview` for none, `help` with a command if any, or an option of the program.

    Options before the subcommand go behind it. A first word that is no command is searched for, an id is shown, and
    `grades` alone is explained. Raises UsageError for a misspelt command.
    """
    before, rest = split(arguments)
    rest = rest[1:] if rest[:1] == ["--"] else rest  # which only ends the options
    if not rest:
        return "overview", before
    first = rest[0]
    if first in COMMANDS:
        return ("help", [first]) if _asks_for_help(rest) else (first, [*before, *rest[1:]])
    if first == "help":
        return "help", _help_on(rest[1:])
    if first == GRADES and not before and all(each in HELP for each in rest[1:]):
        return "help", [GRADES]
    if first in HELP:
        return "help", []
    if first in OF_THE_PROGRAM:
        return first, rest[1:]
    if first.startswith("-") and first != "-":
        _check_option(first)
        return "overview", arguments
    if re.fullmatch(TYPED, first, re.ASCII | re.IGNORECASE):
        return "show", [*before, *rest]
    _check_spelling(first, before, rest[1:])
    return "search", [*before, *rest]


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
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


def _asks_for_help(arguments: list[str]) -> bool:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return any(each in HELP for each in arguments[:end])


def _help_on(asked: list[str]) -> list[str]:
    """The command, or `grades`, also by one of them, that help is asked for; nothing if for none or for help itself."""
    if asked[:1] == ["help"]:
        return []
    if asked and re.fullmatch(_GRADE, asked[0]):
        return [GRADES]
    if not asked or asked[0] in (*COMMANDS, GRADES):
        return asked[:1]
    near = _near(asked[0])
    raise UsageError(f"no command {asked[0]!r}", f"did you mean {near}?" if near else _telling_of(asked[0]))


def _telling_of(word: str) -> str:
    """The help pages that say a word which is no command, else the list of them."""
    pages = [name for name in COMMANDS if word.casefold() in re.findall(r"\w+", load(name).__doc__.casefold())]
    return f"of that tells: chongjin help {pages[0]}" if len(pages) == 1 else "chongjin help lists them"


def _check_option(flag: str) -> None:
    """Raise UsageError for an option that is to follow a command."""
    from chongjin_cli.queries.filters import OPTIONS

    name = flag.partition("=")[0]
    if any(name in option.flags for option in OPTIONS.values()):
        raise UsageError(f"{name} belongs to a command", f"as in: chongjin timeline {name} …")


def _check_spelling(word: str, options: list[str], behind: list[str]) -> None:
    """Raise UsageError for a word that is nearly a command and that no claim has, or that is none.

    So, too, for a command's plural, or its singular, that has no further word behind it.
    """
    near = _near(word)
    if near is None:
        return
    if word.casefold() in (f"{near}s", near.removesuffix("s")) and not any(words(load(near).command, behind)):
        raise UsageError(f"no command {word!r}", f"did you mean {near}? To search for the word: chongjin search {word}")
    from chongjin_cli.cli.options import Data

    if not Data(data_of(options)).open().has_word(word):
        raise UsageError(f"no command {word!r}", f"did you mean {near}?")


def _near(word: str) -> str | None:
    """The command that a word is within one edit of; what is further off is likelier a word to look for.

    One of three letters for another of three is too far: a map is no mcp.
    """
    from chongjin_cli.text.lexicon import distance

    near = (name for name in COMMANDS if distance(word.casefold(), name, 1) <= 1)
    return next((name for name in near if max(len(name), len(word)) >= LONG_ENOUGH), None)
