"""Reads plain command lines by the commands' own definitions, without loading Typer, which costs most of a start.

Whatever is not plain (help, completion, a mistake, an abbreviation) is left to Typer: `read` then returns None.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from chongjin_cli.cli.options import REQUIRED, Argument, Parameter, parameters
from chongjin_cli.flags import Option


def read(command: Callable[..., Any], arguments: Sequence[str]) -> dict[str, Any] | None:
    """The value of every parameter of a command, None unless the command line is plain and right."""
    known = parameters(command)
    options = {flag: each for each in known if isinstance(each.about, Option) for flag in each.about.flags}
    values = {each.name: each.default for each in known}
    positional: list[str] = []
    taken: set[str] = set()
    rest = iter(arguments)
    for text in rest:
        if text == "--":
            positional.extend(rest)
        elif text.startswith("-") and text != "-":
            if not _take_option(text, rest, options, values, taken):
                return None
        else:
            positional.append(text)
    if not _take_positional(positional, [each for each in known if isinstance(each.about, Argument)], values):
        return None
    return None if REQUIRED in values.values() else values


def _take_option(
    text: str, rest: Iterator[str], options: dict[str, Parameter], values: dict[str, Any], taken: set[str]
) -> bool:
    """Read one option and, from `rest`, its value. False if it is not plain, or given twice where once will do."""
    if text.startswith("--"):
        flag, given, value = text.partition("=")
    else:
        flag, value = text[:2], text[2:]
        given = value
    option = options.get(flag)
    if option is None:
        return False
    if option.type is bool:
        values[option.name] = True
        return not given
    wanted = value if given else next(rest, None)
    converted = None if wanted is None else _convert(wanted, option.type)
    if converted is None or (option.name in taken and not option.is_repeatable):
        return False
    taken.add(option.name)
    values[option.name] = [*(values[option.name] or ()), converted] if option.is_repeatable else converted
    return True


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
    """A value of a parameter's type (text, number, one of a Literal, a list of them, or None); None if it is none."""
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
