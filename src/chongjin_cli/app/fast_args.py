"""Reads plain command lines by the commands' own definitions, without loading Typer, which takes five bare starts.

For what is not plain `read` returns None; `mistake` then tells what is wrong with it. What it cannot explain is left to
Typer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from chongjin_cli.cli.options import GROUPS, REQUIRED, Argument, Parameter, options, parameters
from chongjin_cli.errors import Mend, UsageError, nearest
from chongjin_cli.flags import Option

NARROWING = "--match"
"""The option by which commands without a name take words."""
TO_A_FILE = ("-o", "--output", "--out")
"""Options that name a file to write, here and elsewhere."""
PRINTING = "--format"
"""The option of the commands that print to stdout."""
ELSEWHERE = {
    "--since": "--from", "--after": "--from", "--until": "--to", "--before": "--to", "--year": "--during",
    "--style": "--format", "--max": "--limit", "--top": "--limit", "--order": "--sort",
    "--person": "--actor", "--tag": "--topic", "--grades": "--grade",
}  # fmt: skip
"""Options of other programs, with ours that do the same."""


def read(command: Callable[..., Any], arguments: Sequence[str]) -> dict[str, Any] | None:
    """The value of every parameter of a command, None unless the command line is plain and right."""
    known, flags = parameters(command), options(command)
    values = {each.name: each.default for each in known}
    positional: list[str] = []
    taken: set[str] = set()
    rest = iter(arguments)
    for text in rest:
        if text == "--":
            positional.extend(rest)
        elif text.startswith("-") and text != "-":
            if not _take_option(text, rest, flags, values, taken):
                return None
        else:
            positional.append(text)
    if not _take_positional(positional, [each for each in known if isinstance(each.about, Argument)], values):
        return None
    return None if REQUIRED in values.values() else values


def _take_option(
    text: str, rest: Iterator[str], flags: dict[str, Parameter], values: dict[str, Any], taken: set[str]
) -> bool:
    """Read one option and, from `rest`, its value. False if it is not plain, or given twice where once will do."""
    flag, given, value = _split_option(text)
    option = flags.get(flag)
    if option is None:
        return False
    if option.type is bool:
        values[option.name] = True
        return not given
    wanted = value if given else next(rest, None)
    converted = None if wanted is None or (wanted in flags and not given) else _convert(wanted, option.type)
    if converted is None or (option.name in taken and not option.is_repeatable):
        return False
    taken.add(option.name)
    values[option.name] = [*(values[option.name] or ()), converted] if option.is_repeatable else converted
    return True


def _split_option(text: str) -> tuple[str, str, str]:
    """The flag of an option and the value written with it, if one is; between them what joins the two, or the value."""
    if text.startswith("--"):
        return text.partition("=")
    return text[:2], text[2:], text[2:]


def words(command: Callable[..., Any], arguments: Sequence[str]) -> Iterator[str]:
    """What on a command line is neither an option nor the value of one."""
    flags = options(command)
    rest = iter(arguments)
    for text in rest:
        if not text.startswith("-"):
            yield text
            continue
        flag, given, _ = _split_option(text)
        if flag in flags and flags[flag].type is not bool and not given:
            next(rest, None)


def mistake(
    name: str, command: Callable[..., Any], arguments: Sequence[str], instead: Mapping[str, str]
) -> UsageError | None:
    """What is wrong with a command line and how to mend it; None if that cannot be told.

    `instead` has the mend for options that other commands have and this one does not.
    """
    known, flags = parameters(command), options(command)
    positional: list[str] = []
    taken: list[str] = []
    rest = iter(arguments)
    for text in rest:
        if text == "--":
            positional.extend(rest)
        elif not text.startswith("-") or text == "-":
            positional.append(text)
        elif _split_option(text)[0] not in flags:
            return _unknown_option(name, text, list(flags), instead)
        elif found := _mistaken_option(text, rest, flags, taken):
            return found
    repeated = next((flag for flag in taken if taken.count(flag) > 1), None)
    if repeated:
        return UsageError(f"{repeated} is given {taken.count(repeated)} times", "give it once")
    narrows = NARROWING in flags
    taking = [each for each in known if isinstance(each.about, Argument)]
    return _mistaken_words(name, positional, taking, narrows, data_of(arguments))


def _unknown_option(name: str, text: str, flags: Sequence[str], instead: Mapping[str, str]) -> UsageError:
    """The mend for an option that a command does not have: another that does the same, else the nearest one."""
    flag = _split_option(text)[0]
    called = f"chongjin {name}".rstrip()
    lists = f"{called} --help lists its options"
    if flag in instead or flag in _shared():
        mend = "it never uses a pager: leave it out" if flag == "--no-pager" else lists
        return UsageError(f"{name or 'the overview'} takes no {flag}", instead.get(flag, mend))
    if flag in TO_A_FILE and PRINTING in flags:
        return UsageError(f"no such option: {flag}", f"it prints to stdout: {called}{' …' if name else ''} > FILE")
    meant = ELSEWHERE.get(flag)
    hint = f"did you mean {meant}?" if meant in flags else _near(flag, flags)
    return UsageError(f"no such option: {flag if flag.startswith('--') else text}", hint or lists)


def _near(flag: str, flags: Sequence[str]) -> str | None:
    """The option that one is a misspelling of, compared without the dashes."""
    return nearest(flag.lstrip("-"), [each.lstrip("-") for each in flags if each.startswith("--")], path="--")


def _shared() -> set[str]:
    """The flags of the options that several commands have."""
    fields = [field for group in GROUPS for field in group.__annotations__.values()]
    return {flag for field in fields for flag in field.__metadata__[0].flags}


def _mistaken_option(
    text: str, rest: Iterator[str], flags: dict[str, Parameter], taken: list[str]
) -> UsageError | None:
    """What is wrong with one option and its value; `taken` notes those that may stand once."""
    flag, given, value = _split_option(text)
    option = flags[flag]
    if option.type is bool:
        return UsageError(f"{flag} takes no value", f"leave out {value!r}") if given else None
    wanted = value if given else next(rest, None)
    if wanted is None or (wanted in flags and not given):
        return UsageError(f"{flag} needs a value", f"as in: {flag} {option.about.metavar}")
    if _convert(wanted, option.type) is None:
        return _mistaken_value(flag, wanted, option)
    if not option.is_repeatable:
        taken.append(option.about.flags[0])  # type: ignore[union-attr]
    return None


def _mistaken_value(what: str, value: str, parameter: Parameter) -> UsageError:
    if isinstance(parameter.about, Option) and parameter.about.takes:
        return UsageError(f"{what}: {value!r} is not one of them", f"there are: {parameter.about.takes}")
    if parameter.choices:
        return UsageError(f"{what}: {value!r} is not one of them", nearest(value, parameter.choices, list_all=True))
    return UsageError(f"{what}: {value!r} is not a whole number from 0 on", f"for instance {what} 10")


def _mistaken_words(
    name: str, texts: list[str], arguments: list[Parameter], narrows: bool, data: str | None
) -> UsageError | None:
    """What is wrong with the words of a command line that belong to no option; `narrows` if one takes such words.

    `data` is the dataset file that the command line names.
    """
    for argument in arguments:
        if argument.type == list[str] | None:
            return None
        if not texts:
            if argument.default is REQUIRED:
                what = f"{name} needs {argument.about.metavar}"
                known = ", ".join(argument.choices or ())
                return UsageError(what, f"there are: {known}" if known else f"chongjin {name} --help shows how")
            return None
        word = texts.pop(0)
        if _convert(word, argument.type) is None:
            return _mistaken_value(name, word, argument)
    if texts:
        if narrows and not arguments:
            return UsageError(f"{name} takes no words", _instead_of_words(name, " ".join(texts), data))
        return UsageError(f"{name} takes no further word {texts[0]!r}", "put a name of several words in quotes")
    return None


def _instead_of_words(name: str, text: str, data: str | None) -> Mend:
    """The filters of a list of claims that leave any for what was typed."""
    from chongjin_cli.cli.options import Data
    from chongjin_cli.queries.instead_of_words import instead_of_words
    from chongjin_cli.queries.store import Dataset

    return instead_of_words(Data(data).open(), name, text, Dataset.count)


def data_of(arguments: Sequence[str]) -> str | None:
    """The dataset file that a command line names."""
    for flag, value in pairwise([*arguments, ""]):
        if flag == "--data" or flag.startswith("--data="):
            return value if flag == "--data" else flag.partition("=")[2]
    return None


def _take_positional(texts: list[str], arguments: list[Parameter], values: dict[str, Any]) -> bool:
    for argument in arguments:
        if argument.type == list[str] | None:
            values[argument.name] = texts or None
            return True
        if texts:
            values[argument.name] = _convert(texts.pop(0), argument.type)
            if values[argument.name] is None:
                return False
    return not texts


def _convert(text: str, kind: Any) -> Any:
    """A text as a value of a parameter's type (text, number, Literal, a list of them, or None); None if it is none."""
    if text in getattr(kind, "__args__", ()):  # a Literal by itself
        return text
    for part in getattr(kind, "__args__", (kind,)):
        if getattr(part, "__origin__", None) is list:
            return _convert(text, part.__args__[0])
        if part is str:
            return text
        if part is int:
            return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
        if text in getattr(part, "__args__", ()):
            return text
    return None
