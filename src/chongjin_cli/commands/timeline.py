"""Claims in time: uncertain dates as spans, eras as bands, and where many claims crowd together."""

from chongjin_cli.formats import CLAIMS
from chongjin_cli.options import Data, Filters, Output
from chongjin_cli.output import print_list

EXAMPLES = (
    "chongjin timeline --from 1900 --to 1945",
    "chongjin timeline --place chongjin-port",
)


def command(*, filters: Filters, output: Output, data: Data) -> int:
    """Print the chosen claims in the order of time."""
    dataset = data.open()
    selection = filters.select(dataset)

    def draw() -> None:
        from chongjin_cli.render import timeline

        eras = list(dataset.records("era"))
        timeline.draw(
            list(dataset.claims(selection)), eras, dataset.meta()["updated"], (selection.first, selection.last)
        )

    return print_list(dataset.claims(selection), CLAIMS, output, draw)
