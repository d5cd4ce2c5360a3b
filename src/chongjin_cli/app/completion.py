"""What could come next on a command line: commands, options, their values, and the ids that the dataset has.

A shell asks with the words of the line in $COMP_WORDS and the place of the cursor in $COMP_CWORD; see `shells`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from chongjin_cli.app.command_line import GRADES, HELP, INSTALL, OF_THE_PROGRAM, SHOW, split
from chongjin_cli.app.fast_args import data_of, words
from chongjin_cli.app.registry import COMMANDS, load, summary
from chongjin_cli.cli.options import Argument, Data, Parameter, options, parameters, shared
from chongjin_cli.commands import overview

FILES = ":files:"
"""What the shells' scripts take for: complete the name of a file."""
OF_FILES = ("FILE", "FILE…", "OLD", "NEW")
"""What stands in the help for the name of a file."""
MOST = 1000
"""Ids that are offered; nobody reads more."""
_LONGEST_ABOUT = 80
_OF_SHELLS = {**dict.fromkeys(map(ord, '\\"`$\t\r\n'), " "), ord("'"): "’"}
"""Characters that a shell might act on: some completions are code that the shell evaluates."""


class Candidate(NamedTuple):
    """A word that may come next, and what it is."""

    word: str
    about: str = ""


def answer(environment: Mapping[str, str]) -> int:
    """Print what could stand at the cursor, in the form that the shell's script reads. It never shows an error."""
    shell = environment.get("_CHONGJIN_COMPLETE", "").removeprefix("complete_")
    try:
        typed = _words(environment.get("COMP_WORDS", ""))[1:]
        found = candidates(*_at_the_cursor(typed, environment.get("COMP_CWORD", ""), shell))
        text = "".join(f"{_line(each, shell)}\n" for each in found)
    except Exception:  # noqa: BLE001 - a shell that completes must never show an error
        return 0
    print(text, end="")
    return 0


def candidates(before: Sequence[str], begun: str) -> Iterator[Candidate]:
    """What a word may be that follows others and is begun so."""
    early, rest = split(list(before))
    if early and _takes_value(early, shared()):
        yield from _values(shared()[early[-1]], before, begun)
    elif not rest:
        yield from _first_words(before, begun)
    elif rest == ["help"]:
        yield from _matching([Candidate(name) for name in (*COMMANDS, GRADES)], begun)
    elif rest[0] in (INSTALL, SHOW):
        yield from _matching(map(Candidate, ("bash", "zsh", "fish")), begun)
    else:
        name = rest[0] if rest[0] in COMMANDS else "show" if _ids(rest[0], before, whole_prefix=True) else "search"
        yield from _of_command(name, before, rest[1:] if rest[0] in COMMANDS else rest, begun)


def _first_words(before: Sequence[str], begun: str) -> Iterator[Candidate]:
    if begun.startswith("-"):
        flags = [Candidate(flag, each.about.help) for flag, each in options(overview.command).items()]
        yield from _matching([*flags, *map(Candidate, (*OF_THE_PROGRAM, *HELP))], begun)
        return
    yield from _matching((Candidate(name, summary(name)) for name in COMMANDS), begun)
    yield from _matching([Candidate("help", "Help on a command, or on grades.")], begun)
    if len(begun) > 1:
        yield from _ids(begun, before, whole_prefix=True)


def _of_command(name: str, before: Sequence[str], typed: Sequence[str], begun: str) -> Iterator[Candidate]:
    """What may follow in the arguments of a command."""
    known = options(load(name).command)
    flag, has_value, value = begun.partition("=")
    if begun.startswith("--") and has_value and flag in known:
        yield from (Candidate(f"{flag}={each.word}", each.about) for each in _values(known[flag], before, value))
    elif typed and _takes_value(typed, known):
        yield from _values(known[typed[-1]], before, begun)
    elif begun.startswith("-") and begun != "-":
        given = {known[each.partition("=")[0]].name for each in typed if each.partition("=")[0] in known}
        left = {flag: each for flag, each in known.items() if each.is_repeatable or each.name not in given}
        flags = [Candidate(flag, each.about.help) for flag, each in left.items() if flag.startswith("--")]
        yield from _matching([*flags, Candidate("--help", "Print the help of the command.")], begun)
    else:
        yield from _argument(name, before, typed, begun)


def _argument(name: str, before: Sequence[str], typed: Sequence[str], begun: str) -> Iterator[Candidate]:
    """The next argument that is no option."""
    command = load(name).command
    known = options(command)
    given = len(list(words(command, typed)))
    arguments = [each for each in parameters(command) if isinstance(each.about, Argument)]
    for argument in arguments[given:][:1] or [each for each in arguments[-1:] if each.type == list[str] | None]:
        yield from _values(argument, before, begun)
        for flag in (known[each] for each in typed if each in known and known[each].type is bool):
            yield from _values(flag, before, begun)  # what it lets the argument name as well


def _values(parameter: Parameter, before: Sequence[str], begun: str) -> Iterator[Candidate]:
    """The values that an option or argument takes."""
    about = parameter.about
    if parameter.choices:
        yield from _matching(map(Candidate, parameter.choices), begun)
    elif about.completes == "claim":
        yield from _ids(begun, before)
    elif about.completes:
        dataset = Data(data_of(before)).open()
        for kind in about.completes.split():
            yield from (Candidate(*name) for name in dataset.beginning_with(kind, begun.casefold(), MOST))
    elif about.metavar in OF_FILES:
        yield Candidate(FILES)


def _ids(begun: str, before: Sequence[str], *, whole_prefix: bool = False) -> list[Candidate]:
    """Ids of claims that begin with what was typed, spelt so; with `whole_prefix` only if all of the prefix was."""
    dataset = Data(data_of(before)).open()
    prefix = dataset.meta()["prefix"]
    own = begun.upper()
    if not own.startswith(prefix if whole_prefix else f"{prefix}-"[: len(own)]):
        return []
    found = dataset.beginning_with("claim", own or prefix, MOST)
    return [Candidate(begun + name[len(begun) :], assertion) for name, assertion in found]


def _takes_value(typed: Sequence[str], known: Mapping[str, Parameter]) -> bool:
    """Whether the next word is the value of the option before it."""
    awaits = False
    for word in typed:
        awaits = not awaits and word in known and known[word].type is not bool
    return awaits


def _matching(found: Iterator[Candidate] | Sequence[Candidate], begun: str) -> Iterator[Candidate]:
    return (each for each in found if each.word.startswith(begun))


def _words(line: str) -> list[str]:
    """The words of a command line as a shell takes it apart; a quote may still be open."""
    import shlex

    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # an open quote or a last backslash
        words.append(lexer.token)
    return words


def _at_the_cursor(typed: list[str], place: str, shell: str) -> tuple[list[str], str]:
    """The words before the cursor and the one that is begun there. Fish gives this word, the others its number."""
    if shell == "fish":
        before = typed[:-1] if place and typed and typed[-1] == place.strip("'\"") else typed
        return before, place.strip("'\"")
    number = int(place) - 1
    before, begun = typed[:number], typed[number] if number < len(typed) else ""
    if begun == "=" and before:  # bash takes `--topic=` for two words
        return before, ""
    return (before[:-1], begun) if before[-1:] == ["="] else (before, begun)


def _line(candidate: Candidate, shell: str) -> str:
    about = candidate.about.translate(_OF_SHELLS)[:_LONGEST_ABOUT]
    if candidate.word == FILES or shell == "bash" or not about:
        return candidate.word
    return f"{candidate.word}:{about}" if shell == "zsh" else f"{candidate.word}\t{about}"
