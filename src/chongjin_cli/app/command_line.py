"""Finds the subcommand in a command line: options before it, help in all its forms, bare words and ids."""

import re

from chongjin_cli.app.fast_args import split_option
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.options import shared
from chongjin_cli.dataset.claim_ids import typed_ids
from chongjin_cli.errors import UsageError

_GRADE = "(?i)[A-F][1-6]?|[1-6]"
HELP = ("-h", "--help")
HELP_COMMAND = "help"
TAKING_ANY_WORD = ("search", "explore")
"""Commands for which `help` is a word like any other."""
_HAS_ALL_OPTIONS = "timeline"
"""A command with all options that several have."""
_OF_GRADES = "grade rating ratings legend status statuses stance stances admiralty reliability credibility".split()
"""Words for what the legend of grades explains, besides its own."""
GRADES = "grades"
"""What help explains besides commands. The word alone asks for that, too: every legend names it."""
VERSION, INSTALL, SHOW = "--version", "--install-completion", "--show-completion"
OF_THE_PROGRAM = (VERSION, INSTALL, SHOW)
"""Options that are answered by the program itself."""


def command_line(arguments: list[str]) -> tuple[str, list[str]]:
    """The subcommand and its arguments; `overview` for none, `help` with a command if any, or an option of the program.

    Options before the subcommand go behind it, and its capitals are small letters. A first word that is no command is
    searched for, an id is shown, and `grades` alone is explained. Raises UsageError for a misspelt command.
    """
    before, rest = split(arguments)
    rest = rest[1:] if rest[:1] == ["--"] else rest  # which only ends the options
    if not rest:
        return "overview", before
    folded = rest[0].casefold()
    first = folded if folded in (*COMMANDS, HELP_COMMAND, GRADES) else rest[0]
    if first in COMMANDS:
        return ("help", [first]) if _asks_for_help(rest) else (first, [*before, *rest[1:]])
    if first == HELP_COMMAND:
        return "help", _help_on(rest[1:])
    if first == GRADES and not before and all(each in HELP for each in rest[1:]):
        return "help", [GRADES]
    if first in HELP:
        return "help", []
    if first in OF_THE_PROGRAM:
        return first, rest[1:]
    if first.startswith("-") and first != "-":
        return "overview", arguments
    if "-" in first and typed_ids(first):
        return "show", [*before, *rest]
    from chongjin_cli.app.first_word import is_id_in_one, refuse_what_is_no_search

    if is_id_in_one(first, before):
        return "show", [*before, *rest]
    refuse_what_is_no_search(first, before, rest[1:])
    return "search", [*before, *rest]


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The options before the first word, with their values, and the rest."""
    end = 0
    while end < len(arguments) and arguments[end].startswith("-"):
        flag, given, _ = split_option(arguments[end])
        if flag not in (known := shared()):
            break
        end += 1 if given or known[flag].type is bool else 2
    return arguments[:end], arguments[end:]


def _asks_for_help(arguments: list[str]) -> bool:
    """Whether a command and what stands behind it ask for its help: `era -h`, `era help`; that is a word to search."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return any(each in HELP for each in arguments[:end]) or (
        arguments[1:] == [HELP_COMMAND] and arguments[0].casefold() not in TAKING_ANY_WORD
    )


def _help_on(asked: list[str]) -> list[str]:
    """The command, or `grades`, also by one of its terms, that help is asked for; nothing if for none or for itself."""
    if not asked or asked[0] == HELP_COMMAND:
        return []
    word = asked[0].casefold()
    if word in COMMANDS:
        return [word]
    if re.fullmatch(_GRADE, word) or word in _terms_of_grades():
        return [GRADES]
    from chongjin_cli.app.first_word import near_to

    near = near_to(word)
    raise UsageError(f"no command {asked[0]!r}", f"did you mean {near}?" if near else _telling_of(word))


def _terms_of_grades() -> set[str]:
    from chongjin_cli.dataset.grading import STATUSES
    from chongjin_cli.present.labels import STANCE_MEANINGS

    return {GRADES, *_OF_GRADES, *STATUSES.values(), *STANCE_MEANINGS}


def _telling_of(word: str) -> str:
    """The help page that tells of a word which is no command, be it of an option; else the list of them."""
    pages = [name for name in COMMANDS if word in re.findall(r"\w+", load(name).__doc__.casefold())]
    options = shared().items()
    names = {each for flag, _ in options for each in (flag, flag.lstrip("-"), f"{flag.lstrip('-')}s")}
    said = {each for _, option in options for each in re.findall(r"\w+", option.about.help.casefold())}
    if word in names or (not pages and word in said) or word in ("filter", "filters"):
        pages = [_HAS_ALL_OPTIONS]
    return f"of that tells: chongjin help {pages[0]}" if len(pages) == 1 else "chongjin help lists them"
