"""Reads command lines by the commands' own definitions, without loading Typer, which takes five bare starts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from chongjin_cli.cli.options import REQUIRED, Argument, Data, Parameter, options, parameters, shared
from chongjin_cli.errors import Mend, UsageError, nearest, once_each
from chongjin_cli.flags import STDIN, Option

NARROWING = "--match"
"""The option by which commands without a name take words."""
TO_A_FILE = ("-o", "--output", "--out")
"""Options that name a file to write, here and elsewhere."""
OF_IDS = ("claim", "dispute")
"""What completes an argument that takes ids, also from stdin."""
PRINTING = "--format"
"""The option of the commands that print to stdout."""
ELSEWHERE = {
    "--since": "--from", "--after": "--from", "--until": "--to", "--before": "--to", "--year": "--during",
    "--style": "--format", "--max": "--limit", "--top": "--limit", "--order": "--sort",
    "--person": "--actor", "--tag": "--topic", "--grades": "--grade",
}  # fmt: skip
"""Options of other programs, with ours that do the same."""


def read(module: Any, arguments: Sequence[str]) -> dict[str, Any]:
    """The value of every parameter of a subcommand, given its file. Raises UsageError for a mistake, with the mend.

    `INSTEAD` of the file has the mend for options that other commands have and this one does not.
    """
    name = module.__name__.rpartition(".")[2]
    name = "" if name == "overview" else name
    known, flags = parameters(module.command), options(module.command)
    values = {each.name: each.default for each in known}
    prepared = getattr(module, "prepare", list)(arguments)
    positional: list[str] = []
    taken: list[str] = []
    rest = iter(prepared)
    for text in rest:
        if text == "--":
            positional.extend(rest)
        elif not text.startswith("-") or text == "-":
            positional.append(text)
        elif (option := flags.get(split_option(text)[0])) is None:
            raise _unknown_option(name, text, flags, getattr(module, "INSTEAD", {}))
        else:
            value = _option_value(option, text, rest, flags)
            values[option.name] = [*(values[option.name] or ()), value] if option.is_repeatable else value
            if option.type is not bool and not option.is_repeatable:
                taken.append(option.about.flags[0])  # type: ignore[union-attr]
    for flag in taken:
        if taken.count(flag) > 1:
            raise UsageError(f"{flag} is given {taken.count(flag)} times", "give it once")
    takes = [each for each in known if isinstance(each.about, Argument)]
    takes_names = all(each.about.completes not in (None, *OF_IDS) for each in takes)
    if positional == [STDIN] and takes_names and (takes or NARROWING in flags):
        raise UsageError(f"{name} reads no ids from stdin", f"chongjin show {STDIN} shows their claims")
    if positional and not takes and NARROWING in flags:
        raise UsageError(f"{name} takes no words", _instead_of_words(name, " ".join(positional), data_of(prepared)))
    return values | _argument_values(name, positional, takes)


def split_option(text: str) -> tuple[str, str, str]:
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
        flag, given, _ = split_option(text)
        if flag in flags and flags[flag].type is not bool and not given:
            next(rest, None)


def _unknown_option(name: str, text: str, flags: Mapping[str, Parameter], instead: Mapping[str, str]) -> UsageError:
    """The mend for an option that a command does not have: another that does the same, else the nearest one."""
    flag = split_option(text)[0]
    called = f"chongjin {name}".rstrip()
    lists = f"{called} --help lists its options"
    if flag in instead or flag in shared():
        mend = "it never uses a pager: leave it out" if flag == "--no-pager" else lists
        return UsageError(f"{name or 'the overview'} takes no {flag}", instead.get(flag, mend))
    if flag in TO_A_FILE and PRINTING in flags:
        return UsageError(f"no such option: {flag}", f"it prints to stdout: {called}{' …' if name else ''} > FILE")
    value = flag.removeprefix("--")
    meant = f"{PRINTING} {value}" if PRINTING in flags and value in flags[PRINTING].choices else ELSEWHERE.get(flag, "")
    hint = f"did you mean {meant}?" if meant.partition(" ")[0] in flags else _near(flag, list(flags))
    return UsageError(f"no such option: {flag if flag.startswith('--') else text}", hint or lists)


def _near(flag: str, flags: Sequence[str]) -> str | None:
    """The option that one is a misspelling of, compared without the dashes."""
    return nearest(flag.lstrip("-"), [each.lstrip("-") for each in flags if each.startswith("--")], path="--")


def _option_value(option: Parameter, text: str, rest: Iterator[str], flags: dict[str, Parameter]) -> Any:
    """The value of an option, written with it or, in `rest`, behind it."""
    flag, given, value = split_option(text)
    if option.type is bool:
        if given:
            raise UsageError(f"{flag} takes no value", f"leave out {value!r}")
        return True
    wanted = value if given else next(rest, None)
    if wanted is None or (wanted in flags and not given):
        raise UsageError(f"{flag} needs a value", f"as in: {flag} {option.about.metavar}")
    return _converted(flag, wanted, option)


def _converted(what: str, text: str, parameter: Parameter) -> Any:
    """A text as the value of a parameter; `what` an error calls that."""
    value = _convert(text, parameter.type)
    if value is None:
        raise _mistaken_value(what, text, parameter)
    return value


def _mistaken_value(what: str, value: str, parameter: Parameter) -> UsageError:
    if isinstance(parameter.about, Option) and parameter.about.takes:
        return UsageError(f"{what}: {value!r} is not one of them", f"there are: {parameter.about.takes}")
    if parameter.choices:
        several = [each.strip() for each in value.split(",")]
        if parameter.is_repeatable and set(several) <= {*parameter.choices}:
            return UsageError(f"{what} takes one at a time", once_each(what, several))
        return UsageError(f"{what}: {value!r} is not one of them", nearest(value, parameter.choices, list_all=True))
    return UsageError(f"{what}: {value!r} is not a whole number from 0 on", f"for instance {what} 10")


def _argument_values(name: str, texts: list[str], arguments: list[Parameter]) -> dict[str, Any]:
    """The values of the arguments that are given; where one name is taken, all words are that name."""
    values: dict[str, Any] = {}
    if len(texts) > 1 and arguments and arguments[0].is_one_name:
        texts = [_name_of(name, texts)]
    for argument in arguments:
        if argument.type == list[str] | None:
            return values | {argument.name: texts or None}
        if texts:
            values[argument.name] = _converted(name, texts.pop(0), argument)
        elif argument.default is REQUIRED:
            known = ", ".join(argument.choices)
            mend = f"there are: {known}" if known else f"chongjin {name} --help shows how"
            raise UsageError(f"{name} needs {argument.about.metavar}", mend)
    if texts:
        what = f"{name} takes no further word {texts[0]!r}" if arguments else f"{name} takes no words"
        taken = " and ".join(str(each.about.metavar) for each in arguments)
        raise UsageError(what, f"give no more than {taken}" if taken else "leave them out")
    return values


def _name_of(command: str, texts: list[str]) -> str:
    """The words of a command line as the one name that they are. Raises UsageError for a time behind it."""
    from chongjin_cli.queries.instead_of_words import behind_a_name, in_time

    text = " ".join(texts)
    if timed := in_time(command, text) or behind_a_name(command, text):
        raise UsageError(f"{command} takes no further word {texts[1]!r}", timed)
    return text


def _instead_of_words(name: str, text: str, data: str | None) -> Mend:
    """The filters of a list of claims that leave any for what was typed."""
    from chongjin_cli.queries.instead_of_words import instead_of_words
    from chongjin_cli.queries.store import Dataset

    return instead_of_words(Data(data).open(), name, text, Dataset.count)


def data_of(arguments: Sequence[str]) -> str | None:
    """The dataset file that a command line names."""
    for flag, value in pairwise([*arguments, ""]):
        if flag == "--data" or flag.startswith("--data="):
            return value if flag == "--data" else flag.partition("=")[2]
    return None


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
