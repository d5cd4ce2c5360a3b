"""Claims in time: uncertain dates as spans, eras as bands, and where many claims crowd together."""

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_list
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.queries.filters import Filters

EXAMPLES = (
    "chongjin timeline --from 1900 --to 1945",
    "chongjin timeline --place chongjin-port",
)
SHOWN = 25
"""Claims drawn one by one unless a limit is asked for."""


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the chosen claims in the order of time."""
    dataset = data.open()
    selection = filters.select(dataset)

    def draw() -> None:
        from chongjin_cli.present.screens import parts, timeline

        shown = selection._replace(limit=SHOWN) if selection.limit is None else selection
        every = list(dataset.claims(selection._replace(limit=None, offset=0)))
        listed = list(dataset.claims(shown))
        bounds = selection.first, selection.last
        timeline.draw(every, listed, list(dataset.records("era")), dataset.meta()["updated"], bounds)
        parts.say_what_is_left(shown.offset, len(listed), len(every))

    return print_list(dataset.claims(selection), CLAIMS, output, draw)
