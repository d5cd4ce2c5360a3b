"""What bare `chongjin` shows: what the dataset holds, what is disputed, what is new, and three things to try."""

from typing import TextIO

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import as_json, print_list
from chongjin_cli.present.formats import OVERVIEW
from chongjin_cli.queries.filters import OPTIONS, Filters

INSTEAD = {
    flag: f"it belongs to a command, as in: chongjin timeline {flag} …"
    for each in OPTIONS.values()
    for flag in each.flags
}


def command(*, output: Output, data: Data) -> int:
    """Print the overview."""
    from chongjin_cli.queries.overview import overview  # of this module help needs the options alone

    about = overview(data.open(Filters()))

    def draw() -> None:
        from chongjin_cli.present.screens import overview as screen

        screen.draw(about)

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_overview

        write_overview(about, out)

    return print_list(as_json([about]), OVERVIEW, output, draw, write_markdown)
