"""People, bodies, units and ships, or the claims about one."""

from typing import Annotated

from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.queries.filters import Filters

Name = Annotated[
    str | None,
    Argument("ACTOR", "An actor by its name in any spelling or script.", "actor"),
]

EXAMPLES = (
    "chongjin actor",
    "chongjin actor {actor:un-panel-of-experts}",
    "chongjin actor {actor:kim-jong-un} --sort newest",
    "chongjin actor --topic {topic:navy}",
)


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> int:
    """List the actors, with counts of the claims that the filters leave, or print the claims of one."""
    return browse("actor", name, filters, output, data.open(filters))
