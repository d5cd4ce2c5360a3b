"""Claims on an axis of time, under its eras.

Uncertain dates are drawn as spans; a line shows when many claims crowd together. --era, --from, --to and --during cut
the axis.
"""

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_list
from chongjin_cli.cli.selecting import select
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.queries.filters import Filters

EXAMPLES = (
    "chongjin timeline --from 1900 --to 1945",
    "chongjin timeline --place {place:chongjin-port}",
    "chongjin timeline --era {era:colonial}",
)
SHOWN = 25
"""Claims drawn one by one unless a limit is asked for."""


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the chosen claims in the order of time."""
    dataset = data.open()
    selection = select(filters, dataset)

    def draw() -> None:
        from chongjin_cli.present.screens import timeline

        shown = selection._replace(limit=SHOWN) if selection.limit is None else selection
        every = list(dataset.claims(selection.unlimited))
        listed = list(dataset.claims(shown))
        eras = list(dataset.records("era"))
        timeline.draw(every, listed, shown.offset, eras, dataset.meta()["updated"], timeline.bounds(selection, eras))

    return print_list(dataset.claims(selection), CLAIMS, output, draw, matching=lambda: dataset.count(selection))
