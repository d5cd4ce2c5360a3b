"""Claims by their words: all must be there; "a phrase", -without, prefix* and OR are understood.

Any spelling or script of a name finds it: Ch'ŏngjin, Seishin, 청진.
"""

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from chongjin_cli.formats import FORMATS
from chongjin_cli.options import Data, Filters, Output
from chongjin_cli.output import print_claims

_WITHOUT = re.compile(r"-[^\W\d_].+|-\"")


class SearchCommand(TyperCommand):
    """Takes `-famine` for a word to do without, not for the options -f -a -m …"""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move such words behind `--`, where no options are looked for."""
        options, words = (args[: args.index("--")], args[args.index("--") + 1 :]) if "--" in args else (args, [])
        without = [arg for arg in options if _WITHOUT.match(arg) and arg[2:] not in FORMATS]
        kept = [arg for arg in options if arg not in without]
        return super().parse_args(ctx, [*kept, "--", *words, *without] if words or without else kept)


SETTINGS = {"cls": SearchCommand}
Words = Annotated[list[str], typer.Argument(metavar="WORDS…", help="What to look for.", show_default=False)]


def command(words: Words, *, filters: Filters, output: Output, data: Data) -> None:
    """Print the claims that have the words, best first."""
    dataset = data.open()
    print_claims(dataset, filters.select(dataset, " ".join(words)), output)
