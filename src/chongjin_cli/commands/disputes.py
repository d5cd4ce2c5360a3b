"""Where sources conflict: the versions side by side, who says which, and what the evidence favours."""

import json

from chongjin_cli.disputing import disputes
from chongjin_cli.formats import DISPUTES
from chongjin_cli.options import Data, Filters, Output
from chongjin_cli.output import print_list

EXAMPLES = (
    "chongjin disputes --topic steel",
    "chongjin disputes --era colonial --json",
)


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the disputes that the chosen claims stand in."""
    dataset = data.open()
    selection = filters.select(dataset)
    found = list(disputes(dataset, selection._replace(limit=None, offset=0)))
    shown = found[selection.offset :][: selection.limit]

    def draw() -> None:
        from chongjin_cli.render import disputes as screen

        screen.draw(shown, len(found))

    return print_list((json.dumps(each, ensure_ascii=False) for each in shown), DISPUTES, output, draw)
