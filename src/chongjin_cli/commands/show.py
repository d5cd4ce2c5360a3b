"""One claim whole: its evidence by stance, its grade and why, dates, figures and relations."""

import json
from typing import Annotated, Any

from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import print_one
from chongjin_cli.present.formats import CLAIM

Id = Annotated[str, Argument("ID", "The id of a claim: CJ-0001, or just 1.")]

EXAMPLES = (
    "chongjin show CJ-0001",
    "chongjin show 1 --json",
    "chongjin show CJ-0248 --format markdown",
)


def command(name: Id, *, output: Output, data: Data) -> int:
    """Print one claim with everything that belongs to it."""
    dataset = data.open()

    def draw(claim: dict[str, Any]) -> None:
        from chongjin_cli.present.screens import claim as screen

        related = [json.loads(dataset.claim(relation["claim"])) for relation in claim["relations"]]
        screen.draw(claim, related)

    return print_one(dataset.claim(name), CLAIM, output, draw)
