"""The sources, or the claims with evidence from one."""

from typing import Annotated

import typer

from chongjin_cli.browsing import browse
from chongjin_cli.options import Data, Filters, Output, completing

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="SOURCE",
        help="A source by its id or title; essay is the text the project began from.",
        autocompletion=completing("source"),
        show_default=False,
    ),
]


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> None:
    """List the sources, or print the claims of one."""
    browse("source", name, filters, output, data)
