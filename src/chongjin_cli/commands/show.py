"""One claim whole: its evidence by stance, its grade and why, dates, figures and relations."""

import json
from typing import Annotated, Any

import typer

from chongjin_cli.formats import CLAIM
from chongjin_cli.options import Data, Output
from chongjin_cli.output import print_one

Id = Annotated[str, typer.Argument(metavar="ID", help="The id of a claim: CJ-0001, or just 1.", show_default=False)]


def command(name: Id, *, output: Output, data: Data) -> None:
    """Print one claim with everything that belongs to it."""
    dataset = data.open()

    def draw(claim: dict[str, Any]) -> None:
        from chongjin_cli import render

        related = [json.loads(dataset.claim(relation["claim"])) for relation in claim["relations"]]
        render.claim(claim, related)

    print_one(dataset.claim(name), CLAIM, output, draw)
