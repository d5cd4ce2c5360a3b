"""The places, or the claims at one and within it.

On a terminal a place is drawn on a map of characters with those near it.
"""

from typing import Annotated

from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.queries.filters import Filters

Name = Annotated[
    str | None,
    Argument("PLACE", "A place by its name in any spelling or script.", "place"),
]

EXAMPLES = (
    "chongjin place",
    "chongjin place {place:나남}",
    "chongjin place {place:sunam-market} --format markdown",
    "chongjin place --era {era:colonial} -n 5",
)


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> int:
    """List the places, with counts of the claims that the filters leave, or print the claims of one."""
    return browse("place", name, filters, output, data.open(filters))
