"""The topics, or the claims on one and on those within it."""

from typing import Annotated

import typer

from chongjin_cli.browsing import browse
from chongjin_cli.options import Data, Filters, Output, completing

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="TOPIC",
        help="A topic by any of its names: famine, hunger, navy …",
        autocompletion=completing("topic"),
        show_default=False,
    ),
]


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> None:
    """List the topics, or print the claims of one."""
    browse("topic", name, filters, output, data)
