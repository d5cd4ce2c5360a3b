"""Errors and their mends as an assistant can act on them: by tools and arguments, where those of people are typed."""

import json
import re
import shlex

from chongjin_cli.assistant.arguments import CHOICES, NAMES, TIMES, WITHOUT
from chongjin_cli.errors import ChongjinError
from chongjin_cli.queries.names import LISTED_BY
from chongjin_cli.text.escaping import visible

NAMES_ARE_FOUND = "describe_dataset names the most used, search_claims finds any spelling"
_LISTED = {LISTED_BY["measure"]: "get_figures without a measure lists them all"}
_TYPED = re.compile(r"(?:chongjin |--match )[^;]+")
_TOOLS = {
    "brief": ("brief", "name"), "figures": ("get_figures", "measure"), "search": ("search_claims", "words"),
    "timeline": ("search_claims", "words"),
}  # fmt: skip
"""The tools that do what commands do, each with the argument that takes what such a command is given."""
_ARGUMENTS = {"match": ("words",), "during": ("from", "to")}
"""The arguments that take what options do, where their names are others."""
_TAKEN = {*NAMES, *TIMES, *CHOICES, *WITHOUT, *_ARGUMENTS}
"""The options that tools have arguments for."""


def said(error: ChongjinError) -> str:
    """An error with its mend; options go by the names of arguments, commands by those of tools."""
    message = error.message.removeprefix("--")
    hint = _LISTED.get(error.hint or "") or re.sub(_TYPED, lambda typed: _call(typed[0]), error.hint or "")
    hint = re.sub(r"(?<!\S)--(?=[a-z])", "", hint)
    return visible(f"{message}; {hint}" if hint else message)


def _call(typed: str) -> str:
    """The call of a tool that does what a command does, or one that finds names: `brief {"name": "steel"}`."""
    try:
        words = shlex.split(typed.removeprefix("chongjin "))
    except ValueError:
        return NAMES_ARE_FOUND
    tool, named = _TOOLS.get(words[0], ("", ""))
    arguments: dict[str, str] = {}
    rest = iter(words[1:] if tool else words)
    for word in rest:
        option = word.removeprefix("--")
        if option != word and option not in _TAKEN:
            return NAMES_ARE_FOUND
        if option != word:
            arguments |= dict.fromkeys(_ARGUMENTS.get(option, (option,)), next(rest, ""))
        elif not tool or arguments:
            return NAMES_ARE_FOUND
        else:
            arguments[named] = word
    if "words" in arguments:
        tool = "search_claims"  # which alone takes words
    return f"{tool} {json.dumps(arguments, ensure_ascii=False)}"
