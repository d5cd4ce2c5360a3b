"""Claims whole: assertion, grade and why, evidence by stance, disputes, figures and relations.

In a pipe it prints readable text. An id that was retired leads on to the claims that replaced it.
"""

from typing import Annotated

from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import print_whole
from chongjin_cli.errors import UsageError

Ids = Annotated[list[str] | None, Argument("ID…", "The ids of claims: CJ-0001, or just 1.")]

EXAMPLES = (
    "chongjin show CJ-0001",
    "chongjin show 1 2 --json",
    "chongjin show CJ-0248 --format markdown",
)


def command(ids: Ids = None, *, output: Output, data: Data) -> int:
    """Print claims with everything that belongs to them."""
    if not ids:
        raise UsageError("show needs the id of a claim", "as in: chongjin show CJ-0001")
    dataset = data.open()
    found = [dataset.find(name) for name in ids]
    texts = list(dict.fromkeys(text for each, _ in found for text in each))
    remarks = list(dict.fromkeys(remark for _, remark in found if remark))
    return print_whole(dataset, texts, output, remarks, single=len(ids) == len(texts) == 1)
