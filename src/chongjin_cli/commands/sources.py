"""The sources, or the claims with evidence from one."""

from typing import Annotated

from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.queries.filters import Filters

Name = Annotated[
    str | None,
    Argument("SOURCE", "A source by its id or title.", "source"),
]

EXAMPLES = (
    "chongjin sources",
    "chongjin sources {source:essay} --sort grade",
    "chongjin sources --publisher {publisher:daily-nk} -n 10",
    "chongjin sources --json",
)


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> int:
    """List the sources, with counts of the claims that the filters leave, or print the claims of one."""
    return browse("source", name, filters, output, data)
