"""The places, or the claims at one and within it."""

from typing import Annotated

import typer

from chongjin_cli.browsing import browse
from chongjin_cli.options import Data, Filters, Output, completing

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="PLACE",
        help="A place by its name in any spelling or script: Ranam, 나남, 羅南 …",
        autocompletion=completing("place"),
        show_default=False,
    ),
]


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> None:
    """List the places, or print the claims of one."""
    browse("place", name, filters, output, data)
