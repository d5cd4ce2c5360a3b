"""The eras of the city's history, or the claims of one."""

from typing import Annotated

import typer

from chongjin_cli.browsing import browse
from chongjin_cli.options import Data, Filters, Output, completing

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="ERA",
        help="An era by any of its names: colonial, arduous-march, jangmadang …",
        autocompletion=completing("era"),
        show_default=False,
    ),
]


def command(name: Name = None, *, filters: Filters, output: Output, data: Data) -> None:
    """List the eras, or print the claims of one."""
    browse("era", name, filters, output, data)
