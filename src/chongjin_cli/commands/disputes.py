"""Where sources conflict: the versions side by side, who says which, and what the evidence favours."""

import json

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_list
from chongjin_cli.present.formats import DISPUTES
from chongjin_cli.queries.disputes import disputes
from chongjin_cli.queries.filters import Filters

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
        from chongjin_cli.present.screens import disputes as screen

        screen.draw(shown, len(found))

    return print_list((json.dumps(each, ensure_ascii=False) for each in shown), DISPUTES, output, draw)
