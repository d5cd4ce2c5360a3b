"""Where sources conflict: a question and its answers side by side, who says which, and what the evidence favours."""

import json
from typing import TextIO

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_list
from chongjin_cli.present.formats import DISPUTES
from chongjin_cli.queries.disputes import disputes
from chongjin_cli.queries.filters import Filters

EXAMPLES = (
    "chongjin disputes --topic steel",
    "chongjin disputes --era colonial --json",
)
SHOWN = 10
"""Disputes drawn on a terminal unless a limit is asked for."""


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the disputes that the chosen claims are answers in."""
    dataset = data.open()
    selection = filters.select(dataset)
    found = list(disputes(dataset, selection._replace(limit=None, offset=0)))
    chosen = found[selection.offset :][: selection.limit]

    def draw() -> None:
        from chongjin_cli.present.labels import Labels
        from chongjin_cli.present.screens import disputes as screen

        shown = chosen[:SHOWN] if selection.limit is None else chosen
        screen.draw(shown, Labels(dataset), selection.offset, len(found))

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_disputes

        write_disputes(chosen, out)

    objects = (json.dumps(each, ensure_ascii=False) for each in chosen)
    return print_list(objects, DISPUTES, output, draw, write_markdown)
