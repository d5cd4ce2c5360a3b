"""The topics, or the claims on one and on those within it."""

from typing import Annotated

from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.queries.filters import Filters

Name = Annotated[
    str | None,
    Argument("TOPIC", "A topic by any of its names.", "topic"),
]

EXAMPLES = (
    "chongjin topic",
    "chongjin topic {topic:steel} --from 1990",
    "chongjin topic {topic:famine} --sort grade -n 5",
    "chongjin topic --from 2017 --sort claims",
)


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> int:
    """List the topics, with counts of the claims that the filters leave, or print the claims of one."""
    return browse("topic", name, filters, output, data.open(filters))
