"""The people, bodies, units and ships, or the claims about one."""

from typing import Annotated

import typer

from chongjin_cli.browsing import browse
from chongjin_cli.options import Data, Filters, Output, completing

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="ACTOR",
        help="An actor by its name in any spelling or script.",
        autocompletion=completing("actor"),
        show_default=False,
    ),
]


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> None:
    """List the actors, or print the claims of one."""
    browse("actor", name, filters, output, data)
