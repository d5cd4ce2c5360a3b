"""Claims by their words: all must be there; "a phrase", -without, prefix* and OR are understood.

Any spelling or script of a name finds it: Ch'ŏngjin, Seishin, 청진.
"""

import sys
from typing import Annotated

from chongjin_cli.formats import FORMATS
from chongjin_cli.options import Argument, Data, Filters, Output
from chongjin_cli.output import print_claims

Words = Annotated[list[str], Argument("WORDS…", "What to look for.")]


def prepare(arguments: list[str]) -> list[str]:
    """Move words to do without (`-famine`) behind `--`, so that nobody takes them for the options -f -a -m …"""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept, words = arguments[:end], arguments[end + 1 :]
    without = [each for each in kept if _is_word_without(each)]
    if not words and not without:
        return arguments
    return [*(each for each in kept if each not in without), "--", *words, *without]


def _is_word_without(text: str) -> bool:
    if len(text) < 3 or text[0] != "-" or text[1] == "-":
        return False
    is_option = (text[1:2] == "n" and text[2:].isdigit()) or (text[1:2] == "f" and text[2:] in FORMATS)
    return not is_option and (text[1] == '"' or text[1].isalnum())


def command(words: Words, *, filters: Filters, output: Output, data: Data) -> int:
    """Print the claims that have the words, best first."""
    dataset = data.open()
    search, remark = dataset.understand(" ".join(words))
    if remark:
        print(remark, file=sys.stderr)
    return print_claims(dataset, filters.select(dataset, search), output)
