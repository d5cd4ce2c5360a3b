"""Claims on an axis of time, under its eras.

Uncertain dates are drawn as spans; a line shows when many claims crowd together. --era, --from, --to and --during cut
the axis.
"""

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import ROWS_ON_A_TERMINAL, print_list
from chongjin_cli.cli.selecting import select
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.queries.filters import Filters

EXAMPLES = (
    "chongjin timeline --from 1900 --to 1945",
    "chongjin timeline --place {place:chongjin-port}",
    "chongjin timeline --era {era:colonial}",
)


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the chosen claims in the order of time."""
    dataset = data.open(filters)
    selection = select(filters, dataset)

    def draw() -> None:
        from chongjin_cli.present.screens import timeline

        every = list(dataset.claims(selection.unlimited))
        shown = list(dataset.claims(selection.at_most(ROWS_ON_A_TERMINAL)))
        eras = list(dataset.records("era"))
        cut = timeline.bounds(selection, eras)
        timeline.draw(every, shown, selection.offset, eras, dataset.meta()["updated"], cut)

    return print_list(dataset.claims(selection), CLAIMS, output, draw, matching=lambda: dataset.count(selection))
