"""The eras of the city's history, or the claims of one.

A claim that spans several eras counts in each: so a single year has claims in later ones, too.
"""

from typing import Annotated

from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.queries.filters import Filters

Name = Annotated[
    str | None,
    Argument("ERA", "An era by any of its names.", "era"),
]

EXAMPLES = (
    "chongjin era",
    "chongjin era {era:colonial}",
    "chongjin era {era:famine} --topic {topic:markets} --grade C3",
    "chongjin era --topic {topic:steel}",
)


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> int:
    """List the eras, with counts of the claims that the filters leave, or print the claims of one."""
    return browse("era", name, filters, output, data.open(filters))
